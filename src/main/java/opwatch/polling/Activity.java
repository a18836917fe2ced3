package opwatch.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import opwatch.operation.Attention.Pause;
import opwatch.operation.OperationRef;
import org.jspecify.annotations.Nullable;

/// What the poller is doing, as of one moment: enough to say why nothing happens when nothing does.
///
/// @param rows how many operations there are, and in which plight
/// @param checking the operations that a request is on its way for, at most [Poller#MOST_IN_FLIGHT]
/// @param paused what a person has paused: [Paused#all] says until when everything is
/// @param nextCheck the earliest planned check; null when none is planned
public record Activity(
        Rows rows,
        Set<OperationRef> checking,
        Paused paused,
        @Nullable Instant nextCheck) {
    /// How many operations there are.
    ///
    /// @param watched all on the list
    /// @param unfinished those that have not ended as far as is known
    /// @param signInNeeded unfinished ones that cannot be checked before sign-in
    /// @param offline unfinished ones that cannot be checked because there is no network
    /// @param signInRefused unfinished ones that Azure refused for their sign-in; they are checked on
    /// @param throttled unfinished ones that wait only because Azure asked for patience (429)
    public record Rows(int watched, int unfinished, int signInNeeded, int offline, int signInRefused, int throttled) {}

    /// What the poller checks only when a person asks for it.
    ///
    /// @param all the pause of all rows; null when not all are paused
    /// @param rows unfinished rows that are paused one by one, without those that wait for a sign-in too; the
    ///     other counts leave them out
    /// @param next when the first of these is checked again by itself; null when none is before it is resumed
    public record Paused(
            @Nullable Pause all, int rows, @Nullable Instant next) {
        /// Nothing is paused.
        public static final Paused NOTHING = new Paused(null, 0, null);

        private static Paused of(Pauses pauses, List<ScheduledRow> open) {
            int rows = 0;
            Instant next = null;
            for (ScheduledRow row : open) {
                Pause own = row.pause();
                if (own != null && !row.needsSignIn()) {
                    rows++;
                    Instant until = own.until();
                    next = until != null && (next == null || until.isBefore(next)) ? until : next;
                }
            }
            return new Paused(pauses.all(), rows, next);
        }
    }

    /// A running operation is asked at least this often, or is about to be.
    private static final Duration SOON = Cadence.CEILING.plusMinutes(5);

    public Activity {
        checking = Set.copyOf(checking);
    }

    /// Whether the poller is at work: a request is on its way, or the next is planned soon, as it always is
    /// while an operation runs and can be asked. Not while all have ended, wait for a sign-in, or are paused
    /// for longer than that.
    ///
    /// @param now the time of day
    public boolean isBusy(Instant now) {
        return !checking.isEmpty() || (nextCheck != null && nextCheck.isBefore(now.plus(SOON)));
    }

    /// @param watched how many rows there are
    /// @param rows those of them that have not ended, and others
    static Activity of(
            int watched, Collection<ScheduledRow> rows, Set<OperationRef> checking, Pauses pauses, Uptime uptime) {
        Duration now = uptime.now();
        List<ScheduledRow> open =
                rows.stream().filter(row -> !row.observation().isTerminal()).toList();
        int signInNeeded = 0;
        int offline = 0;
        int throttled = 0;
        int refused = 0;
        Duration next = null;
        for (ScheduledRow row : open) {
            signInNeeded += row.needsSignIn() ? 1 : 0;
            boolean counts = row.pause() == null;
            offline += counts && row.isOffline() ? 1 : 0;
            refused += counts && row.isRefused() ? 1 : 0;
            Duration plan = row.plan(pauses.of(row), uptime, now);
            if (plan != null) {
                throttled += counts && plan.equals(row.queue().askedUntil(now)) ? 1 : 0;
                next = next == null ? plan : Cadence.shorter(plan, next);
            }
        }
        Rows counts = new Rows(watched, open.size(), signInNeeded, offline, refused, throttled);
        return new Activity(counts, checking, Paused.of(pauses, open), next == null ? null : uptime.wallAt(next));
    }
}
