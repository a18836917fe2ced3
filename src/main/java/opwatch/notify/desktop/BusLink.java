package opwatch.notify.desktop;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import opwatch.notify.desktop.bus.BusCall;
import opwatch.notify.desktop.bus.BusConnection;
import opwatch.notify.desktop.bus.BusListener;
import opwatch.notify.desktop.bus.BusReply;
import opwatch.notify.desktop.bus.BusValues;
import org.jspecify.annotations.Nullable;

/// The way to the session's bus, made when something is said and made anew after the bus was gone: 30 s after
/// a failure at the earliest, and only when something is said again. The teller's thread only.
final class BusLink {
    /// How long connecting and each call may take.
    static final Duration LIMIT = Duration.ofSeconds(2);

    /// How long after a failure the next attempt waits.
    static final Duration REST = Duration.ofSeconds(30);

    private static final System.Logger LOG = System.getLogger("opwatch.notify");

    private final Supplier<Optional<Path>> socket;
    private final LongSupplier nanos;
    private final BusListener listener;
    private @Nullable BusConnection connection;
    private BusReply.Reason trouble = BusReply.Reason.NO_BUS;
    private long failedAt;
    private boolean failed;

    /// @param socket where the bus listens now, if there is one
    /// @param nanos the monotonic clock
    BusLink(Supplier<Optional<Path>> socket, LongSupplier nanos, BusListener listener) {
        this.socket = socket;
        this.nanos = nanos;
        this.listener = listener;
    }

    /// Calls a method, over a new connection where there is none.
    BusReply call(BusCall call) {
        Optional<BusConnection> open = open();
        if (open.isEmpty()) {
            return new BusReply.Failure(trouble);
        }
        BusReply reply = open.get().call(call);
        if (reply instanceof BusReply.Failure(BusReply.Reason reason)) {
            if (reason == BusReply.Reason.NO_ANSWER && !isAwake(open.get())) {
                // The bus itself is silent, not only the program behind it.
                open.get().close();
                failed(BusReply.Reason.NO_ANSWER);
            }
        }
        return reply;
    }

    /// Sends a signal, and asks the bus whether it goes on reading.
    ///
    /// @return why it was not sent; empty when it was
    Optional<BusReply.Reason> emit(String path, String type, String member, BusValues values) {
        Optional<BusConnection> open = open();
        if (open.isEmpty()) {
            return Optional.of(trouble);
        }
        if (!open.get().emit(path, type, member, values)) {
            return Optional.of(BusReply.Reason.NO_BUS);
        }
        if (!isAwake(open.get())) {
            open.get().close();
            failed(BusReply.Reason.NO_ANSWER);
            return Optional.of(BusReply.Reason.NO_ANSWER);
        }
        return Optional.empty();
    }

    /// Whether there is a connection now.
    boolean isOpen() {
        return connection != null && connection.isOpen();
    }

    void close() {
        if (connection != null) {
            connection.close();
        }
    }

    private static boolean isAwake(BusConnection open) {
        return open.call(BusCall.ofBus("GetId", BusValues.NONE)) instanceof BusReply.Answer;
    }

    private Optional<BusConnection> open() {
        if (connection != null && connection.isOpen()) {
            return Optional.of(connection);
        }
        connection = null;
        if (failed && nanos.getAsLong() - failedAt < REST.toNanos()) {
            return Optional.empty();
        }
        Optional<Path> where = socket.get();
        if (where.isEmpty()) {
            failed(BusReply.Reason.NO_BUS);
            return Optional.empty();
        }
        try {
            connection = BusConnection.open(where.get(), LIMIT, listener);
            failed = false;
            return Optional.of(connection);
        } catch (TimeoutException e) {
            LOG.log(Level.INFO, "the session bus does not answer");
            failed(BusReply.Reason.NO_ANSWER);
        } catch (IOException e) {
            LOG.log(Level.INFO, "there is no session bus: " + e.getMessage());
            failed(BusReply.Reason.NO_BUS);
        }
        return Optional.empty();
    }

    private void failed(BusReply.Reason reason) {
        trouble = reason;
        failed = true;
        failedAt = nanos.getAsLong();
    }
}
