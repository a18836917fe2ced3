package opwatch.notify.desktop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import opwatch.notify.desktop.bus.BusMessage;
import opwatch.notify.desktop.bus.BusValues;
import opwatch.words.Strings;

/// The menu of the icon, as other programs read and press it. Any thread.
///
/// Source: Canonical's `com.canonical.dbusmenu` interface, version 3 (libdbusmenu, `dbus-menu.xml`).
final class TrayMenu {
    static final String TYPE = "com.canonical.dbusmenu";
    static final String PATH = "/MenuBar";

    private static final int ROOT = 0;
    private static final int PAUSE = 1;
    private static final int LINE = 2;

    /// The number of the first command; the others follow in their order.
    private static final int FIRST = 10;

    private static final List<Integer> TOP = List.of(
            id(TrayCommand.OPEN), PAUSE, id(TrayCommand.RESUME), id(TrayCommand.CHECK), LINE, id(TrayCommand.QUIT));
    private static final List<Integer> PAUSES = Arrays.stream(TrayCommand.values())
            .filter(TrayCommand::isPause)
            .map(TrayMenu::id)
            .toList();

    private final DesktopEvents events;
    private volatile boolean paused;
    private final AtomicLong revision = new AtomicLong(1);

    TrayMenu(DesktopEvents events) {
        this.events = events;
    }

    /// Whether checks are paused: the menu then offers to resume.
    ///
    /// @return the menu's new number, which programs that have read it must hear; empty when it is as before
    Optional<Long> paused(boolean now) {
        if (paused == now) {
            return Optional.empty();
        }
        paused = now;
        return Optional.of(revision.incrementAndGet());
    }

    /// Answers a call of the menu's interface; empty when there is no such method.
    Optional<BusValues> answer(BusMessage call) {
        return switch (call.member()) {
            case "GetLayout" -> Optional.of(BusValues.of("u(ia{sv}av)", revision.get(), layout(call)));
            case "GetGroupProperties" -> Optional.of(BusValues.of("a(ia{sv})", properties(call)));
            case "GetProperty" ->
                Optional.of(BusValues.of(
                        "v", properties((int) call.number(0)).getOrDefault(call.text(1), BusValues.variant("s", ""))));
            case "Event" -> {
                press(call.number(0), call.text(1));
                yield Optional.of(BusValues.NONE);
            }
            case "EventGroup" -> {
                pressAll(call);
                yield Optional.of(BusValues.of("ai", List.of()));
            }
            case "AboutToShow" -> Optional.of(BusValues.of("b", false));
            case "AboutToShowGroup" -> Optional.of(BusValues.of("aiai", List.of(), List.of()));
            default -> Optional.empty();
        };
    }

    /// The properties of the interface itself.
    static Map<String, Object> properties() {
        return Map.of(
                "Version", BusValues.variant("u", 3),
                "TextDirection", BusValues.variant("s", "ltr"),
                "Status", BusValues.variant("s", "normal"),
                "IconThemePath", BusValues.variant("as", List.of()));
    }

    private Object layout(BusMessage call) {
        return layout((int) Math.max(ROOT, call.number(0)), call.number(1) == 0 ? 0 : Integer.MAX_VALUE);
    }

    private Object layout(int id, int depth) {
        List<Object> children = new ArrayList<>();
        if (depth > 0) {
            for (int child : below(id)) {
                children.add(BusValues.variant("(ia{sv}av)", layout(child, depth - 1)));
            }
        }
        return BusValues.struct(id, properties(id), children);
    }

    private List<Object> properties(BusMessage call) {
        List<?> asked = call.first() instanceof List<?> ids ? ids : List.of();
        List<Integer> all = new ArrayList<>(TOP);
        all.addAll(PAUSES);
        return all.stream()
                .filter(id -> asked.isEmpty() || asked.contains((long) id))
                .map(id -> BusValues.struct(id, properties(id)))
                .toList();
    }

    private Map<String, Object> properties(int id) {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (!below(id).isEmpty()) {
            properties.put("children-display", BusValues.variant("s", "submenu"));
        }
        if (id == LINE) {
            properties.put("type", BusValues.variant("s", "separator"));
        } else if (id != ROOT) {
            // An underline would mark a key, which these texts do not have.
            properties.put("label", BusValues.variant("s", text(id).replace("_", "__")));
            properties.put("enabled", BusValues.variant("b", true));
            properties.put("visible", BusValues.variant("b", isVisible(id)));
        }
        return properties;
    }

    private boolean isVisible(int id) {
        if (id == PAUSE) {
            return !paused;
        }
        return id != id(TrayCommand.RESUME) || paused;
    }

    private static List<Integer> below(int id) {
        return switch (id) {
            case ROOT -> TOP;
            case PAUSE -> PAUSES;
            default -> List.of();
        };
    }

    private static int id(TrayCommand command) {
        return FIRST + command.ordinal();
    }

    private static Optional<TrayCommand> command(long id) {
        return Arrays.stream(TrayCommand.values()).filter(one -> id(one) == id).findFirst();
    }

    private static String text(int id) {
        return id == PAUSE
                ? Strings.text("tray.pause")
                : command(id).map(TrayCommand::text).orElse("");
    }

    private void pressAll(BusMessage call) {
        if (call.first() instanceof List<?> all) {
            for (Object one : all) {
                if (one instanceof List<?> event
                        && event.size() > 1
                        && event.get(0) instanceof Long id
                        && event.get(1) instanceof String kind) {
                    press(id, kind);
                }
            }
        }
    }

    private void press(long id, String kind) {
        if (kind.equals("clicked")) {
            command(id).ifPresent(command -> command.run(events));
        }
    }
}
