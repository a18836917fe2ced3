package opwatch.ui.table;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Function;
import opwatch.operation.OperationStatus;
import opwatch.operation.Timestamp;
import org.jspecify.annotations.Nullable;

/// The orders a table can be in. Rows that compare equal stay in the order they were added.
final class RowOrder {
    private static final Comparator<WatchRow> START = byMoment(RowOrder::start);
    private static final Comparator<WatchRow> LATEST_END = comparing(
            RowOrder::endOrStart, nullsLast(Comparator.<Instant>naturalOrder().reversed()));

    /// Failed, could not look (what a person must mend first), running (the longest first), not seen,
    /// canceled, succeeded; among the ended the latest first.
    static final Comparator<WatchRow> WORST_FIRST = comparingInt(RowOrder::severity)
            .thenComparing(
                    (a, b) -> a.observation().get().isTerminal() ? LATEST_END.compare(a, b) : START.compare(a, b));

    private RowOrder() {}

    static Comparator<WatchRow> byText(Function<WatchRow, String> text) {
        return comparing(text, String.CASE_INSENSITIVE_ORDER);
    }

    /// Unknown moments come last in ascending order.
    static Comparator<WatchRow> byMoment(Function<WatchRow, @Nullable Instant> moment) {
        return comparing(moment, nullsLast(naturalOrder()));
    }

    static Comparator<WatchRow> byLength(Function<WatchRow, @Nullable Duration> length) {
        return comparing(length, nullsLast(naturalOrder()));
    }

    static @Nullable Instant start(WatchRow row) {
        return instant(row, OperationStatus::start);
    }

    static @Nullable Instant end(WatchRow row) {
        return row.observation().get().isTerminal() ? instant(row, OperationStatus::end) : null;
    }

    private static @Nullable Instant endOrStart(WatchRow row) {
        Instant end = end(row);
        return end == null ? start(row) : end;
    }

    private static int severity(WatchRow row) {
        RowState state = row.state();
        boolean passing = state == RowState.TROUBLE
                && !RowState.needsPerson(row.observation().get());
        return 2 * state.ordinal() + (passing ? 1 : 0);
    }

    private static @Nullable Instant instant(WatchRow row, Function<OperationStatus, @Nullable Timestamp> time) {
        OperationStatus status = row.observation().get().status();
        Timestamp stamp = status == null ? null : time.apply(status);
        return stamp == null ? null : stamp.instant();
    }
}
