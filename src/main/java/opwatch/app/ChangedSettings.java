package opwatch.app;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import opwatch.settings.Settings;
import org.jspecify.annotations.Nullable;

/// Saves how the window looks soon after a person changed it, not only at the end: a process can end without
/// one. Nothing is saved while nothing has changed. FX thread only.
final class ChangedSettings {
    /// Changes that come close together are saved at once. By the time: a window at rest has few ticks.
    private static final Duration EVERY = Duration.ofSeconds(3);

    private final Supplier<Settings> now;
    private final Consumer<Settings> save;
    private final LongSupplier nanos;
    /// What needs no saving; null before the window is arranged.
    private @Nullable Settings known;
    /// Where the window stands is known when the system has placed it, which is after it is arranged.
    private boolean placed;

    /// When they were compared last; null for never.
    private @Nullable Duration compared;

    /// @param now gives the settings as they are
    /// @param nanos a clock that nobody can set
    ChangedSettings(Supplier<Settings> now, Consumer<Settings> save, LongSupplier nanos) {
        assert Platform.isFxApplicationThread();
        this.now = now;
        this.save = save;
        this.nanos = nanos;
    }

    /// The window is arranged as it was remembered: what differs from now on is a person's.
    void arranged() {
        known = now.get();
    }

    /// Compares and saves, every few seconds at most. Call it at each tick of the window.
    void tick() {
        Duration time = Duration.ofNanos(nanos.getAsLong());
        if (known == null || (compared != null && time.minus(compared).compareTo(EVERY) < 0)) {
            return;
        }
        compared = time;
        Settings current = now.get();
        if (!placed) {
            known = known.withWindow(current.window());
            placed = true;
        }
        if (!current.equals(known)) {
            save.accept(current);
            known = current;
        }
    }
}
