package opwatch.polling;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;

/// The queue of each account and subscription, kept for ever: bringing rows back fills no budget. Not
/// thread-safe.
final class SubscriptionQueues {
    private static final Duration BETWEEN_PRICES = Duration.ofSeconds(5);

    private final Map<String, SubscriptionQueue> queues = new HashMap<>();
    private Duration pricedAt = Duration.ZERO;

    SubscriptionQueue of(String account, OperationRef ref, Duration now) {
        return of(account, ref.cloud(), ref.subscriptionKey(), now);
    }

    /// @param subscriptionKey see [OperationRef#subscriptionKey(Cloud, String)]
    SubscriptionQueue of(String account, Cloud cloud, String subscriptionKey, Duration now) {
        return queues.computeIfAbsent(account + "\n" + subscriptionKey, key -> new SubscriptionQueue(cloud, now));
    }

    int count() {
        return queues.size();
    }

    /// Allocates the budgets anew, every few seconds.
    void price(Iterable<ScheduledRow> rows, Cadence cadence, Duration now) {
        Duration since = now.minus(pricedAt);
        if (since.compareTo(BETWEEN_PRICES) >= 0) {
            pricedAt = now;
            rows.forEach(cadence::count);
            queues.values().forEach(queue -> queue.allocator().settle(since));
        }
    }

    void wake(Duration now) {
        queues.values().forEach(queue -> queue.wake(now));
    }
}
