package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import opwatch.ui.kit.StyleNames;
import opwatch.ui.rows.TableLine;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// Which row of the table belongs to the bar under the pointer, on the embedded Azure.
class TimelinePointerJourneyTest extends TimelineJourney {
    @Test
    void theRowOfTheBarUnderThePointerIsMarked() {
        moveTo(2);
        assertEquals(List.of(2), marked());
        moveTo(4);
        assertEquals(List.of(4), marked());

        leave();
        assertEquals(List.of(), marked());
    }

    @Test
    void theMarkStaysBelowThePointerWhenTheRowsAreScrolled() {
        moveTo(3);
        String before = nameOfMarked();
        wheel(200, 0, -300, false, false);
        Desk.until("the table is scrolled", () -> firstSeen() > 5);

        Desk.until("another row is marked", () -> !nameOfMarked().equals(before));
        double y = Desk.onFx(() -> line(3).getY());
        Desk.onFx(() -> {
            TableRow<?> row = markedRows().getFirst();
            Bounds seen = row.localToScreen(row.getBoundsInLocal());
            assertTrue(seen.getMinY() <= y && y <= seen.getMaxY(), seen + " " + y);
            return null;
        });
    }

    @Test
    void nothingIsMarkedWhenTheTimelineIsClosedUnderThePointer() {
        moveTo(2);
        desk.press(KeyCode.SHORTCUT, KeyCode.T);

        assertEquals(List.of(), marked());
    }

    private void moveTo(int index) {
        Point2D there = line(index);
        Desk.onFx(() -> {
            Event.fireEvent(canvas(), MouseEvents.moved(canvas().localToScene(canvas().screenToLocal(there))));
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void leave() {
        Desk.onFx(() -> {
            MouseEvent moved = MouseEvents.moved(canvas().localToScene(5, 5));
            Event.fireEvent(canvas(), moved.copyFor(canvas(), canvas(), MouseEvent.MOUSE_EXITED));
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<Integer> marked() {
        return Desk.onFx(() -> markedRows().stream().map(IndexedCell::getIndex).toList());
    }

    private String nameOfMarked() {
        return Desk.onFx(() -> ((TableLine) markedRows().getFirst().getItem()).name());
    }

    private List<? extends TableRow<?>> markedRows() {
        return desk.table().lookupAll(".table-row-cell").stream()
                .map(node -> (TableRow<?>) node)
                .filter(row -> row.isVisible() && row.getPseudoClassStates().contains(StyleNames.POINTED))
                .toList();
    }
}
