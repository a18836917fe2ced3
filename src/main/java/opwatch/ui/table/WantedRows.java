package opwatch.ui.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import opwatch.ui.rows.TableLine;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;
import org.jspecify.annotations.Nullable;

/// The rows that pass the filter, in the order of the table. All rows stand in that order, and those that
/// pass are picked from them: what decides one of the two leaves the other as it was. Where only rows have
/// changed, only these are looked at and put into their places.
final class WantedRows {
    private final WatchList list;
    private final TableView<TableLine> view;
    private final ObservableValue<Instant> now;
    private RowFilter filter = RowFilter.NONE;
    /// How often it was changed.
    private int filters;
    private @Nullable Basis basis;
    /// The rows of the list as they were when rows last came or went; the rest is told by their indexes.
    private WatchRow[] all = {};
    /// All rows in the order of the table.
    private int[] order = {};
    private final BitSet passing = new BitSet();
    /// The last result.
    private int[] wanted = {};

    private List<WatchRow> rows = List.of();
    private long version;
    /// The rows that have changed since the last result.
    private final BitSet touched = new BitSet();
    /// No row has come or gone since the last result.
    private boolean membersKnown;

    /// What decides which rows are wanted, and in which order, besides the rows.
    ///
    /// @param names how often names were learned: some columns are sorted by them
    /// @param filters how often the filter was changed
    /// @param shown how the filter's words see the rows; null where it has none
    /// @param filtered the time, where the filter may depend on it; null where it does not
    /// @param sorted the time, where the order may depend on it
    private record Basis(
            int names,
            int filters,
            @Nullable Object shown,
            @Nullable Instant filtered,
            List<Sort> sort,
            @Nullable Instant sorted) {
        /// Written out: the JVM makes a record's own at each start, and not from the AOT cache.
        @SuppressWarnings("ReferenceEquality")
        boolean passesAs(@Nullable Basis other) {
            return other != null
                    && filters == other.filters
                    && shown == other.shown
                    && Objects.equals(filtered, other.filtered);
        }

        boolean sortsAs(@Nullable Basis other) {
            return other != null && names == other.names && Objects.equals(sorted, other.sorted) && sortsBy(other.sort);
        }

        @SuppressWarnings("ReferenceEquality")
        private boolean sortsBy(List<Sort> other) {
            boolean same = sort.size() == other.size();
            for (int i = 0; same && i < sort.size(); i++) {
                same = sort.get(i).column.equals(other.get(i).column) && sort.get(i).type == other.get(i).type;
            }
            return same;
        }
    }

    private record Sort(TableColumn<TableLine, ?> column, SortType type) {}

    /// @param now the time that the cells show, moved on by the table
    WantedRows(WatchList list, TableView<TableLine> view, ObservableValue<Instant> now) {
        this.list = list;
        this.view = view;
        this.now = now;
        list.tally().follow(row -> touched.set(row.index()));
        list.rows().addListener((ListChangeListener<WatchRow>) change -> membersKnown = false);
    }

    void filter(RowFilter newFilter) {
        filter = newFilter;
        filters++;
    }

    boolean passes(WatchRow row) {
        return filter.passes(row, list.names());
    }

    /// The same object as long as the same rows are wanted in the same order.
    List<WatchRow> get() {
        Basis today = basis();
        boolean passes = membersKnown && today.passesAs(basis);
        boolean sorts = membersKnown && today.sortsAs(basis);
        if (!passes || !sorts || !touched.isEmpty()) {
            all = membersKnown ? all : list.rows().toArray(WatchRow[]::new);
            pass(passes);
            Comparator<WatchRow> by = steady(order(today.sort, !sorts));
            order = sorts ? replaced(by) : sorted(by);
            int[] next = passing(order);
            if (!membersKnown || !Arrays.equals(next, wanted)) {
                wanted = next;
                rows = rows(next);
                version++;
            }
            basis = today;
            touched.clear();
            membersKnown = true;
        }
        return rows;
    }

    /// Brings in line which rows pass.
    ///
    /// @param touchedOnly whether the others pass or not as they did
    private void pass(boolean touchedOnly) {
        IntStream asked = touchedOnly ? touched.stream() : IntStream.range(0, all.length);
        Predicate<WatchRow> passes = filter.passing(list.names());
        asked.forEach(index -> passing.set(index, passes.test(all[index])));
    }

    /// Another one each time that [#get] has another result.
    long version() {
        return version;
    }

