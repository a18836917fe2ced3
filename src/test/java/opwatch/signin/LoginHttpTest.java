package opwatch.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import opwatch.network.Exchange;
import opwatch.network.Failure;
import opwatch.network.HostileUris;
import opwatch.network.ServerClock;
import opwatch.operation.Cloud;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The way out for codes and refresh tokens: where it leads, and what it makes of what comes back.
@Timeout(60)
class LoginHttpTest {
    private static final String HOST = "login.microsoftonline.com";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.microsoftonline.com/x",
                "https://login.microsoftonline.com:8443/x",
                "https://login.microsoftonline.com.evil.test/x",
                "https://evil.test/login.microsoftonline.com",
                "https://user@login.microsoftonline.com/x",
                "https://login.microsoftonline.us/x",
                "https://login.microsoftonline.com%2eevil.test/x",
                "https://management.azure.com/x"
            })
    void secretsOfACloudGoToItsOwnLoginHostsOnly(String url) {
        assertThrows(SecurityException.class, () -> LoginHosts.guard(Cloud.PUBLIC, URI.create(url)));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DEMO")
    void whateverPassesForALoginHostIsRefused(Cloud cloud) {
        for (String host : LoginHosts.all(cloud)) {
            for (URI uri : HostileUris.of(host)) {
                assertThrows(SecurityException.class, () -> LoginHosts.guard(cloud, uri), uri::toString);
            }
        }
    }

    @Test
    void theOwnHostsAreAllowedInAnySpelling() {
        LoginHosts.guard(Cloud.PUBLIC, URI.create("https://LOGIN.microsoftonline.com:443/x"));
        LoginHosts.guard(Cloud.CHINA, URI.create("https://login.chinacloudapi.cn/x"));
        LoginHosts.guard(Cloud.US_GOVERNMENT, URI.create("https://login.microsoftonline.us/x"));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectDoesNotTakeTheRefreshTokenAlong(int status) throws Exception {
        try (SignInBench bench = new SignInBench()) {
            bench.signedIn("ada");
            bench.entra.always(
                    SignInBench.HOME,
                    new FakeEntra.Fault(status, "text/html", "", Map.of("Location", "https://evil.test/x")));

            Grant.Refused refused = (Grant.Refused) bench.token(SignInBench.SUBSCRIPTION);

            assertEquals("INTERCEPTED", refused.trouble().name());
            assertFalse(bench.entra.hosts().contains("evil.test"), bench.entra.hosts()::toString);
        }
    }

    @Test
    void aHugeAnswerIsNotRead() throws Exception {
        try (SignInBench bench = new SignInBench()) {
            bench.signedIn("ada");
            bench.entra.always(
                    SignInBench.HOME, new FakeEntra.Fault(200, "application/json", "{\"x\":\"" + "y".repeat(1 << 21)));

            assertEquals(
                    "TOO_LARGE login.microsoftonline.com",
                    ((Grant.Refused) bench.token(SignInBench.SUBSCRIPTION))
                            .trouble()
                            .name());
        }
    }

    @Test
    void aCertificateOfNobodyKnownIsCalledThat() throws Exception {
        try (FakeEntra entra = new FakeEntra()) {
            assertEquals(network(Failure.CERTIFICATE_OF_NOBODY_KNOWN, HOST), error(entra.strangersClient()));
            assertEquals(List.of(), entra.asked);
        }
    }

    @Test
    void aProxyThatWantsASignInIsNamed() throws Exception {
        String refusal = "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Negotiate\r\n"
                + "Content-Length: 0\r\nConnection: close\r\n\r\n";
        try (ServerSocket proxy = saying(refusal)) {
            assertEquals(network(Failure.PROXY_SIGN_IN, HOST), error(through(proxy)));
        }
    }

    @Test
    void aProxyThatHangsUpIsUnreachable() throws Exception {
        try (ServerSocket proxy = saying("")) {
            assertEquals(network(Failure.BROKEN, HOST), error(through(proxy)));
        }
    }

    @Test
    void aProxyThatIsNotThereIsUnreachable() throws Exception {
        ServerSocket proxy = saying("");
        proxy.close();
        assertEquals(network(Failure.REFUSED, "127.0.0.1"), error(through(proxy)));
    }

    @Test
    void aNameThatDoesNotResolveIsThatOfTheHost() throws Exception {
        IOException unresolved =
                new IOException(new java.net.ConnectException().initCause(new UnresolvedAddressException()));

        assertEquals(Failure.NAME, Failure.of(unresolved));
        assertEquals(Failure.NAME, Failure.of(new java.net.UnknownHostException(HOST)));
        assertEquals(
                HOST, LoginHttp.unreached(Failure.NAME, HttpClient.newHttpClient(), URI.create("https://" + HOST)));
    }

    @Test
    void anAnswerThatTricklesInEndsWithTheWholeLimit() throws Exception {
        CountDownLatch hungUp = new CountDownLatch(1);
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> trickle(server, hungUp));
            HttpClient client = HttpClient.newHttpClient();
            var request = java.net.http.HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + server.getLocalPort() + "/"))
                    .build();
            assertThrows(
                    java.util.concurrent.TimeoutException.class,
                    () -> Exchange.send(client, request, Duration.ofMillis(300), 1000));
            assertTrue(hungUp.await(20, TimeUnit.SECONDS));
        }
    }

    private static SignInError network(Failure failure, String host) {
        return new SignInError.Network(failure, host, "-");
    }

    private static SignInError error(HttpClient client) throws Exception {
        TokenCache cache = TokenCache.ofAttempt();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            Applications applications =
                    new Applications(anew -> client, cache, workers, new ServerClock(InstantSource.system()));
            var asked = applications
                    .of(Registration.AZURE_CLI, Cloud.PUBLIC, SignInBench.HOME)
                    .acquireToken(com.microsoft.aad.msal4j.AuthorizationCodeParameters.builder(
                                    "CANARY", URI.create("http://localhost:1"))
                            .scopes(LoginHosts.scopes(Cloud.PUBLIC))
                            .build());
            Throwable thrown = assertThrows(ExecutionException.class, asked::get);
            return SignInErrorReader.read(thrown, "-");
        }
    }

    private static HttpClient through(ServerSocket proxy) {
        return HttpClient.newBuilder()
                .proxy(ProxySelector.of(new InetSocketAddress("127.0.0.1", proxy.getLocalPort())))
                .build();
    }

    private static ServerSocket saying(String answer) throws IOException {
        ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            List<Socket> open = new ArrayList<>();
            while (!server.isClosed()) {
                try {
                    Socket client = server.accept();
                    open.add(client);
                    client.getInputStream().read();
                    client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                    client.close();
                } catch (IOException e) {
                    // closed by the test
                }
            }
        });
        return server;
    }

    private static void trickle(ServerSocket server, CountDownLatch hungUp) {
        try (Socket client = server.accept()) {
            client.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            client.setSoTimeout(20);
            while (true) {
                try {
                    if (client.getInputStream().read() < 0) {
                        break;
                    }
                } catch (java.net.SocketTimeoutException e) {
                    client.getOutputStream().write('x');
                }
            }
        } catch (IOException e) {
            // it hung up
        }
        hungUp.countDown();
    }
}
