package opwatch.app;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import opwatch.settings.Settings;
import org.jspecify.annotations.Nullable;

/// Saves how the window looks soon after a person changed it, not only at the end: a process can end without
/// one. Nothing is saved while nothing has changed. FX thread only.
final class ChangedSettings {
    /// Changes that come close together are saved at once.
    private static final int EVERY = 3;

    private final Supplier<Settings> now;
    private final Consumer<Settings> save;
    /// What needs no saving; null before the window is arranged.
    private @Nullable Settings known;
    /// Where the window stands is known when the system has placed it, which is after it is arranged.
    private boolean placed;

    private int ticks;

    /// @param now gives the settings as they are
    ChangedSettings(Supplier<Settings> now, Consumer<Settings> save) {
        assert Platform.isFxApplicationThread();
        this.now = now;
        this.save = save;
    }

    /// The window is arranged as it was remembered: what differs from now on is a person's.
    void arranged() {
        known = now.get();
    }

    /// Compares and saves every few calls. Call it at each tick of the window.
    void tick() {
        if (known == null || ++ticks % EVERY != 0) {
            return;
        }
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
