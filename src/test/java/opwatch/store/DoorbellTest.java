package opwatch.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorbellTest {
    @TempDir
    Path home;

    private final BlockingQueue<Handover> heard = new LinkedBlockingQueue<>();
    private Doorbell door;

    @BeforeEach
    void open() throws IOException {
        door = Doorbell.open(folder(), heard::add);
    }

    @AfterEach
    void close() {
        door.close();
    }

    private DataFolder folder() {
        return new DataFolder(home);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "{\"text\":1}", "{\"files\":[{}]}", "GET / HTTP/1.1\r\n\r\n", "{\"text\":\"a\"}{}"
            })
    void whateverIsSaidRaisesTheWindow(String message) throws Exception {
        assertEquals(Doorbell.Ring.HEARD, Doorbell.ring(folder(), message.getBytes(StandardCharsets.UTF_8)));

        assertEquals(Handover.NOTHING, heard.take());
    }

    @Test
    void aMessageThatIsTooLongRaisesTheWindowOnly() throws Exception {
        byte[] message = ("{\"text\":\"" + "x".repeat(Handover.LONGEST) + "\"}").getBytes(StandardCharsets.UTF_8);
        try (SocketChannel caller = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            caller.connect(UnixDomainSocketAddress.of(folder().file("opwatch.socket")));
            caller.write(ByteBuffer.wrap(message));

            assertEquals(Handover.NOTHING, heard.take());
        }
    }

    @Test
    void aCallerThatSaysNothingDoesNotKeepTheNextOut() throws Exception {
        try (SocketChannel silent = SocketChannel.open(StandardProtocolFamily.UNIX);
                SocketChannel caller = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            silent.connect(UnixDomainSocketAddress.of(folder().file("opwatch.socket")));
            caller.connect(UnixDomainSocketAddress.of(folder().file("opwatch.socket")));
            caller.write(ByteBuffer.wrap(new Handover("next", List.of()).message()));
            caller.shutdownOutput();

            assertEquals("next", heard.take().text());
        }
    }

    @Test
    void aListenerThatFailsIsCalledAgain() throws Exception {
        door.close();
        door = Doorbell.open(folder(), given -> {
            heard.add(given);
            throw new IllegalStateException("the toolkit is gone");
        });

        assertEquals(Doorbell.Ring.NOT_HEARD, Doorbell.ring(folder(), new byte[0]));
        assertEquals(Doorbell.Ring.NOT_HEARD, Doorbell.ring(folder(), new byte[0]));

        assertEquals(2, heard.size());
    }

    @Test
    void behindAClosedDoorIsNobody() {
        door.close();

        assertEquals(Doorbell.Ring.NOBODY_THERE, Doorbell.ring(folder(), new byte[0]));
    }

    @Test
    void anAcceptThatFailsIsTriedEverMoreSlowly() {
        List<Duration> pauses = new ArrayList<>();

        Doorbell.serve(
                () -> {
                    if (pauses.size() < 12) {
                        throw new IOException("Too many open files");
                    }
                    throw new ClosedChannelException();
                },
                heard::add,
                pauses::add);

        assertEquals(Doorbell.FIRST_PAUSE, pauses.getFirst());
        assertEquals(Duration.ofMillis(400), pauses.get(2));
        assertEquals(Doorbell.LONGEST_PAUSE, pauses.getLast());
        assertEquals(12, pauses.size());
    }
}
