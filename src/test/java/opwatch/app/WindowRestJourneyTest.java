package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import opwatch.instance.LaunchRequest;
import opwatch.notify.desktop.PauseChoice;
import opwatch.operation.Attention.Pause;
import opwatch.operation.Attention.Snooze;
import opwatch.operation.Attention.StateThen;
import opwatch.operation.WatchEntry;
import opwatch.ui.rows.WatchRow;
import opwatch.watchlist.WatchListBenchmark;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A window in which nothing runs any more rests, and each thing that a person does or that comes ends that.
class WindowRestJourneyTest extends TrayJourney {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @AfterEach
    void leaveTheStageAsItWas() {
        Desk.onFx(() -> {
            primary.setIconified(false);
            return null;
        });
    }

    private Stage openEnded() throws IOException {
        Stage stage = open(WatchListBenchmark.rows(3).toArray(WatchEntry[]::new));
        desk.press();
        tick();
        rest();
        return stage;
    }

    private Duration tick() {
        return Desk.onFx(() -> desk.windows.workspace(ListKind.OWN).window().tick());
    }

    private void rest() {
        // What the news of ended operations has set going comes to its end.
        Desk.until("it rests", () -> {
            desk.clock.turn(Duration.ofMinutes(2));
            return tick().compareTo(SECOND) > 0;
        });
    }

    private void assertTicks() {
        assertEquals(SECOND, tick());
        rest();
    }

    @Test
    void aKeyAWordFromTheTrayAndNewRowsEndARest() throws IOException {
        openEnded();

        desk.press(KeyCode.DOWN);
        assertTicks();

        desk.outside.events().pauseUntil(PauseChoice.AN_HOUR);
        Desk.until("it ticks again", () -> tick().equals(SECOND));
        Desk.until("it is paused", this::isPaused);
        rest();

        Desk.onFx(() -> {
            desk.windows
                    .workspace(ListKind.OWN)
                    .take(new LaunchRequest("https://management.azure.com" + NEW.path(), List.of()));
            return null;
        });
        Desk.until("it is added", () -> rows(ListKind.OWN).size() == 4);
        desk.clock.turn(Duration.ofHours(1));
        assertEquals(SECOND, tick());
    }

    @Test
    void whatAPersonHasDecidedForATimeEndsAtItsMomentThoughTheWindowRestsUnseen() throws IOException {
        Stage stage = openEnded();
        Desk.onFx(() -> {
            stage.setIconified(true);
            return null;
        });
        rest();
        WatchRow row = rows(ListKind.OWN).getFirst();
        Instant until = desk.clock.instant().plusMillis(3_210);
        Snooze quiet = new Snooze(until, StateThen.of(row.observation().get(), desk.clock.instant()));
        Desk.onFx(() -> desk.windows
                .workspace(ListKind.OWN)
                .window()
                .list()
                .note(List.of(row), one -> one.withSnoozed(quiet).withPaused(new Pause(until.plusMillis(70)))));

        assertEquals(Duration.ofMillis(3_210), tick());
        desk.clock.turn(Duration.ofMillis(3_210));
        assertEquals(SECOND, tick());
        Desk.until("it is heard of again", () -> row.attention().get().snoozed() == null);
        assertNotNull(row.attention().get().paused());
        desk.clock.turn(Duration.ofMillis(70));
        assertEquals(SECOND, tick());
        Desk.until("it is checked again", () -> row.attention().get().paused() == null);
    }

    @Test
    void aFormThatIsOpenKeepsTicking() throws IOException {
        openEnded();
        desk.press(KeyCode.SHORTCUT, KeyCode.N);

        desk.clock.turn(Duration.ofHours(1));
        assertEquals(SECOND, tick());
    }

    @Test
    void anIconifiedWindowRestsThoughSomethingRunsAndTicksWhenItIsSeenAgain() throws IOException {
        Stage stage = open(ROW);
        Desk.until(
                "it cannot be checked",
                () -> rows(ListKind.OWN).getFirst().observation().get().problem() != null);
        tick();
        Desk.onFx(() -> {
            desk.clock.turn(Duration.ofHours(1));
            assertEquals(SECOND, desk.windows.workspace(ListKind.OWN).window().tick());
            stage.setIconified(true);
            return null;
        });
        rest();

        Desk.onFx(() -> {
            stage.setIconified(false);
            return null;
        });
        assertTrue(Desk.onFx(() -> tick().equals(SECOND)));
    }
}
