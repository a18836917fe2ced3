package opwatch.notify.desktop;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Tells a Linux desktop. Any thread; what speaks D-Bus is loaded by the first task.
final class LinuxTeller implements DesktopTeller {
    private static final System.Logger LOG = System.getLogger("opwatch.notify");

    private final WayStates ways;
    private final Supplier<LinuxDesktop> made;
    private final TellerThread thread = new TellerThread();
    private final AtomicReference<@Nullable AtAGlance> newest = new AtomicReference<>();

    /// Of the teller's thread.
    private @Nullable LinuxDesktop desktop;

    LinuxTeller(
            DesktopEvents events, Supplier<Optional<Path>> socket, LongSupplier nanos, Supplier<String> desktopEntry) {
        this.ways = new WayStates(events);
        this.made = () -> new LinuxDesktop(thread, ways, events, socket, nanos, desktopEntry.get());
    }

    @Override
    public void tell(DesktopNotice notice, Consumer<Delivery> told) {
        if (!thread.run(() -> told.accept(delivered(notice)))) {
            told.accept(Delivery.NOT_THERE);
        }
    }

    /// Whatever a server answers: the window waits for this, and tells nothing before it.
    private Delivery delivered(DesktopNotice notice) {
        try {
            return desktop().tell(notice);
        } catch (RuntimeException | LinkageError bug) {
            LOG.log(Level.ERROR, "a notice failed in an unexpected way", bug);
            return Delivery.NOT_THERE;
        }
    }

    @Override
    public void withdraw() {
        boolean _ = thread.run(() -> {
            if (desktop != null) {
                desktop.withdraw();
            }
        });
    }

    @Override
    public void show(AtAGlance glance) {
        if (newest.getAndSet(glance) == null) {
            boolean _ = thread.run(this::showNewest);
        }
    }

    @Override
    public Ways ways() {
        return ways.now();
    }

    @Override
    public void close() {
        thread.end(() -> {
            if (desktop != null) {
                desktop.close();
            }
        });
    }

    private void showNewest() {
        AtAGlance glance = newest.getAndSet(null);
        boolean saysSomething =
                glance != null && (glance.iconWanted() || (glance.worst().needsYou() && !glance.acknowledged()));
        if (glance != null && (desktop != null || saysSomething)) {
            desktop().show(glance);
        }
    }

    private LinuxDesktop desktop() {
        if (desktop == null) {
            desktop = made.get();
        }
        return desktop;
    }
}
