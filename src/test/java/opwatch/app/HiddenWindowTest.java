package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.Stage;
import opwatch.instance.LaunchRequest;
import opwatch.instance.SecondStart;
import opwatch.notify.desktop.PauseChoice;
import opwatch.notify.desktop.Way;
import org.junit.jupiter.api.Test;

/// The person's own window while its icon is in the tray, and how it comes back or ends.
class HiddenWindowTest extends TrayJourney {
    @Test
    void aHiddenWindowGoesOnAndComesBackWithASecondStart() throws IOException {
        desk.outside.withTray();
        Stage stage = open(ROW);
        hide(stage);

        LaunchRequest more = new LaunchRequest("https://management.azure.com" + NEW.path(), List.of());
        assertTrue(SecondStart.isHeard(desk.home, more));

        Desk.until("it is back", stage::isShowing);
        untilShown(List.of(MINE, NEW), ListKind.OWN);
        Path list = folder.resolve("watchlist.json");
        Desk.until("it is saved", () -> Files.readString(list).contains(NEW.operationId()));
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
}
