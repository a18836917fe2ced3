package opwatch.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import opwatch.operation.Check;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import opwatch.operation.WatchEntry;
import org.jspecify.annotations.Nullable;

/// One operation that the poller looks after. Moments are those of [Uptime]. Guarded by the poller's lock.
final class ScheduledRow {
    private static final int TOO_MANY = 429;

    /// What a person asked for, then what was never seen, then what has been due the longest.
    static final Comparator<ScheduledRow> FIRST_THINGS_FIRST = ScheduledRow::compare;

    final OperationRef ref;
    private final String label;
    private @Nullable String kind;
    final Instant addedAt;
    /// Which of all rows it was, in the order of watching.
    long order;
    SubscriptionQueue lane;
    Observation seen;
    /// When to look by itself; null when not at all.
    @Nullable
    Duration due;
    /// Azure asked not to be asked before; also holds for what a person asks by hand.
    Duration notBefore = Duration.ZERO;
    /// When the last look came back, or since when the row is watched.
    Duration checkedAt;
    /// The square root of how likely it is to end within a second; 0 when that is not known.
    double urgency;
    /// How old the operation was when it was last seen running.
    Duration age = Duration.ZERO;
    /// The same, to learn from; null when it was not seen running.
    @Nullable
    Duration seenRunning;

    boolean byHand;
    boolean selected;
    boolean forgotten;
    boolean signedInMeanwhile;

    @Nullable
    RequestInFlight flight;

    private static int compare(ScheduledRow one, ScheduledRow other) {
        boolean bothSeen = (one.seen.lastCheck() == null) == (other.seen.lastCheck() == null);
        if (one.byHand != other.byHand) {
            return one.byHand ? -1 : 1;
        }
        if (!bothSeen) {
            return one.seen.lastCheck() == null ? -1 : 1;
        }
        // What has no due is only asked by hand.
        Duration ones = one.due == null ? Duration.ZERO : one.due;
        int byDue = ones.compareTo(other.due == null ? Duration.ZERO : other.due);
        return byDue != 0 ? byDue : Long.compare(one.order, other.order);
    }

    private ScheduledRow(WatchEntry entry, SubscriptionQueue lane, Duration now) {
        ref = entry.ref();
        label = entry.label();
        addedAt = entry.addedAt();
        seen = entry.observation();
        checkedAt = now;
        this.lane = lane;
    }

    /// A row as it is taken up, now or at the start of the app. Neither a restart nor taking it away and
    /// bringing it back is a way around what Azure asked for.
    static ScheduledRow from(WatchEntry entry, SubscriptionQueue lane, Uptime uptime, Cadence cadence) {
        Duration now = uptime.now();
        ScheduledRow row = new ScheduledRow(entry, lane, now);
        boolean asked = !row.seen.isTerminal() && (row.seen.lastCheck() == null || cadence.asksKnownRows());
        row.due = asked ? now : null;
        Duration wish = row.remainingWish(uptime.wall());
        row.notBefore = now.plus(wish);
        if (row.seen.lastCheck() != null && row.seen.lastCheck().httpStatus() == TOO_MANY && !wish.isZero()) {
            lane.throttled(wish, now);
        }
        if (row.seen.seen() != null && !row.seen.isTerminal()) {
            row.age = row.age(row.seen.seen().at());
            row.seenRunning = row.age;
        }
        return row;
    }

    /// What kind of operation it is, as far as its label tells; asked only of rows that run.
    String kind() {
        String known = kind;
        if (known == null) {
            known = DurationModels.kind(label);
            kind = known;
        }
        return known;
    }

    boolean isDue(Duration now, boolean paused) {
        boolean wanted = byHand || (!paused && due != null && now.compareTo(due) >= 0);
        return wanted && flight == null && now.compareTo(notBefore) >= 0;
    }

    /// Takes in what a look brought; the next one is planned elsewhere.
    void take(Outcome outcome, Duration now) {
        seen = seen.after(outcome, addedAt);
        byHand = false;
        checkedAt = now;
        Duration wish = outcome.check().retryAfter();
        notBefore = wish == null ? Duration.ZERO : now.plus(wish);
    }

    /// What is left of the wish that came with a remembered look. One from the future was made before the
    /// clock was set back.
    private Duration remainingWish(Instant wall) {
        Check last = seen.lastCheck();
        if (last == null || last.retryAfter() == null) {
            return Duration.ZERO;
        }
        Duration since = Duration.between(last.at(), wall);
        Duration left =
                since.isNegative() ? last.retryAfter() : last.retryAfter().minus(since);
        if (left.isNegative()) {
            return Duration.ZERO;
        }
        return left.compareTo(Budget.LONGEST_CLOSURE) > 0 ? Budget.LONGEST_CLOSURE : left;
    }

    /// When it will be looked at, as far as can be told now; null when that is not planned.
    @Nullable
    Duration plan(boolean paused, Duration now) {
        Duration wanted = byHand ? now : paused ? null : due;
        if (wanted == null) {
            return null;
        }
        Duration opens = lane.opensAt(now);
        Duration free = wanted.compareTo(opens) < 0 ? opens : wanted;
        return free.compareTo(notBefore) < 0 ? notBefore : free;
    }

    /// It waits no longer than until then, though never less than the floor after its last look.
    ///
    /// @param evenSooner the floor does not count, because that look did not reach Azure
    void noLaterThan(Duration moment, boolean evenSooner) {
        Duration least = evenSooner ? moment : checkedAt.plus(Cadence.FLOOR);
        Duration wish = moment.compareTo(least) < 0 ? least : moment;
        if (due != null && wish.compareTo(due) < 0) {
            due = wish;
        }
    }

    /// Asks from another account's budget from now on, and no earlier than from the one before.
    void moveTo(SubscriptionQueue other, Duration now) {
        if (lane != other) {
            other.follow(lane, now);
            lane = other;
        }
    }

    /// After an answer to a look that may have left before somebody signed in.
    void afterSignIn(Duration now) {
        if (signedInMeanwhile && needsSignIn() && !seen.isTerminal()) {
            due = now;
        }
        signedInMeanwhile = false;
    }

    /// Somebody signed in: what waited for that is due. A look under way may still have gone without.
    void signedIn(Duration now) {
        signedInMeanwhile = flight != null;
        if (needsSignIn() && !seen.isTerminal()) {
            due = now;
        }
    }

    boolean needsSignIn() {
        return seen.problem() instanceof Problem.SignInNeeded || seen.problem() instanceof Problem.WrongTenant;
    }

    boolean isOffline() {
        return lane.isLost() || SubscriptionQueue.isNoNetwork(seen.problem());
    }

    /// How old the operation is, by Azure's start time or else since it was added.
    Duration age(Instant wall) {
        Duration running = seen.elapsed(wall);
        Duration age = running == null ? Duration.between(addedAt, wall) : running;
        return age.isNegative() ? Duration.ZERO : age;
    }
}
