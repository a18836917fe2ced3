package opwatch.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import opwatch.operation.Attention;
import opwatch.operation.Cloud;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.Remarks;
import opwatch.operation.WatchEntry;
import opwatch.ui.rows.WatchRow;
import opwatch.watchlist.WatchListExport.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What a person is asked before notes leave in a file, by key.
@ExtendWith(ApplicationExtension.class)
class ExportPaneTest {
    private final List<Content> exported = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();
    private Scene scene;
    private ExportPane pane;

    @Start
    void show(Stage stage) {
        pane = new ExportPane(exported::add, () -> closed.add("closed"));
        scene = new Scene(pane);
        stage.setScene(scene);
        stage.show();
        pane.open(List.of(row(Remarks.NONE.withNote("n"), Attention.NONE)));
    }

    private static WatchRow row(Remarks remarks, Attention attention) {
        OperationRef ref =
                new OperationRef(Cloud.PUBLIC, "00000000-1111-2222-3333-444444444444", "westus", "operation");
        return new WatchRow(new WatchEntry(ref, "", remarks, "", Instant.EPOCH, Observation.NOTHING, attention, ""));
    }

    private void open(WatchRow row) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> pane.open(List.of(row)));
    }

    @Test
    void whatWasDecidedStaysHereUnlessThePersonTicksIt(FxRobot robot) {
        Attention decided = Attention.NONE.withPaused(new Attention.Pause(null));
        WatchRow row = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> row(Remarks.NONE, decided));
        open(row);
        assertTrue(ExportPane.isNeeded(List.of(row)));
        assertFalse(robot.lookup("#export-remarks").query().isVisible());
        CheckBox tick = robot.lookup("#export-attention").queryAs(CheckBox.class);
        assertFalse(tick.isSelected());
        robot.push(KeyCode.SPACE);
        assertEquals(List.of(Content.OPERATIONS), exported);

        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertTrue(tick.isFocused());
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.TAB);
        robot.push(KeyCode.SPACE);
        assertEquals(List.of(Content.OPERATIONS, Content.WITH_ATTENTION), exported);
    }

    @Test
    void whatIsOnlyToldAndSeenIsNotAskedFor() {
        Attention read = Attention.NONE
                .withRead(Instant.ofEpochSecond(9))
                .withTold(Attention.Told.NOTHING.of(Instant.ofEpochSecond(9)));
        assertFalse(ExportPane.isNeeded(
                List.of(WaitForAsyncUtils.waitForAsyncFx(20_000, () -> row(Remarks.NONE, read)))));
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
