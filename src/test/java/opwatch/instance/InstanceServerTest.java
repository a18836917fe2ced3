package opwatch.instance;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import opwatch.disk.DataFolder;
import opwatch.systems.RealSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@RealSystem("sockets")
class InstanceServerTest {
    @TempDir
    Path home;

    private final BlockingQueue<LaunchRequest> heard = new LinkedBlockingQueue<>();
    private InstanceServer server;

    @BeforeEach
    void open() throws IOException {
        server = InstanceServer.start(folder(), heard::add);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private DataFolder folder() {
        return new DataFolder(home);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "{\"text\":1}", "{\"files\":[{}]}", "GET / HTTP/1.1\r\n\r\n", "{\"text\":\"a\"}{}"
            })
    void whateverIsSaidRaisesTheWindow(String message) throws Exception {
        assertEquals(
                InstanceServer.Answer.HEARD, InstanceServer.call(folder(), message.getBytes(StandardCharsets.UTF_8)));

        assertEquals(LaunchRequest.NOTHING, heard.take());
    }

    /// A process that was stopped meanwhile hears it when it goes on.
    @Test
    void whatComesTooLateIsNotDone() throws Exception {
        InstanceServer.Answer late = InstanceServer.call(
                folder(), LaunchRequest.quit(Instant.now().minusSeconds(60)).message());
        LaunchRequest quit = LaunchRequest.quit(Instant.now().plusSeconds(60));
        InstanceServer.Answer inTime = InstanceServer.call(folder(), quit.message());

        assertEquals(List.of(InstanceServer.Answer.HEARD, InstanceServer.Answer.HEARD), List.of(late, inTime));
        assertEquals(quit, heard.take());
        assertEquals(0, heard.size());
    }

    @Test
    void aMessageThatIsTooLongRaisesTheWindowOnly() throws Exception {
        byte[] message = ("{\"text\":\"" + "x".repeat(LaunchRequest.LONGEST) + "\"}").getBytes(StandardCharsets.UTF_8);
        try (SocketChannel caller = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            caller.connect(UnixDomainSocketAddress.of(folder().file("opwatch.socket")));
            caller.write(ByteBuffer.wrap(message));

            assertEquals(LaunchRequest.NOTHING, heard.take());
        }
    }

    @Test
    void aCallerThatSaysNothingDoesNotKeepTheNextOut() throws Exception {
        try (SocketChannel silent = SocketChannel.open(StandardProtocolFamily.UNIX);
                SocketChannel caller = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            silent.connect(UnixDomainSocketAddress.of(folder().file("opwatch.socket")));
            caller.connect(UnixDomainSocketAddress.of(folder().file("opwatch.socket")));
            caller.write(ByteBuffer.wrap(new LaunchRequest("next", List.of()).message()));
            caller.shutdownOutput();

            assertEquals("next", heard.take().text());
        }
    }

    @Test
    void aListenerThatFailsIsCalledAgain() throws Exception {
        server.close();
        server = InstanceServer.start(folder(), given -> {
            heard.add(given);
            throw new IllegalStateException("the toolkit is gone");
        });

        assertEquals(InstanceServer.Answer.NOT_HEARD, InstanceServer.call(folder(), new byte[0]));
        assertEquals(InstanceServer.Answer.NOT_HEARD, InstanceServer.call(folder(), new byte[0]));

        assertEquals(2, heard.size());
    }

    @Test
    void behindAClosedDoorIsNobody() {
        server.close();

        assertEquals(InstanceServer.Answer.NO_SERVER, InstanceServer.call(folder(), new byte[0]));
    }

    @Test
    void anAcceptThatFailsIsTriedEverMoreSlowly() {
        List<Duration> pauses = new ArrayList<>();

        InstanceServer.serve(
                () -> {
                    if (pauses.size() < 12) {
                        throw new IOException("Too many open files");
                    }
                    throw new ClosedChannelException();
                },
                heard::add,
                pauses::add);

        assertEquals(InstanceServer.FIRST_PAUSE, pauses.getFirst());
        assertEquals(Duration.ofMillis(400), pauses.get(2));
        assertEquals(InstanceServer.LONGEST_PAUSE, pauses.getLast());
        assertEquals(12, pauses.size());
    }
}
