package opwatch.notify.desktop;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import opwatch.operation.OperationRef;
import org.jspecify.annotations.Nullable;

/// Tells Windows and macOS by native calls. Any thread; what makes the calls is loaded by the first task that
/// has something to tell. Where a message needs an icon that it comes from and none is wanted, the icon is
/// there as long as the message.
///
/// These systems keep messages back by themselves while a person does not want to be disturbed, and do not
/// say so; a message counts as sent.
final class NativeTeller implements DesktopTeller {
    private static final System.Logger LOG = System.getLogger("opwatch.notify");
    private static final AtAGlance NOTHING =
            new AtAGlance(AtAGlance.Worst.NOTHING, 0, false, AtAGlance.Quiet.NO, "", false);

    private final DesktopEvents events;
    private final WayStates ways;
    private final Supplier<NativeDesktop> made;
    private final TellerThread thread = new TellerThread();
    private final AtomicReference<@Nullable AtAGlance> newest = new AtomicReference<>();

    // Of the teller's thread.
    private @Nullable NativeDesktop desktop;
    private AtAGlance shown = NOTHING;
    private boolean iconThere;
    private @Nullable List<OperationRef> told;
    private boolean broken;

    /// @param made loads what speaks to the system
    NativeTeller(DesktopEvents events, Supplier<NativeDesktop> made) {
        this.events = events;
        this.ways = new WayStates(events);
        this.made = made;
    }

    @Override
    public void tell(DesktopNotice notice, Consumer<Delivery> delivered) {
        boolean runs = thread.run(() -> {
            boolean[] sent = new boolean[1];
            guarded(() -> sent[0] = message(notice));
            ways.set(Way.NOTICES, sent[0] ? Way.State.SENT : Way.State.NOBODY_SHOWS);
            delivered.accept(sent[0] ? Delivery.SHOWN : Delivery.NOT_THERE);
        });
        if (!runs) {
            delivered.accept(Delivery.NOT_THERE);
        }
    }

    @Override
    public void withdraw() {
        boolean _ = thread.run(() -> guarded(() -> {
            if (told != null) {
                told = null;
                desktop().removeMessage();
            }
            paint();
        }));
    }

    @Override
    public void show(AtAGlance glance) {
        if (newest.getAndSet(glance) == null) {
            boolean _ = thread.run(() -> guarded(this::showNewest));
        }
    }

    @Override
    public Ways ways() {
        return ways.now();
    }

    @Override
    public void close() {
        thread.end(() -> guarded(() -> {
            if (desktop != null) {
                desktop.removeMessage();
                desktop.removeIcon();
                boolean _ = desktop.badge("");
            }
        }));
    }

    private boolean message(DesktopNotice notice) {
        if (!desktop().hasMessages()) {
            return false;
        }
        told = notice.rows();
        paint();
        desktop().message(notice.title(), notice.body(), notice.urgent());
        return true;
    }

    private void showNewest() {
        AtAGlance glance = newest.getAndSet(null);
        if (glance == null || glance.equals(shown)) {
            return;
        }
        String before = badge(shown);
        shown = glance;
        if (!badge(glance).equals(before)) {
            ways.set(Way.BADGE, desktop().badge(badge(glance)) ? Way.State.WORKS : Way.State.NOBODY_SHOWS);
        }
        paint();
    }

    private static String badge(AtAGlance glance) {
        return glance.worst().needsYou() && !glance.acknowledged() ? Integer.toString(glance.count()) : "";
    }

    /// Brings the icon to what is wanted now.
    private void paint() {
        boolean wanted = shown.iconWanted() || told != null;
        if (wanted && desktop().hasTray()) {
            AtAGlance glance = shown;
            desktop()
                    .icon(
                            size -> TrayPicture.of(glance, size),
                            glance.tooltip(),
                            glance.quiet() == AtAGlance.Quiet.PAUSED,
                            command -> command.run(events),
                            () -> thread.run(this::clicked));
        } else if (!wanted && desktop != null) {
            desktop.removeIcon();
        }
        boolean there = shown.iconWanted() && desktop().hasTray();
        ways.set(Way.ICON, !shown.iconWanted() ? Way.State.UNTRIED : there ? Way.State.WORKS : Way.State.NOBODY_SHOWS);
        if (there && !iconThere) {
            events.iconShown();
        }
        iconThere = there;
    }

    /// A click on the message, or on the icon after it, opens what was told last.
    private void clicked() {
        List<OperationRef> rows = told == null ? List.of() : told;
        told = null;
        events.open(rows);
        guarded(this::paint);
    }

    /// What the system's library throws is said once, and nothing is told from then on.
    private void guarded(Runnable work) {
        if (broken) {
            return;
        }
        try {
            work.run();
        } catch (RuntimeException | LinkageError e) {
            broken = true;
            LOG.log(Level.WARNING, "this system cannot be told", e);
            ways.set(Way.NOTICES, Way.State.NOBODY_SHOWS);
            ways.set(Way.BADGE, Way.State.NOBODY_SHOWS);
            ways.set(Way.ICON, Way.State.NOBODY_SHOWS);
            if (iconThere) {
                iconThere = false;
                events.iconGone();
            }
        }
    }

    private NativeDesktop desktop() {
        if (desktop == null) {
            desktop = made.get();
        }
        return desktop;
    }
}
