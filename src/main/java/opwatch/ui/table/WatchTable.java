package opwatch.ui.table;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import opwatch.settings.Settings;
import opwatch.settings.Settings.Rows;
import opwatch.ui.kit.ShownZone;
import opwatch.ui.kit.StyleNames;
import opwatch.ui.kit.Zoom;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;
import opwatch.words.Strings;

/// The table: shows the watch list filtered and in order, and keeps the person's place whatever a refresh
/// brings.
///
/// FX thread only. A refresh changes the rows' properties, which their cells follow; [#arrange] then moves
/// rows only where the wanted order differs from the shown one, and puts selection, focus and scroll back.
/// While the order is held ([OrderHold]) no row moves, none leaves that is still on the list, and new ones
/// come in at the end; while a name is typed these wait, too. What the person does to the order, by a
/// header, the filter or [#applyOrder], takes effect at once.
///
/// A selected row that the filter hides is selected again when the filter shows it, unless the person has
/// selected something else since. Until then it is not among [#selection]: no command acts on what cannot
/// be seen.
public final class WatchTable {
    private final WatchList list;
    private final ObservableList<WatchRow> shown = FXCollections.observableArrayList();
    private final TableView<WatchRow> view;
    private final ReadOnlyObjectWrapper<List<WatchRow>> selection = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper heldChanges = new ReadOnlyIntegerWrapper();
    private final SimpleObjectProperty<Instant> now;
    private final ColumnLayout layout;
    private final BooleanProperty compact = new SimpleBooleanProperty();
    private final LabelEditing editing;
    private final OrderHold hold;
    private final RowFocus focus;
    private final ObjectProperty<RowFilter> filter = new SimpleObjectProperty<>(RowFilter.NONE);
    /// The selected rows that the filter hides.
    private Set<WatchRow> hidden = Set.of();

    public WatchTable(WatchList list, InstantSource clock, ShownZone zone, Zoom zoom) {
        assert Platform.isFxApplicationThread();
        this.list = list;
        this.now = new SimpleObjectProperty<>(clock.instant());
        SkinnedTable table = new SkinnedTable(shown);
        view = table;
        view.setId("watch-table");
        view.setAccessibleText(Strings.text("table.name"));
        view.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        view.getColumns().setAll(new Columns(now, zone.zone(), list.names(), filter).all(this::rename));
        compact.subscribe(isSo -> view.pseudoClassStateChanged(StyleNames.COMPACT, isSo));
        layout = new ColumnLayout(view);
        zoom.follow(view, () -> layout.zoom(zoom.of(1)));
        ColumnMenu columnMenu = new ColumnMenu(view, layout);
        table.columnMenu(columnMenu::open);
        editing = new LabelEditing(view);
        focus = new RowFocus(view);
        hold = new OrderHold(view, OrderHold.focusAround(view), clock, this::arrange);
        hold.during(columnMenu.showing());
        view.setSortPolicy(any -> {
            applyOrder();
            return true;
        });
        view.getSelectionModel().getSelectedItems().addListener((ListChangeListener<WatchRow>) change -> chosen());
        arrange();
    }

    /// The control to put into the window.
    public TableView<WatchRow> view() {
        return view;
    }

    /// Which columns there are, how wide, in which order.
    public ColumnLayout layout() {
        return layout;
    }

    /// Whether the rows are low, so that more of them fit into the window.
    public BooleanProperty compact() {
        return compact;
    }

    /// Arranges columns, order and rows as the settings say.
    public void restore(Settings.Table settings) {
        assert Platform.isFxApplicationThread();
        layout.restore(settings);
        compact.set(settings.rows() == Rows.COMPACT);
    }

    /// The table as it is now, for the settings.
    public Settings.Table settings() {
        return new Settings.Table(layout.kept(), layout.sort(), compact.get() ? Rows.COMPACT : Rows.ROOMY);
    }

    /// The selected rows, top to bottom; changes only when the person's choice or the filter does.
    public ReadOnlyObjectProperty<List<WatchRow>> selection() {
        return selection.getReadOnlyProperty();
    }

    /// How many rows would leave or go to another place if the order were not held; 0 when nothing waits.
    public ReadOnlyIntegerProperty heldChanges() {
        return heldChanges.getReadOnlyProperty();
    }

    /// Holds the order while this is true, too: a menu of the window is open.
    public void holdDuring(ObservableValue<Boolean> showing) {
        hold.during(showing);
    }

