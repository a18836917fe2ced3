package opwatch.notify.desktop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opwatch.notify.desktop.bus.BusMessage;
import opwatch.notify.desktop.bus.BusValues;
import opwatch.words.PlainText;
import opwatch.words.Strings;

/// The icon as the tray's host reads and clicks it. Any thread; shows what was set last.
///
/// Source: freedesktop.org, "StatusNotifierItem", with the names that KDE gave the interfaces and every host
/// uses. The picture goes as pixels, in the sizes that panels have, so no theme needs to hold it.
final class TrayItem {
    static final String TYPE = "org.kde.StatusNotifierItem";
    static final String PATH = "/StatusNotifierItem";

    private static final String PROPERTIES = "org.freedesktop.DBus.Properties";
    private static final List<Integer> SIZES = List.of(16, 22, 24, 32, 48);
    private static final String PIXMAPS = "a(iiay)";
    private static final int LONGEST_TOOLTIP = 400;

    private final DesktopEvents events;
    private final TrayMenu menu;
    private volatile Map<String, Object> properties = Map.of();

    TrayItem(DesktopEvents events, TrayMenu menu) {
        this.events = events;
        this.menu = menu;
    }

    /// Shows this from now on.
    void set(AtAGlance glance) {
        String tooltip = PlainText.capped(glance.tooltip(), LONGEST_TOOLTIP);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("Category", BusValues.variant("s", "ApplicationStatus"));
        all.put("Id", BusValues.variant("s", "opwatch"));
        all.put("Title", BusValues.variant("s", tooltip));
        all.put("Status", BusValues.variant("s", "Active"));
        all.put("WindowId", BusValues.variant("i", 0));
        all.put("IconThemePath", BusValues.variant("s", ""));
        all.put("IconName", BusValues.variant("s", ""));
        all.put("IconPixmap", BusValues.variant(PIXMAPS, pixmaps(glance)));
        all.put("OverlayIconName", BusValues.variant("s", ""));
        all.put("OverlayIconPixmap", BusValues.variant(PIXMAPS, List.of()));
        all.put("AttentionIconName", BusValues.variant("s", ""));
        all.put("AttentionIconPixmap", BusValues.variant(PIXMAPS, List.of()));
        all.put("AttentionMovieName", BusValues.variant("s", ""));
        all.put(
                "ToolTip",
                BusValues.variant(
                        "(s" + PIXMAPS + "ss)",
                        BusValues.struct("", List.of(), Strings.text("window.title"), escaped(tooltip))));
        all.put("ItemIsMenu", BusValues.variant("b", false));
        all.put("Menu", BusValues.variant("o", TrayMenu.PATH));
        properties = all;
    }

    /// Answers a call of one of the icon's objects; empty when there is no such method.
    Optional<BusValues> answer(BusMessage call) {
        boolean ofMenu = call.path().equals(TrayMenu.PATH);
        if (!ofMenu && !call.path().equals(PATH)) {
            return Optional.empty();
        }
        if (call.type().equals(PROPERTIES)) {
            return property(call, ofMenu ? TrayMenu.properties() : properties);
        }
        return ofMenu ? menu.answer(call) : click(call);
    }

    private Optional<BusValues> click(BusMessage call) {
        return switch (call.member()) {
            case "Activate", "SecondaryActivate" -> {
                events.open(List.of());
                yield Optional.of(BusValues.NONE);
            }
            // The host shows the menu itself.
            case "ContextMenu", "Scroll", "ProvideXdgActivationToken" -> Optional.of(BusValues.NONE);
            default -> Optional.empty();
        };
    }

    private static Optional<BusValues> property(BusMessage call, Map<String, Object> all) {
        return switch (call.member()) {
            case "GetAll" -> Optional.of(BusValues.of("a{sv}", all));
            case "Get" -> Optional.ofNullable(all.get(call.text(1))).map(value -> BusValues.of("v", value));
            default -> Optional.empty();
        };
    }

    private static List<Object> pixmaps(AtAGlance glance) {
        List<Object> all = new ArrayList<>();
        for (int size : SIZES) {
            all.add(BusValues.struct(size, size, TrayPicture.of(glance, size)));
        }
        return all;
    }

    /// The specification lets a tooltip's text have markup.
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
