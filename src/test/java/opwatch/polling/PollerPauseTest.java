package opwatch.polling;

import static opwatch.polling.Bench.ref;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import opwatch.operation.Attention.Pause;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.Problem;
import opwatch.polling.Activity.Paused;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Pauses of all rows, and what comes after them.
class PollerPauseTest {
    private static final Duration TICK = Duration.ofMillis(250);
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);
    private static final Instant END = Bench.START.plus(HALF_HOUR);

    private final Bench bench = new Bench();

    @Nested
    class OfAllRows {
        @Test
        void nothingIsAskedBeforeTheEndAndEachRowOnceSoonAfterIt() {
            watchAndTick(40);
            bench.poller.pauseAll(new Pause(END));

            bench.pass(HALF_HOUR.minus(TICK));
            assertEquals(List.of(), bench.newlyAsked());

            List<OperationRef> all = new ArrayList<>();
            for (int tick = 0; tick < 20; tick++) {
                bench.pass(TICK);
                List<OperationRef> asked = bench.newlyAsked();
                assertTrue(asked.size() <= 3, "asked in one quarter of a second: " + asked);
                all.addAll(asked);
            }
            assertEquals(40, all.size());
            assertEquals(40, new HashSet<>(all).size());
        }

        @Test
        void aThousandRowsGoOnWithinTheBudget() {
            IntStream.range(0, 1000).forEach(i -> bench.watch(ref(i)));
            bench.pass(Duration.ofMinutes(2));
            bench.poller.pauseAll(Pause.UNTIL_RESUMED);
            bench.pass(HALF_HOUR);
            bench.newlyAsked();

            bench.poller.pauseAll(null);
            bench.pass(Duration.ofSeconds(10));
            List<OperationRef> asked = bench.newlyAsked();
            assertTrue(asked.size() > 95 && asked.size() <= 102, "asked in ten seconds: " + asked.size());
            bench.pass(Duration.ofSeconds(92));

            Set<OperationRef> all = new HashSet<>(asked);
            all.addAll(bench.newlyAsked());
            assertEquals(1000, all.size());
        }

        @Test
        void aRowThatIsNotDueForLongIsCheckedOnceToo() {
            bench.answers(ref(0), bench.unseen(new Problem.Forbidden("", "", "")));
            watchAndTick(1);
            bench.poller.pauseAll(new Pause(bench.now.plusSeconds(60)));

            bench.pass(Duration.ofMinutes(2));

            assertEquals(List.of(ref(0)), bench.newlyAsked());
        }

        @Test
        void pausingAndResumingAtOnceAsksNoSoonerThanTheFloor() {
            watchAndTick(1);

            bench.poller.pauseAll(Pause.UNTIL_RESUMED);
            bench.poller.pauseAll(null);
            bench.pass(Cadence.FLOOR.minus(TICK));
            assertEquals(List.of(), bench.newlyAsked());
            bench.pass(TICK);

            assertEquals(List.of(ref(0)), bench.newlyAsked());
        }

        @Test
        void theRowsAndTheActivitySayUntilWhen() {
            watchAndTick(1);
            bench.poller.pauseAll(new Pause(END));

            Observation seen = bench.last(ref(0)).observation();
            assertEquals(new RowUpdate(ref(0), seen, END, null, new Pause(END)), bench.last(ref(0)));
            assertEquals(
                    new Activity(
                            new Activity.Rows(1, 1, 0, 0, 0, 0), Set.of(), new Paused(new Pause(END), 0, null), END),
                    bench.poller.activity());

            bench.pass(HALF_HOUR);
            assertNull(bench.last(ref(0)).paused());
            assertEquals(Paused.NOTHING, bench.poller.activity().paused());
        }

        @Test
        void aRowThatIsAddedMeanwhileIsPausedToo() {
            bench.poller.pauseAll(new Pause(END));
            bench.watch(ref(1));
            bench.pass(Duration.ofMinutes(1));

            assertEquals(List.of(), bench.newlyAsked());
            assertEquals(new RowUpdate(ref(1), Observation.NOTHING, END, null, new Pause(END)), bench.last(ref(1)));
        }

        @Test
        void aMomentThatHasPassedPausesNothingAndCostsNoBurst() {
            bench.poller.pauseAll(new Pause(Bench.START));
            IntStream.range(0, 40).forEach(i -> bench.watch(ref(i)));

            bench.tick();
            bench.tick();

            assertEquals(40, bench.newlyAsked().size());
        }

        @Test
        void anEndedRowIsNotPaused() {
            bench.answers(ref(0), bench.seen("Succeeded"));
            watchAndTick(1);

            bench.poller.pauseAll(Pause.UNTIL_RESUMED);
            bench.poller.checkNow(List.of(ref(0)));
            bench.tick();

            assertNull(bench.last(ref(0)).paused());
        }

        @Test
        void theComputerMayNapThroughALongPauseAndIsAwakeBeforeItsEnd() {
            watchAndTick(1);
            bench.poller.pauseAll(new Pause(END));
            assertTrue(!bench.poller.activity().isBusy(bench.now));

            assertTrue(bench.poller.activity().isBusy(END.minusSeconds(60)));
        }
    }

    @Nested
    class WhenTheClockIsSet {
        @Test
        void forwardOverTheEndItGoesOn() {
            watchAndTick(3);
            bench.poller.pauseAll(new Pause(END));

            bench.now = END.plusSeconds(1);
            bench.pass(Duration.ofSeconds(1));

            assertEquals(Set.of(ref(0), ref(1), ref(2)), Set.copyOf(bench.newlyAsked()));
        }

        @Test
        void backItStaysPausedUntilTheClockIsThere() {
            watchAndTick(1);
            bench.poller.pauseAll(new Pause(END));
            bench.pass(Duration.ofMinutes(29));

            bench.now = Bench.START;
            bench.pass(HALF_HOUR.minus(TICK));
            assertEquals(List.of(), bench.newlyAsked());
            bench.pass(TICK);

            assertEquals(List.of(ref(0)), bench.newlyAsked());
        }

        @Test
        void backAfterTheEndWhatGoesOnIsNotPausedAgain() {
            watchAndTick(1);
            bench.poller.pauseAll(new Pause(END));
            bench.pass(HALF_HOUR);
            bench.newlyAsked();

            bench.now = Bench.START;
            bench.pass(Duration.ofMinutes(1));

            assertTrue(bench.newlyAsked().size() > 1);
        }

        @Test
        void theEndOfAPauseThatWasSleptThroughHasCome() {
            watchAndTick(3);
            bench.poller.pauseAll(new Pause(END));

            bench.sleep(Duration.ofHours(8));
            bench.pass(Duration.ofSeconds(1));

            assertEquals(Set.of(ref(0), ref(1), ref(2)), Set.copyOf(bench.newlyAsked()));
        }
    }

    /// Watches rows and lets each be asked once.
    private void watchAndTick(int rows) {
        IntStream.range(0, rows).forEach(i -> bench.watch(ref(i)));
        bench.tick();
        bench.tick();
        assertEquals(rows, bench.newlyAsked().size());
    }
}
