package opwatch.polling;

import java.time.Instant;
import opwatch.operation.Attention.Pause;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.TypicalDuration;
import org.jspecify.annotations.Nullable;

/// What the poller knows of one operation after a check or a change of plan.
///
/// @param ref which operation
/// @param observation all that was seen so far
/// @param nextCheck when the next check is planned; null when none is
/// @param typical how long operations like it have run; null as long as too few have been seen
/// @param paused until when the operation is not checked by itself, because a person has paused it or all;
///     null when it is, or has ended
public record RowUpdate(
        OperationRef ref,
        Observation observation,
        @Nullable Instant nextCheck,
        @Nullable TypicalDuration typical,
        @Nullable Pause paused) {
    /// Of a row that is not paused, and like which too few have been seen.
    public RowUpdate(OperationRef ref, Observation observation, @Nullable Instant nextCheck) {
        this(ref, observation, nextCheck, null, null);
    }
}
