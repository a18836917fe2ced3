package opwatch.ui.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import opwatch.ui.rows.TableLine;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;
import org.jspecify.annotations.Nullable;

/// The rows that pass the filter, in the order of the table. Made anew only when something that decides it
/// has changed: with ten thousand rows it is most of what a second without news would cost. Where only rows
/// have changed, only these are looked at and put into their places.
final class WantedRows {
    private final WatchList list;
    private final TableView<TableLine> view;
    private final ObservableValue<Instant> now;
    private RowFilter filter = RowFilter.NONE;
    /// How often it was changed.
    private int filters;
    private @Nullable Basis basis;
    /// The rows of the list as they were when rows last came or went.
    private WatchRow[] all = {};
    /// The last result, and the same by the indexes of its rows on the list.
    private List<WatchRow> rows = List.of();

    private int[] indexes = {};
    private long version;
    /// The indexes of the rows that have changed since the last result.
    private final BitSet touched = new BitSet();
    /// No row has come or gone since the last result.
    private boolean membersKnown;

    /// What decides which rows are wanted, and in which order, besides the rows.
    ///
    /// @param filters how often the filter was changed
    /// @param moment the time, where the filter or the order may depend on it; null where they do not
    private record Basis(
            int names,
            int filters,
            List<Sort> sort,
            @Nullable Instant moment) {
        /// Written out: the JVM makes a record's own at each start, and not from the AOT cache.
        boolean isAs(@Nullable Basis other) {
            return other != null
                    && names == other.names
                    && filters == other.filters
                    && Objects.equals(moment, other.moment)
                    && isAs(other.sort);
        }

        @SuppressWarnings("ReferenceEquality")
        private boolean isAs(List<Sort> other) {
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
        boolean same = membersKnown && today.isAs(basis);
        if (!same || !touched.isEmpty()) {
            Comparator<WatchRow> order = steady(order(today.sort));
            int[] next = same ? replaced(order) : arranged(order, today);
            if (!membersKnown || !Arrays.equals(next, indexes)) {
                indexes = next;
                rows = rows(next);
                version++;
            }
            basis = today;
            touched.clear();
            membersKnown = true;
        }
        return rows;
    }

    /// Another one each time that [#get] has another result.
    long version() {
        return version;
    }

    private List<WatchRow> rows(int[] wanted) {
        WatchRow[] named = new WatchRow[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            named[i] = all[wanted[i]];
        }
        return Collections.unmodifiableList(Arrays.asList(named));
    }

    private int[] arranged(Comparator<WatchRow> order, Basis today) {
        List<WatchRow> next = new ArrayList<>();
        if (basis != null
                && membersKnown
                && today.filters == basis.filters
                && today.names == basis.names
                && !filter.query().isTimed()) {
            // The same rows as before but for the touched ones: nearly in order, if only time went on.
            rows.stream().filter(row -> !touched.get(row.index())).forEach(next::add);
            touched.stream().mapToObj(index -> all[index]).filter(this::passes).forEach(next::add);
        } else {
            all = list.rows().toArray(WatchRow[]::new);
            list.rows().stream().filter(this::passes).forEach(next::add);
        }
        next.sort(order);
        return next.stream().mapToInt(WatchRow::index).toArray();
    }

    /// The last result, with the touched rows where they belong now. Most of them belong where they are: news
    /// without another state moves no row.
    private int[] replaced(Comparator<WatchRow> order) {
        BitSet moving = new BitSet();
        touched.stream().filter(index -> passes(all[index])).forEach(moving::set);
        int[] still = still(moving, order);
        List<WatchRow> moved =
                moving.stream().mapToObj(index -> all[index]).sorted(order).toList();
        int[] next = new int[still.length + moved.size()];
        int from = 0;
        for (int i = 0; i < moved.size(); i++) {
            int place = place(still, from, moved.get(i), order);
            System.arraycopy(still, from, next, from + i, place - from);
            next[place + i] = moved.get(i).index();
            from = place;
        }
        System.arraycopy(still, from, next, from + moved.size(), still.length - from);
        return next;
    }

    /// Where a row comes in, at an index or behind it.
    private int place(int[] still, int from, WatchRow row, Comparator<WatchRow> order) {
        int low = from;
        int high = still.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order.compare(all[still[middle]], row) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The last result without the touched rows, but for those that stand between their neighbours as they
    /// should: these are taken from the moving ones.
    private int[] still(BitSet moving, Comparator<WatchRow> order) {
        int[] still = new int[indexes.length];
        int size = 0;
        int next = 0;
        for (int i = 0; i < indexes.length; i++) {
            int index = indexes[i];
            if (touched.get(index)) {
                for (next = Math.max(next, i + 1); next < indexes.length && touched.get(indexes[next]); ) {
                    next++;
                }
                boolean stays = moving.get(index)
                        && (size == 0 || order.compare(all[still[size - 1]], all[index]) < 0)
                        && (next == indexes.length || order.compare(all[index], all[indexes[next]]) < 0);
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
                sort,
                ages || filter.query().isTimed() ? now.getValue() : null);
    }

    /// The order of the columns' rows. Not the table's own comparator, which makes two objects at each
    /// comparison.
    private static Comparator<WatchRow> order(List<Sort> sort) {
        List<Comparator<WatchRow>> orders = new ArrayList<>();
        for (Sort one : sort) {
            Comparator<WatchRow> order = order(one.column);
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
