package opwatch.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import opwatch.ui.kit.ManualClock;
import opwatch.ui.kit.NeedsFonts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// A test that does what a person does, in the app's window on the embedded Azure.
@NeedsFonts
@ExtendWith(ApplicationExtension.class)
abstract class Journey {
    @TempDir
    Path folder;

    Stage stage;
    Desk desk;

    /// Not with TestFX's `@Start`, which it looks for in the test's own class alone.
    @BeforeEach
    void takeTheStage() throws TimeoutException {
        stage = FxToolkit.registerPrimaryStage();
    }

    /// Opens the demo, for the first time or again.
    void open(int rows) throws IOException {
        desk = new Desk(folder, rows, new ManualClock(Desk.START)).open(stage);
    }

    /// Drags the divider to a share of the room of table and details. By events of its own: the headless
    /// platform knows no dragging.
    void dragDivider(double share) {
        SplitPane split = desk.robot().lookup(".split-pane").queryAs(SplitPane.class);
        Node divider = desk.robot().lookup(".split-pane-divider").query();
        Desk.onFx(() -> {
            Bounds from = divider.localToScene(divider.getLayoutBounds());
            Point2D to = split.localToScene(share * split.getWidth(), share * split.getHeight());
            mouse(divider, MouseEvent.MOUSE_PRESSED, from.getCenterX(), from.getCenterY());
            mouse(divider, MouseEvent.MOUSE_DRAGGED, to.getX(), to.getY());
            mouse(divider, MouseEvent.MOUSE_RELEASED, to.getX(), to.getY());
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void mouse(Node on, EventType<MouseEvent> type, double x, double y) {
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        Event.fireEvent(
                on,
                new MouseEvent(
                        type,
                        x,
                        y,
                        x,
                        y,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        false,
                        false,
                        false,
                        null));
    }

    @AfterEach
    void close() {
        desk.close();
    }
}
