package opwatch.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import opwatch.network.Network;
import opwatch.operation.Cloud;
import opwatch.operation.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What becomes of the other connections when one answer does not come.
@Timeout(60)
class DeadConnectionTest {
    private static final String KEPT_OPEN =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";

    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final CountDownLatch bothAsked = new CountDownLatch(2);
    private final CountDownLatch hanging = new CountDownLatch(1);
    private final CountDownLatch allGone = new CountDownLatch(2);
    private RawServer server;
    private ArmHttp http;

    @BeforeEach
    void openTwoConnections() throws Exception {
        server = new RawServer(this::serve);
        http = new ArmHttp(new Network(InstantSource.system()), server.endpoint(), Duration.ofSeconds(4));
        FutureTask<ArmResponse> one = asking("/both");
        FutureTask<ArmResponse> two = asking("/both");
        assertEquals(200, one.get().status());
        assertEquals(200, two.get().status());
        assertEquals(2, connections.size());
    }

    @AfterEach
    void close() throws IOException {
        http.close();
        server.close();
    }

    @Test
    void whenNothingCameMeanwhileNoneIsTrustedAnyMore() throws Exception {
        NoResponseException silence =
                assertThrows(NoResponseException.class, () -> http.get(Cloud.DEMO, "/hang", null));

        assertInstanceOf(Problem.TimedOut.class, silence.problem());
        assertTrue(allGone.await(10, TimeUnit.SECONDS));
        assertEquals(200, http.get(Cloud.DEMO, "/plain", null).status());
        assertEquals(3, connections.size());
    }

    @Test
    void oneThatHangsAmongAnsweredOnesCostsTheOthersNothing() throws Exception {
        FutureTask<ArmResponse> hangs = asking("/hang");
        hanging.await();
        assertEquals(200, http.get(Cloud.DEMO, "/plain", null).status());

        assertThrows(java.util.concurrent.ExecutionException.class, hangs::get);

        assertEquals(200, http.get(Cloud.DEMO, "/plain", null).status());
        assertEquals(2, connections.size());
    }

    private FutureTask<ArmResponse> asking(String path) {
        Callable<ArmResponse> question = () -> http.get(Cloud.DEMO, path, null);
        FutureTask<ArmResponse> asked = new FutureTask<>(question);
        Thread.ofVirtual().start(asked);
        return asked;
    }

    /// Answers on the same connection for as long as the client keeps it.
    private void serve(String first, Socket connection) throws IOException {
        connections.add(connection);
        try {
            for (String head = first; !head.isEmpty(); head = RawServer.head(connection.getInputStream())) {
                if (head.contains("/both")) {
                    bothAsked.countDown();
                    await(bothAsked);
                } else if (head.contains("/hang")) {
                    hanging.countDown();
                    int _ = connection.getInputStream().read();
                    return;
                }
                RawServer.write(connection, KEPT_OPEN);
            }
        } finally {
            allGone.countDown();
        }
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
