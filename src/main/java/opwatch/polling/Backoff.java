package opwatch.polling;

import java.time.Duration;
import java.util.random.RandomGenerator;
import opwatch.operation.Check;
import opwatch.operation.Problem;
import org.jspecify.annotations.Nullable;

/// How long to wait after a check that failed. Has nothing to do with how soon the operation may end.
final class Backoff {
    /// For a 429 that does not say how long.
    private static final Duration THROTTLED = Duration.ofMinutes(1);
    private static final Duration SLOW = Duration.ofMinutes(5);

    private final RandomGenerator chance;

    Backoff(RandomGenerator chance) {
        this.chance = chance;
    }

    /// How long a 429 asks us to wait.
    static Duration patience(@Nullable Check check) {
        return check == null || check.retryAfter() == null ? THROTTLED : check.retryAfter();
    }

    /// The wait before the next check; null when only a person can help. `Retry-After` is a floor.
    ///
    /// @param failures failed checks in a row, at least one
    @Nullable
    Duration after(Problem problem, int failures, @Nullable Check check) {
        Duration wait = own(problem, failures, check);
        boolean asked = check != null && check.retryAfter() != null;
        return wait != null && asked ? Cadence.longer(wait, patience(check)) : wait;
    }

    private @Nullable Duration own(Problem problem, int failures, @Nullable Check check) {
        return switch (problem) {
            case Problem.SignInNeeded _ -> null;
            // It may pass by itself, and asking sooner would only be refused.
            case Problem.SignInRefused _, Problem.WrongTenant _ -> between(SLOW, SLOW.multipliedBy(2));
            case Problem.NotVisibleYet _ -> jittered(Cadence.FLOOR);
            // The whole subscription waits as long, so the row that heard it has no reason to wait longer.
            case Problem.Throttled _ -> patience(check);
            // A role that was just granted takes minutes to work, and a wrong ID does not become right.
            case Problem.Forbidden _,
                    Problem.NotFound _,
                    Problem.PurgeNotFound _,
                    Problem.SubscriptionNotFound _,
                    Problem.VersionNotEnabled _,
                    Problem.Rejected _ -> jittered(SLOW);
            case Problem.NoLongerKept _ -> Cadence.CEILING;
            case Problem.ServiceTrouble _,
                    Problem.NameNotResolved _,
                    Problem.Unreachable _,
                    Problem.TimedOut _,
                    Problem.Untrusted _,
                    Problem.ProxyRefused _,
                    Problem.SignInDelayed _,
                    Problem.Intercepted _,
                    Problem.NotUnderstood _,
                    Problem.Bug _ -> full(failures);
        };
    }

    /// Full jitter: anything between the floor and a bound that doubles with each failure.
    private Duration full(int failures) {
        Duration bound = Cadence.FLOOR.multipliedBy(1L << Math.clamp(failures, 1, 6));
        return between(Cadence.FLOOR, Cadence.shorter(bound, SLOW));
    }

    /// A little more or less, so that rows that failed together are checked apart; never less than the floor.
    private Duration jittered(Duration wait) {
        Duration spread = wait.multipliedBy(15).dividedBy(100);
        return between(Cadence.longer(wait.minus(spread), Cadence.FLOOR), wait.plus(spread));
    }

    private Duration between(Duration least, Duration most) {
        return least.plusMillis(chance.nextLong(most.minus(least).toMillis() + 1));
    }
}
