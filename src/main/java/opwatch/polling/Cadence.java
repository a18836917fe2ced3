package opwatch.polling;

import java.time.Duration;
import java.util.random.RandomGenerator;
import opwatch.operation.Check;
import opwatch.operation.Problem;
import org.jspecify.annotations.Nullable;

/// When to look at a row again. Guarded by the poller's lock.
///
/// At its own pace a running row is asked the more often, the likelier an operation of its age is to end
/// soon, as far as this app has seen ([DurationModels]), within what its queue can spend
/// ([RequestAllocator]). Until
/// enough ends were seen, all rows get equal shares, and only one that grows old is asked ever more slowly.
/// Trouble has its own waits ([Backoff]); `Retry-After` is a floor under everything.
final class Cadence {
    /// No row that is not selected is asked more often than this.
    static final Duration FLOOR = Duration.ofSeconds(5);

    /// No running row waits longer than this for the next look, whatever went wrong.
    static final Duration CEILING = Duration.ofMinutes(10);

    /// What is not known to end is taken to end about once a minute, which is worth a look as often as the
    /// floor allows.
    private static final double UNKNOWN = Math.sqrt(1 / 60.0);
    /// As long as nothing is known, half a percent of its age is no delay to an operation.
    private static final int OF_ITS_AGE = 200;
    private static final double JITTER = 0.1;

    final DurationModels experience = new DurationModels();
    private final Backoff backoff;
    private final RandomGenerator chance;
    private CheckInterval pace = CheckInterval.AUTOMATIC;

    /// @param chance the source of jitter; a seeded one makes tests repeatable
    Cadence(RandomGenerator chance) {
        this.chance = chance;
        backoff = new Backoff(chance);
    }

    void pace(CheckInterval now) {
        pace = now;
    }

    /// Takes in what a look at a row brought, and plans the next one.
    ///
    /// @param age how old the operation was then
    void plan(ScheduledRow row, Duration age, Duration now) {
        Problem problem = row.seen.problem();
        if (problem == null) {
            learn(row, age);
        }
        Duration wait = wait(row, problem);
        row.due = wait == null ? null : now.plus(wait);
    }

    /// Plans anew after the pace or the selection has changed.
    void replan(ScheduledRow row, Duration now) {
        if (row.seen.lastCheck() == null || row.seen.isTerminal() || row.needsSignIn()) {
            return;
        }
        if (pace == CheckInterval.BY_HAND) {
            row.due = null;
        } else if (row.due == null || row.seen.problem() == null) {
            Duration due = row.checkedAt.plus(gap(row));
            row.due = due.compareTo(now) < 0 ? now : due;
        }
    }

    /// Whether a row that is remembered from another time is asked without anybody asking.
    boolean asksKnownRows() {
        return pace != CheckInterval.BY_HAND;
    }

    /// Counts what a row costs its lane.
    void count(ScheduledRow row) {
        if (pace == CheckInterval.AUTOMATIC
                && row.seen.problem() == null
                && row.due != null
                && row.seen.status() != null) {
            row.lane.shares.count(urgency(row), longer(slowness(row), asked(row)), row.selected);
        }
    }

    private @Nullable Duration wait(ScheduledRow row, @Nullable Problem problem) {
        if (row.seen.isTerminal() || pace == CheckInterval.BY_HAND) {
            return null;
        }
        if (problem != null) {
            return backoff.after(problem, row.seen.failures(), row.seen.lastCheck());
        }
        return longer(jittered(gap(row), row.selected), asked(row));
    }

    private void learn(ScheduledRow row, Duration age) {
        if (row.seenRunning != null && row.seenRunning.compareTo(age) < 0) {
            experience.ran(row.kind(), row.seenRunning, age);
        }
        if (!row.seen.isTerminal()) {
            row.seenRunning = age;
            Duration next = row.lane.shares.fairGap();
            Double rate = experience.rate(row.kind(), age, next);
            row.urgency = rate == null ? 0 : Math.sqrt(rate);
            row.age = age;
        } else if (row.seenRunning != null) {
            experience.ended(row.kind(), age);
            row.seenRunning = null;
        }
    }

    private Duration gap(ScheduledRow row) {
        if (pace.interval() != null) {
            return pace.interval();
        }
        RequestAllocator shares = row.lane.shares;
        if (row.selected) {
            return shares.gapOfSelected(urgency(row));
        }
        return longer(shares.gap(urgency(row)), slowness(row));
    }

    private static Duration asked(ScheduledRow row) {
        Check last = row.seen.lastCheck();
        return last == null || last.retryAfter() == null ? Duration.ZERO : last.retryAfter();
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static double urgency(ScheduledRow row) {
        return row.urgency > 0 ? row.urgency : UNKNOWN;
    }

    /// The least gap for a row whose chances are not known.
    private static Duration slowness(ScheduledRow row) {
        if (row.urgency > 0) {
            return Duration.ZERO;
        }
        Duration slow = row.age.dividedBy(OF_ITS_AGE);
        return slow.compareTo(CEILING) > 0 ? CEILING : slow;
    }

    /// Rows that were added together must not be asked together for ever.
    private Duration jittered(Duration gap, boolean selected) {
        long spread = (long) (gap.toMillis() * JITTER);
        Duration wait = gap.plusMillis(chance.nextLong(2 * spread + 1) - spread);
        boolean tooSoon = pace == CheckInterval.AUTOMATIC && wait.compareTo(selected ? gap : FLOOR) < 0;
        return tooSoon ? (selected ? gap : FLOOR) : wait;
    }
}
