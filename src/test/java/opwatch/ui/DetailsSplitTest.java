package opwatch.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.Event;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import opwatch.settings.Settings;
import opwatch.ui.kit.OnFxThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The divider between table and details.
@ExtendWith(OnFxThread.class)
class DetailsSplitTest {
    private final Region details = new BorderPane();
    private int kept;
    private final DetailsSplit split = new DetailsSplit(new BorderPane(), details, () -> false, () -> () -> kept++);
    private final BorderPane root = new BorderPane(split);
    private Stage stage;

    private void show() {
        stage = new Stage();
        stage.setScene(new Scene(root, 800, 600));
        stage.show();
        layOut();
    }

    @AfterEach
    void close() {
        if (stage != null) {
            stage.close();
        }
    }

    @Test
    void theFirstRowAndItsNoticeLeaveTheDetailsTheirShare() {
        split.restore(new Settings.Split(0.62, 0.5, Settings.Side.BELOW, true));
        show();

        split.need(true);
        Region notice = new Region();
        notice.setMinHeight(80);
        root.setTop(notice);
        layOut();

        assertEquals(0.62, split.settings().divider(), 0.05);
    }

    @Test
    void eachPlaceHasASizeOfItsOwn() {
        Settings.Split given = new Settings.Split(0.4, 0.7, Settings.Side.RIGHT, true);
        split.restore(given);
        show();

        split.need(true);
        layOut();
        double right = split.getDividerPositions()[0];
        split.side(Settings.Side.BELOW);
        layOut();
        double below = split.getDividerPositions()[0];
        split.need(false);

        assertEquals(0.7, right, 0.01);
        assertEquals(0.4, below, 0.01);
        assertEquals(Orientation.VERTICAL, split.getOrientation());
        assertEquals(0.7, split.settings().rightDivider(), 0.01);
        assertEquals(0.4, split.settings().divider(), 0.01);
        assertEquals(Settings.Side.BELOW, split.settings().side());
    }

    @Test
    void theDetailsAreFoldedWhileThereIsNothingToShowOrThePersonWantsThemSo() {
        show();
        assertFalse(split.isShown());

        split.need(true);
        assertTrue(split.isShown());
        assertEquals(1, kept);

        split.want(false);
        split.need(false);
        split.need(true);
        assertFalse(split.isShown());
        assertEquals(false, split.settings().details());

        split.want(true);
        assertTrue(split.isShown());
        assertEquals(3, kept);
    }

    /// The press is on a row, and its double click would end on the details.
    @Test
    void theDetailsDoNotUnfoldUnderTheMouse() {
        show();

        MousePress.on(split, 700, 500);
        split.need(true);
        assertFalse(split.isShown());

        split.need(false);
        MousePress.on(split, 700, 100);
        split.need(true);
        assertTrue(split.isShown());
    }

    @Test
    void atTheRightTheyWaitWhereverTheMouseIs() {
        split.restore(new Settings.Split(0.6, 0.6, Settings.Side.RIGHT, true));
        show();

        MousePress.on(split, 100, 100);
        split.need(true);

        assertFalse(split.isShown());
    }

    @Test
    void aKeyDoesNotWaitForTheMouse() {
        show();
        MousePress.on(split, 700, 500);
        Event.fireEvent(split, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, false, false));

        split.need(true);

        assertTrue(split.isShown());
    }

    private void layOut() {
        root.applyCss();
        root.layout();
    }
}
