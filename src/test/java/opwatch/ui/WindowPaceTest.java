package opwatch.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import opwatch.polling.Clocks;
import opwatch.ui.kit.ManualClock;
import opwatch.ui.kit.OnFxThread;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// When a window ticks each second, when seldom, and what wakes it.
@ExtendWith(OnFxThread.class)
class WindowPaceTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration REST = Duration.ofSeconds(30);

    private final ManualClock clock = new ManualClock(Instant.parse("2026-03-04T05:06:00Z"));
    private boolean shows;
    private boolean waits;
    private Instant next;
    private int woken;
    private WindowPace pace;

    @BeforeEach
    void make() {
        pace = new WindowPace(new Clocks(clock, clock::nanos), () -> shows, () -> waits, () -> next);
        pace.wakeBy(() -> woken++);
    }

    private void pass(long seconds) {
        clock.turn(Duration.ofSeconds(seconds));
    }

    @Test
    void aWindowInWhichNothingMovesTicksSeldomOnceAllAgesAreInMinutes() {
        pass(60);
        assertEquals(SECOND, pace.untilTick(true));
        pass(60);
        assertEquals(REST, pace.untilTick(true));
    }

    @Test
    void whatChangesByTheSecondIsShownEachSecond() {
        shows = true;
        pass(3600);

        assertEquals(SECOND, pace.untilTick(true));
    }

    @Test
    void whatNobodySeesNeedNoSeconds() {
        shows = true;
        assertEquals(SECOND, pace.untilTick(false));
        pass(30);

        assertEquals(Duration.ofSeconds(30), pace.untilTick(false));
    }

    @Test
    void whatIsToBeToldAtItsMomentIsToldThoughNobodySeesTheWindow() {
        waits = true;
        pass(3600);

        assertEquals(SECOND, pace.untilTick(false));
    }

    @Test
    void aRestEndsWithAWholeMinute() {
        pass(113);
        assertEquals(Duration.ofSeconds(7), pace.untilTick(true));
        clock.turn(Duration.ofMillis(6_999));
        assertEquals(Duration.ofMillis(1), pace.untilTick(true));
    }

    @Test
    void aRestEndsWhenTheNextThingEndsToTheMillisecond() {
        pass(120);
        next = clock.instant().plusNanos(3_400_000_001L);
        assertEquals(Duration.ofMillis(3_401), pace.untilTick(false));
        next = clock.instant().plusSeconds(3600);
        assertEquals(Duration.ofSeconds(30), pace.untilTick(false));
    }

    @Test
    void whatHasEndedIsShownInTheNextSecondsAndThenTheWindowRestsAgain() {
        pass(120);
        next = clock.instant().plusSeconds(4);
        assertEquals(Duration.ofSeconds(4), pace.untilTick(true));

        pass(4);
        next = null;
        assertEquals(SECOND, pace.untilTick(true));
        pass(60);
        assertEquals(SECOND, pace.untilTick(true));
        pass(1);
        assertEquals(Duration.ofSeconds(25), pace.untilTick(true));
    }

    @Test
    void whatShouldHaveEndedAndHasNotIsLookedAtEachSecond() {
        pass(120);
        next = clock.instant();

        assertEquals(SECOND, pace.untilTick(false));
        pass(3600);
        assertEquals(SECOND, pace.untilTick(false));
    }

    @Test
    void whatHappensInARestWakesOnceAndTicksAgain() {
        pass(120);
        assertEquals(REST, pace.untilTick(true));

        pace.stir();
        pace.stir();

        assertEquals(1, woken);
        assertEquals(SECOND, pace.untilTick(true));
    }

    @Test
    void whatHappensBetweenSecondsWakesNobody() {
        pass(30);
        assertEquals(SECOND, pace.untilTick(true));

        pace.stir();
        pass(59);

        assertEquals(0, woken);
        assertEquals(SECOND, pace.untilTick(true));
    }
}
