package opwatch.notify;

import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;
import opwatch.operation.Attention;
import opwatch.operation.Observation;
import opwatch.operation.OperationState;

/// How many rows call for a person, and how many they know of. A row that is acknowledged or snoozed does not
/// call. Immutable; any thread.
///
/// @param failed failed, and the person does not know of it
/// @param unchecked not ended, and the last check failed, and the person does not know of it
/// @param running not ended as far as Azure has said, the unchecked ones among them
/// @param open not ended, the ones among them of which Azure has said nothing yet
/// @param knownFailed failed, and the person knows
/// @param knownUnchecked not to be checked, and the person knows
public record RowCounts(int failed, int unchecked, int running, int open, int knownFailed, int knownUnchecked) {
    /// Counts rows of whatever type.
    public static <T> RowCounts of(
            Collection<T> rows, Function<T, Observation> seen, Function<T, Attention> attention, Instant now) {
        int failed = 0;
        int unchecked = 0;
        int running = 0;
        int open = 0;
        int knownFailed = 0;
        int knownUnchecked = 0;
        for (T row : rows) {
            Observation observation = seen.apply(row);
            boolean ended = observation.isTerminal();
            open += ended ? 0 : 1;
            running += !ended && observation.status() != null ? 1 : 0;
            boolean fails = hasFailed(observation);
            if (fails || (!ended && observation.problem() != null)) {
                boolean calls = calls(attention.apply(row), observation, now);
                failed += fails && calls ? 1 : 0;
                knownFailed += fails && !calls ? 1 : 0;
                unchecked += !fails && calls ? 1 : 0;
                knownUnchecked += !fails && !calls ? 1 : 0;
            }
        }
        return new RowCounts(failed, unchecked, running, open, knownFailed, knownUnchecked);
    }

    private static boolean hasFailed(Observation observation) {
        return observation.status() != null && observation.status().state() == OperationState.FAILED;
    }

    private static boolean calls(Attention attention, Observation observation, Instant now) {
        return !attention.isAcknowledged(observation) && !attention.isSnoozed(observation, now);
    }
}
