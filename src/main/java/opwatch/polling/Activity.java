package opwatch.polling;

import java.time.Instant;
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
    public record Rows(int watched, int unfinished, int signInNeeded, int offline) {}
}
