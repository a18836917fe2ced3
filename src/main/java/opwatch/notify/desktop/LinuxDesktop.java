package opwatch.notify.desktop;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import opwatch.notify.desktop.bus.BusCall;
import opwatch.notify.desktop.bus.BusListener;
import opwatch.notify.desktop.bus.BusMessage;
import opwatch.notify.desktop.bus.BusReply;
import opwatch.notify.desktop.bus.BusValues;

/// Notices, badge and icon of a Linux desktop, over one connection to the session's bus. The teller's thread
/// only, except for what the connection's thread hears: signals it hands to the teller's thread, and calls of
/// the icon it answers itself, so that a host never waits for a notice.
final class LinuxDesktop implements BusListener {
    private static final AtomicInteger ICONS = new AtomicInteger();
    private static final String BUS = "org.freedesktop.DBus";

    /// Signals that may wait for the teller's thread. More is a flood, of which the rest is left out.
    private static final int MOST_WAITING = 256;

    private final TellerThread thread;
    private final WayStates ways;
    private final BusLink link;
    private final NoticeServer notices;
    private final LauncherBadge badge;
    private final TrayItem item;
    private final Tray tray;
    private final Semaphore room = new Semaphore(MOST_WAITING);
    private boolean listens;

    LinuxDesktop(
            TellerThread thread,
            WayStates ways,
            DesktopEvents events,
            Supplier<Optional<Path>> socket,
            LongSupplier nanos,
            String desktopEntry) {
        this.thread = thread;
        this.ways = ways;
        this.link = new BusLink(socket, nanos, this);
        this.notices = new NoticeServer(link, events, desktopEntry);
        this.badge = new LauncherBadge(link, desktopEntry);
        TrayMenu menu = new TrayMenu(events);
        this.item = new TrayItem(events, menu);
        String name = TrayItem.TYPE + "-" + ProcessHandle.current().pid() + "-" + ICONS.incrementAndGet();
        this.tray = new Tray(link, events, item, menu, name, ways);
    }

    Delivery tell(DesktopNotice notice) {
        listen();
        Way.State state = notices.tell(notice);
        ways.set(Way.NOTICES, state);
        return switch (state) {
            case WORKS, SENT -> Delivery.SHOWN;
            case QUIET -> Delivery.QUIET;
            case REFUSED -> Delivery.REFUSED;
            case UNTRIED, NO_BUS, NO_ANSWER, NOBODY_SHOWS -> Delivery.NOT_THERE;
        };
    }

    void withdraw() {
        notices.withdraw();
    }

    void show(AtAGlance glance) {
        if (glance.iconWanted()) {
            listen();
        }
        tray.show(glance);
        ways.set(Way.BADGE, badge.show(glance));
    }

    void close() {
        notices.withdraw();
        link.close();
    }

    @Override
    public void signal(BusMessage signal) {
        if (room.tryAcquire()) {
            boolean _ = thread.run(() -> {
                room.release();
                hear(signal);
            });
        }
    }

    @Override
    public Optional<BusValues> call(BusMessage call) {
        return item.answer(call);
    }

    @Override
    public void closed() {
        boolean _ = thread.run(this::lost);
    }

    private void lost() {
        if (!link.isOpen()) {
            forget();
        }
    }

    private void forget() {
        listens = false;
        notices.ownerChanged("");
        tray.lost();
    }

    void hear(BusMessage signal) {
        if (!signal.is(BUS, "NameOwnerChanged")) {
            notices.hear(signal);
            tray.hear(signal);
        } else if (signal.sender().equals(BUS) && signal.text(0).equals(NoticeServer.NAME)) {
            notices.ownerChanged(signal.text(2));
        } else if (signal.sender().equals(BUS) && signal.text(0).equals(Tray.WATCHER)) {
            tray.ownerChanged(!signal.text(2).isEmpty());
        }
    }

    /// Asks the bus for the signals that count, once for each connection.
    private void listen() {
        if (listens && link.isOpen()) {
            return;
        }
        if (listens) {
            // The connection before has ended, which is not yet heard.
            forget();
        }
        listens = match("type='signal',sender='" + BUS + "',member='NameOwnerChanged',arg0='" + NoticeServer.NAME + "'")
                && match("type='signal',sender='" + BUS + "',member='NameOwnerChanged',arg0='" + Tray.WATCHER + "'")
                && match("type='signal',sender='" + NoticeServer.NAME + "',path='" + NoticeServer.PATH + "'")
                && match("type='signal',sender='" + Tray.WATCHER + "',path='" + Tray.WATCHER_PATH + "'");
    }

    private boolean match(String rule) {
        return link.call(BusCall.ofBus("AddMatch", BusValues.of("s", rule))) instanceof BusReply.Answer;
    }
}
