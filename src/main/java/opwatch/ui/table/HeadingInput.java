package opwatch.ui.table;

import java.util.function.BiConsumer;
import javafx.event.Event;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import opwatch.ui.rows.GroupLine;
import opwatch.ui.rows.TableLine;
import opwatch.ui.rows.WatchRow;

/// What key and mouse do to headings, as in a tree: Left folds or goes from a row to its heading, Right
/// unfolds or goes to the first row, Enter, Space and a double click do either, plus and minus the one each.
final class HeadingInput {
    private final TableView<TableLine> view;
    private final BiConsumer<GroupLine, Boolean> fold;

    HeadingInput(TableView<TableLine> view, BiConsumer<GroupLine, Boolean> fold) {
        this.view = view;
        this.fold = fold;
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        view.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        view.setRowFactory(_ -> new LineRow());
    }

    private void pressed(KeyEvent event) {
        boolean bare = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown() && !event.isShiftDown();
        if (!bare || view.getEditingCell() != null) {
            return;
        }
        TableLine focused = view.getFocusModel().getFocusedItem();
        if (focused instanceof GroupLine heading) {
            onHeading(heading, event);
        } else if (focused instanceof WatchRow && event.getCode() == KeyCode.LEFT) {
            goTo(headingAbove(view.getFocusModel().getFocusedIndex()), event);
        }
    }

    private void onHeading(GroupLine heading, KeyEvent event) {
        boolean folded = heading.folded().get();
        switch (event.getCode()) {
            case LEFT, MINUS, SUBTRACT -> fold(heading, true, event);
            case PLUS, ADD -> fold(heading, false, event);
            case ENTER, SPACE -> fold(heading, !folded, event);
            case RIGHT -> {
                if (folded) {
                    fold(heading, false, event);
                } else {
                    goTo(view.getFocusModel().getFocusedIndex() + 1, event);
                }
            }
            default -> {}
        }
    }

    private void fold(GroupLine heading, boolean isFolded, Event event) {
        if (heading.folded().get() != isFolded) {
            fold.accept(heading, isFolded);
        }
        event.consume();
    }

    private int headingAbove(int index) {
        int above = index;
        while (above >= 0 && !(view.getItems().get(above) instanceof GroupLine)) {
            above--;
        }
        return above;
    }

    private void goTo(int index, Event event) {
        if (index >= 0 && index < view.getItems().size()) {
            view.getSelectionModel().clearAndSelect(index);
            ViewState.reveal(view, ViewState.top(view), index);
            event.consume();
        }
    }

    private void pressed(MouseEvent event) {
        LineRow row = LineRow.of(event.getTarget());
        if (event.getButton() == MouseButton.PRIMARY
                && row != null
                && row.getItem() instanceof GroupLine heading
                && (row.isOnArrow(event) || event.getClickCount() == 2)) {
            view.requestFocus();
            fold(heading, !heading.folded().get(), event);
        }
    }
}
