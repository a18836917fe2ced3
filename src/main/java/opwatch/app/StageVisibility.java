package opwatch.app;

import javafx.application.Platform;
import javafx.stage.Stage;
import opwatch.settings.Settings;
import opwatch.ui.Placement;
import opwatch.ui.kit.WindowSight;
import org.jspecify.annotations.Nullable;

/// Whether a window is on the screen, minimised, or hidden while its icon stands in the tray; and where it
/// stands on the screen, or would. FX thread only.
final class StageVisibility {
    private final Stage stage;
    /// Where the window stood when it was hidden; null while it is not.
    private Settings.@Nullable Bounds hidden;
    /// Whether it was started minimised and nobody has opened it yet.
    private boolean minimized;

    StageVisibility(Stage stage) {
        assert Platform.isFxApplicationThread();
        this.stage = stage;
    }

    /// Takes the window off the screen.
    void hide() {
        hidden = Placement.of(stage);
        WindowSight.hide(stage);
    }

    boolean isHidden() {
        return hidden != null;
    }

    /// Whether the system tells where it stands.
    boolean isPlaced() {
        return hidden == null && !stage.isIconified();
    }

    Settings.Bounds bounds() {
        return hidden == null ? Placement.of(stage) : hidden;
    }

    /// Starts minimised: call it before the stage is shown.
    void minimize() {
        minimized = true;
        stage.setIconified(true);
    }

    /// Whether it is as a minimised start has left it.
    boolean isMinimizedSinceStart() {
        return minimized && stage.isIconified() && hidden == null;
    }

    void toFront() {
        minimized = false;
        hidden = null;
        stage.setIconified(false);
        stage.show();
        stage.toFront();
        stage.requestFocus();
    }
}
