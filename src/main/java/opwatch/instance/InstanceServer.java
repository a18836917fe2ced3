package opwatch.instance;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import opwatch.disk.DataFolder;
import opwatch.disk.PatientMove;

/// Answers second starts on a Unix domain socket beside the list. A second start sends one message of at most
/// [LaunchRequest#LONGEST] bytes and gets one byte back, and the number of the process that holds the folder,
/// in eight bytes. The server answers one start after the other, none for longer than [#PATIENCE].
final class InstanceServer implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(2);
    static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private static final byte HEARD = 1;
    private static final int ANSWER = 1 + Long.BYTES;

    private final ServerSocketChannel server;
    private final SocketPath path;

    /// How a call ended.
    enum Answer {
        HEARD,
        /// There is a server, but it does not answer.
        NOT_HEARD,
        NO_SERVER
    }

    private InstanceServer(ServerSocketChannel server, SocketPath path) {
        this.server = server;
        this.path = path;
    }

    /// Starts the server. Only for the holder of the folder: a socket that an earlier holder left is removed.
    ///
    /// @param listener hears of each second start, on the server's thread
    static InstanceServer start(DataFolder folder, Consumer<LaunchRequest> listener) throws IOException {
        SocketPath path = SocketPath.make(folder);
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(UnixDomainSocketAddress.of(path.socket()));
            // A program that may write to the socket may call.
            DataFolder.ownerOnly(path.socket());
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
        Thread.ofPlatform()
                .daemon()
                .name("opwatch-second-starts")
                .start(() -> serve(server::accept, listener, PatientMove::pause));
        return new InstanceServer(server, path);
    }

    /// Calls the server of this folder.
    static Answer call(DataFolder folder, byte[] message) {
        return call(folder, message, _ -> {});
    }

    /// Calls the server of this folder.
    ///
    /// @param holder gets the number of the process that has answered
    static Answer call(DataFolder folder, byte[] message, LongConsumer holder) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(SocketPath.of(folder).socket()));
            AtomicReference<Answer> answer = new AtomicReference<>(Answer.NOT_HEARD);
            inTime(channel, () -> answer.set(send(channel, message, holder)));
            return answer.get();
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            return Answer.NO_SERVER;
        }
    }

    /// Serves until the socket is closed. An accept that fails is tried again ever more slowly: such a loop
    /// without a pause has filled a disk (cryptomator/cryptomator issue 3971).
    static void serve(Callable<SocketChannel> socket, Consumer<LaunchRequest> listener, Consumer<Duration> pause) {
        Duration next = FIRST_PAUSE;
        while (true) {
            try (SocketChannel start = socket.call()) {
                next = FIRST_PAUSE;
                inTime(start, () -> hear(start, listener));
            } catch (ClosedChannelException e) {
                return;
            } catch (Exception e) {
                log().log(System.Logger.Level.WARNING, "a second start could not be heard", e);
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
        path.remove();
    }

    private interface Exchange {
        void run() throws IOException;
    }

    /// Runs the exchange, and closes the channel when that takes too long.
    private static void inTime(SocketChannel channel, Exchange exchange) throws IOException {
        Thread thread = Thread.ofVirtual().name("opwatch-second-start").start(() -> {
            try {
                exchange.run();
            } catch (IOException | RuntimeException e) {
                log().log(System.Logger.Level.DEBUG, "an exchange with another start ended early", e);
            }
        });
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        channel.close();
    }

    private static void hear(SocketChannel start, Consumer<LaunchRequest> listener) throws IOException {
        ByteBuffer message = ByteBuffer.allocate(LaunchRequest.LONGEST + 1);
        while (message.hasRemaining() && start.read(message) >= 0) {
            // until the other start has said all
        }
        LaunchRequest request = request(message.flip());
        // As after the process was stopped for a while, or the computer slept.
        if (!request.isLate(Instant.now())) {
            listener.accept(request);
        }
        ByteBuffer answer = ByteBuffer.allocate(ANSWER);
        answer.put(HEARD).putLong(ProcessHandle.current().pid()).flip();
        start.write(answer);
    }

    /// Also a message that is not understood means that a person has started OpWatch and waits for a window.
    private static LaunchRequest request(ByteBuffer message) {
        byte[] said = new byte[message.remaining()];
        message.get(said);
        try {
            return said.length > LaunchRequest.LONGEST ? LaunchRequest.NOTHING : LaunchRequest.read(said);
        } catch (IOException e) {
            return LaunchRequest.NOTHING;
        }
    }

    private static Answer send(SocketChannel channel, byte[] message, LongConsumer holder) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(message);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
        channel.shutdownOutput();
        ByteBuffer answer = ByteBuffer.allocate(ANSWER);
        while (answer.hasRemaining() && channel.read(answer) >= 0) {
            // until the server has said all
        }
        boolean whole = !answer.hasRemaining();
        if (answer.flip().hasRemaining() && answer.get() == HEARD) {
            if (whole) {
                holder.accept(answer.getLong());
            }
            return Answer.HEARD;
        }
        return Answer.NOT_HEARD;
    }

    /// Asked for when there is something to say: the first logger of a process opens all of its jars.
    private static System.Logger log() {
        return System.getLogger("opwatch.disk");
    }
}
