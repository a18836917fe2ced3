package opwatch.ui.table;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import opwatch.ui.rows.TableLine;
import org.jspecify.annotations.Nullable;

/// Where the person is in the table: what is selected, what has the focus, how far it is scrolled.
///
/// @param index where the row with the focus is; negative for none
/// @param scroll the pixels above what can be seen
record ViewState(
        List<TableLine> selected,
        @Nullable TableLine focused,
        int index,
        @Nullable TableColumn<TableLine, ?> column,
        double scroll) {
    static ViewState of(TableView<TableLine> view) {
        TablePosition<TableLine, ?> focus = cast(view.getFocusModel().getFocusedCell());
        return new ViewState(
                view.getSelectionModel().getSelectedItems().stream()
                        .filter(Objects::nonNull)
                        .toList(),
                view.getFocusModel().getFocusedItem(),
                focus.getRow(),
                focus.getTableColumn(),
                flow(view) instanceof VirtualFlow<?> flow ? flow.getPosition() * beyond(view, flow) : 0);
    }

    /// The same with these rows selected too.
    ViewState selecting(Collection<? extends TableLine> more) {
        return more.isEmpty()
                ? this
                : new ViewState(
                        Stream.concat(selected.stream(), more.stream()).toList(), focused, index, column, scroll);
    }

    /// Brings it back for those of the rows that are still there. Where the row with the focus has left, the
    /// row in its place gets it.
    ///
    /// @param first whether the first row gets the focus, whichever that is
    void restore(TableView<TableLine> view, boolean first) {
        select(view, indexes(selected, view.getItems()));
        int place = focused == null ? -1 : view.getItems().indexOf(focused);
        int focus = first && selected.isEmpty() ? 0 : place >= 0 ? place : index;
        if (focus >= 0 && !view.getItems().isEmpty()) {
            view.getFocusModel().focus(Math.min(focus, view.getItems().size() - 1), column);
        }
        if (flow(view) instanceof VirtualFlow<?> flow) {
            double beyond = beyond(view, flow);
            flow.setPosition(beyond == 0 ? 0 : Math.min(1, scroll / beyond));
        }
    }

    /// How many pixels the rows need more than there are. The rows that the flow knows of: it hears of others
    /// in its next layout, and keeps its pixels then, not its position.
    private static double beyond(TableView<TableLine> view, VirtualFlow<?> flow) {
        return Math.max(0, flow.getCellCount() * view.getFixedCellSize() - flow.getHeight());
    }

    /// Selects these rows only, in one change: one by one, ten thousand would hold the window up for seconds.
    static void select(TableView<TableLine> view, int[] indexes) {
        view.getSelectionModel().clearSelection();
        if (indexes.length > 0) {
            view.getSelectionModel().selectIndices(indexes[0], indexes);
        }
    }

    /// The indexes of these rows, in one pass: a search for each would take a thousand times as long.
    static int[] indexes(Collection<? extends TableLine> rows, List<? extends TableLine> shown) {
        if (rows.isEmpty()) {
            return new int[0];
        }
        Set<TableLine> wanted = Set.copyOf(rows);
        return IntStream.range(0, shown.size())
                .filter(i -> wanted.contains(shown.get(i)))
                .toArray();
    }

    /// Whether the row at this index can be seen, at least in part.
    static boolean sees(TableView<TableLine> view, int index) {
        return flow(view) instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null
                && index >= flow.getFirstVisibleCell().getIndex()
                && index <= flow.getLastVisibleCell().getIndex();
    }

    /// How many pixels are scrolled away at the top. Right while the rows are laid out, too: the cells do
    /// not stand yet where they will then.
    static double scrolled(TableView<?> view) {
        if (!(view.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            return 0;
        }
        double rows = flow.getCellCount() * view.getFixedCellSize();
        return flow.getPosition() * Math.max(0, rows - flow.getHeight() + scrollBar(flow));
    }

    /// How many pixels of rows are above the first that is seen.
    static double top(TableView<?> view) {
        return flow(view) instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null
                ? flow.getFirstVisibleCell().getIndex() * view.getFixedCellSize()
                        - flow.getFirstVisibleCell().getLayoutY()
                : 0;
    }

    /// Scrolls to where so many pixels of rows are above, then as little as brings the row at an index into
    /// sight in full.
    ///
    /// @param index the row; negative for none
    static void reveal(TableView<?> view, double top, int index) {
        if (flow(view) instanceof VirtualFlow<?> flow) {
            double row = index * view.getFixedCellSize();
            double room = flow.getHeight() - scrollBar(flow);
            double lowest = index < 0 ? top : Math.min(row, Math.max(top, row + view.getFixedCellSize() - room));
            flow.scrollPixels(lowest - top(view));
        }
    }

    /// The height that the bar for scrolling sideways takes.
    private static double scrollBar(Node flow) {
        return flow.lookupAll(".scroll-bar").stream()
                .filter(node -> node instanceof ScrollBar bar
                        && bar.isVisible()
                        && bar.getOrientation() == Orientation.HORIZONTAL)
                .mapToDouble(node -> node.getLayoutBounds().getHeight())
                .findFirst()
                .orElse(0);
    }

    @SuppressWarnings("unchecked") // the control hands out its own positions untyped
    private static TablePosition<TableLine, ?> cast(TablePosition<?, ?> position) {
        return (TablePosition<TableLine, ?>) position;
    }

    private static @Nullable Node flow(TableView<?> view) {
        return view.lookup(".virtual-flow");
    }
}
