package opwatch.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the poller is doing, as of one moment: enough to say why nothing happens when nothing does.
///
/// @param rows how many operations there are, and in which plight
/// @param inFlight requests in flight
/// @param paused whether the poller checks only what a person asks for
/// @param nextCheck the earliest planned check; null when none is planned
/// @param throttled whether that check waits only because Azure asked for patience (429)
public record Activity(
        Rows rows, int inFlight, boolean paused, @Nullable Instant nextCheck, boolean throttled) {
    /// How many operations there are.
    ///
    /// @param watched all on the list
    /// @param unfinished those that have not ended as far as is known
    /// @param signInNeeded unfinished ones that cannot be checked before sign-in
    /// @param offline unfinished ones that cannot be checked because there is no network
    /// @param signInRefused unfinished ones that Azure refused for their sign-in; they are checked on
    public record Rows(int watched, int unfinished, int signInNeeded, int offline, int signInRefused) {}

    static Activity of(Collection<ScheduledRow> rows, int inFlight, boolean paused, Uptime uptime) {
        Duration now = uptime.now();
        List<ScheduledRow> open =
                rows.stream().filter(row -> !row.observation().isTerminal()).toList();
        int signInNeeded = 0;
        int offline = 0;
        int refused = 0;
        Duration next = null;
        boolean throttled = false;
        for (ScheduledRow row : open) {
            signInNeeded += row.needsSignIn() ? 1 : 0;
            offline += row.isOffline() ? 1 : 0;
            refused += row.isRefused() ? 1 : 0;
            Duration plan = row.plan(paused, now);
            if (plan != null && (next == null || plan.compareTo(next) < 0)) {
                next = plan;
                throttled = plan.equals(row.queue().askedUntil(now));
            }
        }
        Rows counts = new Rows(rows.size(), open.size(), signInNeeded, offline, refused);
        return new Activity(counts, inFlight, paused, next == null ? null : uptime.wallAt(next), throttled);
    }
}
