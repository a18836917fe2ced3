package opwatch.polling;

import java.time.Duration;

/// One look under way. Guarded by the poller's lock.
final class RequestInFlight {
    final ScheduledRow row;
    final SubscriptionQueue lane;
    final Duration left;
    private boolean over;

    RequestInFlight(ScheduledRow row, Duration left) {
        this.row = row;
        this.lane = row.lane;
        this.left = left;
        row.flight = this;
        lane.inFlight++;
    }

    boolean isOver() {
        return over;
    }

    /// It came to its end, or was given up; only the first time counts.
    ///
    /// @return whether this was the first time
    boolean end() {
        boolean first = !over;
        if (first) {
            over = true;
            lane.inFlight--;
            row.flight = null;
        }
        return first;
    }
}
