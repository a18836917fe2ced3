package opwatch.polling;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import opwatch.operation.OperationRef;
import opwatch.operation.Outcome;

/// One lane for each account and subscription. None is ever taken away, so that nobody gets a full budget
/// by removing rows and bringing them back. Guarded by the poller's lock.
final class SubscriptionQueues {
    private static final Duration BETWEEN_PRICES = Duration.ofSeconds(5);

    private final Map<String, SubscriptionQueue> lanes = new HashMap<>();
    private Duration pricedAt = Duration.ZERO;

    SubscriptionQueue of(String account, OperationRef ref, Duration now) {
        return lanes.computeIfAbsent(
                account + "\n" + ref.subscriptionKey(), key -> new SubscriptionQueue(ref.cloud(), now));
    }

    int count() {
        return lanes.size();
    }

    /// Shares the budgets out anew, if it is time to.
    void price(Iterable<ScheduledRow> rows, Cadence cadence, Duration now) {
        Duration since = now.minus(pricedAt);
        if (since.compareTo(BETWEEN_PRICES) >= 0) {
            pricedAt = now;
            rows.forEach(cadence::count);
            lanes.values().forEach(lane -> lane.shares.settle(since));
        }
    }

    /// Lets the lane take in what a look says of the network.
    ///
    /// @return whether the network went or came back with it
    static boolean heard(RequestInFlight flight, Outcome outcome, Collection<ScheduledRow> rows, Duration now) {
        boolean alone = outcome instanceof Outcome.Unseen
                && rows.stream()
                        .noneMatch(row -> row != flight.row && row.lane == flight.lane && !row.seen.isTerminal());
        return flight.lane.heard(flight, outcome, alone, now);
    }

    /// As long as a lane has no network, each of its rows is due at the next try. One of them makes it;
    /// when it is answered, the others follow.
    static void gather(RequestInFlight flight, Collection<ScheduledRow> rows, Duration now) {
        if (flight.lane.isLost()) {
            Duration moment = flight.lane.opensAt(now);
            for (ScheduledRow row : rows) {
                if (row.lane == flight.lane) {
                    row.noLaterThan(moment, row == flight.row);
                }
            }
        }
    }

    /// After a sleep.
    void wake(Duration now) {
        lanes.values().forEach(lane -> lane.wake(now));
    }
}
