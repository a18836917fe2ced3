package opwatch.ui.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableView;
import opwatch.settings.Settings.Grouping;
import opwatch.ui.kit.ShownZone;
import opwatch.ui.rows.GroupLine;
import opwatch.ui.rows.TableLine;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;
import org.jspecify.annotations.Nullable;

/// Which lines the table shows, in which order: puts rows and headings in line with list, filter, order and
/// groups, in one change, and keeps selection, focus and scroll.
///
/// Without groups the lines are the rows themselves.
final class Arrangement {
    private final WatchList list;
    private final TableView<TableLine> view;
    private final ShownLines shown;
    private final ObservableValue<Instant> now;
    private final ShownZone zone;
    private final RowSelection selection;
    private final RowFocus focus;
    private final WantedRows wanted;
    private final RowGroups groups;
    private final ReadOnlyIntegerWrapper heldChanges = new ReadOnlyIntegerWrapper();
    private Grouping grouping = Grouping.NONE;
    /// What the shown lines were last made of.
    private @Nullable Basis settled;

    /// @param version which result of [WantedRows]
    /// @param changes of which state of the list, where headings tell of their rows
    /// @param names of which names of places, where headings have them
    private record Basis(
            long version,
            long changes,
            int names,
            boolean held,
            @Nullable GroupKeys keys) {
        /// Written out: the JVM makes a record's own at each start, and not from the AOT cache.
        boolean isAs(@Nullable Basis other) {
            return other != null
                    && version == other.version
                    && changes == other.changes
                    && names == other.names
                    && held == other.held
                    && Objects.equals(keys, other.keys);
        }
    }

    /// @param shown the lines of the view
    /// @param now the time that the cells show
    Arrangement(
            WatchList list,
            TableView<TableLine> view,
            ShownLines shown,
            ObservableValue<Instant> now,
            ShownZone zone,
            RowSelection selection,
            RowFocus focus) {
        this.list = list;
        this.view = view;
        this.shown = shown;
        this.now = now;
        this.zone = zone;
        this.selection = selection;
        this.focus = focus;
        wanted = new WantedRows(list, view, now);
        groups = new RowGroups(list);
    }

    Grouping grouping() {
        return grouping;
    }

    /// Groups by something else from the next [#sort] on.
    void group(Grouping by) {
        grouping = by;
        groups.clear();
    }

    /// Filters from the next [#sort] on.
    void filter(RowFilter filter) {
        wanted.filter(filter);
    }

    boolean passes(WatchRow row) {
        return wanted.passes(row);
    }

    /// How many rows would leave or go to another place if the order were not held.
    ReadOnlyIntegerProperty heldChanges() {
        return heldChanges.getReadOnlyProperty();
    }

    List<GroupLine> headings() {
        return groups.headings();
    }

    /// Folds groups or unfolds them. What is above the first of them stays, though the order is held.
    void fold(List<GroupLine> headings, boolean isFolded) {
        GroupKeys keys = keys();
        if (headings.isEmpty() || keys == null) {
            return;
        }
        TableLine focused = view.getFocusModel().getFocusedItem();
        headings.forEach(heading -> groups.fold(heading, isFolded, keys));
        place(groups.lines());
        groups.headings().stream()
                .filter(heading ->
                        heading.folded().get() && heading.rows().stream().anyMatch(row -> row == focused))
                .findFirst()
                .ifPresent(heading -> focus.during(() -> view.getFocusModel().focus(shown.indexOf(heading))));
        settled = null;
    }

    /// Unfolds the groups of these rows.
    void show(Collection<WatchRow> rows) {
        fold(groups.hiding(rows), false);
    }

    /// Puts all in order now.
    void sort() {
        sort(wanted.get(), keys());
        settled = null;
    }

    /// Brings the lines in line with what is wanted; does nothing when they are.
    ///
    /// @param held whether only new rows come in, at the end, and removed ones leave
    void arrange(boolean held) {
        List<WatchRow> rows = wanted.get();
        GroupKeys keys = keys();
        Basis basis = keys == null
                ? new Basis(wanted.version(), 0, 0, held, null)
                : new Basis(
                        wanted.version(), list.changes(), list.names().rounds().get(), held, keys);
        if (basis.isAs(settled)) {
            return;
        }
        if (held) {
            keep(rows, keys);
        } else {
            sort(rows, keys);
        }
        settled = basis;
    }

    /// Null while the rows stand in no groups.
    private @Nullable GroupKeys keys() {
        return grouping == Grouping.NONE
                ? null
                : new GroupKeys(
                        grouping,
                        list.names(),
                        zone.get(),
                        now.getValue().atZone(zone.get()).toLocalDate());
    }

    private void sort(List<WatchRow> rows, @Nullable GroupKeys keys) {
        if (keys == null) {
            place(rows);
        } else {
            groups.arrange(rows, keys);
            place(groups.lines());
        }
        heldChanges.set(0);
    }

    private void keep(List<WatchRow> rows, @Nullable GroupKeys keys) {
        if (keys == null) {
            List<WatchRow> kept = new ArrayList<>();
            BitSet there = new BitSet();
            for (TableLine line : shown) {
                if (line instanceof WatchRow row && row.isListed()) {
                    kept.add(row);
                    there.set(row.index());
                }
            }
            rows.stream().filter(row -> !there.get(row.index())).forEach(kept::add);
            place(kept);
            heldChanges.set(RowMoves.count(indexes(kept), indexes(rows)));
        } else {
            GroupTally tally = groups.keep(rows, keys);
            place(groups.lines());
            heldChanges.set(groups.changes(rows, tally));
        }
    }

    private static int[] indexes(List<WatchRow> rows) {
        return rows.stream().mapToInt(WatchRow::index).toArray();
    }

    private void place(List<? extends TableLine> lines) {
        LineDifference difference = shown.to(lines);
        int before = shown.size();
        if (difference.isNone()) {
            selection.publish();
        } else if (difference.isOnlyBehind(before)
                && Collections.disjoint(lines.subList(before, lines.size()), selection.hidden())) {
            // Nothing that is there is touched: not the selection, not the scroll place.
            focus.during(() -> shown.become(lines, difference));
            selection.publish();
        } else {
            ViewState state = ViewState.of(view).selecting(selection.hidden());
            focus.during(() -> {
                shown.become(lines, difference);
                focus.restore(state);
            });
            selection.remember(state.selected().stream().filter(this::isListed).toList());
        }
    }

    private boolean isListed(TableLine line) {
        return line instanceof WatchRow row && row.isListed();
    }
}
