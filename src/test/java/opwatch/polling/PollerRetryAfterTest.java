package opwatch.polling;

import static opwatch.polling.Bench.ref;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import opwatch.operation.WatchEntry;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// No request leaves before the time that Azure named, whatever happens meanwhile.
class PollerRetryAfterTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration TICK = Duration.ofMillis(250);

    private final Bench bench = new Bench();

    @Nested
    class WhenAzureThrottles {
        @Test
        void checksThatWereStartedAndHaveNotLeftStayHere() {
            bench.answers(ref(0), bench.throttled(MINUTE));
            IntStream.range(0, 20).forEach(i -> bench.watch(ref(i)));
            OperationRef elsewhere = ref("2", 1);
            bench.watch(elsewhere);

            bench.tick();
            assertEquals(List.of(ref(0), elsewhere), bench.newlyAsked());
            assertEquals(0, bench.poller.activity().checking().size());
            bench.pass(MINUTE.minus(TICK));
            assertEquals(List.of(), subscriptionOne());
            bench.pass(TICK);

            assertEquals(List.of(ref(1)), subscriptionOne());
            bench.pass(Duration.ofSeconds(2));
            assertEquals(
                    IntStream.range(2, 20).mapToObj(Bench::ref).toList(),
                    subscriptionOne().subList(0, 18));
        }

        @Test
        void theSubscriptionRestsAlsoWhenTheRowWasRemovedMeanwhile() {
            OperationRef removed = ref(1);
            Outcome throttled = bench.throttled(MINUTE);
            bench.azure.put(removed, any -> {
                bench.poller.forget(removed);
                return throttled;
            });
            bench.watch(ref(2));
            bench.tick();
            bench.watch(removed);
            bench.tick();
            bench.newlyAsked();

            assertEquals(Bench.START.plus(MINUTE), bench.last(ref(2)).nextCheck());
            bench.poller.checkNow();
            bench.pass(MINUTE.minus(TICK));
            assertEquals(List.of(), bench.newlyAsked());
            bench.pass(TICK);

            assertEquals(List.of(ref(2)), bench.newlyAsked());
        }

        @Test
        void noWordOfHowLongMeansAMinute() {
            bench.watch(ref(1));
            bench.tick();
            bench.answers(ref(2), bench.throttled(null));
            bench.watch(ref(2));
            bench.tick();
            bench.newlyAsked();

            assertEquals(Bench.START.plus(MINUTE), bench.last(ref(1)).nextCheck());
            bench.poller.checkNow();
            bench.pass(MINUTE.minus(TICK));
            assertEquals(List.of(), bench.newlyAsked());
            bench.pass(TICK);
            bench.pass(TICK);

            assertEquals(List.of(ref(1), ref(2)), bench.newlyAsked());
        }

        @Test
        void aLaterShorterWishDoesNotOpenTheDoor() {
            bench.answers(ref(1), bench.throttled(MINUTE.multipliedBy(2)));
            bench.azure.put(ref(2), any -> {
                bench.started.poll().run();
                return bench.throttled(MINUTE);
            });
            bench.watch(ref(2));
            bench.watch(ref(1));

            bench.tick();

            assertEquals(List.of(ref(2), ref(1)), bench.asked);
            assertEquals(
                    Bench.START.plus(MINUTE.multipliedBy(2)), bench.last(ref(2)).nextCheck());
        }

        @Test
        void noWishIsBelievedForMoreThanTenMinutes() {
            bench.answers(ref(1), bench.throttled(Duration.ofDays(1)));
            bench.watch(ref(1));
            bench.tick();
            bench.newlyAsked();

            assertEquals(
                    Bench.START.plus(Duration.ofMinutes(10)), bench.last(ref(1)).nextCheck());
            bench.pass(Duration.ofMinutes(10).minus(TICK));
            assertEquals(List.of(), bench.newlyAsked());
            bench.pass(TICK);

            assertEquals(List.of(ref(1)), bench.newlyAsked());
        }

        @Test
        void removingAndBringingBackOpensNoDoor() {
            bench.answers(ref(1), bench.throttled(MINUTE));
            WatchEntry entry = bench.watch(ref(1));
            bench.tick();
            bench.newlyAsked();

            bench.poller.forget(ref(1));
            bench.watch(entry);
            bench.pass(MINUTE.minus(TICK));
            assertEquals(List.of(), bench.newlyAsked());
            bench.pass(TICK);

            assertEquals(List.of(ref(1)), bench.newlyAsked());
        }

        private List<OperationRef> subscriptionOne() {
            return bench.newlyAsked().stream()
                    .filter(ref -> ref.subscriptionKey().equals(ref(1).subscriptionKey()))
                    .toList();
        }
    }

    @Nested
    class WhenAzureAsksForPatienceWithOneRow {
        @Test
        void itsNeighboursGoOn() {
            bench.answers(ref(1), bench.seen("Updating", MINUTE));
            bench.watch(ref(1));
            bench.watch(ref(2));

            bench.pass(Duration.ofSeconds(30));

            List<OperationRef> asked = bench.newlyAsked();
            assertEquals(1, asked.stream().filter(ref(1)::equals).count());
            assertTrue(asked.stream().filter(ref(2)::equals).count() >= 4, asked.toString());
        }

        @Test
        void troubleThatNamesATimeIsWaitedForToo() {
            bench.answers(ref(1), bench.unseen(new Problem.ServiceTrouble(503, "", ""), MINUTE));
            bench.watch(ref(1));
            bench.tick();
            bench.newlyAsked();

            bench.poller.checkNow(List.of(ref(1)));
            bench.pass(MINUTE.minus(TICK));
            assertEquals(List.of(), bench.newlyAsked());
            bench.pass(TICK);

            assertEquals(List.of(ref(1)), bench.newlyAsked());
        }

        @Test
        void askingByHandPlansTheCheckForThatTime() {
            bench.answers(ref(1), bench.seen("Updating", MINUTE));
            bench.watch(ref(1));
            bench.tick();

            bench.poller.checkNow(List.of(ref(1)));

            assertEquals(Bench.START.plus(MINUTE), bench.poller.activity().nextCheck());
        }

        @Test
        void anEndedRowWaitsToo() {
            bench.answers(ref(1), bench.seen("Succeeded", MINUTE));
            bench.watch(ref(1));
            bench.tick();
            bench.newlyAsked();

            bench.poller.checkNow(List.of(ref(1)));
            bench.pass(MINUTE.minus(TICK));
            assertEquals(List.of(), bench.newlyAsked());
            bench.pass(TICK);

            assertEquals(List.of(ref(1)), bench.newlyAsked());
        }

        @Test
        void removingAndBringingBackIsNoShortCut() {
            bench.answers(ref(1), bench.seen("Updating", MINUTE));
            bench.watch(ref(1));
            bench.tick();
            bench.newlyAsked();
            bench.pass(Duration.ofSeconds(20));

            undoRemoval(ref(1));
            bench.pass(Duration.ofSeconds(40).minus(TICK));
            assertEquals(List.of(), bench.newlyAsked());
            bench.pass(TICK);

            assertEquals(List.of(ref(1)), bench.newlyAsked());
        }

        @Test
        void aRowThatComesBackAfterTheClockWasSetBackWaitsNoLongerThanAsked() {
            bench.answers(ref(1), bench.seen("Updating", MINUTE));
            bench.watch(ref(1));
            bench.tick();
            bench.newlyAsked();

            bench.now = bench.now.minus(Duration.ofDays(1));
            undoRemoval(ref(1));
            bench.pass(MINUTE);

            assertEquals(List.of(ref(1)), bench.newlyAsked());
        }

        @Test
        void anAnswerThatComesRightAfterTheClockWasSetBackIsWaitedForAllTheSame() {
            bench.azure.put(ref(1), any -> {
                bench.now = bench.now.minus(Duration.ofDays(1));
                Outcome patience = bench.seen("Updating", MINUTE);
                bench.answers(ref(1), patience);
                return patience;
            });
            bench.watch(ref(1));
            bench.tick();
            bench.newlyAsked();

            bench.pass(MINUTE.minus(TICK));
            assertEquals(List.of(), bench.newlyAsked());
            bench.pass(TICK);

            assertEquals(List.of(ref(1)), bench.newlyAsked());
        }

        private void undoRemoval(OperationRef ref) {
            Observation seen = bench.last(ref).observation();
            bench.poller.forget(ref);
            bench.watch(new WatchEntry(ref, "", Bench.START, seen));
        }
    }
}
