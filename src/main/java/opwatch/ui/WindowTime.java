package opwatch.ui;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import opwatch.ui.kit.WindowSight;

/// What a window does each second, and what of it waits while nobody can see the window: iconified or hidden,
/// it watches and tells, and paints nothing. FX thread only.
final class WindowTime {
    /// After so many seconds, checks that brought nothing new are saved too.
    private static final int REMEMBER_CHECKS = 60;

    private final Node window;
    private final InstantSource clock;
    private final List<Consumer<Instant>> shown;
    private final List<Runnable> always;
    private final Runnable rememberChecks;
    private int seconds;
    /// Something was not shown because nobody could see it.
    private boolean missed;

    /// @param window any node of it
    /// @param shown brings what can be seen in line with the time
    /// @param always what does not depend on whether the window is seen
    /// @param rememberChecks saves what the checks of a minute have brought
    WindowTime(
            Node window,
            InstantSource clock,
            List<Consumer<Instant>> shown,
            List<Runnable> always,
            Runnable rememberChecks) {
        assert Platform.isFxApplicationThread();
        this.window = window;
        this.clock = clock;
        this.shown = shown;
        this.always = always;
        this.rememberChecks = rememberChecks;
    }

    /// Catches up by this, then as each second, when the window is seen again and something was missed.
    void catchUpBy(Runnable repaint) {
        WindowSight.whenSeenAgain(window, () -> {
            if (missed) {
                missed = false;
                repaint.run();
                tick();
            }
        });
    }

    void tick() {
        ifSeen(() -> {
            Instant now = clock.instant();
            shown.forEach(each -> each.accept(now));
        });
        always.forEach(Runnable::run);
        if (++seconds % REMEMBER_CHECKS == 0) {
            rememberChecks.run();
        }
    }

    /// Shows something, where it can be seen.
    void ifSeen(Runnable show) {
        if (WindowSight.isSeen(window)) {
            show.run();
        } else {
            missed = true;
        }
    }
}
