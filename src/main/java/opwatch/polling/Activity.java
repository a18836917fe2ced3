package opwatch.polling;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the poller is doing, as of one moment: enough to say why nothing is happening when nothing is.
///
/// @param watched all operations on the list
/// @param unfinished those that have not ended as far as we know
/// @param inFlight looks under way
/// @param paused whether looking by itself is switched off
/// @param signInNeeded unfinished operations that cannot be looked at before sign-in
/// @param offline unfinished operations that cannot be looked at because there is no network
/// @param nextCheck the earliest planned look; null when none is planned
/// @param closedUntil set when the earliest look waits only because Azure asked us to stay away
/// @param clockAhead by how much this computer's clock is ahead of Azure's (negative: behind); null when
/// that is five minutes or less, or not known
public record Activity(
        int watched,
        int unfinished,
        int inFlight,
        boolean paused,
        int signInNeeded,
        int offline,
        @Nullable Instant nextCheck,
        @Nullable Instant closedUntil,
        @Nullable Duration clockAhead) {}
