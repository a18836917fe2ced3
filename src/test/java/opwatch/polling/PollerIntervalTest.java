package opwatch.polling;

import static opwatch.polling.Bench.ref;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.Problem;
import opwatch.operation.WatchEntry;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a person chooses: how often, and which rows they select.
class PollerIntervalTest {
    private final Bench bench = new Bench();

    @ParameterizedTest
    @EnumSource(names = {"EVERY_10_SECONDS", "EVERY_30_SECONDS", "EVERY_MINUTE", "EVERY_5_MINUTES"})
    void aFixedIntervalIsKeptWithinATenth(CheckInterval interval) {
        bench.poller.interval(interval);
        bench.watch(ref(1));
        bench.poller.selected(Set.of(ref(1)));
        bench.tick();
        bench.newlyAsked();

        bench.pass(interval.fixed().multipliedBy(100));

        assertEquals(100, bench.newlyAsked().size(), 4);
    }

    @Test
    void aFixedIntervalIsTheSameForOldAndNew() {
        bench.poller.interval(CheckInterval.EVERY_30_SECONDS);
        bench.azure.put(ref(1), any -> bench.runningFor(Duration.ofDays(3)));
        bench.watch(ref(1));
        bench.tick();
        bench.newlyAsked();

        bench.pass(Duration.ofMinutes(10));

        assertEquals(20, bench.newlyAsked().size(), 2);
    }

    @Test
    void theNewPaceCountsFromTheLastCheck() {
        bench.poller.interval(CheckInterval.EVERY_5_MINUTES);
        bench.watch(ref(1));
        bench.tick();
        bench.pass(Duration.ofSeconds(20));
        bench.newlyAsked();

        bench.poller.interval(CheckInterval.EVERY_30_SECONDS);
        bench.pass(Duration.ofMillis(9_750));
        assertEquals(List.of(), bench.newlyAsked());
        bench.pass(Duration.ofMillis(250));

        assertEquals(List.of(ref(1)), bench.newlyAsked());
    }

    @Test
    void troubleIsTriedAgainAtItsOwnPace() {
        bench.answers(ref(1), bench.unseen(new Problem.ServiceTrouble(503, "", "")));
        bench.poller.interval(CheckInterval.EVERY_5_MINUTES);
        bench.watch(ref(1));
        bench.tick();
        bench.newlyAsked();

        bench.poller.interval(CheckInterval.EVERY_MINUTE);
        bench.pass(Duration.ofSeconds(11));

        assertEquals(List.of(ref(1)), bench.newlyAsked());
    }

    @Nested
    class WhenCheckingIsByHand {
        private final Observation running = Observation.NOTHING.after(bench.seen("Updating"), Bench.START);

        @Test
        void addingARowAsksOnceAndNoMore() {
            bench.poller.interval(CheckInterval.BY_HAND);
            bench.watch(ref(1));
            bench.answers(ref(2), bench.unseen(new Problem.ServiceTrouble(503, "", "")));
            bench.watch(ref(2));
            bench.watch(new WatchEntry(ref(3), "", Bench.START, running));

            bench.pass(Duration.ofHours(1));

            assertEquals(List.of(ref(1), ref(2)), bench.newlyAsked());
            assertNull(bench.last(ref(1)).nextCheck());
            assertNull(bench.poller.activity().nextCheck());
        }

        @Test
        void aPersonAsksAndGetsOneAnswer() {
            bench.poller.interval(CheckInterval.BY_HAND);
            bench.watch(new WatchEntry(ref(1), "", Bench.START, running));

            bench.poller.checkNow();
            bench.pass(Duration.ofHours(1));

            assertEquals(List.of(ref(1)), bench.newlyAsked());
        }

        @Test
        void aSleepAsksNobody() {
            bench.watch(ref(1));
            bench.tick();
            bench.poller.interval(CheckInterval.BY_HAND);
            bench.newlyAsked();

            bench.sleep(Duration.ofHours(8));
            bench.pass(Duration.ofMinutes(1));

            assertEquals(List.of(), bench.newlyAsked());
        }

        @Test
        void goingBackToAutomaticAsksWhatIsDue() {
            bench.poller.interval(CheckInterval.BY_HAND);
            bench.watch(ref(1));
            bench.answers(ref(2), bench.seen("Succeeded"));
            bench.watch(ref(2));
            bench.answers(ref(3), bench.unseen(new Problem.SignInNeeded("", "")));
            bench.watch(ref(3));
            bench.pass(Duration.ofMinutes(1));
            bench.newlyAsked();

            bench.poller.interval(CheckInterval.AUTOMATIC);
            bench.tick();

            assertEquals(List.of(ref(1)), bench.newlyAsked());
        }
    }

    @Nested
    class WhenRowsAreSelected {
        @Test
        void fewAreAskedEveryTwoSeconds() {
            bench.watch(ref(1));
            bench.watch(ref(2));
            bench.tick();
            bench.poller.selected(Set.of(ref(2)));
            bench.newlyAsked();

            bench.pass(Duration.ofMillis(1_750));
            assertEquals(List.of(), bench.newlyAsked());
            bench.pass(Duration.ofMillis(250));
            assertEquals(List.of(ref(2)), bench.newlyAsked());
            bench.pass(Duration.ofMinutes(1));

            assertEquals(27, asked(ref(2)), 3);
        }

        @Test
        void whatIsNoLongerSelectedGoesBackToItsPace() {
            bench.watch(ref(1));
            bench.poller.selected(Set.of(ref(1)));
            bench.tick();
            bench.pass(Duration.ofSeconds(10));
            bench.poller.selected(Set.of());
            bench.newlyAsked();

            bench.pass(Duration.ofMinutes(1));

            assertEquals(11, asked(ref(1)), 2);
        }

        @Test
        void allOfAHundredTakeNoMoreThanTheirPartFromTheRest() {
            IntStream.range(0, 200).forEach(i -> bench.watch(ref(i)));
            bench.poller.selected(IntStream.range(0, 100).mapToObj(Bench::ref).collect(Collectors.toSet()));
            bench.pass(Duration.ofMinutes(2));
            bench.newlyAsked();

            bench.pass(Duration.ofMinutes(2));

            List<OperationRef> asked = bench.newlyAsked();
            assertTrue(asked.size() <= 1200, "asked " + asked.size());
            assertEquals(200, Set.copyOf(asked).size());
        }

        @Test
        void whatAzureAskedForIsWaitedFor() {
            bench.answers(ref(1), bench.seen("Updating", Duration.ofSeconds(40)));
            bench.watch(ref(1));
            bench.poller.selected(Set.of(ref(1)));
            bench.tick();
            bench.newlyAsked();

            bench.pass(Duration.ofMillis(39_750));
            assertEquals(List.of(), bench.newlyAsked());
            bench.pass(Duration.ofMillis(250));

            assertEquals(List.of(ref(1)), bench.newlyAsked());
        }

        @Test
        void whatEndedIsNotAsked() {
            bench.answers(ref(1), bench.seen("Failed"));
            bench.watch(ref(1));
            bench.tick();

            bench.poller.selected(Set.of(ref(1)));
            bench.pass(Duration.ofMinutes(1));

            assertEquals(List.of(ref(1)), bench.newlyAsked());
        }

        private long asked(OperationRef ref) {
            return bench.newlyAsked().stream().filter(ref::equals).count();
        }
    }
}
