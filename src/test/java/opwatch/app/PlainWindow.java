package opwatch.app;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/// A window in which nothing happens: how evenly JavaFX beats on this computer at best. The floor of what
/// [FrameBenchmark] measures.
final class PlainWindow {
    private PlainWindow() {}

    /// Prints what a person feels of it.
    static void measure(Duration time) throws Exception {
        FrameProbe probe = new FrameProbe();
        Stage plain = BenchedWindow.onFx(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(new Label("nothing happens"), 1440, 900));
            stage.show();
            return stage;
        });
        TimeUnit.SECONDS.sleep(1);
        probe.measure(time);
        BenchedWindow.onFx(() -> {
            plain.hide();
            return null;
        });
        System.out.printf("%-22s %s%n", "an empty window", probe.said(0));
    }
}
