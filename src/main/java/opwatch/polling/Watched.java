package opwatch.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import opwatch.operation.Look;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import opwatch.operation.WatchEntry;
import org.jspecify.annotations.Nullable;

/// One operation that the poller looks after. Guarded by the poller's lock.
final class Watched {
    /// What a person asked for, then what was never seen, then what has been due the longest.
    static final Comparator<Watched> FIRST_THINGS_FIRST = Comparator.comparing((Watched row) -> !row.byHand)
            .thenComparing(row -> row.seen.lastLook() != null)
            .thenComparing(row -> row.due, Comparator.nullsFirst(Comparator.naturalOrder()));

    final OperationRef ref;
    private final Instant addedAt;
    Observation seen;
    /// When to look by itself; null when not at all.
    @Nullable
    Instant due;
    /// Azure asked not to be asked before; also holds for what a person asks by hand.
    Instant notBefore;

    boolean byHand;
    boolean inFlight;
    private boolean signedInMeanwhile;

    Watched(WatchEntry entry, Instant now) {
        ref = entry.ref();
        addedAt = entry.addedAt();
        seen = entry.observation();
        due = seen.isTerminal() ? null : now;
        notBefore = afterRetry(seen.lastLook(), now);
    }

    boolean isDue(Instant now, boolean paused) {
        boolean wanted = byHand || (!paused && due != null && !now.isBefore(due));
        return wanted && !inFlight && !now.isBefore(notBefore);
    }

    /// Takes in what a look brought and plans the next one.
    void take(Outcome outcome, Cadence cadence, Instant now) {
        seen = seen.after(outcome, addedAt);
        byHand = false;
        Duration wish = outcome.look().retryAfter();
        notBefore = wish == null ? Instant.MIN : now.plus(wish);
        Duration wait = cadence.next(seen, age(now));
        due = wait == null ? null : now.plus(wait);
        if (signedInMeanwhile && needsSignIn()) {
            due = now;
        }
        signedInMeanwhile = false;
    }

    /// Somebody signed in: what waited for that is due. A look under way may still have gone without.
    void signedIn(Instant now) {
        signedInMeanwhile = inFlight;
        if (needsSignIn()) {
            due = now;
        }
    }

    /// The clock was set by this much: plans move with it.
    void moveBy(Duration jump) {
        due = due == null ? null : due.plus(jump);
        notBefore = notBefore.equals(Instant.MIN) ? notBefore : notBefore.plus(jump);
    }

    boolean needsSignIn() {
        return seen.problem() instanceof Problem.SignInNeeded || seen.problem() instanceof Problem.WrongTenant;
    }

    boolean isOffline() {
        return seen.problem() instanceof Problem.NameNotResolved
                || seen.problem() instanceof Problem.Unreachable
                || seen.problem() instanceof Problem.TimedOut;
    }

    /// What is left of the wish that came with the last look; a row that was removed and brought back still
    /// honours it. A look from the future was made before the clock was set back.
    private static Instant afterRetry(@Nullable Look last, Instant now) {
        if (last == null || last.retryAfter() == null) {
            return Instant.MIN;
        }
        Instant since = last.at().isBefore(now) ? last.at() : now;
        return since.plus(last.retryAfter());
    }

    private Duration age(Instant now) {
        Duration running = seen.elapsed(now);
        return running == null ? Duration.between(addedAt, now) : running;
    }
}
