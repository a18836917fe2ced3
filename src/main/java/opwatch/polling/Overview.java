package opwatch.polling;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/// Sums up what the poller is doing.
final class Overview {
    private Overview() {}

    static Activity of(Collection<ScheduledRow> rows, int inFlight, boolean paused, Uptime uptime) {
        Duration now = uptime.now();
        List<ScheduledRow> open =
                rows.stream().filter(row -> !row.observation().isTerminal()).toList();
        ScheduledRow first = null;
        Duration next = null;
        for (ScheduledRow row : open) {
            Duration plan = row.plan(paused, now);
            if (plan != null && (next == null || plan.compareTo(next) < 0)) {
                first = row;
                next = plan;
            }
        }
        Activity.Rows counts = new Activity.Rows(
                rows.size(),
                open.size(),
                (int) open.stream().filter(ScheduledRow::needsSignIn).count(),
                (int) open.stream().filter(ScheduledRow::isOffline).count());
        return new Activity(
                counts,
                inFlight,
                paused,
                next == null ? null : uptime.wallAt(next),
                first != null && next != null && next.equals(first.queue().askedUntil(now)));
    }
}
