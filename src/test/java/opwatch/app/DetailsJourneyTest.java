package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What the details say first, and how the keyboard goes there and back.
class DetailsJourneyTest extends DetailsJourney {
    @Test
    void theCauseIsReadOnEveryTabOfALowWindow() {
        size(640, 460);
        desk.passUntil(
                "it failed", () -> desk.row("cluster cmk rotation").word().equals("Failed"));
        desk.clickRow("cluster cmk rotation");
        awaitDetails();

        for (int tab = 0; tab < 4; tab++) {
            int open = tab;
            Desk.onFx(() -> tabs().getSelectionModel().selectedIndexProperty().get() == open || select(open));
            assertEquals("Forbidden", said("#details-error-code"), "tab " + tab);
            assertTrue(isInSight("#details-error-code"), "tab " + tab);
            assertTrue(isInSight("#details-error-message"), "tab " + tab);
            assertTrue(isInSight("#details-copy-report"), "tab " + tab);
        }
        assertTrue(isRowInSight("cluster cmk rotation"));
    }

    @Test
    void whyARowCouldNotBeCheckedAndWhatToDoStandAboveTheTabs() {
        String hidden = "someone else’s cluster";
        size(640, 460);
        Desk.until(
                "a check that failed",
                () -> desk.row(hidden).observation().get().problem() != null);
        desk.clickRow(hidden);
        awaitDetails();

        assertEquals("Could not check: no permission", said("#details-problem-title"));
        assertTrue(isInSight("#details-problem-title"));
        assertTrue(isInSight("#details-problem-next"));
    }

    @Test
    void fromTheStartToATicketByKeyboardAlone() {
        desk.press(KeyCode.HOME);
        desk.press(KeyCode.F6);
        assertEquals("details-copy-report", focused());

        Desk.onFx(() -> Clipboard.getSystemClipboard().setContent(Map.of()));
        desk.press(KeyCode.SPACE);

        Desk.until("it is copied", () -> Clipboard.getSystemClipboard().hasString());
        String copied = Desk.onFx(() -> Clipboard.getSystemClipboard().getString());
        assertTrue(copied.startsWith("Report by OpWatch"), copied);
        desk.press(KeyCode.F6);
        assertEquals("watch-table", focused());
    }

    @Test
    void theKeyComesBackToWhatWasLeftAndUnfoldsWhatIsFolded() {
        desk.clickRow(FAILED);
        awaitDetails();
        Desk.onFx(() -> {
            tabs().requestFocus();
            return null;
        });
        desk.press(KeyCode.F6);
        assertEquals("watch-table", focused());
        desk.press(KeyCode.SHORTCUT, KeyCode.I);
        assertFalse(Desk.onFx(this::isUnfolded));

        desk.press(KeyCode.F6);

        assertTrue(Desk.onFx(this::isUnfolded));
        assertEquals("details-tabs", focused());
    }

    @Test
    void escapeLeavesTheDetailsFirstAndThenClearsTheFilter() {
        desk.clickRow(FAILED);
        awaitDetails();
        desk.press(KeyCode.SHORTCUT, KeyCode.F);
        desk.robot().write("restore");
        Desk.until("the list is filtered", () -> desk.shown().size() < ROWS);
        Desk.onFx(() -> {
            desk.table().getSelectionModel().clearAndSelect(0);
            tabs().requestFocus();
            return null;
        });

        desk.press(KeyCode.ESCAPE);
        assertEquals("watch-table", focused());
        assertTrue(desk.shown().size() < ROWS);

        desk.press(KeyCode.ESCAPE);
        Desk.until("all rows are shown", () -> desk.shown().size() == ROWS);
    }

    @Test
    void severalRowsAreSummedUpAndDealtWithAtOnce() {
        Desk.onFx(() -> {
            desk.table().getSelectionModel().selectIndices(0, 1, 2);
            return null;
        });
        awaitDetails();
        assertEquals("3 operations selected", desk.text("#details-several-title"));
        List<String> chosen = desk.selected();

        desk.click("#details-several-url");
        String copied = Desk.onFx(() -> Clipboard.getSystemClipboard().getString());
        assertEquals(
                chosen.stream().map(name -> desk.row(name).ref().statusUrl()).toList(),
                copied.lines().toList());

        desk.click("#details-several-remove");
        Desk.until("they are gone", () -> desk.shown().size() == ROWS - 3);
        assertFalse(Desk.onFx(this::isUnfolded));
        assertEquals("watch-table", focused());
    }
}
