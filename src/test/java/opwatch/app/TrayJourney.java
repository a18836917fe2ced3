package opwatch.app;

import java.io.IOException;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import opwatch.operation.WatchEntry;
import opwatch.settings.Notices;
import opwatch.settings.Settings;
import opwatch.settings.SettingsFile;

/// A test of the person's own window on desktops with and without a tray.
abstract class TrayJourney extends WindowsJourney {
    static final WatchEntry ROW = WatchEntry.of(MINE, "mine", Desk.START);

    Stage open(WatchEntry... rows) throws IOException {
        openMine(rows);
        return desk.shown(ListKind.OWN).stage();
    }

    void remembered(boolean keep) throws IOException {
        Notices notices = Notices.FIRST.keeping(keep);
        settings().save(Settings.FIRST.withRoutine(Settings.Routine.FIRST.withNotices(notices)));
    }

    SettingsFile<Settings> settings() {
        return SettingsFile.ofWindow(desk.home, desk.clock);
    }

    Notices saved() {
        return settings().load().value().routine().notices();
    }

    static void askToClose(Stage stage) {
        Desk.onFx(() -> {
            stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
            return null;
        });
    }

    boolean isAsked() {
        return desk.robot()
                .lookup("#keep-pane")
                .tryQuery()
                .filter(node -> node.isVisible())
                .isPresent();
    }

    void hide(Stage stage) {
        Desk.onFx(() -> {
            desk.windows.workspace(ListKind.OWN).toFront();
            return null;
        });
        Desk.until("it has the focus", stage::isFocused);
        askToClose(stage);
        Button keep = find(ListKind.OWN, "#keep-yes", Button.class);
        Desk.onFx(() -> {
            keep.fire();
            return null;
        });
        Desk.until("it is hidden", () -> !stage.isShowing());
    }

    boolean isPaused() {
        return desk.text("#status").contains("aused");
    }
}
