package opwatch.polling;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import opwatch.operation.Check;
import opwatch.operation.Cloud;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import opwatch.polling.RequestsInFlight.Request;
import org.jspecify.annotations.Nullable;

/// The rows of one account in one subscription, and what they share: the gate, the budget, places in flight,
/// and whether the network reaches Azure. No queue holds up another. Moments are of [Uptime]; not
/// thread-safe.
final class SubscriptionQueue {
    private final Gate gate = new Gate();
    private final Budget budget;
    private final RequestAllocator allocator;
    private final Set<ScheduledRow> rows = new LinkedHashSet<>();
    private int inFlight;

    private boolean lost;
    private @Nullable Duration answeredAt;
    private @Nullable ScheduledRow failed;

    SubscriptionQueue(Cloud cloud, Duration now) {
        budget = new Budget(cloud, now);
        allocator = new RequestAllocator(budget.perSecond());
    }

    RequestAllocator allocator() {
        return allocator;
    }

    Collection<ScheduledRow> rows() {
        return rows;
    }

    /// Takes a row in. Neither a restart nor removing a row and bringing it back is a way around a 429.
    void add(ScheduledRow row, Duration now) {
        rows.add(row);
        if (row.wasThrottled() && now.compareTo(row.opensAt()) < 0) {
            close(row.opensAt().minus(now), now);
        }
    }

    void remove(ScheduledRow row) {
        rows.remove(row);
    }

    /// Sends a request for a row, when one may leave now.
    ///
    /// @param places most requests of this queue in flight
    /// @return null when none may leave, also none for a less urgent row
    @Nullable
    Request send(ScheduledRow row, int places, Duration now) {
        if (inFlight >= places || !gate.lets(row.isByHand() && inFlight == 0, now) || !budget.take(now)) {
            return null;
        }
        gate.left(now);
        if (!row.isChecked()) {
            allocator.newcomer();
        }
        inFlight++;
        row.inFlight(true);
        return new Request(row, this, now);
    }

    /// Sends a request that is no check, when one may leave now.
    ///
    /// @param left so many requests stay for the checks
    boolean letsBeside(double left, Duration now) {
        boolean leaves = gate.lets(false, now) && budget.takeAbove(left, now);
        if (leaves) {
            gate.left(now);
        }
        return leaves;
    }

    /// Takes in what the answer to a request that is no check says of all rows, or that none came.
    void heardBeside(SideRequest.Ended how, Duration now) {
        if (how.retryAfter() != null) {
            close(how.retryAfter(), now);
        }
        budget.correct(how.remainingReads(), now);
        if (how.isAnswered()) {
            gate.answered(how.retryAfter() != null, now);
        } else {
            gate.foundNoNetwork(lost, now);
        }
    }

    /// The request for a row ended or is no longer awaited.
    void ended(ScheduledRow row) {
        inFlight--;
        row.inFlight(false);
    }

    boolean isLost() {
        return lost;
    }

    Duration opensAt() {
        return gate.opensAt();
    }

    @Nullable
    Duration askedUntil(Duration now) {
        return gate.askedUntil(now);
    }

    /// Takes over what Azure asked of another queue: in one subscription, another account is no way around
    /// it.
    void follow(SubscriptionQueue other, Duration now) {
        Duration until = other.askedUntil(now);
        if (other != this && until != null) {
            close(until.minus(now), now);
        }
    }

    /// After a pause no burst leaves.
    void goOn(Duration now) {
        budget.drain(now);
    }

    /// After a sleep no burst leaves, and no answer to an earlier probe is awaited.
    void wake(Duration now) {
        budget.drain(now);
        if (now.compareTo(gate.opensAt()) < 0) {
            gate.retryAfter(Duration.ZERO, now);
        }
    }

    /// Takes in what an answer says of all rows, whether or not its own row is still watched.
    void heard(Outcome outcome, Duration now) {
        if (isThrottled(outcome)) {
            close(Backoff.patience(outcome.check()), now);
        }
        budget.correct(outcome.check().remainingReads(), now);
    }

    /// Takes in what an answer, or its absence, says of the network; tells whether that went or came back.
    boolean heardOfNetwork(Request request, Outcome outcome, Duration now) {
        boolean before = lost;
        if (outcome instanceof Outcome.Unseen(Problem problem, Check check) && isNoNetwork(problem, check)) {
            lost = lost || isLoss(request, problem);
            failed = request.row();
            gate.foundNoNetwork(lost, now);
        } else if (outcome.check().httpStatus() == 0) {
            // The request never left, or not for Azure: another one must try.
            gate.retryAfter(lost ? Gate.PROBE : Duration.ZERO, now);
        } else {
            if (lost) {
                budget.drain(now);
            }
            lost = false;
            failed = null;
            answeredAt = now;
            gate.answered(isThrottled(outcome), now);
        }
        return lost != before;
    }

    /// Without a network each row is due at the next probe. One makes it; when that is answered, the others
    /// follow.
    ///
    /// @param last the row that was asked last
    void gather(ScheduledRow last) {
        if (lost) {
            rows.forEach(row -> row.noLaterThan(gate.opensAt(), row == last));
        }
    }

    static boolean isThrottled(Outcome outcome) {
        return outcome instanceof Outcome.Unseen(Problem.Throttled _, Check _);
    }

    /// Not where Azure has answered, and only the way to the sign-in service is missing.
    static boolean isNoNetwork(@Nullable Problem problem, @Nullable Check check) {
        boolean missing = problem instanceof Problem.NameNotResolved
                || problem instanceof Problem.Unreachable
                || problem instanceof Problem.TimedOut;
        return missing && check != null && check.httpStatus() == 0;
    }

    private void close(Duration wait, Duration now) {
        if (gate.close(wait, now)) {
            budget.restartAt(gate.opensAt());
        }
    }

    /// One row that breaks or hangs is its own trouble; two, with no answer since the later left, are the
    /// network's.
    private boolean isLoss(Request request, Problem problem) {
        boolean silent = answeredAt == null || answeredAt.compareTo(request.left()) <= 0;
        boolean several = failed != null && failed != request.row();
        return problem instanceof Problem.NameNotResolved || (silent && (several || isAlone(request.row())));
    }

    private boolean isAlone(ScheduledRow row) {
        return rows.stream()
                .allMatch(other -> other == row
                        || other.pause() != null
                        || other.observation().isTerminal());
    }
}
