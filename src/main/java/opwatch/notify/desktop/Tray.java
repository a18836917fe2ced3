package opwatch.notify.desktop;

import java.util.Optional;
import opwatch.notify.desktop.bus.BusCall;
import opwatch.notify.desktop.bus.BusMessage;
import opwatch.notify.desktop.bus.BusReply;
import opwatch.notify.desktop.bus.BusValues;
import org.jspecify.annotations.Nullable;

/// Brings the icon into the tray and keeps it there: into a tray that is there, and into one that comes back.
/// The teller's thread only.
///
/// Source: freedesktop.org, "StatusNotifierItem": the watcher keeps the list of icons, a host shows them. An
/// icon counts as shown when the watcher has taken it and knows a host.
final class Tray {
    static final String WATCHER = "org.kde.StatusNotifierWatcher";
    static final String WATCHER_PATH = "/StatusNotifierWatcher";

    private static final String HOST_CAME = "StatusNotifierHostRegistered";
    private static final String HOST_WENT = "StatusNotifierHostUnregistered";
    private static final int DO_NOT_QUEUE = 4;

    private final BusLink link;
    private final DesktopEvents events;
    private final TrayItem item;
    private final TrayMenu menu;
    private final String name;
    private final WayStates ways;

    /// What is shown, where an icon is wanted.
    private @Nullable AtAGlance wanted;

    private boolean registered;
    private boolean shown;

    /// @param name the name of the icon on the bus
    Tray(BusLink link, DesktopEvents events, TrayItem item, TrayMenu menu, String name, WayStates ways) {
        this.link = link;
        this.events = events;
        this.item = item;
        this.menu = menu;
        this.name = name;
        this.ways = ways;
    }

    void show(AtAGlance glance) {
        if (!glance.iconWanted()) {
            remove();
            return;
        }
        boolean same = glance.equals(wanted);
        wanted = glance;
        if (!same) {
            item.set(glance);
        }
        Optional<Long> changed = menu.paused(glance.quiet() == AtAGlance.Quiet.PAUSED);
        if (!registered || !link.isOpen()) {
            register();
        } else if (!same) {
            signal("NewIcon");
            signal("NewToolTip");
            signal("NewTitle");
            changed.ifPresent(revision -> {
                Optional<BusReply.Reason> _ =
                        link.emit(TrayMenu.PATH, TrayMenu.TYPE, "LayoutUpdated", BusValues.of("ui", revision, 0));
            });
        }
    }

    /// Takes the icon out of the tray.
    void remove() {
        boolean was = registered && link.isOpen();
        wanted = null;
        registered = false;
        shown = false;
        if (was) {
            BusReply _ = link.call(BusCall.ofBus("ReleaseName", BusValues.of("s", name)));
        }
        ways.set(Way.ICON, Way.State.UNTRIED);
    }

    /// Hears a signal of the watcher.
    void hear(BusMessage signal) {
        if (registered && (signal.is(WATCHER, HOST_CAME) || signal.is(WATCHER, HOST_WENT))) {
            askForHost();
        }
    }

    /// The watcher's name has another owner, or none.
    void ownerChanged(boolean isThere) {
        registered = false;
        if (wanted == null) {
            return;
        }
        if (isThere) {
            register();
        } else {
            stands(Way.State.NOBODY_SHOWS);
        }
    }

    /// The connection has ended; the next picture makes another.
    void lost() {
        registered = false;
        if (wanted != null) {
            stands(Way.State.NO_BUS);
        }
    }

    private void register() {
        BusReply there = link.call(BusCall.ofBus("NameHasOwner", BusValues.of("s", WATCHER)));
        if (there instanceof BusReply.Failure(BusReply.Reason reason)) {
            stands(NoticeServer.state(reason));
        } else if (there instanceof BusReply.Answer answer && answer.first().equals(true)) {
            registerWithWatcher();
        } else {
            stands(Way.State.NOBODY_SHOWS);
        }
    }

    private void registerWithWatcher() {
        BusReply _ = link.call(BusCall.ofBus("RequestName", BusValues.of("su", name, DO_NOT_QUEUE)));
        BusReply taken = link.call(
                new BusCall(WATCHER, WATCHER_PATH, WATCHER, "RegisterStatusNotifierItem", BusValues.of("s", name)));
        if (taken instanceof BusReply.Failure(BusReply.Reason reason)) {
            stands(NoticeServer.state(reason));
            return;
        }
        registered = true;
        askForHost();
    }

    private void askForHost() {
        BusReply host = link.call(BusCall.property(WATCHER, WATCHER_PATH, WATCHER, "IsStatusNotifierHostRegistered"));
        // A watcher that tells much and answers nothing is asked again with the next picture, not with each signal.
        registered = host instanceof BusReply.Answer;
        stands(
                switch (host) {
                    case BusReply.Failure(BusReply.Reason reason) -> NoticeServer.state(reason);
                    case BusReply.Answer answer ->
                        answer.first().equals(true) ? Way.State.WORKS : Way.State.NOBODY_SHOWS;
                });
    }

    private void stands(Way.State state) {
        ways.set(Way.ICON, state);
        boolean now = state == Way.State.WORKS;
        if (now != shown) {
            shown = now;
            if (now) {
                events.iconShown();
            } else {
                events.iconGone();
            }
        }
    }

    private void signal(String member) {
        Optional<BusReply.Reason> _ = link.emit(TrayItem.PATH, TrayItem.TYPE, member, BusValues.NONE);
    }
}
