package opwatch.polling;

import java.time.Duration;
import opwatch.operation.OperationRef;

/// One request on its way. Workers hand it back as it is and read only [#ref]; the rest belongs to the
/// [Schedule].
final class RequestInFlight {
    final ScheduledRow row;
    /// The queue whose budget it left from; the row may move to another one.
    final SubscriptionQueue queue;
    final Duration left;
    private boolean over;

    RequestInFlight(ScheduledRow row, SubscriptionQueue queue, Duration left) {
        this.row = row;
        this.queue = queue;
        this.left = left;
        row.inFlight(true);
    }

    OperationRef ref() {
        return row.ref();
    }

    boolean isOver() {
        return over;
    }

    /// It came to its end, or is no longer awaited; only the first time counts.
    ///
    /// @return whether this was the first time
    boolean end() {
        boolean first = !over;
        if (first) {
            over = true;
            queue.ended();
            row.inFlight(false);
        }
        return first;
    }
}
