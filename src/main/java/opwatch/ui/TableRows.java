package opwatch.ui;

import java.util.List;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import opwatch.ui.rows.GroupLine;
import opwatch.ui.rows.TableLine;
import opwatch.ui.table.WatchTable;
import opwatch.ui.timeline.TimelineRows;
import org.jspecify.annotations.Nullable;

/// The lines of the table for what stands beside it: what is done there to a line is done to the table. FX
/// thread only.
final class TableRows implements TimelineRows {
    private final WatchTable table;
    private final TableView<TableLine> view;
    /// The line that a range begins with, wherever it goes.
    private @Nullable TableLine anchor;

    TableRows(WatchTable table) {
        assert Platform.isFxApplicationThread();
        this.table = table;
        view = table.view();
    }

    @Override
    public List<? extends TableLine> lines() {
        return table.lines();
    }

    @Override
    public double top() {
        return table.place().top().get();
    }

    @Override
    public double lineHeight() {
        return table.place().rowHeight().get();
    }

    @Override
    public double headerHeight() {
        // The table has a frame above its header.
        return table.place().headerHeight().get() + view.snappedTopInset();
    }

    @Override
    public int focused() {
        return view.getFocusModel().getFocusedIndex();
    }

    @Override
    public boolean isHovered(TableLine line) {
        return line.equals(table.place().hovered().get());
    }

    @Override
    public void point(int index) {
        table.place().point(index);
    }

    @Override
    public boolean isSelected(int index) {
        return view.getSelectionModel().isSelected(index);
    }

    @Override
    public int onlySelected() {
        List<Integer> selected = view.getSelectionModel().getSelectedIndices();
        return selected.size() == 1 ? selected.getFirst() : -1;
    }

    @Override
    public void choose(int index, boolean toggle, boolean range) {
        int begun = range ? table.lines().indexOf(anchor) : -1;
        int from = begun < 0 ? index : begun;
        if (range) {
            int[] lines = IntStream.rangeClosed(Math.min(from, index), Math.max(from, index))
                    .toArray();
            if (!toggle) {
                view.getSelectionModel().clearSelection();
            }
            view.getSelectionModel().selectIndices(lines[0], lines);
        } else if (!toggle) {
            view.getSelectionModel().clearAndSelect(index);
        } else if (isSelected(index)) {
            view.getSelectionModel().clearSelection(index);
        } else {
            view.getSelectionModel().select(index);
        }
        view.getFocusModel().focus(index);
        anchor = table.lines().get(from);
    }

    @Override
    public void fold(GroupLine heading) {
        table.fold(heading, !heading.folded().get());
    }

    @Override
    public void press(KeyEvent key) {
        Event.fireEvent(view, key.copyFor(view, view));
    }

    @Override
    public void scroll(double pixels) {
        table.place().scrollTo(top() + pixels);
    }

    @Override
    public void openMenu(Node on, double screenX, double screenY) {
        ContextMenu menu = view.getContextMenu();
        if (menu != null) {
            menu.show(on, screenX, screenY);
        }
    }

    @Override
    public void onChange(Runnable changed) {
        InvalidationListener listener = _ -> changed.run();
        table.lines().addListener((ListChangeListener<TableLine>) _ -> changed.run());
        view.getSelectionModel().getSelectedIndices().addListener((ListChangeListener<Integer>) _ -> changed.run());
        table.selection().addListener(_ -> {
            int only = onlySelected();
            anchor = only >= 0 ? table.lines().get(only) : anchor;
        });
        view.getFocusModel().focusedIndexProperty().addListener(listener);
        table.place().hovered().addListener(listener);
        table.place().top().addListener(listener);
    }
}
