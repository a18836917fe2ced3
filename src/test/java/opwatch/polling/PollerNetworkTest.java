package opwatch.polling;

import static opwatch.polling.Bench.ref;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import opwatch.operation.OperationRef;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// The network goes and comes back.
class PollerNetworkTest {
    private static final Problem NO_NAME = new Problem.NameNotResolved("management.azure.com");
    private static final Problem BROKEN =
            new Problem.Unreachable("management.azure.com", Problem.ConnectionFailure.BROKEN);
    private static final Problem SILENT = new Problem.TimedOut(Duration.ofSeconds(30));

    private static final Comparator<OperationRef> BY_ID = Comparator.comparing(OperationRef::operationId);

    private final Bench bench = new Bench();

    @Nested
    class WhenItIsGone {
        @Test
        void oneRowTriesEveryTwoSecondsAndTheOthersWait() {
            watchAndTick(30);
            goes(NO_NAME, 30);
            bench.pass(Duration.ofSeconds(10));
            bench.newlyAsked();

            bench.pass(Duration.ofMinutes(1));

            assertEquals(30, bench.newlyAsked().size(), 3);
            assertEquals(30, bench.poller.activity().rows().offline());
        }

        @Test
        void itIsTriedEveryTwoSecondsHoweverLongItLasts() {
            watchAndTick(3);
            goes(NO_NAME, 3);
            bench.pass(Duration.ofHours(10));
            bench.newlyAsked();

            bench.pass(Duration.ofMinutes(1));

            assertEquals(30, bench.newlyAsked().size(), 3);
        }

        @Test
        void allRowsShowWhenItIsTriedNext() {
            watchAndTick(2);
            bench.answers(ref(0), bench.unseen(NO_NAME));
            bench.poller.checkNow(List.of(ref(0)));

            bench.tick();

            assertEquals(Bench.START.plus(Gate.PROBE), bench.last(ref(0)).nextCheck());
            assertEquals(Bench.START.plus(Cadence.FLOOR), bench.last(ref(1)).nextCheck());
            assertNull(bench.last(ref(1)).observation().problem());
        }

        @Test
        void aPersonMayTryAtOnceAndThenAllRowsAnswerForThemselves() {
            watchAndTick(3);
            goes(NO_NAME, 3);
            bench.pass(Duration.ofSeconds(10));
            bench.newlyAsked();

            bench.poller.checkNow();
            bench.tick();
            bench.tick();
            bench.tick();

            assertEquals(
                    List.of(ref(0), ref(1), ref(2)),
                    bench.newlyAsked().stream().sorted(BY_ID).toList());
        }

        @Test
        void anotherSubscriptionFindsOutForItself() {
            watchAndTick(3);
            bench.watch(ref("2", 1));
            goes(NO_NAME, 3);
            bench.pass(Duration.ofSeconds(20));

            assertTrue(bench.newlyAsked().contains(ref("2", 1)));
            assertEquals(3, bench.poller.activity().rows().offline());
        }

        @Test
        void aProbeThatHangsIsNotWaitedForForEver() {
            watchAndTick(3);
            goes(NO_NAME, 3);
            bench.pass(Duration.ofSeconds(5));
            bench.azure.clear();
            bench.turn(Duration.ofSeconds(2));
            bench.poller.tick();
            assertEquals(1, bench.started.size());
            bench.started.clear();
            bench.newlyAsked();

            bench.pass(Duration.ofSeconds(59));
            assertEquals(List.of(), bench.newlyAsked());
            bench.pass(Duration.ofSeconds(3));

            assertTrue(bench.newlyAsked().size() >= 2);
        }
    }

    @Nested
    class WhenItComesBack {
        @Test
        void oneRowTestsAndTheRestFollowOnceEachAndSpread() {
            watchAndTick(60);
            goes(NO_NAME, 60);
            bench.pass(Duration.ofMinutes(10));
            bench.newlyAsked();

            bench.azure.clear();
            bench.pass(Duration.ofSeconds(2));
            int first = bench.newlyAsked().size();
            assertTrue(first >= 1 && first <= 21, "asked in two seconds: " + first);
            bench.pass(Duration.ofSeconds(5).plusMillis(750));

            List<OperationRef> rest = bench.newlyAsked();
            assertTrue(first + rest.size() >= 60 && first + rest.size() <= 80, "asked: " + (first + rest.size()));
            IntStream.range(0, 60)
                    .forEach(i -> assertNull(bench.last(ref(i)).observation().problem(), "row " + i));
            assertEquals(0, bench.poller.activity().rows().offline());
        }

