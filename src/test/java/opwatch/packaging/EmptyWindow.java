package opwatch.packaging;

import java.time.Instant;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import opwatch.ui.kit.FirstPaint;

/// The floor for [StartBenchmark]: a window with nothing in it, which says on the standard output when it
/// is painted and then ends. [Start] does not extend `Application`, as the app's own main class does not.
public final class EmptyWindow extends Application {
    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new Pane(), 1400, 820));
        stage.show();
        FirstPaint.then(() -> {
            System.out.println(Instant.now());
            Platform.exit();
        });
    }

    /// What is launched.
    static final class Start {
        private Start() {}

        public static void main(String[] args) {
            Application.launch(EmptyWindow.class, args);
        }
    }
}
