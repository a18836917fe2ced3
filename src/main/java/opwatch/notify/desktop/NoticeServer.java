package opwatch.notify.desktop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import opwatch.notify.desktop.bus.BusCall;
import opwatch.notify.desktop.bus.BusMessage;
import opwatch.notify.desktop.bus.BusReply;
import opwatch.notify.desktop.bus.BusValues;
import opwatch.operation.OperationRef;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// Shows notices through the desktop's notification server. The teller's thread only.
///
/// Source: freedesktop.org, "Desktop Notifications Specification" 1.3. The urgency is always "normal": a
/// "critical" notice breaks through do-not-disturb on several desktops, and a "low" one is never shown as a
/// banner on GNOME. What asks for the person stays until it is answered (no expiry); the rest goes when the
/// server thinks fit.
final class NoticeServer {
    static final String NAME = "org.freedesktop.Notifications";
    static final String PATH = "/org/freedesktop/Notifications";

    private static final String CLOSED = "NotificationClosed";
    private static final String ACTION = "ActionInvoked";
    private static final byte NORMAL = 1;
    private static final int NEVER = 0;
    private static final int AS_THE_SERVER_DOES = -1;
    private static final long NONE = 0;

    /// Where a server says that the person wants quiet: its name, as it gives it, and the property.
    private static final Map<String, List<String>> QUIET = Map.of(
            "Plasma", List.of(NAME, "Inhibited"),
            "dunst", List.of("org.dunstproject.cmd0", "paused"));

    private final BusLink link;
    private final DesktopEvents events;
    private final String desktopEntry;

    /// The server that was asked last, by its unique name, and what it can.
    private @Nullable Server server;

    private long shown = NONE;
    private List<OperationRef> rows = List.of();

    /// @param desktopEntry the name of this app's menu entry, without its ending
    NoticeServer(BusLink link, DesktopEvents events, String desktopEntry) {
        this.link = link;
        this.events = events;
        this.desktopEntry = desktopEntry;
    }

    /// @param owner its unique name
    /// @param can what it says it can
    /// @param name what it calls itself
    private record Server(String owner, Set<String> can, String name) {}

    /// Shows a notice in the place of the one before, and returns why not, or how.
    Way.State tell(DesktopNotice notice) {
        Server now = server;
        if (now == null) {
            BusReply can = call("GetCapabilities", BusValues.NONE);
            if (can instanceof BusReply.Failure(BusReply.Reason reason)) {
                return state(reason);
            }
            now = read((BusReply.Answer) can);
            server = now;
        }
        BusReply reply = call("Notify", arguments(notice, now.can()));
        return switch (reply) {
            case BusReply.Failure(BusReply.Reason reason) -> {
                server = null;
                yield state(reason);
            }
            case BusReply.Answer(String sender, List<Object> values) -> {
                shown = first(values) instanceof Long id ? id : NONE;
                rows = notice.rows();
                if (!sender.equals(now.owner())) {
                    // Another server took the name in between. What it can is asked when the bus tells of it.
                    server = new Server(sender, Set.of(), "");
                }
                yield isQuiet(now) ? Way.State.QUIET : Way.State.WORKS;
            }
        };
    }

    /// Takes the notice back.
    void withdraw() {
        if (shown != NONE && link.isOpen()) {
            BusReply _ = call("CloseNotification", BusValues.of("u", shown));
        }
        forget();
    }

    /// Hears a signal. It counts for our own notice and from the server that shows it, and only opens rows.
    void hear(BusMessage signal) {
        if (server == null || !signal.sender().equals(server.owner()) || shown == NONE || signal.number(0) != shown) {
            return;
        }
        if (signal.is(NAME, CLOSED)) {
            forget();
        } else if (signal.is(NAME, ACTION) && Set.of("default", "open").contains(signal.text(1))) {
            events.open(rows);
            // Not every server takes a notice away that was clicked.
            withdraw();
        }
    }

    /// The name has another owner: IDs of the one before are not ours any more. A server that was started by
    /// our own call has answered by then, and stays.
    ///
    /// @param owner its unique name, or empty
    void ownerChanged(String owner) {
        if (server == null || !server.owner().equals(owner)) {
            server = null;
            forget();
        }
    }

    private void forget() {
        shown = NONE;
        rows = List.of();
    }

    private Server read(BusReply.Answer can) {
        Set<String> names = first(can.values()) instanceof List<?> list
                ? list.stream().map(Object::toString).collect(Collectors.toUnmodifiableSet())
                : Set.of();
        String name = call("GetServerInformation", BusValues.NONE) instanceof BusReply.Answer(var _, var values)
                        && first(values) instanceof String text
                ? text
                : "";
        return new Server(can.sender(), names, name);
    }

    private BusValues arguments(DesktopNotice notice, Set<String> can) {
        Map<String, Object> hints = new LinkedHashMap<>();
        hints.put("urgency", BusValues.variant("y", NORMAL));
        hints.put("desktop-entry", BusValues.variant("s", desktopEntry));
        hints.put("category", BusValues.variant("s", notice.urgent() ? "transfer.error" : "transfer.complete"));
        String open = Strings.text("desktop.open");
        List<String> actions = can.contains("actions") ? List.of("default", open, "open", open) : List.of();
        return BusValues.of(
                "susssasa{sv}i",
                Strings.text("window.title"),
                shown,
                "",
                notice.title(),
                body(notice, can),
                actions,
                hints,
                notice.urgent() ? NEVER : AS_THE_SERVER_DOES);
    }

    private static String body(DesktopNotice notice, Set<String> can) {
        return can.contains("body-markup")
                ? notice.body().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                : notice.body();
    }

    private boolean isQuiet(Server now) {
        List<String> property = QUIET.get(now.name());
        return property != null
                && link.call(BusCall.property(NAME, PATH, property.getFirst(), property.getLast()))
                        instanceof BusReply.Answer(var _, var values)
                && first(values) instanceof Boolean quiet
                && quiet;
    }

    /// Null where a server answers with nothing.
    private static @Nullable Object first(List<Object> values) {
        return values.isEmpty() ? null : values.getFirst();
    }

    private BusReply call(String member, BusValues values) {
        return link.call(new BusCall(NAME, PATH, NAME, member, values));
    }

    /// How a way stands after a call that failed.
    static Way.State state(BusReply.Reason reason) {
        return switch (reason) {
            case NO_BUS -> Way.State.NO_BUS;
            case NO_ANSWER -> Way.State.NO_ANSWER;
            case NOBODY, OTHER -> Way.State.NOBODY_SHOWS;
            case REFUSED -> Way.State.REFUSED;
        };
    }
}
