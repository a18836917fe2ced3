package opwatch.azure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/// A server on loopback that can break HTTP in any way: each connection brings one request and then does
/// what the test says.
public final class RawServer implements AutoCloseable {
    /// Answers one request; the connection is closed after it.
    interface Script {
        void answer(String request, Socket connection) throws IOException;
    }

    private final ServerSocket socket;
    private final Script script;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch left = new CountDownLatch(1);

    RawServer(Script script) {
        this.script = script;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /// A server that sends exactly this to everybody.
    static RawServer sending(String answer) {
        return new RawServer((_, connection) -> write(connection, answer));
    }

    /// A whole answer: status line and headers, then the body with its length.
    public static String http(String head, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return "HTTP/1.1 " + head + "\r\nContent-Length: " + length + "\r\nConnection: close\r\n\r\n" + body;
    }

    public static String json(String status, String body) {
        return http(status + "\r\nContent-Type: application/json", body);
    }

    static void write(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        connection.getOutputStream().flush();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /// The heads of all requests so far.
    List<String> requests() {
        return List.copyOf(requests);
    }

    /// Waits for the first request.
    void awaitRequest() throws InterruptedException {
        asked.await();
    }

    /// Waits until a client has hung up on [#dribble].
    void awaitHangUp() throws InterruptedException {
        left.await();
    }

    /// Sends the text again and again, slowly, until the client hangs up.
    void dribble(Socket connection, String text) throws IOException {
        connection.setSoTimeout(20);
        try {
            while (!hangsUp(connection)) {
                write(connection, text);
            }
        } finally {
            left.countDown();
        }
    }

    /// Reads the head of a request, up to the empty line; empty when there is none.
    static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int c = in.read();
            if (c < 0) {
                return "";
            }
            head.append((char) c);
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static boolean hangsUp(Socket connection) throws IOException {
        try {
            return connection.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException e) {
                // closed by the test
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            String request = head(connection.getInputStream());
            if (!request.isEmpty()) {
                requests.add(request);
                asked.countDown();
                script.answer(request, connection);
            }
        } catch (IOException e) {
            // the client hung up, which some tests provoke
        }
    }
}