    /// Whether the filter hides at least one of these rows.
    public boolean hides(Collection<WatchRow> rows) {
        return !rows.stream().allMatch(this::passes);
    }

    /// Shows only what passes the filter, at once and in order.
    public void filter(RowFilter newFilter) {
        filter.set(newFilter);
        applyOrder();
    }

    /// Moves time on: ages and durations follow.
    public void tick(Instant instant) {
        assert Platform.isFxApplicationThread();
        now.set(instant);
        arrange();
    }

    /// Selects these rows and brings the first one into view. What the filter hides is not selected.
    public void select(Collection<WatchRow> rows) {
        assert Platform.isFxApplicationThread();
        editing.end();
        arrange();
        hidden = Set.of();
        int[] indexes = ViewState.indexes(rows, shown);
        ViewState.select(view, indexes);
        if (indexes.length > 0) {
            view.getFocusModel().focus(indexes[0]);
            view.scrollTo(Math.max(0, indexes[0] - 2));
        }
        view.requestFocus();
    }

    /// Selects the row that has the focus, or the first where none has.
    public void selectFocused() {
        focus.select();
    }

    /// Call it before the table changes its size, and run what it returns after that: the rows are where
    /// they were then, or as near as leaves a selected row in sight, the one with the focus or the first.
    /// A table left to itself keeps the share that it is scrolled by, and so moves every row.
    public Runnable keepPlace() {
        return focus.keepPlace();
    }

    /// Opens the label of a row for editing.
    public void editLabel(WatchRow row) {
        editing.start(row);
    }

    /// Puts the rows in order although the order is held. A name that is being typed is kept.
    public void applyOrder() {
        assert Platform.isFxApplicationThread();
        editing.end();
        sort();
    }

    /// Brings the shown rows in line with list, filter and order; while the order is held only new rows come
    /// in, at the end, and removed ones leave. Does nothing when they are in line already, so that selection,
    /// focus and scroll stay the person's own.
    public void arrange() {
        assert Platform.isFxApplicationThread();
        if (hold.isHeld()) {
            keep();
        } else {
            sort();
        }
    }

    private void sort() {
        if (!hold.isEditing()) {
            place(wanted());
            heldChanges.set(0);
        }
    }

    private void keep() {
        if (hold.isEditing()) {
            // A table ends the editing when its rows change.
            return;
        }
        List<WatchRow> wanted = wanted();
        Set<WatchRow> there = new HashSet<>(shown);
        List<WatchRow> kept = new ArrayList<>(shown);
        kept.removeIf(row -> list.find(row.ref()) != row);
        wanted.stream().filter(row -> !there.contains(row)).forEach(kept::add);
        place(kept);
        heldChanges.set(RowMoves.count(kept, wanted));
    }

    private List<WatchRow> wanted() {
        Comparator<WatchRow> order = view.getComparator() == null ? (_, _) -> 0 : view.getComparator();
        return list.rows().stream().filter(this::passes).sorted(order).toList();
    }

    private boolean passes(WatchRow row) {
        return filter.get().passes(row, list.names());
    }

    private void place(List<WatchRow> rows) {
        if (rows.equals(shown)) {
            return;
        }
        int before = shown.size();
        List<WatchRow> last = rows.subList(Math.min(before, rows.size()), rows.size());
        if (rows.size() > before && rows.subList(0, before).equals(shown) && Collections.disjoint(last, hidden)) {
            // Nothing that is there is touched: not the selection, not the scroll place.
            focus.during(() -> shown.addAll(last));
            return;
        }
        ViewState state = ViewState.of(view).selecting(hidden);
        focus.during(() -> {
            shown.setAll(rows);
            focus.restore(state);
        });
        Set<WatchRow> there = Set.copyOf(rows);
        hidden = state.selected().stream()
                .filter(row -> !there.contains(row) && list.find(row.ref()) == row)
                .collect(Collectors.toSet());
        publish(selected());
    }

    /// The person has selected something, or a row that left was selected.
    private void chosen() {
        List<WatchRow> rows = selected();
        if (!focus.isArranging() && !rows.equals(selection.get())) {
            hidden = Set.of();
            publish(rows);
        }
    }

    private List<WatchRow> selected() {
        return view.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private void publish(List<WatchRow> rows) {
        if (!rows.equals(selection.get())) {
            selection.set(rows);
        }
    }

    private void rename(WatchRow row, String label) {
        if (!row.label().get().equals(label.strip())) {
            list.rename(row, label);
        }
    }
}
