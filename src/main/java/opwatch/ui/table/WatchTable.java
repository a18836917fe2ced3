package opwatch.ui.table;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import opwatch.ui.kit.ShownZone;
import opwatch.ui.kit.Zoom;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;
import opwatch.words.Strings;

/// The table: shows the watch list filtered and in order, and keeps the person's place whatever a refresh
/// brings.
///
/// FX thread only. A refresh changes the rows' properties, which their cells follow; [#arrange] then moves
/// rows only where the wanted order differs from the shown one, and puts selection, focus and scroll back.
public final class WatchTable {
    private final WatchList list;
    private final TableView<WatchRow> view = new TableView<>();
    private final ObservableList<WatchRow> shown = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<List<WatchRow>> selection = new ReadOnlyObjectWrapper<>(List.of());
    private final SimpleObjectProperty<Instant> now;
    private final ColumnLayout layout;
    private final LabelEditing editing;
    private RowFilter filter = RowFilter.NONE;
    private boolean arranging;
    /// The mouse has moved over the table since the last tick: the person may be about to click.
    private boolean touched;

    public WatchTable(WatchList list, Instant start, ShownZone zone, Zoom zoom) {
        assert Platform.isFxApplicationThread();
        this.list = list;
        this.now = new SimpleObjectProperty<>(start);
        view.setId("watch-table");
        view.setAccessibleText(Strings.text("table.name"));
        view.setItems(shown);
        view.setEditable(true);
        view.setTableMenuButtonVisible(true);
        view.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        view.getColumns().setAll(new Columns(now, zone).all(this::rename));
        layout = new ColumnLayout(view, zoom);
        zone.zone().subscribe(view::refresh);
        view.setSortPolicy(table -> {
            arrange();
            return true;
        });
        view.getSelectionModel().getSelectedItems().addListener((ListChangeListener<WatchRow>)
                change -> publishSelection());
        view.addEventFilter(MouseEvent.MOUSE_MOVED, event -> touched = true);
        view.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> touched = true);
        editing = new LabelEditing(view);
        view.editingCellProperty().addListener((cell, before, after) -> {
            if (after == null) {
                arrange();
            }
        });
        arrange();
    }

    /// The control to put into the window.
    public TableView<WatchRow> view() {
        return view;
    }

    /// Which columns there are, how wide, in which order, and what is sorted by.
    public ColumnLayout layout() {
        return layout;
    }

    /// The selected rows, top to bottom; changes only when the person's choice does.
    public ReadOnlyObjectProperty<List<WatchRow>> selection() {
        return selection.getReadOnlyProperty();
    }

    /// Whether the filter hides at least one of these rows.
    public boolean hides(Collection<WatchRow> rows) {
        return !Set.copyOf(shown).containsAll(rows);
    }

    /// Shows only what passes the filter.
    public void filter(RowFilter newFilter) {
        filter = newFilter;
        arrange();
    }

    /// Moves time on: ages and durations follow.
    public void tick(Instant instant) {
        assert Platform.isFxApplicationThread();
        now.set(instant);
        if (!touched) {
            arrange();
        }
        touched = false;
    }

    /// As [#arrange], for what a refresh brought: waits while the mouse moves over the table, so that no
    /// row is pulled away from under a click.
    public void arrangeWhenQuiet() {
        if (!touched) {
            arrange();
        }
    }

    /// Selects these rows and brings the first one into view. What the filter hides is not selected.
    public void select(Collection<WatchRow> rows) {
        assert Platform.isFxApplicationThread();
        int[] indexes = ViewState.indexes(rows, shown);
        ViewState.select(view, indexes);
        if (indexes.length > 0) {
            view.getFocusModel().focus(indexes[0]);
            view.scrollTo(Math.max(0, indexes[0] - 2));
        }
        view.requestFocus();
    }

    /// Opens the label of a row for editing.
    public void editLabel(WatchRow row) {
        editing.start(row);
    }

    /// Brings the shown rows in line with list, filter and order. Does nothing while a label is being
    /// edited, and nothing when they are in line already, so that selection, focus and scroll stay the
    /// person's own.
    public void arrange() {
        assert Platform.isFxApplicationThread();
        if (view.getEditingCell() != null) {
            return;
        }
        Comparator<WatchRow> order = view.getComparator() == null ? (_, _) -> 0 : view.getComparator();
        List<WatchRow> wanted =
                list.rows().stream().filter(filter).sorted(order).toList();
        if (wanted.equals(shown)) {
            return;
        }
        ViewState state = ViewState.of(view);
        arranging = true;
        shown.setAll(wanted);
        state.restore(view);
        arranging = false;
        publishSelection();
    }

    private void publishSelection() {
        List<WatchRow> rows = view.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .toList();
        if (!arranging && !rows.equals(selection.get())) {
            selection.set(rows);
        }
    }

    private void rename(WatchRow row, String label) {
        if (!row.label().get().equals(label.strip())) {
            list.rename(row, label);
        }
    }
}
