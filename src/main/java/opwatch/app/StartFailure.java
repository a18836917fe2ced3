package opwatch.app;

import java.io.Console;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import opwatch.platform.Display;
import opwatch.settings.Settings;
import opwatch.ui.FailureWindow;
import opwatch.ui.kit.Theme;

/// Says why OpWatch does not start: on the standard error stream, and in a window of its own where there is
/// no terminal, as after a double click. Needs no folder and no settings.
public final class StartFailure {
    private static final System.Logger LOG = System.getLogger("opwatch");

    private StartFailure() {}

    /// Says it before JavaFX is started; returns when the person has closed the window. Not on the FX thread.
    public static void say(String text) {
        System.err.println(text);
        if (needsWindow()) {
            showAndWait(text);
        }
    }

    /// Whether the reason must be said in a window too: there is no terminal, but there is a display.
    @SuppressWarnings("SystemConsoleNull") // JDK 25 returns null again where there is no terminal (JDK-8351435)
    static boolean needsWindow() {
        Console console = System.console();
        return (console == null || !console.isTerminal())
                && Display.ofThisComputer().missing().isEmpty();
    }

    private static void showAndWait(String text) {
        CountDownLatch closed = new CountDownLatch(1);
        try {
            Platform.startup(() -> {
                try {
                    new Theme().follow(Settings.Look.FIRST);
                    FailureWindow.show(new Stage(), text, closed::countDown);
                } catch (RuntimeException | Error bug) {
                    closed.countDown();
                    throw bug;
                }
            });
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            // No toolkit, no window. It is said on the error stream.
            LOG.log(System.Logger.Level.ERROR, "no window can be shown", e);
        }
    }
}
