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
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import opwatch.instance.LaunchRequest;
import opwatch.instance.SecondStart;
import opwatch.notify.desktop.PauseChoice;
import opwatch.notify.desktop.Way;
import opwatch.operation.WatchEntry;
import opwatch.settings.Notices;
import opwatch.settings.Settings;
import opwatch.settings.SettingsFile;
import org.junit.jupiter.api.Test;

/// The person's own window, closed on desktops with and without a tray.
class TrayJourneyTest extends WindowsJourney {
    private static final WatchEntry ROW = WatchEntry.of(MINE, "mine", Desk.START);

    private Stage open(WatchEntry... rows) throws IOException {
        openMine(rows);
        return desk.shown(ListKind.OWN).stage();
    }

    private void remembered(boolean keep) throws IOException {
        Notices notices = Notices.FIRST.keeping(keep);
        settings().save(Settings.FIRST.withRoutine(Settings.Routine.FIRST.withNotices(notices)));
    }

    private SettingsFile<Settings> settings() {
        return SettingsFile.ofWindow(desk.home, desk.clock);
    }

    private Notices saved() {
        return settings().load().value().routine().notices();
    }

    private static void askToClose(Stage stage) {
        Desk.onFx(() -> {
            stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
            return null;
        });
    }

    private boolean isAsked() {
        return desk.robot()
                .lookup("#keep-pane")
                .tryQuery()
                .filter(node -> node.isVisible())
                .isPresent();
    }

    private void hide(Stage stage) {
        Desk.onFx(() -> {
            desk.windows.workspace(ListKind.OWN).toFront();
            return null;
        });
        Desk.until("it has the focus", stage::isFocused);
        askToClose(stage);
        Button keep = find(ListKind.OWN, "#keep-yes", Button.class);
        Desk.onFx(() -> {
            keep.fire();
            return null;
        });
        Desk.until("it is hidden", () -> !stage.isShowing());
    }

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
    void aHiddenWindowGoesOnAndComesBackWithASecondStart() throws IOException {
        desk.outside.withTray();
        Stage stage = open(ROW);
        hide(stage);

        LaunchRequest more = new LaunchRequest("https://management.azure.com" + NEW.path(), List.of());
        assertTrue(SecondStart.isHeard(desk.home, more));

        Desk.until("it is back", stage::isShowing);
        untilShown(List.of(MINE, NEW), ListKind.OWN);
        Desk.until("it is saved", () -> onDisk(ListKind.OWN).equals(List.of(MINE, NEW)));
    }

    @Test
    void theWindowComesBackWhereTheTrayGoes() throws IOException {
        desk.outside.withTray();
        Stage stage = open(ROW);
        hide(stage);

        desk.outside.events().iconGone();

        Desk.until("it is back", stage::isShowing);
        List<String> said = Desk.onFx(
                () -> desk.windows.workspace(ListKind.OWN).window().notices().current());
        assertTrue(said.contains("The icon in the tray is gone, so the window is back."), said::toString);
    }

    @Test
    void theWindowComesBackAlsoWhereTheDesktopOnlySaysThatItShowsNoIcon() throws IOException {
        desk.outside.withTray();
        Stage stage = open(ROW);
        hide(stage);

        desk.outside.stand(Way.State.WORKS, Way.State.WORKS, Way.State.NOBODY_SHOWS);

        Desk.until("it is back", stage::isShowing);
    }

    @Test
    void anIconThatWasTakenBackHidesNoWindow() throws IOException {
        remembered(true);
        desk.outside.withTray();
        Stage stage = open(ROW);
        Desk.until("the icon is wanted", () -> desk.outside.glance() != null);
        desk.outside.stand(Way.State.WORKS, Way.State.WORKS, Way.State.NO_ANSWER);

        askToClose(stage);

        assertEquals(1, desk.exits.get());
    }

    @Test
    void quittingFromTheTrayEndsBothWindows() throws IOException {
        desk.outside.withTray();
        openBoth();
        Stage mine = desk.shown(ListKind.OWN).stage();
        hide(mine);

        desk.outside.events().quit();

        Desk.until("it has ended", () -> desk.exits.get() == 1);
        assertEquals(0, windows());
        assertEquals(List.of(MINE), onDisk(ListKind.OWN));
    }

    @Test
    void quittingFromTheMenuEndsWhereClosingWouldHide() throws IOException {
        remembered(true);
        desk.outside.withTray();
        open(ROW);

        fireMenu(ListKind.OWN, "menu-quit");

        assertEquals(1, desk.exits.get());
    }

    @Test
    void theMenuOfTheIconPausesAndResumes() throws IOException {
        Stage stage = open(ROW);
        desk.outside.events().pauseUntil(PauseChoice.AN_HOUR);
        Desk.until("it is paused", () -> desk.text("#tool-pause").contains("06:06") || isPaused());

        desk.outside.events().pauseUntil(PauseChoice.RESUME);
        Desk.until("it goes on", () -> !isPaused());
        assertTrue(Desk.onFx(stage::isShowing));
    }

    private boolean isPaused() {
        return desk.text("#status").contains("aused");
    }

    @Test
    void aStartAtLogInIsMinimizedAndHiddenOnceTheIconIsThere() throws IOException {
        remembered(true);
        desk.outside.stand(Way.State.WORKS, Way.State.WORKS, Way.State.UNTRIED);
        file(ListKind.OWN).save(List.of(ROW));
        desk.prepare(ListKind.OWN);
        desk.open(ListKind.OWN, primary, LaunchRequest.of(List.of("--minimized"), folder));
        assertTrue(Desk.onFx(primary::isIconified));
        Desk.until("the icon is wanted", () -> {
            var glance = desk.outside.glance();
            return glance != null && glance.iconWanted();
        });

        desk.outside.events().iconShown();
        Desk.until("it is hidden", () -> !primary.isShowing());

        desk.outside.events().open(List.of(MINE));
        Desk.until("it is back", () -> primary.isShowing() && !primary.isIconified());
    }

    @Test
    void aStartAtLogInRaisesNoWindowThatIsThere() throws IOException {
        Stage stage = open(ROW);
        Desk.onFx(() -> {
            stage.setIconified(true);
            return null;
        });

        assertTrue(SecondStart.isHeard(desk.home, LaunchRequest.of(List.of("--minimized"), folder)));
        assertTrue(SecondStart.isHeard(
                desk.home, new LaunchRequest("https://management.azure.com" + NEW.path(), List.of())));

        untilShown(List.of(MINE, NEW), ListKind.OWN);
    }

    @Test
    void nothingIsToldOutsideBeforeThePersonWantsIt() throws IOException {
        open(ROW);
        Desk.until("it has ticked", () -> !desk.text("#status").isEmpty());

        assertNull(desk.outside.glance());
    }
}
