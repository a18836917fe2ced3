package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import opwatch.notify.desktop.Way;
import org.junit.jupiter.api.Test;

/// The person's own window, closed on desktops with and without a tray.
class TrayJourneyTest extends TrayJourney {
    @Test
    void withoutATrayClosingEnds() throws IOException {
        Stage stage = open(ROW);

        askToClose(stage);

        assertEquals(1, desk.exits.get());
        assertFalse(Desk.onFx(stage::isShowing));
        Desk.until("the desktop is let go", () -> desk.outside.closed);
    }

    @Test
    void aDesktopThatIsFoundToShowNoIconEndsTheWait() throws IOException {
        desk.outside.stand(Way.State.WORKS, Way.State.WORKS, Way.State.UNTRIED);
        Stage stage = open(ROW);
        askToClose(stage);
        assertTrue(Desk.onFx(stage::isShowing));
        assertTrue(Objects.requireNonNull(desk.outside.glance()).iconWanted());

        desk.outside.stand(Way.State.WORKS, Way.State.WORKS, Way.State.NOBODY_SHOWS);

        Desk.until("it has ended", () -> desk.exits.get() == 1);
    }

    @Test
    void aDesktopThatDoesNotAnswerHoldsNoCloseUp() throws IOException {
        desk.outside.stand(Way.State.WORKS, Way.State.WORKS, Way.State.UNTRIED);
        Stage stage = open(ROW);

        askToClose(stage);
        Desk.until("it has ended", () -> desk.exits.get() == 1);
    }

    @Test
    void withNothingUnderWayClosingEndsWithoutAQuestion() throws IOException {
        desk.outside.withTray();
        Stage stage = open();

        askToClose(stage);

        assertEquals(1, desk.exits.get());
        assertEquals(List.of(), desk.outside.glances);
    }

    @Test
    void theAnswerToKeepIsRememberedAndAskedForOnce() throws IOException {
        desk.outside.withTray();
        Stage stage = open(ROW);
        askToClose(stage);
        Desk.until("it is asked", this::isAsked);
        desk.press(KeyCode.ENTER);
        Desk.until("it is hidden", () -> !stage.isShowing());
        assertEquals(0, desk.exits.get());
        Path file = folder.resolve("settings.json");
        Desk.until(
                "it is saved",
                () -> Files.exists(file) && Files.readString(file).contains("\"keepInTray\" : true"));

        desk.outside.events().open(List.of());
        Desk.until("it is back", stage::isShowing);
        askToClose(stage);

        Desk.until("it is hidden at once", () -> !stage.isShowing());
        assertEquals(0, desk.exits.get());
    }

    @Test
    void theAnswerToEndEndsAndIsRemembered() throws IOException {
        desk.outside.withTray();
        Stage stage = open(ROW);
        askToClose(stage);
        Desk.until("it is asked", this::isAsked);

        desk.press(KeyCode.TAB);
        desk.press(KeyCode.ENTER);

        Desk.until("it has ended", () -> desk.exits.get() == 1);
        desk.close();
        assertEquals(false, saved().keepInTray());
    }

    @Test
    void closedWithoutAnAnswerTheQuestionTakesTheIconBackAndComesAgain() throws IOException {
        desk.outside.withTray();
        Stage stage = open(ROW);
        askToClose(stage);
        Desk.until("it is asked", this::isAsked);

        desk.press(KeyCode.ESCAPE);

        Desk.until(
                "the icon is gone",
                () -> !Objects.requireNonNull(desk.outside.glance()).iconWanted());
        assertTrue(Desk.onFx(stage::isShowing));
        desk.outside.events().iconGone();
        askToClose(stage);
        Desk.until("it is asked again", this::isAsked);
    }

    @Test
    void anIconThatWasTakenBackHidesNoWindow() throws IOException {
        remembered(true);
        desk.outside.withTray();
        Stage stage = open(ROW);
        Desk.until("the icon is wanted", () -> desk.outside.glance() != null);
        desk.outside.stand(Way.State.WORKS, Way.State.WORKS, Way.State.NO_ANSWER);

        askToClose(stage);

        Desk.until("it ends", () -> desk.exits.get() == 1);
    }

    @Test
    void nothingIsToldOutsideBeforeThePersonWantsIt() throws IOException {
        open(ROW);
        Desk.until("it has ticked", () -> !desk.text("#status").isEmpty());

        assertNull(desk.outside.glance());
    }
}
