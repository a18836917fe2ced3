package opwatch.notify.desktop.bus;

import java.io.EOFException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.messages.Error;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.MethodCall;
import org.freedesktop.dbus.messages.MethodReturn;

/// A connection to a bus. Any thread may call it, and no call takes longer than its limit, whatever the other
/// side does: connecting and reading are done by a thread of its own, which closing ends, and a write that
/// finds no room gives up.
///
/// The handshake is `EXTERNAL`: the bus learns from the kernel whose process this is (specification of D-Bus,
/// "Authentication Protocol").
public final class BusConnection implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("opwatch.notify");
    private static final byte[] HELLO = "\0AUTH EXTERNAL\r\nDATA\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BEGIN = "BEGIN\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_LINE = 1024;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(5);

    private final SocketChannel channel;
    private final Selector selector;
    private final Duration limit;
    private final BusListener listener;
    private final CompletableFuture<Boolean> greeted = new CompletableFuture<>();
    private final Map<Long, CompletableFuture<BusReply>> waiting = new ConcurrentHashMap<>();
    private final Object writing = new Object();

    private BusConnection(SocketChannel channel, Selector selector, Duration limit, BusListener listener) {
        this.channel = channel;
        this.selector = selector;
        this.limit = limit;
        this.listener = listener;
    }

    /// Connects.
    ///
    /// @param limit how long connecting and each call may take
    /// @throws TimeoutException when the bus does not answer in time
    /// @throws IOException when there is no bus, or it turns this process away
    public static BusConnection open(Path socket, Duration limit, BusListener listener)
            throws IOException, TimeoutException {
        BusConnection connection =
                new BusConnection(SocketChannel.open(StandardProtocolFamily.UNIX), Selector.open(), limit, listener);
        Thread.ofPlatform().daemon().name("desktop bus").start(() -> connection.run(socket));
        try {
            connection.greeted.get(limit.toNanos(), TimeUnit.NANOSECONDS);
            BusReply hello = connection.call(BusCall.ofBus("Hello", BusValues.NONE));
            if (hello instanceof BusReply.Failure(BusReply.Reason reason)) {
                if (reason == BusReply.Reason.NO_ANSWER) {
                    throw new TimeoutException("the bus is silent");
                }
                throw new IOException("the bus does not greet: " + reason);
            }
            return connection;
        } catch (ExecutionException e) {
            connection.close();
            throw new IOException("no connection to the bus", e.getCause());
        } catch (InterruptedException e) {
            connection.close();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (TimeoutException | IOException e) {
            connection.close();
            throw e;
        }
    }

    /// Calls a method and waits for the answer.
    public BusReply call(BusCall call) {
        CompletableFuture<BusReply> reply = new CompletableFuture<>();
        long serial = -1;
        try {
            MethodCall message = Wire.call(call);
            serial = message.getSerial();
            waiting.put(serial, reply);
            if (!send(message)) {
                return new BusReply.Failure(BusReply.Reason.NO_BUS);
            }
            return reply.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            return new BusReply.Failure(BusReply.Reason.NO_ANSWER);
        } catch (IOException | ExecutionException e) {
            LOG.log(Level.WARNING, "a call on the bus could not be made", e);
            return new BusReply.Failure(BusReply.Reason.OTHER);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new BusReply.Failure(BusReply.Reason.NO_BUS);
        } finally {
            waiting.remove(serial);
        }
    }

    /// Sends a signal.
    ///
    /// @return false when the connection has ended
    public boolean emit(String path, String type, String member, BusValues values) {
        try {
            return send(Wire.signal(path, type, member, values));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a signal could not be sent", e);
            return false;
        }
    }

    /// Whether it has not ended.
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() {
        try {
            channel.close();
            // A thread that waits there does not learn of it otherwise.
            Selector _ = selector.wakeup();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "closing the bus", e);
        }
    }

    private void run(Path socket) {
        try (channel;
                selector) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            greet();
            channel.configureBlocking(false);
            SelectionKey _ = channel.register(selector, SelectionKey.OP_READ);
            greeted.complete(true);
            listen();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "the connection to the bus has ended", e);
            greeted.completeExceptionally(e);
        } finally {
            waiting.values().forEach(reply -> reply.complete(new BusReply.Failure(BusReply.Reason.NO_BUS)));
            listener.closed();
        }
    }

    private void greet() throws IOException {
        writeBlocking(HELLO);
        StringBuilder lines = new StringBuilder();
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST_LINE);
        // The answers to AUTH and DATA. Nothing else comes before this side has said BEGIN.
        while (lines.indexOf("\r\nOK ") < 0 || lines.lastIndexOf("\r\n") != lines.length() - 2) {
            if (channel.read(bytes) < 0 || lines.indexOf("REJECTED") >= 0 || lines.length() > LONGEST_LINE) {
                throw new IOException("the bus turns this process away");
            }
            lines.append(StandardCharsets.US_ASCII.decode(bytes.flip()));
            bytes.clear();
        }
        writeBlocking(BEGIN);
    }

    private void writeBlocking(byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
    }

    private void listen() throws IOException {
        MessageReader reader = new MessageReader(channel);
        while (channel.isOpen()) {
            selector.select();
            selector.selectedKeys().clear();
            Message message = channel.isOpen() ? reader.read() : null;
            while (message != null) {
                take(message);
                message = reader.read();
            }
        }
        throw new EOFException("closed");
    }

    private void take(Message message) {
        try {
            switch (message) {
                case MethodReturn answer ->
                    answer(answer, new BusReply.Answer(Wire.text(answer.getSource()), Wire.values(answer)));
                case Error error -> answer(error, new BusReply.Failure(BusReply.Reason.of(error.getName())));
                case DBusSignal signal -> listener.signal(Wire.plain(signal));
                case MethodCall call -> {
                    Optional<BusValues> values = listener.call(Wire.plain(call));
                    boolean _ = send(values.isPresent() ? Wire.answer(call, values.get()) : Wire.unknown(call));
                }
                default -> LOG.log(Level.DEBUG, "a message of no known kind");
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "a message of the bus could not be handled", e);
        }
    }

    private void answer(Message message, BusReply reply) {
        CompletableFuture<BusReply> one = waiting.remove(message.getReplySerial());
        if (one != null) {
            one.complete(reply);
        }
    }

    /// Sends a message, or closes the connection where it finds no room in time: half a message is the end.
    private boolean send(Message message) {
        ByteBuffer bytes = Wire.bytes(message);
        long start = System.nanoTime();
        synchronized (writing) {
            try {
                while (bytes.hasRemaining()) {
                    if (channel.write(bytes) == 0) {
                        if (System.nanoTime() - start > limit.toNanos()) {
                            throw new IOException("the bus takes nothing");
                        }
                        LockSupport.parkNanos(PAUSE);
                    }
                }
                return true;
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "the bus cannot be written to", e);
                close();
                return false;
            }
        }
    }
}
