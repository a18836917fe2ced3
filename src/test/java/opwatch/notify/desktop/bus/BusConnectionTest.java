package opwatch.notify.desktop.bus;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import opwatch.systems.Posix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A connection to what is no proper bus.
@Posix
@Timeout(60)
class BusConnectionTest {
    private static final Duration LIMIT = Duration.ofMillis(300);

    private final CountDownLatch closed = new CountDownLatch(1);

    private final BusListener listener = new BusListener() {
        @Override
        public void signal(BusMessage signal) {
            throw new IllegalStateException("no signal was asked for");
        }

        @Override
        public Optional<BusValues> call(BusMessage call) {
            return Optional.empty();
        }

        @Override
        public void closed() {
            closed.countDown();
        }
    };

    @TempDir
    private Path folder;

    private ServerSocketChannel listen() throws IOException {
        return ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                .bind(UnixDomainSocketAddress.of(folder.resolve("bus")));
    }

    private void refused(Class<? extends Exception> expected) throws InterruptedException {
        assertThrows(expected, () -> BusConnection.open(folder.resolve("bus"), LIMIT, listener));
        assertTrue(closed.await(20, TimeUnit.SECONDS));
    }

    /// Answers the handshake with this, takes what comes, and says nothing more.
    private static void answer(ServerSocketChannel server, String text, CountDownLatch until) {
        Thread.ofVirtual().start(() -> {
            try (SocketChannel channel = server.accept()) {
                channel.read(ByteBuffer.allocate(1000));
                channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
                until.await();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void nothingIsThere() throws Exception {
        refused(IOException.class);
    }

    @Test
    void itAcceptsAndNeverAnswers() throws Exception {
        try (ServerSocketChannel _ = listen()) {
            refused(TimeoutException.class);
        }
    }

    @Test
    void itGreetsAndThenIsSilent() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (ServerSocketChannel server = listen()) {
            answer(server, "DATA\r\nOK 0123\r\n", end);
            refused(TimeoutException.class);
        } finally {
            end.countDown();
        }
    }

    @Test
    void itTurnsThisProcessAway() throws Exception {
        try (ServerSocketChannel server = listen()) {
            answer(server, "REJECTED DBUS_COOKIE_SHA1\r\n", new CountDownLatch(0));
            refused(IOException.class);
        }
    }

    @Test
    void itTalksWithoutEnd() throws Exception {
        try (ServerSocketChannel server = listen()) {
            answer(server, "x".repeat(100_000), new CountDownLatch(0));
            refused(IOException.class);
        }
    }
}
