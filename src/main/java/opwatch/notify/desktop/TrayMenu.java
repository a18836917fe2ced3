package opwatch.notify.desktop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final int PAUSE = 2;

    /// An entry of the menu.
    ///
    /// @param id its number, which stays
    /// @param parent the number of the entry it lies below
    /// @param text the key of its text; empty for a line
    private record Entry(int id, int parent, String text) {}

    private static final List<Entry> ENTRIES = List.of(
            new Entry(1, ROOT, "tray.open"),
            new Entry(PAUSE, ROOT, "tray.pause"),
            new Entry(3, PAUSE, "tray.pause.half"),
            new Entry(4, PAUSE, "tray.pause.hour"),
            new Entry(5, PAUSE, "tray.pause.tomorrow"),
            new Entry(6, PAUSE, "tray.pause.resumed"),
            new Entry(7, ROOT, "tray.resume"),
            new Entry(8, ROOT, "tray.check"),
            new Entry(9, ROOT, ""),
            new Entry(10, ROOT, "tray.quit"));

    private final DesktopEvents events;
    private volatile boolean paused;
    private volatile long revision = 1;

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
        revision = revision + 1;
        return Optional.of(revision);
    }

    /// Answers a call of the menu's interface; empty when there is no such method.
    Optional<BusValues> answer(BusMessage call) {
        return switch (call.member()) {
            case "GetLayout" -> Optional.of(BusValues.of("u(ia{sv}av)", revision, layout(call)));
            case "GetGroupProperties" -> Optional.of(BusValues.of("a(ia{sv})", properties(call)));
            case "GetProperty" ->
                Optional.of(BusValues.of(
                        "v",
                        properties((int) call.number(0))
                                .getOrDefault(call.text(1), BusValues.variant("s", ""))));
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
        for (Entry entry : ENTRIES) {
            if (entry.parent() == id && depth > 0) {
                children.add(BusValues.variant("(ia{sv}av)", layout(entry.id(), depth - 1)));
            }
        }
        return BusValues.struct(id, properties(id), children);
    }

    private List<Object> properties(BusMessage call) {
        List<?> asked = call.values().getFirst() instanceof List<?> ids ? ids : List.of();
        List<Object> all = new ArrayList<>();
        for (Entry entry : ENTRIES) {
            if (asked.isEmpty() || asked.contains((long) entry.id())) {
                all.add(BusValues.struct(entry.id(), properties(entry.id())));
            }
        }
        return all;
    }

    private Map<String, Object> properties(int id) {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (id == ROOT || id == PAUSE) {
            properties.put("children-display", BusValues.variant("s", "submenu"));
        }
        for (Entry entry : ENTRIES) {
            if (entry.id() == id && entry.text().isEmpty()) {
                properties.put("type", BusValues.variant("s", "separator"));
            } else if (entry.id() == id) {
                // An underline would mark a key, which these texts do not have.
                properties.put(
                        "label", BusValues.variant("s", Strings.text(entry.text()).replace("_", "__")));
                properties.put("enabled", BusValues.variant("b", true));
                properties.put("visible", BusValues.variant("b", isVisible(id)));
            }
        }
        return properties;
    }

    private boolean isVisible(int id) {
        return switch (id) {
            case PAUSE -> !paused;
            case 7 -> paused;
            default -> true;
        };
    }

    private void pressAll(BusMessage call) {
        if (call.values().getFirst() instanceof List<?> all) {
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
        if (!kind.equals("clicked")) {
            return;
        }
        switch ((int) id) {
            case 1 -> events.open(List.of());
            case 3 -> events.pauseUntil(PauseChoice.HALF_AN_HOUR);
            case 4 -> events.pauseUntil(PauseChoice.AN_HOUR);
            case 5 -> events.pauseUntil(PauseChoice.TOMORROW_MORNING);
            case 6 -> events.pauseUntil(PauseChoice.UNTIL_RESUMED);
            case 7 -> events.pauseUntil(PauseChoice.RESUME);
            case 8 -> events.checkNow();
            case 10 -> events.quit();
            default -> {
                // A line, or nothing of ours.
            }
        }
    }
}
