package opwatch.notify.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import opwatch.notify.desktop.bus.BusCall;
import opwatch.notify.desktop.bus.BusConnection;
import opwatch.notify.desktop.bus.BusListener;
import opwatch.notify.desktop.bus.BusMessage;
import opwatch.notify.desktop.bus.BusReply;
import opwatch.notify.desktop.bus.BusValues;

/// A notification server on the bus, which writes down what it is told.
final class FakeNotices implements BusListener, AutoCloseable {
    final Await told = new Await();

    private final List<String> can;
    private final AtomicLong ids = new AtomicLong(40);
    private final BusConnection connection;
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile boolean silent;
    private volatile boolean quiet;
    private volatile boolean closes;
    private volatile boolean empty;

    FakeNotices(Path socket, List<String> can) throws IOException, TimeoutException {
        this.can = can;
        this.connection = BusConnection.open(socket, Duration.ofSeconds(10), this);
        BusReply _ = connection.call(BusCall.ofBus("RequestName", BusValues.of("su", NoticeServer.NAME, 4)));
    }

    /// Its unique name on the bus.
    String name() {
        BusReply owner = connection.call(BusCall.ofBus("GetNameOwner", BusValues.of("s", NoticeServer.NAME)));
        return owner instanceof BusReply.Answer(var _, var values) ? (String) values.getFirst() : "";
    }

    /// From now on it takes calls and never answers.
    void fallSilent() {
        silent = true;
    }

    /// From now on the person does not want to be disturbed, as KDE says it.
    void beQuiet() {
        quiet = true;
    }

    /// Each notice is closed by the person while the server is still asked whether it is quiet.
    void closeAtOnce() {
        closes = true;
    }

    /// From now on it answers with nothing.
    void answerNothing() {
        empty = true;
    }

    void emit(String member, BusValues values) {
        connection.emit(NoticeServer.PATH, NoticeServer.NAME, member, values);
    }

    @Override
    public void signal(BusMessage signal) {
        // It asked for none.
    }

    @Override
    public Optional<BusValues> call(BusMessage call) {
        if (silent) {
            try {
                end.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        if (empty) {
            told.add(call.member());
            return Optional.of(BusValues.NONE);
        }
        return switch (call.member()) {
            case "GetCapabilities" -> {
                told.add("GetCapabilities");
                yield Optional.of(BusValues.of("as", can));
            }
            case "GetServerInformation" -> Optional.of(BusValues.of("ssss", "Plasma", "KDE", "6", "1.2"));
            case "Get" -> {
                if (closes) {
                    emit("NotificationClosed", BusValues.of("uu", ids.get(), 2));
                }
                yield Optional.of(BusValues.of("v", BusValues.variant("b", quiet)));
            }
            case "Notify" -> {
                told.add(String.valueOf(call.values()));
                long replaces = call.number(1);
                yield Optional.of(BusValues.of("u", replaces == 0 ? ids.incrementAndGet() : replaces));
            }
            case "CloseNotification" -> {
                told.add("close " + call.values());
                yield Optional.of(BusValues.NONE);
            }
            default -> Optional.empty();
        };
    }

    @Override
    public void closed() {
        // The test ends it.
    }

    @Override
    public void close() {
        end.countDown();
        connection.close();
    }
}
