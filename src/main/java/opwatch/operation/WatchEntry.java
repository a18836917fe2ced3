package opwatch.operation;

import java.time.Instant;

/// One row of the watch list, as the file of the list keeps it. Immutable; any thread.
///
/// @param ref which operation
/// @param label the person's own name for it; empty when none was given
/// @param addedAt when it was put on the list
/// @param observation what its checks have brought so far
public record WatchEntry(OperationRef ref, String label, Instant addedAt, Observation observation) {
    /// A new entry that was never checked.
    public static WatchEntry of(OperationRef ref, String label, Instant addedAt) {
        return new WatchEntry(ref, label, addedAt, Observation.NOTHING);
    }

    /// This entry with the location corrected, never checked there; its history says so.
    public WatchEntry in(String location, Instant now) {
        Observation history = observation.corrected(ref.location(), location, now);
        return new WatchEntry(ref.in(location), label, addedAt, history);
    }
}
