package opwatch.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import opwatch.operation.Attention.Pause;
import opwatch.operation.Check;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import opwatch.operation.TypicalDuration;
import opwatch.operation.WatchEntry;
import org.jspecify.annotations.Nullable;

/// One watched operation: what was seen, and when it is asked next. Moments are of [Uptime]; not thread-safe.
final class ScheduledRow {
    /// What a person asked for, then what was never checked, then what has been due the longest.
    static final Comparator<ScheduledRow> MOST_URGENT_FIRST = Comparator.<ScheduledRow, Boolean>comparing(
                    row -> !row.byHand)
            .thenComparing(ScheduledRow::isChecked)
            // Only a person asks for what is never due.
            .thenComparing(row -> row.due == null ? Duration.ZERO : row.due)
            .thenComparingLong(row -> row.order);

    final OperationRef ref;
    final OperationAge age;
    private final Instant addedAt;
    /// Which of all rows it is, in the order of watching.
    private final long order;
    private SubscriptionQueue queue;
    private Observation seen;
    /// When to check by itself; null when not at all.
    private @Nullable Duration due;
    /// When the last check came back, or since when the row is watched.
    private Duration checkedAt;
    /// Until when no request is sent although no answer to the last one came to this row: it may have been
    /// lost in a sleep, or belong to a row of the same purge that was removed.
    private Duration closedUntil = Duration.ZERO;
    private boolean byHand;
    /// Its own pause, beside that of all; null when it has none.
    private @Nullable Pause pause;
    private boolean selected;
    private boolean inFlight;
    private boolean signedInMeanwhile;
    /// How long operations like it run, as it was told last.
    private @Nullable TypicalDuration toldTypical;

    /// A row that is watched from now on: it is new, was on the list when the app started, or comes back.
    ///
    /// @param asksKnownRows whether it is due at once although it was checked before
    ScheduledRow(WatchEntry entry, SubscriptionQueue queue, long order, Uptime uptime, boolean asksKnownRows) {
        ref = entry.ref();
        addedAt = entry.addedAt();
        age = new OperationAge(entry);
        seen = entry.observation();
        pause = entry.attention().isPaused(uptime.wall()) ? entry.attention().paused() : null;
        this.order = order;
        this.queue = queue;
        Duration now = uptime.now();
        due = !seen.isTerminal() && (asksKnownRows || !isChecked()) ? now : null;
        checkedAt = now.minus(passedSinceLastCheck(uptime.wall()));
    }

    /// How much of the last wait is over. A check from the future was made before the clock was set back.
    private Duration passedSinceLastCheck(Instant wall) {
        Check last = seen.lastCheck();
        Duration passed = last == null ? Duration.ZERO : Duration.between(last.at(), wall);
        return Cadence.longer(Cadence.shorter(passed, wish()), Duration.ZERO);
    }

    SubscriptionQueue queue() {
        return queue;
    }

    Observation observation() {
        return seen;
    }

    boolean isChecked() {
        return seen.lastCheck() != null;
    }

    @Nullable
    Duration due() {
        return due;
    }

    /// Plans the next check that comes by itself; null for none.
    void due(@Nullable Duration moment) {
        due = moment;
    }

    Duration checkedAt() {
        return checkedAt;
    }

    boolean isByHand() {
        return byHand;
    }

    void askByHand() {
        byHand = true;
    }

    @Nullable
    Pause pause() {
        return pause;
    }

    void pause(@Nullable Pause own) {
        pause = own;
    }

    boolean isSelected() {
        return selected;
    }

    void select(boolean isSelected) {
        selected = isSelected;
    }

    void inFlight(boolean isInFlight) {
        inFlight = isInFlight;
    }

    /// How long to wait after the last check at least: as long as Azure asked for, and for a purge as long as
    /// its answers are worth it; zero where there is no reason to.
    Duration wish() {
        Check last = seen.lastCheck();
        Duration asked = last == null || last.retryAfter() == null ? Duration.ZERO : last.retryAfter();
        return !mayHaveLeft() ? asked : Cadence.longer(asked, ref.leastGap());
    }

