package opwatch.polling;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import opwatch.operation.Check;
import opwatch.operation.Problem;
import opwatch.operation.Reply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    private static final Wait SOON = new Wait(5, 10);
    private static final Wait SLOWLY = new Wait(255, 345);
    private static final Map<Problem, Wait> WAITS = Map.ofEntries(
            Map.entry(new Problem.SignInNeeded("", ""), Wait.NEVER),
            Map.entry(new Problem.SignInRefused("", ""), new Wait(300, 600)),
            Map.entry(new Problem.WrongTenant(""), new Wait(300, 600)),
            Map.entry(new Problem.Forbidden("", "", ""), SLOWLY),
            Map.entry(new Problem.NotVisibleYet(), new Wait(5, 5.75)),
            Map.entry(new Problem.NoLongerKept(), new Wait(600, 600)),
            Map.entry(new Problem.NotFound("", ""), SLOWLY),
            Map.entry(new Problem.PurgeNotFound("", ""), SLOWLY),
            Map.entry(new Problem.SubscriptionNotFound(), SLOWLY),
            Map.entry(new Problem.VersionNotEnabled(List.of()), SLOWLY),
            Map.entry(new Problem.Rejected(400, "", ""), SLOWLY),
            Map.entry(new Problem.Throttled(""), new Wait(60, 60)),
            Map.entry(new Problem.ServiceTrouble(500, "", ""), SOON),
            Map.entry(new Problem.NameNotResolved(""), SOON),
            Map.entry(new Problem.Unreachable("", Problem.ConnectionFailure.BROKEN), SOON),
            Map.entry(new Problem.TimedOut(Duration.ofSeconds(30)), SOON),
            Map.entry(new Problem.Untrusted("", Problem.TrustFailure.EXPIRED), SOON),
            Map.entry(new Problem.ProxyRefused(), SOON),
            Map.entry(new Problem.SignInDelayed("", ""), SOON),
            Map.entry(new Problem.Intercepted(Problem.Sign.NOT_JSON, ""), SOON),
            Map.entry(new Problem.NotUnderstood(Problem.Flaw.EMPTY, 200), SOON),
            Map.entry(new Problem.Bug(""), SOON));

    private final Bench bench = new Bench();
    private final Backoff backoff = new Backoff(new Random(7));

    @Test
    void retryAfterIsAFloorUnderTroubleToo() {
        Duration wish = Reply.LONGEST_WAIT;
        for (Problem problem : WAITS.keySet()) {
            Check check = bench.unseen(problem, wish).check();
            assertEquals(
                    WAITS.get(problem).never() ? null : wish, backoff.after(problem, 1, check), problem.toString());
        }
    }

    @Test
    void bothBoundsCanBeReached() {
        Problem trouble = new Problem.ServiceTrouble(500, "", "");
        Check check = bench.unseen(trouble).check();

        assertEquals(Duration.ofSeconds(5), new Backoff(drawing(false)).after(trouble, 1, check));
        assertEquals(Duration.ofSeconds(10), new Backoff(drawing(true)).after(trouble, 1, check));
    }

    /// Always draws the largest number there is, or the smallest.
    private static RandomGenerator drawing(boolean largest) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                return 0;
            }

            @Override
            public long nextLong(long bound) {
                return largest ? bound - 1 : 0;
            }
        };
    }

    @Test
    void aThrottleWaitsAsLongAsAskedAndNoLonger() {
        Problem throttled = new Problem.Throttled("");
        Check check = bench.throttled(Duration.ofSeconds(7)).check();

        assertEquals(Duration.ofSeconds(7), backoff.after(throttled, 3, check));
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
        return backoff.after(problem, failures, bench.unseen(problem).check());
    }

    /// The shortest and the longest wait in seconds.
    private record Wait(double least, double most) {
        static final Wait NEVER = new Wait(-1, -1);

        boolean never() {
            return this == NEVER;
        }
    }
}
