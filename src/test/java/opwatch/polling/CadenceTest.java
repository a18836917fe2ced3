package opwatch.polling;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import opwatch.operation.Observation;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CadenceTest {
    private static final Wait SOON = new Wait(5, 10);
    private static final Wait SLOWLY = new Wait(255, 345);
    private static final Map<Problem, Wait> WAITS = Map.ofEntries(
            Map.entry(new Problem.SignInNeeded("", ""), Wait.NEVER),
            Map.entry(new Problem.WrongTenant(""), Wait.NEVER),
            Map.entry(new Problem.Forbidden("", "", ""), SLOWLY),
            Map.entry(new Problem.NotVisibleYet(), new Wait(5, 5.75)),
            Map.entry(new Problem.NoLongerKept(), new Wait(600, 600)),
            Map.entry(new Problem.NotFound("", ""), SLOWLY),
            Map.entry(new Problem.SubscriptionNotFound(), SLOWLY),
            Map.entry(new Problem.VersionNotEnabled(List.of()), SLOWLY),
            Map.entry(new Problem.Rejected(400, "", ""), SLOWLY),
            Map.entry(new Problem.Throttled(""), new Wait(51, 69)),
            Map.entry(new Problem.ServiceTrouble(500, "", ""), SOON),
            Map.entry(new Problem.NameNotResolved(""), SOON),
            Map.entry(new Problem.Unreachable("", ""), SOON),
            Map.entry(new Problem.TimedOut(Duration.ofSeconds(30)), SOON),
            Map.entry(new Problem.Untrusted("", ""), SOON),
            Map.entry(new Problem.ProxyRefused(), SOON),
            Map.entry(new Problem.SignInDelayed("", ""), SOON),
            Map.entry(new Problem.Intercepted(""), SOON),
            Map.entry(new Problem.NotUnderstood(""), SOON));

    private final Bench bench = new Bench();
    private final Cadence cadence = new Cadence(new Random(7));

    /// Age of the operation in seconds, and the wait in seconds before jitter.
    @ParameterizedTest
    @CsvSource({
        "0, 5",
        "59, 5",
        "60, 10",
        "299, 10",
        "300, 30",
        "3599, 30",
        "3600, 60",
        "21599, 60",
        "21600, 300",
        "900000, 300"
    })
    void theOlderTheSlower(long age, long seconds) {
        Observation running = Observation.NOTHING.after(bench.seen("Updating"), Bench.START);
        for (int i = 0; i < 200; i++) {
            Duration wait = cadence.next(running, Duration.ofSeconds(age));

            assertNotNull(wait);
            long least = Math.max(5000, seconds * 850);
            assertTrue(wait.toMillis() >= least && wait.toMillis() <= seconds * 1150, age + " s: " + wait);
        }
    }

    @Test
    void jitterSpreadsTheLooks() {
        Observation running = Observation.NOTHING.after(bench.seen("Updating"), Bench.START);

        long different = IntStream.range(0, 100)
                .mapToObj(i -> cadence.next(running, Duration.ofHours(2)))
                .distinct()
                .count();

        assertTrue(different > 90, "only " + different);
    }

    @Test
    void jitterReachesFifteenPercentBothWays() {
        Observation running = Observation.NOTHING.after(bench.seen("Updating"), Bench.START);
        LongSummaryStatistics millis = LongStream.range(0, 2000)
                .map(i -> requireNonNull(cadence.next(running, Duration.ofHours(2)))
                        .toMillis())
                .summaryStatistics();

        assertTrue(millis.getMin() >= 51_000 && millis.getMin() < 51_500, millis.toString());
        assertTrue(millis.getMax() <= 69_000 && millis.getMax() > 68_500, millis.toString());
    }

    @Test
    void retryAfterIsAFloor() {
        Observation running = Observation.NOTHING.after(bench.seen("Updating", Duration.ofSeconds(200)), Bench.START);

        assertEquals(Duration.ofSeconds(200), cadence.next(running, Duration.ZERO));
        Duration old = cadence.next(running, Duration.ofDays(1));
        assertTrue(old.compareTo(Duration.ofSeconds(250)) > 0, old.toString());
    }

    @Test
    void retryAfterIsAFloorUnderTroubleToo() {
        Duration wish = Duration.ofMinutes(20);
        for (Problem problem : WAITS.keySet()) {
            Observation trouble = Observation.NOTHING.after(bench.unseen(problem, wish), Bench.START);
            assertEquals(
                    WAITS.get(problem).never() ? null : wish, cadence.next(trouble, Duration.ZERO), problem.toString());
        }
    }

    @Test
    void retryAfterBringsNoEndedRowBack() {
        Observation ended = Observation.NOTHING.after(bench.seen("Succeeded", Duration.ofSeconds(5)), Bench.START);

        assertNull(cadence.next(ended, Duration.ZERO));
    }

    @Test
    void anEndNeedsNoNextLook() {
        for (String word : List.of("Succeeded", "FAILED", "cancelled")) {
            assertNull(cadence.next(Observation.NOTHING.after(bench.seen(word), Bench.START), Duration.ZERO));
        }
    }

    @Test
    void everyKindOfTroubleIsInTheTable() {
        assertEquals(
                Set.of(Problem.class.getPermittedSubclasses()),
                WAITS.keySet().stream().map(Problem::getClass).collect(Collectors.toSet()));
    }

    /// In seconds, after the first failure: all waits lie between the bounds and come close to both.
    @Test
    void everyKindOfTroubleHasItsWait() {
        WAITS.forEach((problem, bounds) -> {
            if (bounds.never()) {
                assertNull(wait(problem, 1), problem.toString());
                assertNull(wait(problem, 50), problem.toString());
            } else {
                assertSpread(bounds, problem, 1);
            }
        });
    }

    /// Failures in a row and the longest wait in seconds.
    @ParameterizedTest
    @CsvSource({"1, 10", "2, 20", "3, 40", "4, 80", "5, 160", "6, 300", "7, 300", "64, 300", "2000000000, 300"})
    void troubleThatPassesIsTriedAgainEverMoreSlowlyWithFullJitter(int failures, long most) {
        assertSpread(new Wait(5, most), new Problem.ServiceTrouble(500, "", ""), failures);
    }

    private void assertSpread(Wait bounds, Problem problem, int failures) {
        LongSummaryStatistics millis = LongStream.range(0, 500)
                .map(i -> requireNonNull(wait(problem, failures)).toMillis())
                .summaryStatistics();
        double near = (bounds.most() - bounds.least()) * 1000 * 0.05;
        assertEquals(bounds.least() * 1000, millis.getMin(), near, problem.toString());
        assertEquals(bounds.most() * 1000, millis.getMax(), near, problem.toString());
        assertTrue(millis.getMin() >= bounds.least() * 1000 && millis.getMax() <= bounds.most() * 1000);
    }

    private @Nullable Duration wait(Problem problem, int failures) {
        Outcome outcome = bench.unseen(problem);
        Observation observation = new Observation(null, null, problem, outcome.look(), List.of(), failures);
        return cadence.next(observation, Duration.ZERO);
    }

    /// The shortest and the longest wait in seconds.
    private record Wait(double least, double most) {
        static final Wait NEVER = new Wait(-1, -1);

        boolean never() {
            return this == NEVER;
        }
    }
}
