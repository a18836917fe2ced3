package opwatch.ui;

import java.util.Map;
import javafx.scene.Node;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import opwatch.ui.kit.Action;

/// What the buttons in a window's title bar do, for keys and menus.
///
/// @param root is in the window
record WindowFrame(Node root) {
    Map<Action, Runnable> actions() {
        return Map.of(Action.CLOSE, this::close, Action.MINIMIZE, () -> stage().setIconified(true));
    }

    private void close() {
        stage().fireEvent(new WindowEvent(stage(), WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    private Stage stage() {
        return (Stage) root.getScene().getWindow();
    }
}
