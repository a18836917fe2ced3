package opwatch.notify;

import java.util.List;
import opwatch.operation.Attention.Expectation;
import opwatch.operation.WatchEntry;
import org.jspecify.annotations.Nullable;

/// Something that happened and may be told. Immutable; any thread.
///
/// @param kind what happened
/// @param rows the rows that it happened to, as they are now, in the order of the list; never empty. One,
///     except for a sign-in and for a group that has ended
/// @param wish what the person had asked for; null for other kinds
public record News(
        NewsKind kind, List<WatchEntry> rows, @Nullable Expectation wish) {
    public News {
        rows = List.copyOf(rows);
    }

    /// News of one row.
    public static News of(NewsKind kind, WatchEntry row) {
        return new News(kind, List.of(row), null);
    }
}
