package opwatch.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import opwatch.watchlist.WatchListExport.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What a person is asked before notes leave in a file, by key.
@ExtendWith(ApplicationExtension.class)
class ExportPaneTest {
    private final List<Content> exported = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();
    private Scene scene;

    @Start
    void show(Stage stage) {
        ExportPane pane = new ExportPane(exported::add, () -> closed.add("closed"));
        scene = new Scene(pane);
        stage.setScene(scene);
        stage.show();
        pane.focus();
    }

    @Test
    void notesStayHereUnlessThePersonTicksThem(FxRobot robot) {
        CheckBox tick = robot.lookup("#export-remarks").queryAs(CheckBox.class);
        assertFalse(tick.isSelected());
        assertTrue(robot.lookup("#export-go").queryAs(Button.class).isFocused());
        robot.push(KeyCode.SPACE);
        assertEquals(List.of(Content.OPERATIONS), exported);

        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertTrue(tick.isFocused());
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.TAB);
        robot.push(KeyCode.SPACE);
        assertEquals(List.of(Content.OPERATIONS, Content.WITH_REMARKS), exported);
        assertEquals(List.of(), closed);
    }

    @Test
    void escapeAndCancelExportNothing(FxRobot robot) {
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.TAB);
        assertTrue(robot.lookup("#export-close").queryAs(Button.class).isFocused());
        robot.push(KeyCode.SPACE);

        assertEquals(List.of("closed", "closed"), closed);
        assertEquals(List.of(), exported);
    }
}
