package opwatch.polling;

import static opwatch.polling.Bench.ref;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.Outcome;
import opwatch.operation.Timestamp;
import opwatch.operation.WatchEntry;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How often rows are asked at the automatic interval.
class CadenceTest {
    private final Bench bench = new Bench();

    @Nested
    class AsLongAsNothingIsKnown {
        /// Age in seconds; checks in an hour, with jitter.
        @ParameterizedTest
        @CsvSource({"0, 446", "3600, 138", "21600, 31", "86400, 9", "900000, 6"})
        void onlyWhatGrowsOldIsAskedEverMoreSlowly(long age, int checks) {
            Instant start = bench.now.minusSeconds(age);
            bench.azure.put(ref(1), any -> bench.runningFor(Duration.between(start, bench.now)));
            bench.watch(ref(1));
            bench.tick();
            bench.newlyAsked();

            bench.pass(Duration.ofHours(1));

            int asked = bench.newlyAsked().size();
            assertTrue(asked > checks * 0.8 && asked < checks * 1.2, "asked " + asked);
        }

        @Test
        void allHaveEqualShares() {
            IntStream.range(0, 200).forEach(i -> bench.watch(ref(i)));
            bench.pass(Duration.ofMinutes(1));
            bench.newlyAsked();

            bench.pass(Duration.ofMinutes(10));

            List<OperationRef> asked = bench.newlyAsked();
            assertEquals(9.3 * 600, asked.size(), 300);
            IntStream.range(0, 200)
                    .forEach(i -> assertEquals(
                            28, asked.stream().filter(ref(i)::equals).count(), 4));
        }
    }

    @Nested
    class WhenDurationsAreKnown {
        @Test
        void theLikelierToEndTheMoreOften() {
            learn("search", Duration.ofSeconds(30));
            learn("move", Duration.ofHours(2));
            bench.watch(WatchEntry.of(ref(1), "search 1", bench.now));
            bench.watch(WatchEntry.of(ref(2), "move 1", bench.now));
            bench.tick();
            bench.newlyAsked();

            bench.pass(Duration.ofSeconds(25));

            assertEquals(List.of(ref(1)), bench.newlyAsked().stream().distinct().toList());
        }

        @Test
        void aRestartForgetsNothing() {
            learn("move", Duration.ofHours(2));
            Bench restarted = new Bench();
            restarted.poller.restore(bench.poller.durations());
            restarted.watch(WatchEntry.of(ref(1), "move 2", restarted.now));
            restarted.tick();
            restarted.newlyAsked();

            restarted.pass(Duration.ofMinutes(10));

            int asked = restarted.newlyAsked().size();
            assertTrue(asked >= 5 && asked <= 30, "asked " + asked);
            assertEquals(
                    bench.poller.durations().kinds().keySet(),
                    restarted.poller.durations().kinds().keySet());
        }

        @Test
        void whatHadEndedBeforeTheFirstCheckTeachesNothing() {
            IntStream.range(0, 30).forEach(i -> {
                bench.answers(ref(i), ended(Duration.ofSeconds(30)));
                bench.watch(ref(i));
            });
            bench.tick();
            bench.tick();

            assertEquals(0, ends());
        }

        @Test
        void oneEndCountsOnceHoweverOftenItIsAskedAbout() {
            bench.answers(ref(1), bench.runningFor(Duration.ofSeconds(10)));
            bench.watch(ref(1));
            bench.tick();
            bench.answers(ref(1), ended(Duration.ofSeconds(15)));
            for (int i = 0; i < 5; i++) {
                bench.poller.checkNow(List.of(ref(1)));
                bench.tick();
            }

            assertEquals(1, ends());
        }

        @Test
        void aRememberedRunningRowTeachesToo() {
            Outcome running = bench.runningFor(Duration.ofSeconds(10));
            bench.watch(new WatchEntry(ref(1), "", bench.now, Observation.NOTHING.after(running, bench.now)));
            bench.answers(ref(1), ended(Duration.ofSeconds(40)));
            bench.tick();

            assertEquals(1, ends());
            assertEquals(
                    30,
                    bench.poller.durations().kinds().get("").seconds().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum(),
                    0.01);
        }

        private double ends() {
            return bench.poller.durations().kinds().get("").ends().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
        }

        /// Lets twenty-five operations of a kind run and end.
        private void learn(String kind, Duration duration) {
            for (int i = 0; i < 25; i++) {
                OperationRef ref = ref(1000 + i);
                bench.answers(ref, bench.runningFor(Duration.ZERO));
                bench.watch(WatchEntry.of(ref, kind + " " + i, bench.now));
                bench.tick();
                bench.answers(ref, ended(duration));
                bench.poller.checkNow(List.of(ref));
                bench.tick();
                bench.poller.forget(ref);
                bench.turn(Duration.ofSeconds(1));
            }
        }

        private Outcome ended(Duration duration) {
            OperationStatus status = new OperationStatus(
                    "Succeeded",
                    new Timestamp("", bench.now.minus(duration)),
                    new Timestamp("", bench.now),
                    null,
                    null,
                    List.of());
            return new Outcome.Seen(status, bench.seen("Succeeded").check());
        }
    }
}
