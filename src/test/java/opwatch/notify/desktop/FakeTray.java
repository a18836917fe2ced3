package opwatch.notify.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import opwatch.notify.desktop.bus.BusCall;
import opwatch.notify.desktop.bus.BusConnection;
import opwatch.notify.desktop.bus.BusListener;
import opwatch.notify.desktop.bus.BusMessage;
import opwatch.notify.desktop.bus.BusReply;
import opwatch.notify.desktop.bus.BusValues;

/// A tray on the bus: a watcher, with a host or without. It writes down what it hears.
final class FakeTray implements BusListener, AutoCloseable {
    final Await heard = new Await();

    private final BusConnection connection;
    private volatile boolean hasHost;
    private volatile String icon = "";
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile boolean silent;

    FakeTray(Path socket, boolean hasHost) throws IOException, TimeoutException {
        this.hasHost = hasHost;
        this.connection = BusConnection.open(socket, Duration.ofSeconds(10), this);
        BusReply _ = connection.call(BusCall.ofBus("AddMatch", BusValues.of("s", "type='signal'")));
        BusReply _ = connection.call(BusCall.ofBus("RequestName", BusValues.of("su", Tray.WATCHER, 4)));
    }

    /// From now on it takes calls and never answers.
    void fallSilent() {
        silent = true;
    }

    /// A host comes or goes.
    void host(boolean isThere) {
        hasHost = isThere;
        String member = isThere ? "StatusNotifierHostRegistered" : "StatusNotifierHostUnregistered";
        connection.emit(Tray.WATCHER_PATH, Tray.WATCHER, member, BusValues.NONE);
    }

    /// Calls the icon, or its menu.
    BusReply call(String path, String type, String member, BusValues values) {
        return connection.call(new BusCall(icon, path, type, member, values));
    }

    /// What a property of the icon says now.
    Object property(String name) {
        BusReply reply = connection.call(BusCall.property(icon, TrayItem.PATH, TrayItem.TYPE, name));
        return reply instanceof BusReply.Answer(var _, var values) ? values.getFirst() : reply;
    }

    Map<?, ?> properties() {
        BusReply reply =
                call(TrayItem.PATH, "org.freedesktop.DBus.Properties", "GetAll", BusValues.of("s", TrayItem.TYPE));
        return reply instanceof BusReply.Answer(var _, var values) && values.getFirst() instanceof Map<?, ?> all
                ? all
                : Map.of();
    }

    @Override
    public void signal(BusMessage signal) {
        if (signal.is("org.freedesktop.DBus", "NameOwnerChanged")) {
            if (signal.text(0).equals(icon) && signal.text(2).isEmpty()) {
                heard.add("gone");
            }
        } else if (!signal.sender().equals("org.freedesktop.DBus")
                && !signal.type().equals(Tray.WATCHER)) {
            heard.add(signal.member() + " " + signal.values());
        }
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
        return switch (call.member()) {
            case "RegisterStatusNotifierItem" -> {
                icon = call.text(0);
                heard.add("register");
                yield Optional.of(BusValues.NONE);
            }
            case "Get" -> Optional.of(BusValues.of("v", BusValues.variant("b", hasHost)));
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

    /// The labels of the menu, with those of the menu below in brackets.
    static String labels(Object layout) {
        StringBuilder text = new StringBuilder();
        List<?> item = (List<?>) layout;
        Map<?, ?> properties = (Map<?, ?>) item.get(1);
        if (Boolean.FALSE.equals(properties.get("visible"))) {
            return "";
        }
        text.append(
                properties.containsKey("type") ? "--" : properties.containsKey("label") ? properties.get("label") : "");
        List<String> below = ((List<?>) item.get(2))
                .stream()
                        .map(FakeTray::labels)
                        .filter(label -> !label.isEmpty())
                        .toList();
        return below.isEmpty() ? text.toString() : text + below.toString();
    }
}
