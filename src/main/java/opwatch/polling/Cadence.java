package opwatch.polling;

import java.time.Duration;
import java.util.random.RandomGenerator;
import opwatch.operation.Look;
import opwatch.operation.Observation;
import opwatch.operation.Problem;
import org.jspecify.annotations.Nullable;

/// How long to wait before the next look: a function of what was seen and of nothing else but chance.
///
/// A running operation is asked ever more slowly as it ages, because an old one seldom ends in the next
/// seconds; trouble has its own, growing pauses with full jitter. `Retry-After` is a floor under both. Any
/// thread.
public final class Cadence {
    /// No row is asked more often than this.
    public static final Duration FLOOR = Duration.ofSeconds(5);

    /// No running row waits longer than this for the next look, whatever went wrong.
    public static final Duration CEILING = Duration.ofMinutes(10);

    private static final double JITTER = 0.15;
    private static final Duration SLOW = Duration.ofMinutes(5);

    private final RandomGenerator chance;

    /// @param chance the source of jitter; a seeded one makes tests repeatable
    public Cadence(RandomGenerator chance) {
        this.chance = chance;
    }

    /// The wait before the next look; null when no look is to be planned: the operation has ended, or only
    /// a person can help (sign-in).
    ///
    /// @param seen what was seen so far, with at least one look
    /// @param age how old the operation is
    public @Nullable Duration next(Observation seen, Duration age) {
        if (seen.isTerminal()) {
            return null;
        }
        Problem problem = seen.problem();
        Duration wait = problem == null ? jittered(byAge(age)) : afterTrouble(problem, seen.failures());
        return wait == null ? null : longer(wait, asked(seen.lastLook()));
    }

    private static Duration byAge(Duration age) {
        if (age.compareTo(Duration.ofMinutes(1)) < 0) {
            return FLOOR;
        }
        if (age.compareTo(Duration.ofMinutes(5)) < 0) {
            return Duration.ofSeconds(10);
        }
        if (age.compareTo(Duration.ofHours(1)) < 0) {
            return Duration.ofSeconds(30);
        }
        return age.compareTo(Duration.ofHours(6)) < 0 ? Duration.ofMinutes(1) : SLOW;
    }

    private @Nullable Duration afterTrouble(Problem problem, int failures) {
        return switch (problem) {
            case Problem.SignInNeeded _, Problem.WrongTenant _ -> null;
            case Problem.NotVisibleYet _ -> jittered(FLOOR);
            case Problem.Throttled _ -> jittered(Duration.ofMinutes(1));
            // A role that was just granted takes minutes to work, and a wrong ID does not become right.
            case Problem.Forbidden _,
                    Problem.NotFound _,
                    Problem.SubscriptionNotFound _,
                    Problem.VersionNotEnabled _,
                    Problem.Rejected _ -> jittered(SLOW);
            case Problem.NoLongerKept _ -> CEILING;
            case Problem.ServiceTrouble _,
                    Problem.NameNotResolved _,
                    Problem.Unreachable _,
                    Problem.TimedOut _,
                    Problem.Untrusted _,
                    Problem.ProxyRefused _,
                    Problem.SignInDelayed _,
                    Problem.Intercepted _,
                    Problem.NotUnderstood _ -> backOff(failures);
        };
    }

    /// Full jitter: anything between the floor and a bound that doubles with each failure.
    private Duration backOff(int failures) {
        Duration bound = FLOOR.multipliedBy(1L << Math.clamp(failures, 1, 6));
        return between(FLOOR, bound.compareTo(SLOW) > 0 ? SLOW : bound);
    }

    private Duration jittered(Duration wait) {
        long spread = (long) (wait.toMillis() * JITTER);
        return longer(FLOOR, between(wait.minusMillis(spread), wait.plusMillis(spread)));
    }

    private Duration between(Duration least, Duration most) {
        long room = most.minus(least).toMillis();
        return room <= 0 ? least : least.plusMillis(chance.nextLong(room + 1));
    }

    private static Duration asked(@Nullable Look look) {
        return look == null || look.retryAfter() == null ? Duration.ZERO : look.retryAfter();
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
