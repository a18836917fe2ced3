package opwatch.instance;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import opwatch.disk.DataFolder;
import opwatch.disk.PatientMove;

/// Where a second start rings: a Unix domain socket beside the list. One message of at most
/// [LaunchRequest#LONGEST] bytes comes in, one byte goes back. Callers are served one after the other,
/// none for
/// longer than [#PATIENCE].
final class InstanceServer implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(2);
    static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private static final System.Logger LOG = System.getLogger("opwatch.store");
    private static final byte HEARD = 1;

    private final ServerSocketChannel server;
    private final SocketPath place;

    /// How a ring ended.
    enum Ring {
        HEARD,
        /// Somebody is there and says nothing.
        NOT_HEARD,
        NOBODY_THERE
    }

    private InstanceServer(ServerSocketChannel server, SocketPath place) {
        this.server = server;
        this.place = place;
    }

    /// Opens the door. Only for who holds the folder alone: what the one before has left is removed.
    ///
    /// @param listener hears of each ring, on the doorbell's thread
    static InstanceServer open(DataFolder folder, Consumer<LaunchRequest> listener) throws IOException {
        SocketPath place = SocketPath.make(folder);
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(UnixDomainSocketAddress.of(place.socket()));
            // Whoever may write to a socket may ring.
            DataFolder.ownerOnly(place.socket());
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
        Thread.ofPlatform()
                .daemon()
                .name("opwatch-doorbell")
                .start(() -> serve(server::accept, listener, PatientMove::pause));
        return new InstanceServer(server, place);
    }

    /// Rings at the door of this folder.
    static Ring ring(DataFolder folder, byte[] message) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(SocketPath.of(folder).socket()));
            AtomicReference<Ring> ring = new AtomicReference<>(Ring.NOT_HEARD);
            inTime(channel, () -> ring.set(answer(channel, message) == HEARD ? Ring.HEARD : Ring.NOT_HEARD));
            return ring.get();
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            return Ring.NOBODY_THERE;
        }
    }

    /// Serves until the door is closed. An accept that fails is tried again ever more slowly: such a loop
    /// without a pause has filled a disk (cryptomator/cryptomator issue 3971).
    static void serve(Callable<SocketChannel> door, Consumer<LaunchRequest> listener, Consumer<Duration> pause) {
        Duration next = FIRST_PAUSE;
        while (true) {
            try (SocketChannel caller = door.call()) {
                next = FIRST_PAUSE;
                inTime(caller, () -> hear(caller, listener));
            } catch (ClosedChannelException e) {
                return;
            } catch (Exception e) {
                LOG.log(System.Logger.Level.WARNING, "a second start could not be heard", e);
                pause.accept(next);
                Duration longer = next.multipliedBy(2);
                next = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
            }
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            // It is closed with the process.
        }
        place.remove();
    }

    private interface Talk {
        void talk() throws IOException;
    }

    /// Talks, and hangs up when that takes too long.
    private static void inTime(SocketChannel channel, Talk talk) throws IOException {
        Thread talking = Thread.ofVirtual().name("opwatch-doorbell-talk").start(() -> {
            try {
                talk.talk();
            } catch (IOException | RuntimeException e) {
                LOG.log(System.Logger.Level.DEBUG, "a talk at the door ended early", e);
            }
        });
        try {
            talking.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        channel.close();
    }

    private static void hear(SocketChannel caller, Consumer<LaunchRequest> listener) throws IOException {
        ByteBuffer message = ByteBuffer.allocate(LaunchRequest.LONGEST + 1);
        while (message.hasRemaining() && caller.read(message) >= 0) {
            // until the caller has said all
        }
        listener.accept(handover(message.flip()));
        caller.write(ByteBuffer.wrap(new byte[] {HEARD}));
    }

    /// Whatever was said, somebody has started OpWatch and waits for a window.
    private static LaunchRequest handover(ByteBuffer message) {
        byte[] said = new byte[message.remaining()];
        message.get(said);
        try {
            return said.length > LaunchRequest.LONGEST ? LaunchRequest.NOTHING : LaunchRequest.read(said);
        } catch (IOException e) {
            return LaunchRequest.NOTHING;
        }
    }

    private static int answer(SocketChannel channel, byte[] message) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(message);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
        channel.shutdownOutput();
        ByteBuffer answer = ByteBuffer.allocate(1);
        return channel.read(answer) == 1 ? answer.get(0) : 0;
    }
}
