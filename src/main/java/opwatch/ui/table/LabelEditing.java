package opwatch.ui.table;

import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableHeaderRow;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import opwatch.ui.rows.TableLine;
import opwatch.ui.rows.WatchRow;

/// Opens the label of a row for editing, and ends the editing before its cell is given to another row.
final class LabelEditing {
    private final TableView<TableLine> view;

    LabelEditing(TableView<TableLine> view) {
        this.view = view;
        view.addEventFilter(ScrollEvent.SCROLL, event -> end());
        view.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (isBesideRows(event.getTarget())) {
                end();
            }
        });
        // Whatever hides the column or moves it: the field is there to give its text up to now.
        view.getVisibleLeafColumns().addListener((ListChangeListener<TableColumn<TableLine, ?>>) _ -> end());
    }

    void start(WatchRow row) {
        view.getColumns().stream()
                .filter(column -> Objects.equals(column.getId(), Columns.id(Columns.LABEL)))
                .findFirst()
                .ifPresent(column -> start(view.getItems().indexOf(row), column));
    }

    private void start(int index, TableColumn<TableLine, ?> column) {
        column.setVisible(true);
        view.scrollToColumn(column);
        if (!ViewState.sees(view, index)) {
            // Out of sight there is no cell to open the label in.
            view.scrollTo(Math.max(0, index - 2));
            view.layout();
        }
        view.edit(index, column);
    }

    /// Takes the focus from the field, which keeps its text then.
    void end() {
        if (view.getEditingCell() != null) {
            view.requestFocus();
        }
        if (view.getEditingCell() != null) {
            // The field has left with its column.
            view.edit(-1, null);
        }
    }

    /// Whether it is of a scroll bar or of the header, whose menu can hide the column.
    private static boolean isBesideRows(EventTarget target) {
        Node node = target instanceof Node hit ? hit : null;
        while (node != null && !(node instanceof ScrollBar) && !(node instanceof TableHeaderRow)) {
            node = node.getParent();
        }
        return node != null;
    }
}