    /// Whether the last check may have reached Azure. What was lost before it left cost Azure nothing.
    private boolean mayHaveLeft() {
        Check last = seen.lastCheck();
        Problem problem = seen.problem();
        boolean stayed = problem instanceof Problem.SignInNeeded
                || problem instanceof Problem.SignInDelayed
                || problem instanceof Problem.SignInRefused
                || problem instanceof Problem.NameNotResolved
                || (problem instanceof Problem.Unreachable(String _, var why) && why.beforeSending());
        return last != null && (last.reply() != null || !stayed);
    }

    /// No request is sent before this moment; that holds for a check by hand too.
    Duration opensAt() {
        return Cadence.longer(checkedAt.plus(wish()), closedUntil);
    }

    /// A request for it leaves.
    void leaves(Duration now) {
        if (ref.isPurge()) {
            closedUntil = now.plus(ref.leastGap());
        }
    }

    /// Another row of the same operation may be asked again at this moment, and so may this one.
    void opensNoSoonerThan(Duration moment) {
        closedUntil = moment;
    }

    boolean wasThrottled() {
        Check last = seen.lastCheck();
        return last != null && last.httpStatus() == 429;
    }

    boolean isDue(Duration now, boolean paused) {
        boolean wanted = byHand || (!paused && due != null && now.compareTo(due) >= 0);
        return wanted && !inFlight && now.compareTo(opensAt()) >= 0;
    }

    /// When it will be checked, as far as can be told now; null when that is not planned.
    ///
    /// @param paused until when it is not checked by itself; null when it is
    @Nullable
    Duration plan(@Nullable Pause paused, Uptime uptime, Duration now) {
        Duration wanted = byHand ? now : due;
        if (paused != null && !byHand && due != null) {
            wanted = paused.until() == null ? null : uptime.at(paused.until());
        }
        return wanted == null ? null : Cadence.longer(wanted, Cadence.longer(queue.opensAt(), opensAt()));
    }

    /// How long operations like it run, to be told now.
    @Nullable
    TypicalDuration tellTypical(DurationModels models) {
        toldTypical = age.typical(seen, models);
        return toldTypical;
    }

    /// Whether more is known of how long operations like it run than was told.
    boolean hasUntoldTypical(DurationModels models) {
        return !Objects.equals(toldTypical, age.typical(seen, models));
    }

    /// Takes in what a check brought; [Cadence] plans the next one.
    void take(Outcome outcome, Duration now) {
        byHand = false;
        checkedAt = now;
        closedUntil = Duration.ZERO;
        seen = seen.after(outcome, addedAt);
    }

    /// It waits no longer than until then, though never less than the floor after its last check.
    ///
    /// @param evenSooner the floor does not count, because that check did not reach Azure
    void noLaterThan(Duration moment, boolean evenSooner) {
        Duration wish = evenSooner ? moment : Cadence.longer(moment, checkedAt.plus(Cadence.FLOOR));
        if (due != null && wish.compareTo(due) < 0) {
            due = wish;
        }
    }

    /// Asks from another account's budget from now on, and no earlier than from the one before.
    void moveTo(SubscriptionQueue other, Duration now) {
        if (queue != other) {
            other.follow(queue, now);
            queue.remove(this);
            queue = other;
            other.add(this, now);
        }
    }

    /// An account signed in: a row that waits for it, or that Azure refused, is due. A request in flight may
    /// have left without a token.
    void signedIn(Duration now) {
        signedInMeanwhile = inFlight;
        if ((needsSignIn() || isRefused()) && !seen.isTerminal()) {
            due = now;
        }
    }

    /// After the answer to a request that may have left before an account signed in.
    void answered(Duration now) {
        if (signedInMeanwhile) {
            signedIn(now);
        }
    }

    boolean needsSignIn() {
        return seen.problem() instanceof Problem.SignInNeeded;
    }

    /// Whether Azure accepted no token for it; it is checked all the same.
    boolean isRefused() {
        return seen.problem() != null && seen.problem().isSignInRefusal();
    }

    boolean isOffline() {
        return queue.isLost() || SubscriptionQueue.isNoNetwork(seen.problem(), seen.lastCheck());
    }
}
