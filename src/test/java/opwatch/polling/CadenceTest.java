package opwatch.polling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import opwatch.operation.Observation;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CadenceTest {
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
    void retryAfterIsAFloor() {
        Observation running = Observation.NOTHING.after(bench.seen("Updating", Duration.ofSeconds(200)), Bench.START);

        assertEquals(Duration.ofSeconds(200), cadence.next(running, Duration.ZERO));
        Duration old = cadence.next(running, Duration.ofDays(1));
        assertTrue(old.compareTo(Duration.ofSeconds(250)) > 0, old.toString());
    }

    @Test
    void anEndNeedsNoNextLook() {
        for (String word : List.of("Succeeded", "FAILED", "cancelled")) {
            assertNull(cadence.next(Observation.NOTHING.after(bench.seen(word), Bench.START), Duration.ZERO));
        }
    }

    @Test
    void troubleThatPassesIsTriedAgainEverMoreSlowlyWithFullJitter() {
        for (Problem problem : List.of(
                new Problem.ServiceTrouble(500, "", ""),
                new Problem.NameNotResolved("h"),
                new Problem.Unreachable("h", ""),
                new Problem.TimedOut(Duration.ofSeconds(30)),
                new Problem.Untrusted("h", ""),
                new Problem.ProxyRefused(),
                new Problem.Intercepted(""),
                new Problem.NotUnderstood(""))) {
            assertTrue(longest(problem, 1).toSeconds() <= 10, problem + " " + longest(problem, 1));
            assertTrue(longest(problem, 3).toSeconds() > 20, problem.toString());
            assertTrue(longest(problem, 50).compareTo(Duration.ofMinutes(5)) <= 0, problem.toString());
            assertTrue(longest(problem, 50).compareTo(Duration.ofMinutes(4)) > 0, problem.toString());
            assertTrue(shortest(problem, 50).compareTo(Duration.ofSeconds(30)) < 0, problem.toString());
            assertTrue(shortest(problem, 1).compareTo(Cadence.FLOOR) >= 0, problem.toString());
        }
    }

    @Test
    void whatOnlyAPersonCanMendIsTriedSlowlyOrNotAtAll() {
        assertNull(wait(new Problem.SignInNeeded("", ""), 1));
        assertNull(wait(new Problem.WrongTenant(""), 1));
        for (Problem problem : List.of(
                new Problem.Forbidden("a", "s", ""),
                new Problem.NotFound("", ""),
                new Problem.SubscriptionNotFound(),
                new Problem.VersionNotEnabled(List.of()),
                new Problem.Rejected(400, "", ""))) {
            assertTrue(shortest(problem, 1).compareTo(Duration.ofMinutes(4)) > 0, problem.toString());
        }
        assertEquals(Duration.ofMinutes(10), wait(new Problem.NoLongerKept(), 1));
    }

    @Test
    void whatIsNotVisibleYetIsTriedSoon() {
        assertTrue(longest(new Problem.NotVisibleYet(), 30).toSeconds() <= 6);
    }

    private Duration wait(Problem problem, int failures) {
        Outcome outcome = bench.unseen(problem);
        Observation observation = new Observation(null, null, problem, outcome.look(), List.of(), failures);
        return cadence.next(observation, Duration.ZERO);
    }

    private Duration longest(Problem problem, int failures) {
        return IntStream.range(0, 300)
                .mapToObj(i -> wait(problem, failures))
                .max(Duration::compareTo)
                .orElseThrow();
    }

    private Duration shortest(Problem problem, int failures) {
        return IntStream.range(0, 300)
                .mapToObj(i -> wait(problem, failures))
                .min(Duration::compareTo)
                .orElseThrow();
    }
}
