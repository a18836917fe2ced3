package opwatch.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObservationTest {
    private static final Instant ADDED = Instant.parse("2026-11-23T10:00:00Z");
    private static final Duration TOOK = Duration.ofMillis(120);
    private static final Problem NOT_FOUND = new Problem.NotFound("NotFound", "gone");
    private static final OperationStatus RUNNING = OperationStatus.ofWord("InProgress");
    private static final OperationStatus DONE = OperationStatus.ofWord("Succeeded");

    @Test
    void theFirstAnswerIsTheFirstTransition() {
        Check check = check(1);
        assertEquals(
                new Observation(
                        RUNNING, check, null, check, List.of(new Transition("", "InProgress", null, check.at())), 0),
                Observation.NOTHING.after(new Outcome.Seen(RUNNING, check), ADDED));
    }

    @Test
    void aFailedCheckChangesTheProblemAndNeverTheStatus() {
        Observation seen = seen(RUNNING, 1);
        Problem trouble = new Problem.ServiceTrouble(503, "Busy", "");
        assertEquals(
                new Observation(RUNNING, check(1), trouble, check(3), seen.history(), 2),
                unseen(unseen(seen, new Problem.TimedOut(TOOK), 2), trouble, 3));
    }

    @Test
    void aFailedCheckDoesNotMakeAnEndedOperationRunAgain() {
        Observation ended = unseen(seen(DONE, 1), new Problem.Throttled("TooManyRequests"), 2);
        assertEquals(DONE, ended.status());
        assertTrue(ended.isTerminal());
    }

    @Test
    void aCheckThatWorksClearsTheProblem() {
        Observation troubled = unseen(seen(RUNNING, 1), new Problem.ProxyRefused(), 2);
        assertEquals(
                new Observation(
                        DONE,
                        check(3),
                        null,
                        check(3),
                        List.of(
                                new Transition("", "InProgress", null, check(1).at()),
                                new Transition("InProgress", "Succeeded", check(1).askedAt(), check(3).at())),
                        0),
                troubled.after(new Outcome.Seen(DONE, check(3)), ADDED));
    }

    @Test
    void theSameWordAgainIsNoTransition() {
        Observation twice = seen(RUNNING, 1).after(new Outcome.Seen(RUNNING, check(2)), ADDED);
        assertEquals(
                new Observation(
                        RUNNING, check(2), null, check(2), seen(RUNNING, 1).history(), 0),
                twice);
    }

    @Test
    void aTransitionIsBracketedByTheLastCheckThatSawTheOldWord() {
        Observation twice = seen(RUNNING, 1).after(new Outcome.Seen(RUNNING, check(5)), ADDED);
        Observation changed = twice.after(new Outcome.Seen(DONE, check(9)), ADDED);
        assertEquals(
                new Transition("InProgress", "Succeeded", check(5).askedAt(), check(9).at()),
                changed.history().getLast());
    }

    @Test
    void theHistoryKeepsTheNewest200Changes() {
        Observation observation = Observation.NOTHING;
        for (int i = 1; i <= Observation.HISTORY_LIMIT + 50; i++) {
            observation = observation.after(new Outcome.Seen(OperationStatus.ofWord("Step" + i), check(i)), ADDED);
        }
        List<String> expected =
                IntStream.rangeClosed(51, 250).mapToObj(i -> "Step" + i).toList();
        assertEquals(
                expected, observation.history().stream().map(Transition::to).toList());
    }

    @Test
    void whatWasHandedOverCannotBeChangedLater() {
        List<Transition> history = new ArrayList<>(seen(RUNNING, 1).history());
        Observation observation = new Observation(RUNNING, check(1), null, check(1), history, 0);
        history.clear();
        assertEquals(seen(RUNNING, 1), observation);
    }

    @Test
    void nothingIsNeitherEndedNorTimed() {
        assertFalse(Observation.NOTHING.isTerminal());
        assertNull(Observation.NOTHING.elapsed(ADDED));
    }

    @Nested
    class WhenAzureDoesNotFindIt {
        @Test
        void aYoungRowIsNotVisibleYet() {
            assertEquals(new Problem.NotVisibleYet(), problemAt(0));
            assertEquals(new Problem.NotVisibleYet(), problemAt(Observation.GRACE.toSeconds() - 1));
        }

        @Test
        void anOldRowThatWasNeverSeenIsNotFound() {
            assertEquals(NOT_FOUND, problemAt(Observation.GRACE.toSeconds()));
            assertEquals(NOT_FOUND, problemAt(Observation.GRACE.toSeconds() + 1));
        }

        @Test
        void aRowThatWasSeenIsNoLongerKeptHoweverYoung() {
            assertEquals(
                    new Problem.NoLongerKept("NotFound"),
                    unseen(seen(RUNNING, 1), NOT_FOUND, 2).problem());
            assertEquals(
                    new Problem.NoLongerKept("NotFound"),
                    unseen(seen(DONE, 1), NOT_FOUND, 99_999).problem());
        }

        @Test
        void otherTroubleKeepsItsNameHoweverYoungTheRow() {
            Problem other = new Problem.SubscriptionNotFound();
            assertEquals(other, unseen(Observation.NOTHING, other, 1).problem());
        }

        private @Nullable Problem problemAt(long seconds) {
            return unseen(Observation.NOTHING, NOT_FOUND, seconds).problem();
        }
    }

    @Nested
    class WhenTimeIsTold {
        private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

        @Test
        void anEndedOperationRanFromStartToEnd() {
            Observation ended = timed("Succeeded", START, START.plusSeconds(250), null);
            assertEquals(Duration.ofSeconds(250), ended.elapsed(START.plusSeconds(9_999)));
        }

        @Test
        void anEndTimeIsNotBelievedWhileItRuns() {
            Observation deleting = timed("Deleting", START, START.plusSeconds(5), null);
            assertEquals(Duration.ofSeconds(300), deleting.elapsed(START.plusSeconds(300)));
        }

        @ParameterizedTest
        @ValueSource(longs = {-86_400, -1, 0, 1, 86_400})
        void aWrongClockOfThisComputerDoesNotMatter(long wrong) {
            // The look came when the server's clock said ten minutes after the start; a minute has passed since.
            Observation running = timed("InProgress", START, null, START.plusSeconds(600));
            Instant checkedAt = check(0).at();
            assertEquals(Duration.ofSeconds(660), running.elapsed(checkedAt.plusSeconds(60)));
            Check skewed = at(START.plusSeconds(600 + wrong), START.plusSeconds(600));
            assertEquals(
                    Duration.ofSeconds(660),
                    new Observation(running.status(), skewed, null, skewed, List.of(), 0)
                            .elapsed(skewed.at().plusSeconds(60)));
        }

        @Test
        void timeIsNeverNegative() {
            assertEquals(
                    Duration.ZERO,
                    timed("InProgress", START, null, START.minusSeconds(1)).elapsed(check(0).at()));
            assertEquals(
                    Duration.ZERO,
                    timed("Failed", START, START.minusSeconds(9), null).elapsed(ADDED));
        }

        @ParameterizedTest
        @CsvSource({"0, -3600, 0", "0, -61, 0", "86400, , 0", "61, , 0", "0, 61, 0", "86400, 90000, 3600"})
        void timesThatCannotBeTellNothing(long start, @Nullable Long end, long now) {
            Instant ended = end == null ? null : START.plusSeconds(end);
            assertNull(
                    timed(end == null ? "Updating" : "Failed", START.plusSeconds(start), ended, START.plusSeconds(now))
                            .elapsed(check(0).at()));
        }

        @ParameterizedTest
        @CsvSource({"0, -60, 0", "60, , 0", "60, 60, 0"})
        void whatClocksDifferByIsNoTime(long start, @Nullable Long end, long now) {
            Instant ended = end == null ? null : START.plusSeconds(end);
            assertEquals(
                    Duration.ZERO,
                    timed(end == null ? "Updating" : "Failed", START.plusSeconds(start), ended, START.plusSeconds(now))
                            .elapsed(check(0).at()));
        }

        @Test
        void withoutReadableTimesNothingIsTold() {
            assertNull(timed("Failed", START, null, null).elapsed(ADDED));
            assertNull(timed("Failed", null, START, null).elapsed(ADDED));
            assertNull(timed("InProgress", null, null, null).elapsed(ADDED));
        }

        private Observation timed(
                String word, @Nullable Instant start, @Nullable Instant end, @Nullable Instant serverDate) {
            OperationStatus status = new OperationStatus(word, stamp(start), stamp(end), null, null, List.of());
            Check check = at(check(0).at(), serverDate);
            return new Observation(status, check, null, check, List.of(), 0);
        }

        private Timestamp stamp(@Nullable Instant instant) {
            return new Timestamp(instant == null ? "soon" : instant.toString(), instant);
        }
    }

    private static Observation seen(OperationStatus status, long seconds) {
        return Observation.NOTHING.after(new Outcome.Seen(status, check(seconds)), ADDED);
    }

    private static Observation unseen(Observation before, Problem problem, long seconds) {
        return before.after(new Outcome.Unseen(problem, check(seconds)), ADDED);
    }

    private static Check check(long seconds) {
        return Check.unanswered(ADDED.plusSeconds(seconds), TOOK);
    }

    private static Check at(Instant at, @Nullable Instant serverDate) {
        return new Check(at, TOOK, Replies.of(200, serverDate, null, ""));
    }
}
