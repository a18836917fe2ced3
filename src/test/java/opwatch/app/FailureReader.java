package opwatch.app;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import opwatch.Main;

/// Starts the app with a person beside it who reads the window that says why it does not start, prints its
/// title and text, and presses Escape.
final class FailureReader {
    private FailureReader() {}

    public static void main(String[] args) {
        Window.getWindows().addListener((ListChangeListener<Window>) change -> Platform.runLater(FailureReader::read));
        Main.main(args);
    }

    private static void read() {
        for (Window window : Window.getWindows()) {
            if (window instanceof Stage stage
                    && stage.getScene().lookup("#start-text") instanceof TextArea text
                    && stage.isShowing()) {
                System.out.println(stage.getTitle() + ": " + text.getText());
                Event.fireEvent(
                        stage.getScene().getFocusOwner(),
                        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
                return;
            }
        }
    }
}
