package opwatch.ui.details;

import javafx.scene.control.TreeTableCell;
import javafx.scene.text.Text;
import opwatch.ui.kit.StyleNames;
import org.jspecify.annotations.Nullable;

/// A cell as tall as its text needs at the column's width.
final class WrappedCell extends TreeTableCell<ErrorNode, String> {
    /// Room left and right of the text.
    private static final double PADDING = 20;

    private final Text text = new Text();

    WrappedCell() {
        text.getStyleClass().add(StyleNames.WRAPPED_CELL);
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
        super.updateItem(item, empty);
        text.setText(empty || item == null ? "" : item);
        setGraphic(empty ? null : text);
        // Bound here: the column is known only once the cell is in the tree.
        if (!text.wrappingWidthProperty().isBound() && getTableColumn() != null) {
            text.wrappingWidthProperty().bind(getTableColumn().widthProperty().subtract(PADDING));
        }
    }
}
