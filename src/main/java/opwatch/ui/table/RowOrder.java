package opwatch.ui.table;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Function;
import opwatch.operation.OperationResult;
import opwatch.operation.OperationStatus;
import opwatch.operation.Timestamp;
import opwatch.ui.rows.RowState;
import opwatch.ui.rows.WatchRow;
import org.jspecify.annotations.Nullable;

/// The orders a table can be in. Rows that compare equal stay in the order they were added.
///
/// Written out rather than with `Comparator.comparing`: what that makes is serializable, so it is not in the
/// AOT cache and is made anew at each start.
final class RowOrder {
    /// Failed, could not check (what needs a person first), running (the longest first), not seen,
    /// canceled, succeeded; among the ended the latest first.
    static final Comparator<WatchRow> WORST_FIRST = RowOrder::worstFirst;

    private RowOrder() {}

    static Comparator<WatchRow> byText(Function<WatchRow, @Nullable String> text) {
        return new KeyedOrder<>(text, String::compareToIgnoreCase);
    }

    /// Unknown moments come last in ascending order.
    static Comparator<WatchRow> byMoment(Function<WatchRow, @Nullable Instant> moment) {
        return new KeyedOrder<>(moment, Instant::compareTo);
    }

    static Comparator<WatchRow> byLength(Function<WatchRow, @Nullable Duration> length) {
        return new KeyedOrder<>(length, Duration::compareTo);
    }

    /// By how many, then by how many GB; what is not counted comes last in ascending order.
    static int byResult(WatchRow a, WatchRow b) {
        OperationResult one = a.result();
        OperationResult other = b.result();
        int counts = unknownLast(one == null ? null : one.count(), other == null ? null : other.count());
        return counts != 0
                ? counts
                : unknownLast(one == null ? null : one.gigabytes(), other == null ? null : other.gigabytes());
    }

    private static int worstFirst(WatchRow a, WatchRow b) {
        int worse = Integer.compare(severity(a), severity(b));
        if (worse != 0) {
            return worse;
        }
        return a.state().hasEnded() ? latestFirst(endOrStart(a), endOrStart(b)) : unknownLast(start(a), start(b));
    }

    private static int latestFirst(@Nullable Instant a, @Nullable Instant b) {
        return a == null || b == null ? unknownLast(a, b) : b.compareTo(a);
    }

    private static <T extends Comparable<? super T>> int unknownLast(@Nullable T a, @Nullable T b) {
        if (a == null || b == null) {
            return Boolean.compare(a == null, b == null);
        }
        return a.compareTo(b);
    }

    static @Nullable Instant start(WatchRow row) {
        return instant(row, OperationStatus::start);
    }

    static @Nullable Instant end(WatchRow row) {
        return row.state().hasEnded() ? instant(row, OperationStatus::end) : null;
    }

    private static @Nullable Instant endOrStart(WatchRow row) {
        OperationStatus status = row.observation().get().status();
        return status == null ? null : status.endOrStart();
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
