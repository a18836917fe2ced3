package opwatch.ui.table;

import java.util.Comparator;
import java.util.function.Function;
import opwatch.ui.rows.WatchRow;
import org.jspecify.annotations.Nullable;

/// An order of rows by what each says of itself. Rows that say nothing come last in ascending order.
///
/// @param key what a row says; null for nothing
/// @param order of what rows say
record KeyedOrder<K>(Function<WatchRow, @Nullable K> key, Comparator<K> order) implements Comparator<WatchRow> {
    private static final Object NOTHING = new Object();

    @Override
    public int compare(WatchRow a, WatchRow b) {
        return bySaid(key.apply(a), key.apply(b));
    }

    /// The same order for one sort, which asks each row once: a sort of ten thousand compares each a dozen
    /// times, and an error's sentence is made when it is asked for.
    ///
    /// @param rows how many rows the list has
    Comparator<WatchRow> forOneSort(int rows) {
        Object[] said = new Object[rows];
        return (a, b) -> bySaid(said(a, said), said(b, said));
    }

    @SuppressWarnings("unchecked") // what is kept is what this row has said
    private @Nullable K said(WatchRow row, Object[] said) {
        Object there = said[row.index()];
        if (there == null) {
            K now = key.apply(row);
            there = now == null ? NOTHING : now;
            said[row.index()] = there;
        }
        return there == NOTHING ? null : (K) there;
    }

    private int bySaid(@Nullable K a, @Nullable K b) {
        return a == null || b == null ? Boolean.compare(a == null, b == null) : order.compare(a, b);
    }
}
