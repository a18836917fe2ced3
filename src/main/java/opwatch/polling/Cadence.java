package opwatch.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import opwatch.operation.Problem;
import opwatch.operation.Reply;
import org.jspecify.annotations.Nullable;

/// When to check a row again. Not thread-safe.
///
/// At the automatic interval a running row is checked the more often, the likelier an operation of its age
/// is to end soon, as far as this app has seen ([DurationModels]), within what its queue can spend
/// ([RequestAllocator]). Until enough ends were seen, all rows get equal shares, and only one that grows old
/// is checked ever more slowly. Trouble has its own waits ([Backoff]); `Retry-After` is a floor under
/// everything.
final class Cadence {
    /// No row that is not selected is checked more often than this.
    static final Duration FLOOR = Duration.ofSeconds(5);

    /// No running row waits longer for the next check than Azure may ask for, whatever went wrong.
    static final Duration CEILING = Reply.LONGEST_WAIT;

    private static final double JITTER = 0.1;

    private final DurationModels models = new DurationModels();
    private final Backoff backoff;
    private final RandomGenerator chance;
    private CheckInterval interval = CheckInterval.AUTOMATIC;

    /// @param chance the source of jitter; a seeded one makes tests repeatable
    Cadence(RandomGenerator chance) {
        this.chance = chance;
        backoff = new Backoff(chance);
    }

    DurationModels models() {
        return models;
    }

    void interval(CheckInterval now) {
        interval = now;
    }

    /// Learns from what a check of a row brought, and plans the next one.
    void plan(ScheduledRow row, Instant wall, Duration now) {
        Problem problem = row.observation().problem();
        if (problem == null) {
            row.age.learn(
                    row.observation(), wall, models, row.queue().allocator().fairGap());
        }
        Duration wait = wait(row, problem);
        row.due(wait == null ? null : now.plus(wait));
    }

    /// Plans anew after the interval or the selection has changed.
    void replan(ScheduledRow row, Duration now) {
        if (!row.isChecked() || row.observation().isTerminal() || row.needsSignIn()) {
            return;
        }
        if (interval == CheckInterval.BY_HAND) {
            row.due(null);
        } else if (row.due() == null || row.observation().problem() == null) {
            row.due(longer(row.checkedAt().plus(gap(row)), now));
        }
    }

    /// Whether a row that was checked before the app started, or before it was removed, is due at once.
    boolean asksKnownRows() {
        return interval != CheckInterval.BY_HAND;
    }

    /// Counts what a row costs its queue.
    void count(ScheduledRow row) {
        if (interval == CheckInterval.AUTOMATIC
                && row.pause() == null
                && row.observation().problem() == null
                && row.due() != null
                && row.observation().status() != null) {
            row.queue().allocator().count(row.age.urgency(), longer(leastGap(row), row.wish()), row.isSelected());
        }
    }

    private @Nullable Duration wait(ScheduledRow row, @Nullable Problem problem) {
        if (row.observation().isTerminal() || interval == CheckInterval.BY_HAND) {
            return null;
        }
        if (problem != null) {
            return backoff.after(
                    problem, row.observation().failures(), row.observation().lastCheck());
        }
        return longer(jittered(gap(row), row.isSelected()), row.wish());
    }

    private Duration gap(ScheduledRow row) {
        if (interval.fixed() != null) {
            return interval.fixed();
        }
        RequestAllocator allocator = row.queue().allocator();
        if (row.isSelected()) {
            return allocator.gapOfSelected(row.age.urgency());
        }
        return longer(allocator.gap(row.age.urgency()), leastGap(row));
    }

    static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Duration leastGap(ScheduledRow row) {
        return shorter(row.age.leastGap(), CEILING);
    }

    /// Spreads rows that were added together, which would else be checked together for ever.
    private Duration jittered(Duration gap, boolean selected) {
        long spread = (long) (gap.toMillis() * JITTER);
        Duration wait = gap.plusMillis(chance.nextLong(2 * spread + 1) - spread);
        Duration least = interval != CheckInterval.AUTOMATIC ? Duration.ZERO : selected ? gap : FLOOR;
        return longer(wait, least);
    }
}
