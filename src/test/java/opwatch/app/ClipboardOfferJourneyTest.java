package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What the window offers of the clipboard, when it reads it, and when not.
class ClipboardOfferJourneyTest extends ClipboardJourney {
    @Test
    void anOperationIsOfferedOnceAndWatchedByEnterOnTheOfferOnly() {
        desk.clipboard.put(url(1));
        come();
        assertOffered(OFFER);
        assertEquals("watch-table", focus());
        desk.press(KeyCode.ENTER);
        assertEquals(12, rows());

        letTheOrderGo();
        assertOffered(OFFER);
        byTab("notice-action");
        desk.press(KeyCode.ENTER);

        Desk.until("it is watched", () -> rows() == 13);
        assertEquals("watch-table", focus());
        remove();
        leave();
        come();
        read(3);
        assertNothing();
    }

    @Test
    void escapeRefusesItWithTheFocusOnlyAndForThisRun() {
        desk.clipboard.put(url(1));
        come();
        assertOffered(OFFER);
        filter("restore");
        desk.press(KeyCode.ESCAPE);
        assertEquals("", filter());
        assertOffered(OFFER);

        byTab("notice-action");
        desk.press(KeyCode.ESCAPE);
        assertNothing();
        assertEquals("watch-table", focus());
        leave();
        come();
        read(3);
        assertNothing();

        desk.clipboard.put(url(2));
        leave();
        come();
        assertOffered(OFFER);
        click("notice-close");
        assertNothing();
    }

    @Test
    void refusedOverASheetTheFocusGoesBackIntoTheSheet() {
        Desk.onFx(() -> {
            desk.table().getSelectionModel().clearAndSelect(0);
            return null;
        });
        desk.press(KeyCode.SHIFT, KeyCode.F2);
        assertEquals("remarks-tag", focus());
        desk.clipboard.put(url(1));
        come();
        assertOffered(OFFER);
        assertEquals("remarks-tag", focus());

        byTab("notice-action");
        desk.press(KeyCode.ESCAPE);
        assertNothing();
        assertEquals("remarks-tag", focus());
    }

    @Test
    void theSameTextStaysAndAnotherTakesItsPlace() {
        desk.clipboard.put(url(1));
        come();
        assertOffered(OFFER);
        leave();
        assertOffered(OFFER);
        come();
        read(3);
        assertOffered(OFFER);

        desk.clipboard.put(url(1) + "\n" + url(2));
        leave();
        come();
        assertOffered("Demo: The clipboard holds 2 operations that aren’t watched.");
        desk.clipboard.put("nothing of ours");
        leave();
        come();
        Desk.until("it is gone", () -> !isOffered());
    }

    @Test
    void severalAreShownBeforeTheyAreAdded() {
        desk.clipboard.put(url(1) + "\n" + url(2));
        come();
        assertOffered("Demo: The clipboard holds 2 operations that aren’t watched.");
        click("notice-action");

        Desk.until(
                "they are shown",
                () -> node("#preview-pane") != null && node("#preview-pane").isVisible());
        assertEquals(12, rows());
        assertNothing();
    }

    @Test
    void whatIsWatchedIsNotOfferedAndAnOfferLeavesWhenItIsPasted() {
        desk.clipboard.put(
                Desk.onFx(() -> desk.window().list().rows().getFirst().ref().statusUrl()));
        come();
        read(2);
        assertNothing();
        desk.clipboard.put(url(1));
        leave();
        come();
        assertOffered(OFFER);

        desk.paste(url(1));

        Desk.until("it is watched", () -> rows() == 13);
        assertFalse(isOffered());
    }
}