        @Test
        void aThrottleShowsItAndIsWaitedFor() {
            watchAndTick(1);
            goes(NO_NAME, 1);
            bench.pass(Duration.ofMinutes(1));
            goesBy(ref -> bench.throttled(Duration.ofMinutes(1)), 0, 1);
            bench.pass(Duration.ofSeconds(2));
            bench.newlyAsked();

            assertEquals(0, bench.poller.activity().rows().offline());
            bench.pass(Duration.ofSeconds(57));
            assertEquals(List.of(), bench.newlyAsked());
            bench.pass(Duration.ofSeconds(3));

            assertEquals(List.of(ref(0)), bench.newlyAsked());
        }

        @Test
        void aRefusalIsAnAnswerToo() {
            watchAndTick(3);
            goes(NO_NAME, 3);
            bench.pass(Duration.ofMinutes(1));
            Outcome refused = new Outcome.Unseen(
                    new Problem.Forbidden("", "", ""), bench.dated(null, null).check());
            goesBy(ref -> refused, 0, 3);

            bench.pass(Duration.ofSeconds(8));

            assertEquals(0, bench.poller.activity().rows().offline());
        }

        @Test
        void whatNeverLeftIsNoAnswer() {
            watchAndTick(3);
            goes(NO_NAME, 3);
            bench.pass(Duration.ofMinutes(1));
            goesBy(ref -> bench.unseen(new Problem.SignInDelayed("", "")), 0, 3);

            bench.pass(Duration.ofMinutes(1));

            assertEquals(3, bench.poller.activity().rows().offline());
        }
    }

    @Nested
    class WhenRowsFailOneByOne {
        @Test
        void oneRowThatBreaksOrHangsIsItsOwnTrouble() {
            for (Problem problem : List.of(BROKEN, SILENT)) {
                watchAndTick(3);
                bench.answers(ref(0), bench.unseen(problem));

                bench.pass(Duration.ofMinutes(5));

                assertEquals(1, bench.poller.activity().rows().offline());
                long others = bench.newlyAsked().stream().filter(ref(1)::equals).count();
                assertTrue(others > 50, "asked " + others);
            }
        }

        @Test
        void twoRowsInARowThatBreakAreTheNetworks() {
            watchAndTick(3);
            goes(BROKEN, 2);

            bench.poller.checkNow(List.of(ref(0)));
            bench.tick();
            assertEquals(1, bench.poller.activity().rows().offline());
            bench.poller.checkNow(List.of(ref(1)));
            bench.tick();

            assertEquals(3, bench.poller.activity().rows().offline());
        }

        @Test
        void theSameRowTwiceIsNotTheNetworks() {
            watchAndTick(3);
            goes(BROKEN, 1);

            bench.poller.checkNow(List.of(ref(0)));
            bench.tick();
            bench.poller.checkNow(List.of(ref(0)));
            bench.tick();

            assertEquals(1, bench.poller.activity().rows().offline());
        }

        @Test
        void anAnswerBetweenThemClearsTheNetwork() {
            watchAndTick(3);
            goes(BROKEN, 2);

            for (int row : new int[] {0, 2, 1}) {
                bench.turn(Duration.ofMillis(250));
                bench.poller.checkNow(List.of(ref(row)));
                bench.tick();
            }

            assertEquals(2, bench.poller.activity().rows().offline());
        }

        @Test
        void checksThatRunOutWhileOthersAreAnsweredAreNotTheNetworks() {
            watchAndTick(4);
            goes(SILENT, 2);
            bench.poller.checkNow(List.of(ref(0), ref(1)));
            bench.poller.tick();
            bench.turn(Duration.ofSeconds(1));
            Runnable one = bench.started.remove();
            Runnable other = bench.started.remove();
            bench.poller.checkNow(List.of(ref(3)));
            bench.tick();

            one.run();
            other.run();

            assertEquals(2, bench.poller.activity().rows().offline());
        }

        @Test
        void theOnlyRowIsEnough() {
            watchAndTick(1);
            goes(BROKEN, 1);
            bench.pass(Duration.ofMinutes(2));
            bench.newlyAsked();

            bench.azure.clear();
            bench.pass(Duration.ofSeconds(2));

            assertEquals(List.of(ref(0)), bench.newlyAsked());
        }
    }

    /// Watches rows and lets each be asked once.
    private void watchAndTick(int rows) {
        IntStream.range(0, rows).forEach(i -> bench.watch(ref(i)));
        bench.tick();
        bench.tick();
        assertEquals(rows, new HashSet<>(bench.newlyAsked()).size(), rows);
    }

    private void goes(Problem problem, int rows) {
        goesBy(ref -> bench.unseen(problem), 0, rows);
    }

    private void goesBy(Function<OperationRef, Outcome> answer, int from, int to) {
        IntStream.range(from, to).forEach(i -> bench.azure.put(ref(i), answer));
    }
}
