package opwatch.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.stage.Window;
import opwatch.ui.kit.WindowSight;

/// What a window does at each tick, and what of it waits while nobody can see the window: iconified or
/// hidden, it watches and tells, and paints nothing. [WindowPace] says when the next tick is due. FX thread
/// only.
final class WindowTime {
    /// After so long, checks that brought nothing new are saved too.
    private static final Duration REMEMBER_CHECKS = Duration.ofMinutes(1);

    private final Node window;
    private final WindowPace pace;
    private final List<Consumer<Instant>> shown;
    private final List<Runnable> always;
    private final Runnable rememberChecks;
    /// A menu opens or closes: what is chosen there comes from no input of the window's own.
    private final ListChangeListener<Window> menus = _ -> stir();

    private Duration remembered;
    /// Something was not shown because nobody could see it.
    private boolean missed;

    /// @param window any node of it
    /// @param shown brings what can be seen in line with the time
    /// @param always what does not depend on whether the window is seen
    /// @param rememberChecks saves what the checks of a minute have brought
    WindowTime(
            Node window,
            WindowPace pace,
            List<Consumer<Instant>> shown,
            List<Runnable> always,
            Runnable rememberChecks) {
        assert Platform.isFxApplicationThread();
        this.window = window;
        this.pace = pace;
        remembered = pace.now();
        this.shown = shown;
        this.always = always;
        this.rememberChecks = rememberChecks;
    }

    /// Something has happened that the next ticks may show or tell.
    void stir() {
        pace.stir();
    }

    /// Notices what a person does in the window.
    ///
    /// @param wake lets a tick come in a second instead of at the end of a rest
    void begin(Runnable wake) {
        pace.wakeBy(wake);
        window.addEventFilter(InputEvent.ANY, _ -> stir());
        window.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::focusedProperty)
                .addListener((focused, before, now) -> stir());
        Window.getWindows().addListener(new WeakListChangeListener<>(menus));
    }

    /// Catches up by this, then as each second, when the window is seen again and something was missed.
    void catchUpBy(Runnable repaint) {
        WindowSight.whenSeenAgain(window, () -> {
            stir();
            if (missed) {
                missed = false;
                repaint.run();
                Duration _ = tick();
            }
        });
    }

    /// Shows and tells what the time has brought. Returns how long the next tick may wait, unless it is
    /// woken.
    Duration tick() {
        ifSeen(() -> {
            Instant now = pace.wall();
            shown.forEach(each -> each.accept(now));
        });
        always.forEach(Runnable::run);
        Duration now = pace.now();
        if (now.minus(remembered).compareTo(REMEMBER_CHECKS) >= 0) {
            remembered = now;
            rememberChecks.run();
        }
        return pace.untilTick(WindowSight.isSeen(window));
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
