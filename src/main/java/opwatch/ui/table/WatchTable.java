package opwatch.ui.table;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import opwatch.settings.Settings;
import opwatch.settings.Settings.Grouping;
import opwatch.settings.Settings.Rows;
import opwatch.ui.kit.ShownZone;
import opwatch.ui.kit.StyleNames;
import opwatch.ui.kit.Zoom;
import opwatch.ui.rows.GroupLine;
import opwatch.ui.rows.TableLine;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// The table: shows the watch list filtered, in order and in groups, and keeps the person's place whatever a
/// refresh brings.
///
/// FX thread only. A refresh changes the rows' properties, which their cells follow; [#arrange] then moves
/// rows only where the wanted order differs from the shown one, and puts selection, focus and scroll back.
/// While the order is held ([OrderHold]) no row moves, none leaves that is still on the list, and new ones
/// come in at the end; while a name is typed these wait, too. What the person does to the order, by a
/// header, the filter, a heading or [#applyOrder], takes effect at once.
///
/// A selected row that the filter or a folded group hides is selected again when it is shown again, unless
/// the person has selected something else since ([RowSelection]). A selected heading stands for its rows.
public final class WatchTable {
    private final WatchList list;
    /// One view for all, held here: a listener of a view that is garbage-collected hears nothing more.
    private final ObservableList<TableLine> lines;

    private final TableView<TableLine> view;
    private final SimpleObjectProperty<Instant> now;
    private final ColumnLayout layout;
    private final BooleanProperty compact = new SimpleBooleanProperty();
    private final BooleanProperty zeroMarks = new SimpleBooleanProperty(true);
    private final LabelEditing editing;
    private final OrderHold hold;
    private final RowFocus focus;
    private final ObjectProperty<RowFilter> filter = new SimpleObjectProperty<>(RowFilter.NONE);
    private final RowSelection selection;
    private final Arrangement arrangement;
    private final TablePlace place;
    private @Nullable HeadingInput headings;

    public WatchTable(WatchList list, InstantSource clock, ShownZone zone, Zoom zoom) {
        assert Platform.isFxApplicationThread();
        this.list = list;
        this.now = new SimpleObjectProperty<>(clock.instant());
        ShownLines shown = new ShownLines();
        SkinnedTable table = new SkinnedTable(shown);
        view = table;
        lines = FXCollections.unmodifiableObservableList(shown);
        view.setId("watch-table");
        view.setAccessibleText(Strings.text("table.name"));
        view.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        view.getColumns().setAll(new Columns(now, zone.zone(), list.names(), filter, zeroMarks).all(this::rename));
        new CellTip().on(view);
        compact.subscribe(isSo -> view.pseudoClassStateChanged(StyleNames.COMPACT, isSo));
        layout = new ColumnLayout(view);
        zoom.follow(view, () -> layout.zoom(zoom.of(1)));
        ColumnMenu columnMenu = new ColumnMenu(view, layout);
        table.columnMenu(columnMenu::open);
        editing = new LabelEditing(view);
        focus = new RowFocus(view);
        selection = new RowSelection(view, focus);
        arrangement = new Arrangement(list, view, shown, now, zone, selection, focus);
        place = new TablePlace(view);
        list.names().rounds().addListener((rounds, before, now) -> arrange());
        hold = new OrderHold(view, OrderHold.focusAround(view), clock, this::arrange);
        hold.during(columnMenu.showing());
        table.sortBy(this::applyOrder);
        arrange();
    }

    /// The control to put into the window.
    public TableView<TableLine> view() {
        return view;
    }

    /// The rows and headings as they are shown, top to bottom; cannot be changed.
    public ObservableList<TableLine> lines() {
        return lines;
    }

    /// Where the lines are on the screen.
    public TablePlace place() {
        return place;
    }

    /// Which columns there are, how wide, in which order.
    public ColumnLayout layout() {
        return layout;
    }

    /// Whether the rows are low, so that more of them fit into the window.
    public BooleanProperty compact() {
        return compact;
    }

    /// Whether a success that has done nothing is marked.
    public BooleanProperty zeroMarks() {
        return zeroMarks;
    }

    /// Arranges columns, order, groups and rows as the settings say.
    public void restore(Settings.Table settings) {
        assert Platform.isFxApplicationThread();
        layout.restore(settings);
        compact.set(settings.rows() == Rows.COMPACT);
        zeroMarks.set(!Boolean.FALSE.equals(settings.zeroMarks()));
        group(settings.grouping());
    }

    /// The table as it is now, for the settings.
    public Settings.Table settings() {
        Rows rows = compact.get() ? Rows.COMPACT : Rows.ROOMY;
        return new Settings.Table(layout.kept(), layout.sort(), rows, grouping(), zeroMarks.get() ? null : false);
    }

