package opwatch.polling;

import static opwatch.polling.Bench.ref;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import opwatch.operation.Attention;
import opwatch.operation.Attention.Pause;
import opwatch.operation.Observation;
import opwatch.operation.Problem;
import opwatch.operation.Remarks;
import opwatch.operation.WatchEntry;
import opwatch.polling.Activity.Paused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Pauses of single rows, and what comes after them.
class PausedRowsTest {
    private static final Duration TICK = Duration.ofMillis(250);
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);
    private static final Instant END = Bench.START.plus(HALF_HOUR);

    private final Bench bench = new Bench();

    @Test
    void onlyTheseWaitAndSaySo() {
        watchAndTick(3);
        bench.poller.pauseRows(List.of(paused(1, new Pause(END)), paused(2, Pause.UNTIL_RESUMED)));

        bench.pass(HALF_HOUR.minus(TICK));
        assertEquals(Set.of(ref(0)), Set.copyOf(bench.newlyAsked()));
        assertEquals(new Paused(null, 2, END), bench.poller.activity().paused());
        assertEquals(new Pause(END), bench.last(ref(1)).paused());
        assertEquals(Pause.UNTIL_RESUMED, bench.last(ref(2)).paused());
        bench.pass(Duration.ofSeconds(1));

        assertTrue(bench.newlyAsked().contains(ref(1)));
        assertEquals(new Paused(null, 1, null), bench.poller.activity().paused());
    }

    @Test
    void aPersonMayStillAskAndItStaysPaused() {
        watchAndTick(2);
        bench.poller.pauseRows(List.of(paused(1, Pause.UNTIL_RESUMED)));

        bench.poller.checkNow(List.of(ref(1)));
        bench.pass(HALF_HOUR);

        assertEquals(
                List.of(ref(1)),
                bench.newlyAsked().stream().filter(ref(1)::equals).toList());
        assertEquals(Pause.UNTIL_RESUMED, bench.last(ref(1)).paused());
    }

    @Test
    void resumedTheyAreCheckedOnceAndSpread() {
        watchAndTick(40);
        bench.poller.pauseRows(IntStream.range(0, 40)
                .mapToObj(i -> paused(i, Pause.UNTIL_RESUMED))
                .toList());
        bench.pass(HALF_HOUR);
        assertEquals(List.of(), bench.newlyAsked());

        bench.poller.pauseRows(
                IntStream.range(0, 40).mapToObj(i -> paused(i, null)).toList());
        bench.pass(TICK);
        assertTrue(bench.asked.size() <= 3, "asked in one quarter of a second: " + bench.asked);
        bench.pass(Duration.ofSeconds(4));

        assertEquals(40, Set.copyOf(bench.newlyAsked()).size());
    }

    @Test
    void aRememberedPauseHoldsFromTheStart() {
        bench.watch(paused(1, new Pause(END)));
        bench.watch(paused(2, new Pause(Bench.START)));

        bench.tick();

        assertEquals(List.of(ref(2)), bench.newlyAsked());
        assertEquals(new RowUpdate(ref(1), Observation.NOTHING, END, null, new Pause(END)), bench.last(ref(1)));
    }

    @Test
    void theLongerOfTheTwoPausesHolds() {
        watchAndTick(2);
        bench.poller.pauseRows(List.of(paused(1, Pause.UNTIL_RESUMED)));
        bench.poller.pauseAll(new Pause(END));
        assertEquals(new Pause(END), bench.last(ref(0)).paused());
        assertEquals(Pause.UNTIL_RESUMED, bench.last(ref(1)).paused());

        bench.pass(HALF_HOUR.plusSeconds(30));

        assertEquals(Set.of(ref(0)), Set.copyOf(bench.newlyAsked()));
    }

    @Test
    void theOthersGetTheirShareOfTheBudget() {
        IntStream.range(0, 1000).forEach(i -> bench.watch(ref(i)));
        bench.pass(Duration.ofMinutes(3));
        bench.poller.pauseRows(IntStream.range(20, 1000)
                .mapToObj(i -> paused(i, Pause.UNTIL_RESUMED))
                .toList());
        bench.pass(Duration.ofMinutes(2));
        bench.newlyAsked();

        bench.pass(Duration.ofMinutes(1));

        assertTrue(bench.asked.size() > 20 * 8, "asked in a minute: " + bench.asked.size());
    }

    @Test
    void oneThatWaitsForSignInTooIsSaidToWaitForThat() {
        bench.answers(ref(0), bench.unseen(new Problem.SignInNeeded("", "")));
        watchAndTick(1);
        bench.poller.pauseRows(List.of(paused(0, Pause.UNTIL_RESUMED)));

        assertEquals(
                new Activity(new Activity.Rows(1, 1, 1, 0, 0, 0), Set.of(), Paused.NOTHING, null),
                bench.poller.activity());
    }

    private WatchEntry paused(int i, @Nullable Pause pause) {
        return new WatchEntry(
                ref(i), "", Remarks.NONE, "", Bench.START, Observation.NOTHING, Attention.NONE.withPaused(pause), "");
    }

    /// Watches rows and lets each be asked once.
    private void watchAndTick(int rows) {
        IntStream.range(0, rows).forEach(i -> bench.watch(ref(i)));
        bench.tick();
        bench.tick();
        assertEquals(rows, bench.newlyAsked().size());
    }
}
