package opwatch.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import opwatch.azure.ArmHttp;
import opwatch.azure.Directory;
import opwatch.azure.GivenTokens;
import opwatch.azure.OperationClient;
import opwatch.network.Network;
import opwatch.network.ProxyChoice;
import opwatch.signin.SignInBench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What is asked of Azure for convenience alone: no more than somebody still waits for.
@Timeout(60)
class DirectoryLookupTest {
    private static final String REFUSED = "HTTP/1.1 407 Proxy Authentication Required\r\n"
            + "Proxy-Authenticate: Negotiate\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    private final CountDownLatch gate = new CountDownLatch(1);
    private final CountDownLatch came = new CountDownLatch(1);
    private final AtomicInteger requests = new AtomicInteger();

    @Test
    void aRoundThatWasOvertakenBeforeItBeganAsksNothing() throws Exception {
        try (SignInBench bench = new SignInBench();
                ServerSocket proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            bench.signedIn("ada");
            Thread.ofVirtual().start(() -> refuseAll(proxy));
            Network network = new Network(bench.clock);
            network.use(new ProxyChoice(ProxyChoice.Mode.MANUAL, "127.0.0.1", proxy.getLocalPort()));
            CountDownLatch told = new CountDownLatch(2);
            try (ArmHttp http = new ArmHttp(network, null);
                    DirectoryLookup lookups = new DirectoryLookup(
                            bench.signIn,
                            new Directory(http),
                            new OperationClient(http, GivenTokens.none(), bench.clock),
                            () -> {})) {
                lookups.refresh(_ -> {});
                came.await();
                lookups.refresh(_ -> {});
                lookups.refresh(_ -> told.countDown());
                gate.countDown();

                assertTrue(told.await(30, TimeUnit.SECONDS));
            }
            assertEquals(4, requests.get(), "subscriptions and tenants, for the first round and for the last");
        }
    }

    private void refuseAll(ServerSocket proxy) {
        try {
            while (true) {
                try (Socket connection = proxy.accept()) {
                    requests.incrementAndGet();
                    came.countDown();
                    gate.await();
                    connection.getOutputStream().write(REFUSED.getBytes(StandardCharsets.US_ASCII));
                    connection.shutdownOutput();
                    connection.getInputStream().readAllBytes();
                }
            }
        } catch (IOException | InterruptedException e) {
            // The test is over.
        }
    }
}