    /// What the rows are grouped by.
    public Grouping grouping() {
        return arrangement.grouping();
    }

    /// Groups the rows by something else, at once and in order.
    public void group(Grouping by) {
        assert Platform.isFxApplicationThread();
        if (by != grouping()) {
            arrangement.group(by);
            if (headings == null) {
                headings = new HeadingInput(view, this::fold);
            }
            applyOrder();
        }
    }

    /// Folds a group's rows away, or shows them, at once. No line above its heading moves.
    public void fold(GroupLine heading, boolean isFolded) {
        assert Platform.isFxApplicationThread();
        editing.end();
        arrangement.fold(List.of(heading), isFolded);
    }

    /// Folds all groups, or unfolds them.
    public void foldAll(boolean isFolded) {
        assert Platform.isFxApplicationThread();
        editing.end();
        arrangement.fold(arrangement.headings(), isFolded);
    }

    /// The selected rows and those of selected headings, top to bottom; changes only when the person's
    /// choice, the filter or a selected group does.
    public ReadOnlyObjectProperty<List<WatchRow>> selection() {
        return selection.rows();
    }

    /// The first row that is selected itself, not with its group: the one whose label can be edited.
    public Optional<WatchRow> firstSelected() {
        return selection.first();
    }

    /// The heading of the group that is selected alone.
    public Optional<GroupLine> selectedGroup() {
        return selection.group();
    }

    /// How many rows would leave or go to another place if the order were not held; 0 when nothing waits.
    public ReadOnlyIntegerProperty heldChanges() {
        return arrangement.heldChanges();
    }

    /// Holds the order while this is true, too: a menu of the window is open.
    public void holdDuring(ObservableValue<Boolean> showing) {
        hold.during(showing);
    }

    /// Whether the filter hides at least one of these rows.
    public boolean hides(Collection<WatchRow> rows) {
        return !rows.stream().allMatch(arrangement::passes);
    }

    /// Shows only what passes the filter, at once and in order.
    public void filter(RowFilter newFilter) {
        filter.set(newFilter);
        arrangement.filter(newFilter);
        applyOrder();
    }

    /// Paints and arranges anew what has changed while nobody could see it.
    public void repaint() {
        RowCell.paintAll(view);
        arrange();
    }

    /// Moves time on: ages and durations follow.
    public void tick(Instant instant) {
        assert Platform.isFxApplicationThread();
        now.set(instant);
        arrange();
    }

    /// Selects these rows and brings the first one into view; unfolds their groups. What the filter hides
    /// is not selected.
    public void select(Collection<WatchRow> rows) {
        assert Platform.isFxApplicationThread();
        editing.end();
        arrange();
        arrangement.show(rows);
        selection.forgetHidden();
        int[] indexes = ViewState.indexes(rows, lines);
        ViewState.select(view, indexes);
        if (indexes.length > 0) {
            view.getFocusModel().focus(indexes[0]);
            view.scrollTo(Math.max(0, indexes[0] - 2));
        }
        view.requestFocus();
    }

    /// Selects a line, as a click on it does.
    ///
    /// @param more whether the others stay selected; then a selected line is selected no more
    public void choose(TableLine line, boolean more) {
        assert Platform.isFxApplicationThread();
        int index = lines.indexOf(line);
        if (index < 0) {
            return;
        }
        if (!more) {
            view.getSelectionModel().clearAndSelect(index);
        } else if (view.getSelectionModel().isSelected(index)) {
            view.getSelectionModel().clearSelection(index);
        } else {
            view.getSelectionModel().select(index);
        }
    }

    /// Selects the row that has the focus, or the first where none has.
    public void selectFocused() {
        focus.select();
    }

    /// Call it before the table changes its size, and run what it returns after that: the rows are where they
    /// were, or as near as leaves a selected row in sight. A table left to itself moves every row.
    public Runnable keepPlace() {
        return focus.keepPlace();
    }

    /// Opens the label of a row for editing.
    public void editLabel(WatchRow row) {
        arrangement.show(List.of(row));
        editing.start(row);
    }

    /// Puts the rows in order although the order is held. A name that is being typed is kept.
    public void applyOrder() {
        assert Platform.isFxApplicationThread();
        editing.end();
        if (!hold.isEditing()) {
            arrangement.sort();
        }
    }

    /// Brings the shown rows in line with list, filter, groups and order; while the order is held only new
    /// rows come in, at the end, and removed ones leave. Does nothing when they are in line already, so that
    /// selection, focus and scroll stay the person's own.
    public void arrange() {
        assert Platform.isFxApplicationThread();
        if (!hold.isEditing()) {
            // A table ends the editing when its rows change.
            arrangement.arrange(hold.isHeld());
        }
    }

    private void rename(WatchRow row, String label) {
        if (!row.label().get().equals(label.strip())) {
            list.rename(row, label);
        }
    }
}
