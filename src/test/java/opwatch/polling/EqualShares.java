package opwatch.polling;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/// What polling with equal shares would have seen of the same operations with the same requests: whenever
/// the poller asks, this asks too, a new operation if there is one, else the one that it has not asked for
/// the longest time.
final class EqualShares {
    final Waits waits = new Waits();
    private final Deque<SimulatedOperation> fresh = new ArrayDeque<>();
    private final Deque<SimulatedOperation> round = new ArrayDeque<>();

    void watch(SimulatedOperation operation) {
        fresh.add(operation);
    }

    void ask(Duration now) {
        SimulatedOperation next = fresh.isEmpty() ? round.poll() : fresh.poll();
        if (next == null) {
            return;
        }
        if (now.compareTo(next.end()) >= 0) {
            waits.add(now.minus(next.end()));
        } else {
            round.add(next);
        }
    }
}
