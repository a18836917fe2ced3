package opwatch.polling;

import static opwatch.polling.Bench.ref;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import opwatch.operation.Attention.Pause;
import opwatch.operation.OperationRef;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Time that does not flow evenly.
class PollerSleepTest {
    private static final Duration TICK = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Bench bench = new Bench();

    @Nested
    class WhenTheComputerSlept {
        @Test
        void eachOverdueRowIsAskedOnceAndSpread() {
            watchAndTick(40);

            sleep(Duration.ofHours(8));
            List<OperationRef> all = new ArrayList<>();
            for (int tick = 0; tick <= 20; tick++) {
                List<OperationRef> asked = bench.newlyAsked();
                assertTrue(asked.size() <= 3, "asked in one quarter of a second: " + asked);
                all.addAll(asked);
                bench.pass(TICK);
            }

            assertEquals(40, all.size());
            assertEquals(40, new HashSet<>(all).size());
        }

        @Test
        void manyOverdueRowsStayWithinTheBudget() {
            IntStream.range(0, 1000).forEach(i -> bench.watch(ref(i)));
            bench.pass(Duration.ofMinutes(2));
            bench.newlyAsked();

            sleep(Duration.ofHours(8));
            bench.pass(Duration.ofSeconds(10));
            List<OperationRef> asked = bench.newlyAsked();
            assertTrue(asked.size() > 95 && asked.size() <= 102, "asked in ten seconds: " + asked.size());
            bench.pass(Duration.ofSeconds(92));

            Set<OperationRef> all = new HashSet<>(asked);
            all.addAll(bench.newlyAsked());
            assertEquals(1000, all.size());
        }

        @Test
        void aRowThatIsNotOverdueKeepsItsTime() {
            bench.answers(ref(1), bench.seen("Updating", PATIENCE));
            watchAndTick(2);

            sleep(PATIENCE.minusSeconds(10));
            bench.pass(Duration.ofSeconds(10).minus(TICK));
            assertEquals(Set.of(ref(0)), Set.copyOf(bench.newlyAsked()));
            bench.pass(TICK);

            assertTrue(bench.newlyAsked().contains(ref(1)));
        }

        @Test
        void aRowThatIsNotDueForLongIsAskedOnceToo() {
            bench.answers(ref(0), bench.unseen(new Problem.Forbidden("", "", "")));
            watchAndTick(1);

            sleep(Duration.ofMinutes(3));
            bench.pass(Duration.ofMinutes(3));

            assertEquals(List.of(ref(0)), bench.newlyAsked());
        }

        @Test
        void itDoesNotMatterWhichClockShowsIt() {
            watchAndTick(3);

            bench.now = bench.now.plus(Duration.ofHours(8));
            bench.tick();
            bench.tick();

            assertEquals(List.of(ref(0)), bench.newlyAsked());
            bench.pass(Duration.ofMillis(500));
            assertEquals(List.of(ref(1), ref(2)), bench.newlyAsked());
        }

        @Test
        void connectionsAreLetGoOnceAndBeforeAnybodyIsAsked() {
            watchAndTick(3);

            bench.turn(Duration.ofHours(8));
            bench.poller.tick();
            assertEquals(1, bench.started.size());
            bench.poller.tick();
            assertEquals(1, bench.started.size());
            bench.runAll();
            bench.pass(Duration.ofMinutes(1));

            assertEquals(1, bench.drops);
        }

        @Test
        void connectionsThatDoNotLetGoHoldUpNobodyForLong() {
            watchAndTick(1);

            bench.turn(Duration.ofHours(8));
            bench.poller.tick();
            bench.started.clear();
            bench.pass(Duration.ofSeconds(1));

            assertEquals(List.of(ref(0)), bench.newlyAsked());
        }

        @Test
        void whatAzureAskedForIsWaitedForByTheClockThatNobodySets() {
            bench.answers(ref(0), bench.throttled(PATIENCE));
            watchAndTick(1);
            bench.watch(ref(1));

            bench.now = bench.now.plus(Duration.ofHours(8));
            bench.pass(PATIENCE.minus(TICK));
            assertEquals(List.of(), bench.newlyAsked());
            bench.pass(TICK);

            assertEquals(1, bench.newlyAsked().size());
        }

        @Test
        void whatEndedStaysEnded() {
            bench.answers(ref(0), bench.seen("Failed"));
            watchAndTick(1);

            sleep(Duration.ofDays(2));
            bench.pass(Duration.ofMinutes(1));

            assertEquals(List.of(), bench.newlyAsked());
        }

