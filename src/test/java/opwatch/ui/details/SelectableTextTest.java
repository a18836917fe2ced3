package opwatch.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import opwatch.ui.MainWindow;
import opwatch.ui.kit.NeedsFonts;
import opwatch.ui.kit.OnFxThread;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NeedsFonts
@ExtendWith(OnFxThread.class)
class SelectableTextTest {
    private static final double WIDTH = 300;

    /// The sizes of all steps of the zoom, and some between.
    @ParameterizedTest
    @ValueSource(doubles = {11.2, 12.6, 14, 15.4, 17.5, 19, 21, 22.4, 24.5, 28})
    void textThatIsShownWholeHasRoomForEachLine(double size) {
        Application.setUserAgentStylesheet("opwatch/ui/primer-light.css");
        SelectableText area = new SelectableText("message");
        VBox root = new VBox(area);
        root.setStyle("-fx-font-size: " + size + "px");
        Scene scene = new Scene(root);
        scene.getStylesheets().add(MainWindow.class.getResource("opwatch.css").toExternalForm());
        scene.getStylesheets().add(CauseBox.class.getResource("details.css").toExternalForm());
        area.show("A lock on the resource group forbids that anything in it is deleted by this account. "
                + "Remove the lock, or ask the owner of the group to do so, and start the operation again.");
        for (int i = 0; i < 3; i++) {
            root.resize(WIDTH, 900);
            root.applyCss();
            root.layout();
            root.requestLayout();
            area.requestLayout();
        }

        Text shown = (Text) area.lookup(".text");
        double text = shown.getLayoutBounds().getHeight();
        assertTrue(text <= area.getHeight(), size + ": " + text + " in " + area.getHeight());
        assertEquals(WIDTH, shown.getWrappingWidth(), "no room is lost to a bar");
        assertEquals(0, ((ScrollPane) area.lookup(".scroll-pane")).getVvalue());
    }
}
