package opwatch.notify.desktop;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Tells a Linux desktop. Any thread; what speaks D-Bus is loaded by the first task.
final class LinuxTeller implements DesktopTeller {
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
        if (!thread.run(() -> tellNow(notice, told))) {
            told.accept(Delivery.NOT_THERE);
        }
    }

    /// Whatever goes wrong, it is said what became of the notice: the next one waits for that.
    private void tellNow(DesktopNotice notice, Consumer<Delivery> told) {
        Delivery became = Delivery.NOT_THERE;
        try {
            became = desktop().tell(notice);
        } finally {
            told.accept(became);
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
