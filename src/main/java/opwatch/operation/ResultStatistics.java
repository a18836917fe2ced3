package opwatch.operation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What Azure says of the table of a search job or a restore: how far it is and what it holds
/// (`provisioningState` and `resultStatistics`; Azure/azure-rest-api-specs, operationalinsights
/// `models.tsp`). It is no status: only the operation's own status says how that ended. Immutable; any
/// thread.
///
/// @param tableState the table's own word, such as `InProgress`; empty where none was sent
/// @param progress percent; null where it was not sent
/// @param records how many records the table got; null where it was not sent
/// @param gigabytes how much data was scanned, in GB; null where it was not sent
public record ResultStatistics(
        String tableState,
        @Nullable Double progress,
        @Nullable BigDecimal records,
        @Nullable BigDecimal gigabytes) {
    /// Nothing was sent.
    public static final ResultStatistics NONE = new ResultStatistics("", null, null, null);

    /// The numbers as those of an operation's answer; null where there are none. A table without records
    /// does not mark its operation as one that has done nothing: only the operation's own answer does.
    public @Nullable OperationResult counts() {
        return records == null && gigabytes == null
                ? null
                : new OperationResult(
                        records == null ? null : OperationResult.Counted.RECORD, records, gigabytes, true, false);
    }
}