    private int[] passing(int[] indexes) {
        int[] next = new int[indexes.length];
        int size = 0;
        for (int index : indexes) {
            if (passing.get(index)) {
                next[size++] = index;
            }
        }
        return size == next.length ? next : Arrays.copyOf(next, size);
    }

    private List<WatchRow> rows(int[] indexes) {
        WatchRow[] named = new WatchRow[indexes.length];
        for (int i = 0; i < indexes.length; i++) {
            named[i] = all[indexes[i]];
        }
        return Collections.unmodifiableList(Arrays.asList(named));
    }

    /// All rows, put in order. Where only time went on, they are nearly so.
    private int[] sorted(Comparator<WatchRow> by) {
        List<WatchRow> next = new ArrayList<>(membersKnown ? rows(order) : List.of(all));
        next.sort(by);
        return next.stream().mapToInt(WatchRow::index).toArray();
    }

    /// The last order, with the touched rows where they belong now. Most of them belong where they are: news
    /// without another state moves no row.
    private int[] replaced(Comparator<WatchRow> by) {
        BitSet moving = (BitSet) touched.clone();
        int[] still = still(moving, by);
        List<WatchRow> moved =
                moving.stream().mapToObj(index -> all[index]).sorted(by).toList();
        int[] next = new int[order.length];
        int from = 0;
        for (int i = 0; i < moved.size(); i++) {
            int place = place(still, from, moved.get(i), by);
            System.arraycopy(still, from, next, from + i, place - from);
            next[place + i] = moved.get(i).index();
            from = place;
        }
        System.arraycopy(still, from, next, from + moved.size(), still.length - from);
        return next;
    }

    /// Where a row comes in, at an index or behind it.
    private int place(int[] still, int from, WatchRow row, Comparator<WatchRow> by) {
        int low = from;
        int high = still.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (by.compare(all[still[middle]], row) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The last order without the touched rows, but for those that stand between their neighbours as they
    /// should: these are taken from the moving ones.
    private int[] still(BitSet moving, Comparator<WatchRow> by) {
        int[] still = new int[order.length];
        int size = 0;
        int next = 0;
        for (int i = 0; i < order.length; i++) {
            int index = order[i];
            if (touched.get(index)) {
                for (next = Math.max(next, i + 1); next < order.length && touched.get(order[next]); ) {
                    next++;
                }
                boolean stays = (size == 0 || by.compare(all[still[size - 1]], all[index]) < 0)
                        && (next == order.length || by.compare(all[index], all[order[next]]) < 0);
                if (!stays) {
                    continue;
                }
                moving.clear(index);
            }
            still[size++] = index;
        }
        return Arrays.copyOf(still, size);
    }

    /// Rows that compare equal stay in the order they were added.
    private static Comparator<WatchRow> steady(Comparator<WatchRow> order) {
        return (a, b) -> {
            int result = order.compare(a, b);
            return result == 0 ? Integer.compare(a.index(), b.index()) : result;
        };
    }

    private Basis basis() {
        List<Sort> sort = view.getSortOrder().stream()
                .filter(column -> column.isSortable() && column.getSortType() != null)
                .map(column -> new Sort(column, column.getSortType()))
                .toList();
        boolean ages = sort.stream().anyMatch(one -> Columns.isAge(one.column));
        return new Basis(
                list.names().rounds().get(),
                filters,
                filter.shown(list.names()),
                filter.query().isTimed() ? now.getValue() : null,
                sort,
                ages ? now.getValue() : null);
    }

    /// The order of the columns' rows. Not the table's own comparator, which makes two objects at each
    /// comparison.
    ///
    /// @param ofAll whether all rows are put in order by it, once
    private Comparator<WatchRow> order(List<Sort> sort, boolean ofAll) {
        List<Comparator<WatchRow>> orders = new ArrayList<>();
        for (Sort one : sort) {
            Comparator<WatchRow> column = order(one.column);
            Comparator<WatchRow> order =
                    ofAll && column instanceof KeyedOrder<?> keyed ? keyed.forOneSort(all.length) : column;
            orders.add(one.type == SortType.ASCENDING ? order : Collections.reverseOrder(order));
        }
        return (a, b) -> {
            for (Comparator<WatchRow> order : orders) {
                int result = order.compare(a, b);
                if (result != 0) {
                    return result;
                }
            }
            return 0;
        };
    }

    @SuppressWarnings("unchecked") // the value of each column is the row itself
    private static Comparator<WatchRow> order(TableColumn<TableLine, ?> column) {
        return (Comparator<WatchRow>) Objects.requireNonNull(column.getComparator());
    }
}
