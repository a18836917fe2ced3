package opwatch.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How one request ends, and what it leaves behind in the thread that sent it.
class ExchangeTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final HttpClient client = HttpClient.newHttpClient();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService handlers = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/whole", exchange -> {
            exchange.sendResponseHeaders(200, 4);
            exchange.getResponseBody().write(new byte[4]);
            exchange.close();
        });
        server.createContext("/half", exchange -> {
            exchange.sendResponseHeaders(200, 4);
            exchange.getResponseBody().write(new byte[2]);
            exchange.getResponseBody().flush();
            await();
        });
        server.setExecutor(handlers);
        server.start();
    }

    private void await() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void close() {
        closed.countDown();
        server.stop(0);
        handlers.shutdownNow();
        client.shutdownNow();
    }

    private int bytes(String path, Duration limit) throws IOException, TimeoutException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        return Exchange.send(client, HttpRequest.newBuilder(uri).build(), limit, 10)
                .body()
                .length;
    }

    @Test
    void aBodyThatComesToNoEndEndsWithTheTimeAndLeavesNoInterrupt() throws Exception {
        assertThrows(TimeoutException.class, () -> bytes("/half", SHORT));

        assertFalse(Thread.currentThread().isInterrupted());
        assertEquals(4, bytes("/whole", LONG));
    }

    @Test
    void aThreadThatIsToldToStopIsNotSaidToBeSlow() {
        Thread.currentThread().interrupt();

        assertThrows(InterruptedException.class, () -> bytes("/whole", LONG));

        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void thatIsSoToTheMomentAtWhichTheTimeIsOver() {
        for (int i = 0; i < 500; i++) {
            Duration limit = Duration.ofNanos(i % 50 * 4000L);
            Thread.currentThread().interrupt();

            assertThrows(InterruptedException.class, () -> bytes("/whole", limit), "at " + limit);

            assertFalse(Thread.currentThread().isInterrupted());
        }
    }
}
