package opwatch.ui.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
    private List<WatchRow> rows = List.of();
    private long version;
    /// The rows that have changed since the last result.
    private final Set<WatchRow> touched = new HashSet<>();
    /// No row has come or gone since the last result.
    private boolean membersKnown;

    private final Map<WatchRow, Integer> places = new HashMap<>();

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
        list.tally().follow(touched::add);
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

    /// The same object as long as the same rows are wanted in the same order.
    List<WatchRow> get() {
        Basis today = basis();
        boolean same = membersKnown && today.isAs(basis);
        if (!same || !touched.isEmpty()) {
            Comparator<WatchRow> order = order(today.sort);
            List<WatchRow> next = same ? replaced(order) : arranged(order, today);
            basis = today;
            touched.clear();
            membersKnown = true;
            if (!next.equals(rows)) {
                rows = next;
                version++;
            }
        }
        return rows;
    }

    /// Another one each time that [#get] has another result.
    long version() {
        return version;
    }

    private List<WatchRow> arranged(Comparator<WatchRow> order, Basis today) {
        if (basis != null
                && membersKnown
                && today.filters == basis.filters
                && today.names == basis.names
                && !filter.query().isTimed()) {
            // The same rows as before but for the touched ones: nearly in order, if only time went on.
            List<WatchRow> next = new ArrayList<>(rows);
            next.removeIf(touched::contains);
            touched.stream().filter(this::passes).forEach(next::add);
            next.sort(steady(order));
            return next;
        }
        return list.rows().stream().filter(this::passes).sorted(order).toList();
    }

    /// The last result, with the touched rows where they belong now. Most of them belong where they are: news
    /// without another state moves no row.
    private List<WatchRow> replaced(Comparator<WatchRow> order) {
        Comparator<WatchRow> steady = steady(order);
        Set<WatchRow> moved = new HashSet<>(touched);
        moved.removeIf(row -> !passes(row));
        List<WatchRow> still = still(moved, steady);
        List<WatchRow> moving = new ArrayList<>(moved);
        moving.sort(steady);
        List<WatchRow> next = new ArrayList<>(still.size() + moving.size());
        int from = 0;
        for (WatchRow row : moving) {
            int place = -Collections.binarySearch(still.subList(from, still.size()), row, steady) - 1;
            next.addAll(still.subList(from, from + place));
            next.add(row);
            from += place;
        }
        next.addAll(still.subList(from, still.size()));
        return next;
    }

    /// The last result without the touched rows, but for those that stand between their neighbours as they
    /// should: these are taken from the moved ones.
    private List<WatchRow> still(Set<WatchRow> moved, Comparator<WatchRow> steady) {
        List<WatchRow> still = new ArrayList<>(rows.size());
        int next = 0;
        for (int i = 0; i < rows.size(); i++) {
            WatchRow row = rows.get(i);
            if (touched.contains(row)) {
                for (next = Math.max(next, i + 1); next < rows.size() && touched.contains(rows.get(next)); ) {
                    next++;
                }
                boolean stays = moved.contains(row)
                        && (still.isEmpty() || steady.compare(still.getLast(), row) < 0)
                        && (next == rows.size() || steady.compare(row, rows.get(next)) < 0);
                if (!stays) {
                    continue;
                }
                moved.remove(row);
            }
            still.add(row);
        }
        return still;
    }

    /// Rows that compare equal stay in the order they were added.
    private Comparator<WatchRow> steady(Comparator<WatchRow> order) {
        Map<WatchRow, Integer> added = places();
        return (a, b) -> {
            int result = order.compare(a, b);
            return result == 0 ? Integer.compare(added.getOrDefault(a, 0), added.getOrDefault(b, 0)) : result;
        };
    }

    /// Where each row is on the list.
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
