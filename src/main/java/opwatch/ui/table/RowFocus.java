package opwatch.ui.table;

import java.util.List;
import java.util.function.IntPredicate;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import opwatch.ui.rows.TableLine;

/// Which row the keyboard is at while rows come, move and leave.
///
/// JavaFX gives the focus to the first row that is added, and it would stay with that row wherever a sort
/// takes it. Until the person has moved it, it is on the first row that is shown; after that it follows its
/// row, and where that has left, it stays in its place. As long as it has not been moved since, Down and Up
/// begin with that very row: it was never chosen.
final class RowFocus {
    private final TableView<TableLine> view;
    private boolean arranging;
    /// The person has moved the focus since the table was last empty.
    private boolean moved;
    /// The row with the focus got it without the person.
    private boolean given = true;

    RowFocus(TableView<TableLine> view) {
        this.view = view;
        view.getFocusModel().focusedIndexProperty().addListener((index, before, now) -> chosen());
        view.getSelectionModel().selectedIndexProperty().addListener((index, before, now) -> chosen());
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Makes a change of the rows, which no person has made.
    void during(Runnable change) {
        if (view.getItems().isEmpty()) {
            moved = false;
            given = true;
        }
        arranging = true;
        change.run();
        arranging = false;
    }

    boolean isArranging() {
        return arranging;
    }

    /// Brings back where the person was before the rows changed.
    void restore(ViewState state) {
        state.restore(view, !moved);
        given |= view.getFocusModel().getFocusedItem() != state.focused();
    }

    private void chosen() {
        if (!arranging) {
            moved = true;
            given = false;
        }
    }

    private void pressed(KeyEvent event) {
        boolean plain = !event.isShiftDown() && !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        boolean arrow = event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP;
        if (plain
                && arrow
                && given
                && view.getEditingCell() == null
                && view.getSelectionModel().isEmpty()) {
            select();
            event.consume();
        }
    }

    /// Selects the row that has the focus, or the first where none has.
    void select() {
        int index = Math.max(0, view.getFocusModel().getFocusedIndex());
        if (index < view.getItems().size()) {
            view.getSelectionModel().clearAndSelect(index);
            ViewState.reveal(view, ViewState.top(view), index);
        }
    }

    /// Takes note of what is in sight, and returns what brings it back, see [WatchTable#keepPlace].
    Runnable keepPlace() {
        double top = ViewState.top(view);
        double height = view.getFixedCellSize();
        double rows = Math.floor((view.getHeight() - height) / height);
        IntPredicate seen = index -> index * height >= top && index * height < top + rows * height;
        return () -> ViewState.reveal(view, top, selected(seen));
    }

    /// The selected row with the focus or the first one, of those that were in sight before any other.
    private int selected(IntPredicate seen) {
        List<Integer> all = view.getSelectionModel().getSelectedIndices();
        int focused = view.getFocusModel().getFocusedIndex();
        boolean chosen = view.getSelectionModel().isSelected(focused);
        if (chosen && seen.test(focused)) {
            return focused;
        }
        return all.stream()
                .filter(seen::test)
                .findFirst()
                .orElse(chosen ? focused : all.stream().findFirst().orElse(-1));
    }
}
