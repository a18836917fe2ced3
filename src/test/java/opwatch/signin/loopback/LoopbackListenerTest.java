package opwatch.signin.loopback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import opwatch.signin.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The listener under attack: whatever knocks before it, the genuine answer completes the sign-in.
@Timeout(30)
class LoopbackListenerTest {
    private static final String STATE = "the-right-state";
    private static final Set<String> HOSTS = Set.of("login.microsoftonline.com");
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private LoopbackListener listener;
    private int port;

    @BeforeEach
    void open() throws IOException {
        listener = LoopbackListener.open(STATE, HOSTS);
        port = listener.redirect().getPort();
    }

    @AfterEach
    void close() {
        listener.close();
    }

    private String host() {
        return "localhost:" + port;
    }

    private static String form(String state) {
        return Visitor.body(Map.of("code", "the-code", "state", state));
    }

    /// A socket that accepts nothing, as when no file is left for a connection.
    private static ServerSocket exhausted(int refusals) throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress()) {
            private int refused;

            @Override
            public Socket accept() throws IOException {
                if (refused++ < refusals) {
                    throw new IOException("Too many open files");
                }
                return super.accept();
            }
        };
    }

    @Test
    void aListenerThatCanAcceptNothingPausesMoreAndMoreAndGivesUp() throws Exception {
        List<Duration> pauses = new CopyOnWriteArrayList<>();
        try (LoopbackListener other =
                LoopbackListener.open(List.of(exhausted(Integer.MAX_VALUE)), pauses::add, STATE, HOSTS)) {
            IOException end = assertThrows(IOException.class, () -> other.await(LIMIT));

            assertEquals("Too many open files", end.getCause().getMessage());
            assertEquals(36, pauses.size());
            assertEquals(Duration.ofMillis(10), pauses.getFirst());
            Duration all = pauses.stream().reduce(Duration.ZERO, Duration::plus);
            assertTrue(all.toSeconds() >= 29 && all.toSeconds() <= 31, all::toString);
        }
    }

    @Test
    void whenFilesAreFreeAgainTheListenerGoesOn() throws Exception {
        listener.close();
        listener = LoopbackListener.open(List.of(exhausted(35)), pause -> {}, STATE, HOSTS);
        port = listener.redirect().getPort();

        genuineStillCompletes();
    }

    /// Comes with the genuine answer and gets the page.
    private void genuineStillCompletes() throws Exception {
        FutureTask<String> browser = new FutureTask<>(() -> Visitor.send(port, Visitor.request(host(), form(STATE))));
        Thread.ofVirtual().start(browser);
        assertEquals(new BrowserResponse("the-code", "", "", ""), listener.await(LIMIT));
        listener.finish("<p>the page</p>");
        assertTrue(browser.get().endsWith("\r\n\r\n<p>the page</p>"), browser.get());
    }

    private record Attack(String name, String request) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Attack> attacks() {
        String good = form(STATE);
        return List.of(
                new Attack("a stray GET", "GET / HTTP/1.1\r\nHost: HOST\r\n\r\n"),
                new Attack("a GET with code and state", "GET /?" + good + " HTTP/1.1\r\nHost: HOST\r\n\r\n"),
                new Attack("a favicon", "GET /favicon.ico HTTP/1.1\r\nHost: HOST\r\n\r\n"),
                new Attack("junk", "\0\u0001\u0002\r\n\r\n"),
                new Attack("nothing", ""),
                new Attack("a TLS hello", "\u0016\u0003\u0001\u0002"),
                new Attack("the wrong state", Visitor.request("HOST", form("wrong"))),
                new Attack("no state", Visitor.request("HOST", "code=x")),
                new Attack("an empty form", Visitor.request("HOST", "")),
                new Attack("another path", Visitor.request("HOST", good).replace("POST / ", "POST /callback ")),
                new Attack("a foreign name", Visitor.request("evil.test", good)),
                new Attack("a foreign name on our port", Visitor.request("evil.test:80", good)),
                new Attack("an address for a name", Visitor.request("127.0.0.1", good)),
                new Attack("two hosts", Visitor.request("HOST\r\nHost: evil.test", good)),
                new Attack("no host", Visitor.request("HOST", good).replace("Host: HOST\r\n", "")),
                new Attack("another login host", Visitor.request("HOST", good + "&cloud_instance_host_name=evil.test")),
                new Attack("two states", Visitor.request("HOST", "state=wrong&" + good)),
                new Attack("two codes", Visitor.request("HOST", "code=evil&" + good)),
                new Attack("code and error", Visitor.request("HOST", good + "&error=x")),
                new Attack("bad escapes", Visitor.request("HOST", good + "&x=%zz")),
                new Attack("JSON", Visitor.request("HOST", good).replace("x-www-form-urlencoded", "json")),
                new Attack(
                        "chunks", Visitor.request("HOST", good).replace("Cookie", "Transfer-Encoding: chunked\r\nX")),
                new Attack("no length", Visitor.request("HOST", good).replace("Content-Length", "X-Length")),
                new Attack("two lengths", Visitor.request("HOST\r\nContent-Length: 3", good)),
                new Attack("a negative length", Visitor.request("HOST", good).replace("Length: ", "Length: -")),
                new Attack("a huge length", Visitor.request("HOST", good).replace("Length: ", "Length: 99999999")),
                new Attack("a huge body", Visitor.request("HOST", "x=" + "y".repeat(1 << 17))),
                new Attack("a huge head", "GET / HTTP/1.1\r\nX: " + "y".repeat(1 << 17)),
                new Attack("a head without end", "POST / HTTP/1.1\r\n" + "A: b\r\n".repeat(20_000)));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void noStrangerEndsTheWait(Attack attack) throws Exception {
        try (Socket stranger = new Socket(InetAddress.getLoopbackAddress(), port)) {
            write(stranger, attack.request().replace("HOST", host()));
            stranger.shutdownOutput();
            String answer = read(stranger);
            assertTrue(answer.isEmpty() || answer.startsWith("HTTP/1.1 400 "), answer);
        }
        assertNull(listener.await(Duration.ZERO));
        genuineStillCompletes();
    }

    @RepeatedTest(100)
    void theGenuineAnswerCompletesUnderAllAttacksAtOnce() throws Exception {
        List<Socket> strangers = new ArrayList<>();
        try {
            for (int i = 0; i < 40; i++) {
                // Slow ones: half a request, and then silence.
                Socket slow = new Socket(InetAddress.getLoopbackAddress(), port);
                write(slow, i % 2 == 0 ? "" : "POST / HTTP/1.1\r\nHost: " + host());
                strangers.add(slow);
            }
            for (Attack attack : attacks()) {
                Socket stranger = new Socket(InetAddress.getLoopbackAddress(), port);
                strangers.add(stranger);
                Thread.ofVirtual().start(() -> write(stranger, attack.request().replace("HOST", host())));
            }
            genuineStillCompletes();
        } finally {
            for (Socket stranger : strangers) {
                stranger.close();
            }
        }
    }

    @Test
    void theServersErrorComesThrough() throws Exception {
        String refused = Visitor.body(
                Map.of("error", "access_denied", "error_description", "AADSTS65004: no & no", "state", STATE));
        Thread.ofVirtual().start(() -> Visitor.send(port, Visitor.request(host(), refused)));

        assertEquals(new BrowserResponse("", "access_denied", "", "AADSTS65004: no & no"), listener.await(LIMIT));
        listener.finish("");
    }

    @Test
    void theCodesOwnersCannotBeReadFromItsText() {
        assertEquals("BrowserResponse[code]", new BrowserResponse("CANARY", "", "", "").toString());
    }

    @Test
    void bothLoopbackAddressesAreTaken() throws Exception {
        for (InetAddress address : InetAddress.getAllByName("localhost")) {
            assertThrows(IOException.class, () -> new ServerSocket(port, 1, address).close());
        }
    }

    @Test
    void nobodyIsThereAfterwards() throws Exception {
        String before = stray();
        listener.close();
        // Not "nobody answers": the port is free, and another program may have it by now.
        assertNotEquals(before, stray());
    }

    private String stray() {
        try (Socket stranger = new Socket(InetAddress.getLoopbackAddress(), port)) {
            write(stranger, "GET / HTTP/1.1\r\nHost: " + host() + "\r\n\r\n");
            stranger.shutdownOutput();
            return read(stranger);
        } catch (IOException e) {
            return "";
        }
    }

    @Test
    void thePageCannotLoadOrLeakAnything() throws Exception {
        FutureTask<String> browser = new FutureTask<>(() -> Visitor.send(port, Visitor.request(host(), form(STATE))));
        Thread.ofVirtual().start(browser);
        listener.await(LIMIT);
        listener.finish(new BrowserPage("en", "Done <&>", "Close this tab.").html());

        String page = browser.get();
        assertTrue(page.startsWith("HTTP/1.1 200 OK\r\n"), page);
        for (String header : List.of(
                "Cache-Control: no-store",
                "Referrer-Policy: no-referrer",
                "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'",
                "Connection: close")) {
            assertTrue(page.contains("\r\n" + header + "\r\n"), header);
        }
        assertTrue(page.contains("<h1>Done &lt;&amp;&gt;</h1>"), page);
    }

    private static void write(Socket socket, String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        } catch (IOException e) {
            // It was turned away before it had said everything.
        }
    }

    private static String read(Socket socket) {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
