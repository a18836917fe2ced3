package opwatch.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.Set;
import opwatch.operation.Attention.Pause;
import opwatch.polling.Activity;
import opwatch.polling.AzureAccess;
import opwatch.polling.Clocks;
import opwatch.polling.Poller;
import opwatch.polling.RowUpdate;
import opwatch.ui.kit.FxMailbox;
import opwatch.ui.kit.ManualClock;
import opwatch.ui.kit.NoticeBar;
import opwatch.ui.kit.OnFxThread;
import opwatch.ui.kit.ShownZone;
import opwatch.ui.kit.Zoom;
import opwatch.ui.rows.WatchList;
import opwatch.ui.table.WatchTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What the window takes for paused, between what a person has just done and what the poller says.
@ExtendWith(OnFxThread.class)
class PausingTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:00Z");
    private static final Pause HOUR = new Pause(NOW.plus(Duration.ofHours(1)));

    private final ManualClock clock = new ManualClock(NOW);
    private Pausing pausing;

    @BeforeEach
    void make() {
        WatchList list = new WatchList();
        NoticeBar notices = new NoticeBar(clock);
        ShownZone utc = new ShownZone(ZoneOffset.UTC);
        Poller poller = new Poller(
                new AzureAccess(
                        _ -> {
                            throw new AssertionError("nothing is asked");
                        },
                        _ -> "",
                        () -> {}),
                new Clocks(clock, clock::nanos),
                new Random(1),
                Runnable::run,
                _ -> {},
                () -> {});
        WindowParts parts = new WindowParts(
                StillParts.checking(
                        poller, new FxMailbox<>(Runnable::run, Runnable::run, Runnable::run, RowUpdate::ref)),
                new Clocks(clock, clock::nanos),
                utc,
                StillParts.host(),
                null);
        pausing = new Pausing(list, new WatchTable(list, clock, utc, new Zoom()), notices, parts, () -> {});
    }

    @Test
    void whatThePollerSaidBeforeTheCommandTakesNothingBack() {
        pausing.pauseAll(HOUR);
        pausing.hear(saying(null));
        assertEquals(HOUR, pausing.all());

        pausing.hear(saying(HOUR));
        pausing.toggle();
        pausing.hear(saying(HOUR));
        assertNull(pausing.all());
        assertEquals("Pause", pausing.button().getText());
    }

    @Test
    void anEndThatOnlyThePollerHasSeenCounts() {
        pausing.pauseAll(HOUR);
        pausing.hear(saying(HOUR));

        // The clock passed the end and was set back at once.
        pausing.hear(saying(null));

        assertNull(pausing.all());
        assertEquals("Pause", pausing.button().getText());
    }

    @Test
    void aRememberedPauseThatEndedBeforeThePollerSaidAWordIsOver() {
        pausing.restore(HOUR);
        clock.turn(Duration.ofHours(1));

        pausing.hear(saying(null));

        assertNull(pausing.all());
    }

    @Test
    void aRememberedPauseOfTheDayBeforeIsNone() {
        pausing.restore(new Pause(NOW));

        assertNull(pausing.all());
    }

    private static Activity saying(@Nullable Pause all) {
        return new Activity(new Activity.Rows(1, 1, 0, 0, 0, 0), Set.of(), new Activity.Paused(all, 0, null), null);
    }
}
