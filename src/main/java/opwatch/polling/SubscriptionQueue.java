package opwatch.polling;

import java.time.Duration;
import opwatch.operation.Cloud;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import org.jspecify.annotations.Nullable;

/// What the rows of one account in one subscription share: a budget, places in flight, and whether Azure
/// can be reached at all. Nothing that befalls one lane holds up another. Guarded by the poller's lock.
final class SubscriptionQueue {
    /// While there is no network, one row tries this often. Nothing of it reaches Azure, and together with
    /// the rows that follow it stays within "one interval + 2 s".
    static final Duration PROBE = Duration.ofSeconds(2);

    /// A probe that has not come back by then is not waited for.
    private static final Duration LONGEST_PROBE = Duration.ofMinutes(1);

    private static final Duration THROTTLED = Duration.ofMinutes(1);

    final Budget budget;
    final RequestAllocator shares;
    int inFlight;

    private boolean lost;
    /// After a 429 and while there is no network: one look at a time, the first one at `probeAt`, until one
    /// is answered.
    private boolean probing;
    private Duration probeAt = Duration.ZERO;
    private @Nullable Duration answeredAt;
    private @Nullable ScheduledRow failed;

    SubscriptionQueue(Cloud cloud, Duration now) {
        budget = new Budget(cloud, now);
        shares = new RequestAllocator(budget.perSecond());
    }

    /// Whether this row's look may leave now; takes it out of the budget when it may.
    ///
    /// @param places most looks that may be under way for this lane
    boolean admits(ScheduledRow row, int places, Duration now) {
        boolean waits = probing && now.compareTo(probeAt) < 0 && !(row.byHand && inFlight == 0);
        if (inFlight >= places || waits || !budget.take(now)) {
            return false;
        }
        if (probing) {
            probeAt = now.plus(LONGEST_PROBE);
        }
        if (row.seen.lastCheck() == null) {
            shares.newcomer();
        }
        return true;
    }

    /// Whether the network is gone.
    boolean isLost() {
        return lost;
    }

    /// No look of this lane leaves by itself before this moment; zero when there is none.
    Duration opensAt(Duration now) {
        Duration shut = budget.closedUntil(now);
        Duration opens = shut == null ? Duration.ZERO : shut;
        return probing && probeAt.compareTo(opens) > 0 ? probeAt : opens;
    }

    /// Azure said 429: all rows stay away.
    ///
    /// @param wish for how long; null when the answer did not say
    void throttled(@Nullable Duration wish, Duration now) {
        budget.close(now.plus(wish == null ? THROTTLED : wish), now);
        probing = true;
        // Not what was planned for the look that brought this.
        Duration shut = budget.closedUntil(now);
        probeAt = shut == null ? now : shut;
    }

    /// After a sleep nothing leaves in a burst; and a try whose answer is not waited for any more keeps
    /// nobody from the next one.
    void wake(Duration now) {
        budget.drain(now);
        if (probeAt.compareTo(now) > 0) {
            probeAt = now;
        }
    }

    /// Takes over what Azure asked of another lane of the same subscription: who signs in anew asks no
    /// earlier.
    void follow(SubscriptionQueue other, Duration now) {
        Duration shut = other.budget.closedUntil(now);
        if (other != this && shut != null) {
            throttled(shut.minus(now), now);
        }
    }

    /// Takes in what a look says of the network.
    ///
    /// @param alone whether there is no other row to ask
    /// @return whether the network went or came back with it
    boolean heard(RequestInFlight flight, Outcome outcome, boolean alone, Duration now) {
        boolean before = lost;
        if (outcome instanceof Outcome.Unseen(Problem problem, var _) && isNoNetwork(problem)) {
            lost = lost || isLoss(flight, problem, alone);
            failed = flight.row;
            if (lost || probing) {
                probing = true;
                probeAt = now.plus(PROBE);
            }
        } else if (outcome.check().httpStatus() == 0) {
            // It never left, or not for Azure: another one must try.
            probeAt = lost ? now.plus(PROBE) : now;
        } else {
            answered(outcome instanceof Outcome.Unseen(Problem.Throttled _, var _), now);
        }
        return lost != before;
    }

    static boolean isNoNetwork(@Nullable Problem problem) {
        return problem instanceof Problem.NameNotResolved
                || problem instanceof Problem.Unreachable
                || problem instanceof Problem.TimedOut;
    }

    private void answered(boolean throttled, Duration now) {
        if (lost) {
            budget.drain(now);
        }
        lost = false;
        probing = throttled;
        failed = null;
        answeredAt = now;
    }

    /// One row that breaks or hangs is that row's trouble; two in a row, with no answer since the later one
    /// left, are the network's.
    private boolean isLoss(RequestInFlight flight, Problem problem, boolean alone) {
        boolean silent = answeredAt == null || answeredAt.compareTo(flight.left) <= 0;
        boolean several = alone || (failed != null && failed != flight.row);
        return problem instanceof Problem.NameNotResolved || (silent && several);
    }
}