        @Test
        void aCheckThatWasStartedAndHasNotLeftStaysHere() {
            bench.watch(ref(1));
            bench.poller.tick();

            bench.sleep(Duration.ofHours(8));
            assertEquals(List.of(), bench.asked);
            assertEquals(0, bench.poller.activity().checking().size());
            bench.tick();

            assertEquals(List.of(ref(1)), bench.asked);
        }

        @Test
        void whatWasUnderWayIsDroppedAndAskedAnew() {
            Outcome broken =
                    bench.unseen(new Problem.Unreachable("management.azure.com", Problem.ConnectionFailure.BROKEN));
            bench.azure.put(ref(1), any -> {
                bench.answers(ref(1), bench.seen("Updating"));
                bench.turn(Duration.ofHours(8));
                bench.poller.tick();
                return broken;
            });
            bench.watch(ref(1));
            bench.tick();
            assertEquals(List.of(), bench.heard);

            bench.tick();

            assertEquals(List.of(ref(1), ref(1)), bench.asked);
            assertEquals(0, bench.last(ref(1)).observation().failures());
        }

        @Test
        void whatIsPausedStaysPaused() {
            watchAndTick(3);
            bench.poller.pauseAll(Pause.UNTIL_RESUMED);

            sleep(Duration.ofHours(8));
            bench.pass(Duration.ofMinutes(1));
            assertEquals(List.of(), bench.newlyAsked());
            bench.poller.pauseAll(null);
            bench.pass(Duration.ofMillis(500));

            assertEquals(Set.of(ref(0), ref(1), ref(2)), Set.copyOf(bench.newlyAsked()));
        }
    }

    @Nested
    class WhenTheClockIsSetBack {
        @Test
        void rowsAreAskedAfterTheSameWait() {
            bench.answers(ref(0), bench.seen("Updating", PATIENCE));
            watchAndTick(1);

            bench.now = bench.now.minus(Duration.ofDays(1));
            bench.tick();
            bench.pass(PATIENCE.minus(TICK));
            assertEquals(List.of(), bench.newlyAsked());
            bench.pass(TICK);

            assertEquals(List.of(ref(0)), bench.newlyAsked());
        }

        @Test
        void askingByHandIsNotHeldUp() {
            watchAndTick(1);

            bench.now = bench.now.minus(Duration.ofDays(1));
            bench.poller.checkNow();
            bench.tick();

            assertEquals(List.of(ref(0)), bench.newlyAsked());
        }

        @Test
        void newRowsAreAskedAtOnce() {
            watchAndTick(1);

            bench.now = bench.now.minus(Duration.ofDays(1));
            bench.watch(ref(7));
            bench.tick();

            assertEquals(List.of(ref(7)), bench.newlyAsked());
        }

        @Test
        void aThrottledSubscriptionOpensAfterTheSameWait() {
            bench.answers(ref(0), bench.throttled(PATIENCE));
            watchAndTick(1);
            bench.watch(ref(1));
            bench.pass(Duration.ofSeconds(10));

            bench.now = bench.now.minus(Duration.ofDays(1));
            assertEquals(2, bench.poller.activity().rows().throttled());
            assertEquals(bench.now.plusSeconds(30), bench.poller.activity().nextCheck());
            bench.pass(Duration.ofSeconds(30).minus(TICK));
            assertEquals(List.of(), bench.newlyAsked());
            bench.pass(TICK);

            assertEquals(List.of(ref(1)), bench.newlyAsked());
        }

        @Test
        void aClockThatStraysAndComesBackStopsNothing() {
            watchAndTick(1);

            bench.now = bench.now.plus(Duration.ofDays(365));
            bench.tick();
            bench.tick();
            assertEquals(List.of(ref(0)), bench.newlyAsked());
            bench.now = bench.now.minus(Duration.ofDays(365));
            bench.pass(Cadence.CEILING.plusMinutes(2));

            assertTrue(bench.newlyAsked().size() > 10);
        }
    }

    /// Watches rows and lets each be asked once.
    private void watchAndTick(int rows) {
        IntStream.range(0, rows).forEach(i -> bench.watch(ref(i)));
        bench.tick();
        bench.tick();
        assertEquals(rows, bench.newlyAsked().size());
    }

    private void sleep(Duration time) {
        bench.sleep(time);
        bench.tick();
    }
}
