package opwatch.operation;

import java.time.Instant;

/// One row of the watch list as it is remembered.
///
/// @param ref which operation
/// @param label the person's own name for it; empty when none was given
/// @param addedAt when it was put on the list
/// @param observation what was seen of it so far
public record WatchEntry(OperationRef ref, String label, Instant addedAt, Observation observation) {
    /// A new entry, never looked at.
    public static WatchEntry of(OperationRef ref, String label, Instant addedAt) {
        return new WatchEntry(ref, label, addedAt, Observation.NOTHING);
    }
}
