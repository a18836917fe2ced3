package opwatch.notify;

import java.util.List;
import opwatch.operation.Attention;
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
    static News of(NewsKind kind, WatchEntry row) {
        return new News(kind, List.of(row), null);
    }

    /// News of one row that a person has asked for.
    static News of(Expectation wish, WatchEntry row) {
        return new News(NewsKind.EXPECTATION, List.of(row), wish);
    }

    /// The first row, the only one of most kinds.
    WatchEntry row() {
        return rows.getFirst();
    }

    /// Whether it is the end of an operation, which its row remembers by itself.
    public boolean isEnd() {
        return kind == NewsKind.FAILED || kind == NewsKind.CANCELED || kind == NewsKind.ENDED_WELL;
    }

    /// What one of the rows remembers when this was told, or was not worth it. A change that came meanwhile
    /// stays untold.
    ///
    /// @param row one of [#rows]
    /// @param now what it remembers so far
    public Attention marked(WatchEntry row, Attention now) {
        return switch (kind) {
            case FAILED, CANCELED, ENDED_WELL -> now.withTold(now.told().of(Attention.change(row.observation())));
            case UNUSUALLY_LONG -> now.withTold(now.told().ofUnusual());
            case EXPECTATION ->
                now.withExpected(wishes -> {
                    wishes.removeIf(each -> each.equals(wish));
                    return wishes;
                });
            case NOT_CHECKED, SIGN_IN -> now;
        };
    }
}
