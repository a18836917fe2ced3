package opwatch.polling;

import static opwatch.polling.Bench.ref;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Ticks that come late, as under App Nap on macOS, and what tells them from a sleep on each system.
class StretchedTickTest {
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);

    private final Bench bench = new Bench();

    @ParameterizedTest
    @ValueSource(ints = {6, 60, 120})
    void lateTicksDropNoConnectionAndAskNobodyMoreOften(int seconds) {
        int usual = askedIn(new Bench(), Duration.ofMillis(250));

        int late = askedIn(bench, Duration.ofSeconds(seconds));

        assertEquals(0, bench.drops);
        assertTrue(late > 0 && late <= usual, late + " checks instead of " + usual);
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 60})
    void aRowThatIsNotDueForLongIsNotAskedAtALateTick(int seconds) {
        bench.answers(ref(0), bench.seen("Updating", Duration.ofMinutes(9)));
        bench.watch(ref(0));
        bench.tick();
        bench.newlyAsked();

        ticks(bench, Duration.ofSeconds(seconds), Duration.ofMinutes(8));

        assertEquals(List.of(), bench.newlyAsked());
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 60})
    void whatIsUnderWayAtALateTickIsTaken(int seconds) {
        bench.watch(ref(0));
        bench.poller.tick();
        bench.turn(Duration.ofSeconds(seconds));
        bench.tick();

        assertEquals(List.of(ref(0)), bench.asked);
        assertEquals(1, bench.heard.size());
    }

    /// On Linux and macOS the monotonic clock stands still in a sleep, on Windows it runs on.
    @ParameterizedTest
    @CsvSource({
        "a moment between ticks, 250, 250, false",
        "a tick of six seconds, 6000, 6000, false",
        "a tick of a minute, 60000, 60000, false",
        "the longest silence that is none, 120000, 120000, false",
        "a sleep on Windows, 120001, 120001, true",
        "the longest jump that is none, 5250, 250, false",
        "a short sleep on Linux and macOS, 5251, 250, true",
        "a sleep that begins after a stretched tick, 16000, 6000, true",
        "the time is set to winter, -3600000, 250, false",
        "a process that was stopped for long, 600000, 600000, true",
        "only the monotonic clock runs, 0, 180000, true"
    })
    void aSleepIsToldFromALateTick(String what, long wallMillis, long monotonicMillis, boolean slept) {
        TurnedClock clock = new TurnedClock();
        Uptime uptime = clock.uptime();
        assertFalse(uptime.slept());
        assertFalse(uptime.slept());

        clock.wall = clock.wall.plusMillis(wallMillis);
        clock.nanos += Duration.ofMillis(monotonicMillis).toNanos();

        assertEquals(slept, uptime.slept(), what);
        assertFalse(uptime.slept());
    }

    @Test
    void aThreadThatIsStoppedBetweenTwoReadingsHasNotSlept() {
        TurnedClock clock = new TurnedClock();
        Uptime uptime = clock.uptime();
        assertFalse(uptime.slept());

        // Stopped for ten seconds right before the time of day is read, and once more right after it.
        clock.stops.addAll(List.of(Duration.ofSeconds(10), Duration.ZERO, Duration.ZERO, Duration.ofSeconds(10)));

        assertFalse(uptime.slept());
        assertFalse(uptime.slept());
        assertFalse(uptime.slept());
    }

    private static int askedIn(Bench bench, Duration tick) {
        IntStream.range(0, 40).forEach(i -> bench.watch(ref(i)));
        bench.tick();
        ticks(bench, tick, HALF_HOUR);
        return bench.newlyAsked().size();
    }

    private static void ticks(Bench bench, Duration tick, Duration time) {
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(tick)) {
            bench.turn(tick);
            bench.tick();
        }
    }

    /// Both clocks, turned by hand; before and after each reading of the time of day the thread may be stopped.
    private static final class TurnedClock {
        private final Queue<Duration> stops = new ArrayDeque<>();
        private Instant wall = Bench.START;
        private long nanos = -5;

        Uptime uptime() {
            return new Uptime(new Clocks(this::readWall, () -> nanos));
        }

        private Instant readWall() {
            stop();
            Instant read = wall;
            stop();
            return read;
        }

        private void stop() {
            Duration time = stops.isEmpty() ? Duration.ZERO : stops.remove();
            wall = wall.plus(time);
            nanos += time.toNanos();
        }
    }
}
