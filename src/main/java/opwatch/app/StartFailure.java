package opwatch.app;

import java.io.Console;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.stage.Stage;
import opwatch.platform.Display;
import opwatch.platform.OperatingSystem;
import opwatch.platform.SystemAlert;
import opwatch.settings.Settings;
import opwatch.ui.FailureWindow;
import opwatch.ui.kit.Theme;
import opwatch.words.Strings;

/// Says why OpWatch does not start: on the standard error stream, and in a window of its own where there is
/// no terminal, as after a double click. Where JavaFX itself is what fails, the window is the system's
/// ([SystemAlert]). Needs no folder and no settings.
public final class StartFailure {
    private static final System.Logger LOG = System.getLogger("opwatch");

    private StartFailure() {}

    /// Says it where there is no window of the app; returns when the person has closed the one that says it.
    /// Not on the FX thread.
    public static void say(String text) {
        System.err.println(text);
        if (needsWindow() && !showAndWait(text)) {
            showWithoutJavaFx(text);
        }
    }

    /// Whether the reason must be said in a window too: there is no terminal, but there is a display.
    @SuppressWarnings("SystemConsoleNull") // JDK 25 returns null again where there is no terminal (JDK-8351435)
    static boolean needsWindow() {
        Console console = System.console();
        return (console == null || !console.isTerminal())
                && Display.ofThisComputer().missing().isEmpty();
    }

    /// Whether the window was shown. JavaFX starts once in a process, also when that failed.
    private static boolean showAndWait(String text) {
        CountDownLatch closed = new CountDownLatch(1);
        AtomicBoolean shown = new AtomicBoolean();
        try {
            Platform.startup(() -> {
                try {
                    Theme theme = new Theme();
                    theme.follow(Settings.Look.FIRST);
                    FailureWindow.show(new Stage(), theme, text, closed::countDown);
                    shown.set(true);
                } catch (RuntimeException | Error bug) {
                    closed.countDown();
                    throw bug;
                }
            });
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.ERROR, "no window of JavaFX can be shown", e);
        }
        return shown.get();
    }

    private static void showWithoutJavaFx(String text) {
        try {
            boolean _ = SystemAlert.show(OperatingSystem.THIS, Strings.text("start.title"), text);
        } catch (RuntimeException | Error e) {
            // It is said on the error stream.
            LOG.log(System.Logger.Level.ERROR, "no window of the system can be shown", e);
        }
    }
}
