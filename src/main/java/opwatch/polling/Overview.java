package opwatch.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// Sums up what the poller is doing. Under the poller's lock.
final class Overview {
    private Overview() {}

    static Activity of(Collection<ScheduledRow> rows, int inFlight, boolean paused, Uptime uptime, Skew skew) {
        Duration now = uptime.now();
        List<ScheduledRow> open =
                rows.stream().filter(row -> !row.seen.isTerminal()).toList();
        ScheduledRow first = null;
        Duration next = null;
        for (ScheduledRow row : open) {
            Duration plan = row.plan(paused, now);
            if (plan != null && (next == null || plan.compareTo(next) < 0)) {
                first = row;
                next = plan;
            }
        }
        boolean shut = first != null && next != null && next.equals(first.lane.budget.closedUntil(now));
        Instant nextCheck = next == null ? null : uptime.wallAt(next);
        return new Activity(
                rows.size(),
                open.size(),
                inFlight,
                paused,
                (int) open.stream().filter(ScheduledRow::needsSignIn).count(),
                (int) open.stream().filter(ScheduledRow::isOffline).count(),
                nextCheck,
                shut ? nextCheck : null,
                skew.ahead());
    }
}
