package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import opwatch.ui.rows.GroupLine;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// What a person does with the lines of the timeline, on the embedded Azure.
class TimelineJourneyTest extends TimelineJourney {
    @Test
    void aClickOnALineSelectsItsRowAndKeysGoOnFromThere() {
        clickLine(3);
        assertEquals(shown(3, 3), desk.selected());
        assertTrue(isFocused("#timeline-pane"));

        desk.press(KeyCode.DOWN);
        assertEquals(shown(4, 4), desk.selected());
        desk.press(KeyCode.SHIFT, KeyCode.DOWN);
        assertEquals(shown(4, 5), desk.selected());
        desk.press(KeyCode.HOME);
        assertEquals(shown(0, 0), desk.selected());
        assertTrue(
                Desk.onFx(() -> timeline().getAccessibleText())
                        .contains(desk.shown().getFirst()),
                Desk.onFx(() -> timeline().getAccessibleText()));
    }

    @Test
    void clicksWithShiftAndControlSelectAsInTheTable() {
        clickLine(1);
        click(4, true, false);
        assertEquals(shown(1, 4), desk.selected());

        click(2, false, true);
        assertEquals(
                List.of(
                        shown(1, 1).getFirst(),
                        shown(3, 3).getFirst(),
                        shown(4, 4).getFirst()),
                desk.selected());

        Desk.onFx(() -> {
            desk.table().getSelectionModel().clearAndSelect(2);
            return null;
        });
        click(0, true, false);
        assertEquals(shown(0, 2), desk.selected());
    }

    @Test
    void theWheelScrollsTheTableAndTheLinesStayBesideTheirRows() {
        wheel(200, 0, -300, false, false);
        Desk.until("the table is scrolled", () -> firstSeen() > 5);
        double half = Desk.onFx(() -> desk.table().getFixedCellSize() / 2);
        int line = Desk.onFx(() -> firstSeen() + 3);
        Bounds row = Desk.onFx(() -> desk.table().lookupAll(".table-row-cell").stream()
                .map(node -> (javafx.scene.control.TableRow<?>) node)
                .filter(each -> each.getIndex() == line)
                .map(each -> each.localToScreen(each.getBoundsInLocal()))
                .findFirst()
                .orElseThrow());
        desk.robot().clickOn(Desk.onFx(() -> screen(timeline()).getCenterX()), row.getMinY() + half);
        WaitForAsyncUtils.waitForFxEvents();

        assertEquals(shown(line, line), desk.selected());
    }

    @Test
    void theTipSaysWhatIsKnownOfTheLineUnderThePointer() {
        int line = desk.shown().indexOf("restore Q3");
        desk.robot().moveTo(line(line)).moveBy(2, 0);

        Desk.until("a tip is shown", () -> tip() != null);
        String text = Desk.onFx(() -> Objects.requireNonNull(tip()).getText());
        assertTrue(text.startsWith("restore Q3\nFailed\nStarted ") && text.contains(" UTC)\nEnded "), text);

        Point2D other = line(line + 3);
        String follows = Desk.onFx(() -> {
            Event.fireEvent(canvas(), MouseEvents.moved(canvas().localToScene(canvas().screenToLocal(other))));
            return Objects.requireNonNull(tip()).getText();
        });
        assertTrue(follows.startsWith(desk.shown().get(line + 3) + "\n"), follows);
    }

    @Test
    void theMenuOfALineIsThatOfItsRow() {
        desk.robot().rightClickOn(line(2));
        WaitForAsyncUtils.waitForFxEvents();

        assertEquals(shown(2, 2), desk.selected());
        assertTrue(Desk.onFx(() -> desk.table().getContextMenu().isShowing()));
    }

    @Test
    void f6GoesFromTheTableToTheTimelineToTheDetails() {
        desk.clickRow("restore Q3");
        desk.press(KeyCode.F6);
        assertTrue(isFocused("#timeline-pane"));
        desk.press(KeyCode.F6);
        assertTrue(Desk.onFx(() -> isWithin("#details-pane")));
        desk.press(KeyCode.F6);
        assertTrue(isFocused("#watch-table"));
    }

    @Test
    void whatIsUndoneInTheTimelineLeavesTheFocusThere() {
        desk.clickRow("restore Q3");
        desk.press(KeyCode.F6);
        int before = desk.shown().size();
        desk.press(KeyCode.DELETE);
        assertEquals(before - 1, desk.shown().size());

        desk.press(KeyCode.SHORTCUT, KeyCode.Z);

        assertEquals(before, desk.shown().size());
        assertTrue(isFocused("#timeline-pane"));
    }

    @Test
    void openAndShareAreRememberedOverARestart() throws IOException {
        Desk.onFx(() -> {
            SplitPane split = desk.robot().lookup("#timeline-split").queryAs(SplitPane.class);
            javafx.scene.Node divider = split.lookup(".split-pane-divider");
            Bounds from = divider.localToScene(divider.getLayoutBounds());
            MouseEvents.drag(
                    divider, new Point2D(from.getCenterX(), from.getCenterY()), new Point2D(400, from.getCenterY()));
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        double width = Desk.onFx(() -> desk.table().getWidth());
        assertEquals(400, width, 6);
        desk.close();

        open(ROWS);
        untilOpen();
        assertEquals(width, Desk.onFx(() -> desk.table().getWidth()), 2);

        desk.press(KeyCode.SHORTCUT, KeyCode.T);
        assertFalse(
                Desk.onFx(() -> desk.robot().lookup("#timeline-pane").tryQuery().isPresent()));
        assertTrue(isFocused("#watch-table"));
        desk.close();

        open(ROWS);
        assertFalse(
                Desk.onFx(() -> desk.robot().lookup("#timeline-pane").tryQuery().isPresent()));
    }

    @Test
    void groupsAreThoseOfTheTableAndFoldByADoubleClick() {
        new MenuOf(desk).fire("menu-group-subscription");
        Desk.until("there are groups", () -> desk.table().getItems().getFirst() instanceof GroupLine);
        int before = desk.shown().size();

        click(0, 2, false, false);

        assertTrue(desk.shown().size() < before);
        assertTrue(Desk.onFx(
                () -> ((GroupLine) desk.table().getItems().getFirst()).folded().get()));
    }

    @Test
    void nothingIsMadeBeforeItIsWanted() throws IOException {
        desk.press(KeyCode.SHORTCUT, KeyCode.T);
        desk.close();
        open(ROWS);

        assertFalse(
                Desk.onFx(() -> desk.robot().lookup("#timeline-pane").tryQuery().isPresent()));
    }
}
