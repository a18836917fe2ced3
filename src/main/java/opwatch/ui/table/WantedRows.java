package opwatch.ui.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
/// has changed: with ten thousand rows it is most of what a second without news would cost.
final class WantedRows {
    private final WatchList list;
    private final TableView<TableLine> view;
    private final ObservableValue<Instant> now;
    private RowFilter filter = RowFilter.NONE;
    /// How often it was changed.
    private int filters;
    private @Nullable Basis basis;
    private List<WatchRow> rows = List.of();
    private long version;
    /// The last result has every row of the list.
    private boolean membersKnown;

    private final Map<WatchRow, Integer> places = new HashMap<>();

    /// What decides which rows are wanted, and in which order.
    ///
    /// @param filters how often the filter was changed
    /// @param moment the time, where the filter or the order may depend on it; null where they do not
    private record Basis(
            long changes,
            int names,
            int filters,
            List<Sort> sort,
            @Nullable Instant moment) {
        /// Written out: the JVM makes a record's own at each start, and not from the AOT cache.
        boolean isAs(@Nullable Basis other) {
            return other != null
                    && changes == other.changes
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
        list.rows().addListener((ListChangeListener<WatchRow>) change -> {
            membersKnown = false;
            places.clear();
        });
    }

    void filter(RowFilter newFilter) {
        filter = newFilter;
        filters++;
    }

    boolean passes(WatchRow row) {
        return filter.passes(row, list.names());
    }

    /// The same as long as nothing has changed.
    List<WatchRow> get() {
        Basis today = basis();
        if (!today.isAs(basis)) {
            basis = today;
            rows = arranged(order(today.sort));
            version++;
        }
        return rows;
    }

    /// Another one each time that [#get] has made its result anew.
    long version() {
        return version;
    }

    private List<WatchRow> arranged(Comparator<WatchRow> order) {
        if (filter.isOpen() && membersKnown) {
            // Few rows have another place than before, and what is nearly in order is sorted in a tenth of the time.
            List<WatchRow> next = new ArrayList<>(rows);
            Map<WatchRow, Integer> added = places();
            next.sort((a, b) -> {
                int result = order.compare(a, b);
                return result == 0 ? Integer.compare(added.getOrDefault(a, 0), added.getOrDefault(b, 0)) : result;
            });
            return List.copyOf(next);
        }
        membersKnown = filter.isOpen();
        return list.rows().stream().filter(this::passes).sorted(order).toList();
    }

    /// Where each row is on the list: rows that compare equal stay in the order they were added.
    private Map<WatchRow, Integer> places() {
        if (places.isEmpty()) {
            for (WatchRow row : list.rows()) {
                places.put(row, places.size());
            }
        }
        return places;
    }

    private Basis basis() {
        List<Sort> sort = view.getSortOrder().stream()
                .filter(column -> column.isSortable() && column.getSortType() != null)
                .map(column -> new Sort(column, column.getSortType()))
                .toList();
        boolean ages = sort.stream().anyMatch(one -> Columns.isAge(one.column));
        return new Basis(
                list.changes(),
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
