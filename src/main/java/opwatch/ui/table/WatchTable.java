package opwatch.ui.table;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// The table: shows the watch list filtered and in order, and keeps the person's place whatever a refresh
/// brings.
///
/// FX thread only. A refresh changes the rows' properties, which their cells follow; [#arrange] then moves
/// rows only where the wanted order differs from the shown one, and puts selection, focus and scroll back.
public final class WatchTable {
    /// Every row has this height: the table need not measure cells, which halves its cost.
    private static final double ROW_HEIGHT = 30;

    private final WatchList list;
    private final TableView<WatchRow> view = new TableView<>();
    private final ObservableList<WatchRow> shown = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<List<WatchRow>> selection = new ReadOnlyObjectWrapper<>(List.of());
    private final SimpleObjectProperty<Instant> now;
    private final ColumnLayout layout;
    private RowFilter filter = RowFilter.NONE;
    private boolean arranging;
    /// The mouse moved over the table since the last tick: somebody is about to click.
    private boolean touched;

    public WatchTable(WatchList list, Instant start, ZoneId zone) {
        assert Platform.isFxApplicationThread();
        this.list = list;
        this.now = new SimpleObjectProperty<>(start);
        view.setId("watch-table");
        view.setAccessibleText(Strings.text("table.name"));
        view.setItems(shown);
        view.setFixedCellSize(ROW_HEIGHT);
        view.setEditable(true);
        view.setTableMenuButtonVisible(true);
        view.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        view.getColumns().setAll(new Columns(now, zone).all(this::rename));
        layout = new ColumnLayout(view);
        view.setSortPolicy(table -> {
            arrange();
            return true;
        });
        view.getSelectionModel().getSelectedItems().addListener((ListChangeListener<WatchRow>)
                change -> publishSelection());
        view.addEventFilter(MouseEvent.MOUSE_MOVED, event -> touched = true);
        view.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> touched = true);
        // The name in work is kept before its cell goes to another row.
        view.addEventFilter(ScrollEvent.SCROLL, event -> endEditing());
        view.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (isOfScrollBar(event.getTarget())) {
                endEditing();
            }
        });
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
        var model = view.getSelectionModel();
        model.clearSelection();
        int[] places = places(rows, shown);
        if (places.length > 0) {
            // In one change: one by one, ten thousand would hold the window up for seconds.
            model.selectIndices(places[0], places);
            view.getFocusModel().focus(places[0]);
            view.scrollTo(Math.max(0, places[0] - 2));
        }
        view.requestFocus();
    }

    /// Opens the name of a row for editing.
    public void editLabel(WatchRow row) {
        Stream.of(view.getColumns().toArray(TableColumn<?, ?>[]::new))
                .filter(column -> Objects.equals(column.getId(), "column-" + Columns.LABEL))
                .findFirst()
                .ifPresent(column -> startEdit(shown.indexOf(row), column));
    }

    @SuppressWarnings("unchecked") // every column of this table is of this type
    private void startEdit(int place, TableColumn<?, ?> column) {
        column.setVisible(true);
        view.scrollToColumn((TableColumn<WatchRow, ?>) column);
        if (!Place.sees(view, place)) {
            // Out of sight there is no cell to open the name in.
            view.scrollTo(Math.max(0, place - 2));
            view.layout();
        }
        view.edit(place, (TableColumn<WatchRow, ?>) column);
    }

    private void endEditing() {
        if (view.getEditingCell() != null) {
            view.requestFocus();
        }
    }

    private static boolean isOfScrollBar(EventTarget target) {
        Node node = target instanceof Node hit ? hit : null;
        while (node != null && !(node instanceof ScrollBar)) {
            node = node.getParent();
        }
        return node != null;
    }

    /// Brings the shown rows in line with list, filter and order. Does nothing while a name is being
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
        Place place = Place.of(view);
        arranging = true;
        shown.setAll(wanted);
        place.restore(view);
        arranging = false;
        publishSelection();
    }

    /// Where these rows stand, in one pass: each row on its own would take a thousand times as long.
    private static int[] places(Collection<WatchRow> rows, List<WatchRow> shown) {
        Set<WatchRow> wanted = Set.copyOf(rows);
        return IntStream.range(0, shown.size())
                .filter(i -> wanted.contains(shown.get(i)))
                .toArray();
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

    /// Where the person is in the table: what is selected, what has the focus, how far it is scrolled.
    private record Place(
            List<WatchRow> selected,
            @Nullable WatchRow focused,
            @Nullable TableColumn<WatchRow, ?> column,
            double scroll) {
        static Place of(TableView<WatchRow> view) {
            TablePosition<WatchRow, ?> focus = cast(view.getFocusModel().getFocusedCell());
            return new Place(
                    List.copyOf(view.getSelectionModel().getSelectedItems()),
                    view.getFocusModel().getFocusedItem(),
                    focus.getTableColumn(),
                    flow(view) instanceof VirtualFlow<?> flow ? flow.getPosition() : 0);
        }

        /// Whether the row at this place can be seen, at least in part.
        static boolean sees(TableView<WatchRow> view, int place) {
            return flow(view) instanceof VirtualFlow<?> flow
                    && flow.getFirstVisibleCell() != null
                    && place >= flow.getFirstVisibleCell().getIndex()
                    && place <= flow.getLastVisibleCell().getIndex();
        }

        void restore(TableView<WatchRow> view) {
            var model = view.getSelectionModel();
            int[] places = places(selected, view.getItems());
            model.clearSelection();
            if (places.length > 0) {
                model.selectIndices(places[0], places);
            }
            int focus = focused == null ? -1 : view.getItems().indexOf(focused);
            if (focus >= 0) {
                view.getFocusModel().focus(focus, column);
            }
            if (flow(view) instanceof VirtualFlow<?> flow) {
                flow.setPosition(scroll);
            }
        }

        @SuppressWarnings("unchecked") // the control hands out its own positions untyped
        private static TablePosition<WatchRow, ?> cast(TablePosition<?, ?> position) {
            return (TablePosition<WatchRow, ?>) position;
        }

        private static @Nullable Node flow(TableView<WatchRow> view) {
            return view.lookup(".virtual-flow");
        }
    }
}
