package opwatch.notify.desktop;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import opwatch.notify.desktop.bus.BusReply;
import opwatch.notify.desktop.bus.BusValues;

/// The count on the app's launcher: a signal that docks listen to, and that nobody answers. The teller's
/// thread only.
///
/// Source: Canonical, "Unity LauncherAPI", `com.canonical.Unity.LauncherEntry`; KDE's task manager, Dash to
/// Dock and Plank listen too.
final class LauncherBadge {
    static final String TYPE = "com.canonical.Unity.LauncherEntry";
    static final String PATH = "/com/canonical/unity/launcherentry/opwatch";

    private final BusLink link;
    private final String application;
    private long sent;
    private Way.State state = Way.State.UNTRIED;

    /// @param desktopEntry the name of this app's menu entry, without its ending
    LauncherBadge(BusLink link, String desktopEntry) {
        this.link = link;
        this.application = "application://" + desktopEntry + ".desktop";
    }

    /// Shows how many rows need the person, and returns how that stands. Sends nothing that the docks have
    /// heard already; they forget it when the connection ends.
    Way.State show(AtAGlance glance) {
        boolean counts = glance.worst().needsYou() && !glance.acknowledged();
        long count = counts ? glance.count() : 0;
        if (count != sent || (count != 0 && !link.isOpen())) {
            sent = count;
            state = send(count, counts);
        }
        return state;
    }

    private Way.State send(long count, boolean counts) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("count", BusValues.variant("x", count));
        properties.put("count-visible", BusValues.variant("b", counts));
        Optional<BusReply.Reason> trouble =
                link.emit(PATH, TYPE, "Update", BusValues.of("sa{sv}", application, properties));
        return trouble.map(NoticeServer::state).orElse(Way.State.SENT);
    }
}
