package opwatch.ui.details;

import atlantafx.base.theme.Styles;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.text.Text;
import opwatch.ui.kit.Forms;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// The whole error as Azure nested it. What a person folded stays folded when the error changes: lines are
/// known by their path of names.
final class ErrorTree extends TreeTableView<ErrorNode> {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final TreeTableColumn<ErrorNode, String> target =
            column(Strings.text("details.error.target"), 130, ErrorNode::target);

    ErrorTree(Consumer<String> copy) {
        Forms.named("details-error-tree", this, Styles.DENSE);
        setAccessibleText(Strings.text("details.error.tree"));
        TreeTableColumn<ErrorNode, String> message =
                column(Strings.text("details.error.message"), 420, ErrorNode::text);
        message.setCellFactory(_ -> new WrappedCell());
        getColumns()
                .setAll(List.of(
                        column(Strings.text("details.error.code"), 240, ErrorNode::name),
                        message,
                        target,
                        column(Strings.text("details.error.origin"), 150, ErrorNode::origin)));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        setOnKeyPressed(event -> {
            TreeItem<ErrorNode> chosen = getSelectionModel().getSelectedItem();
            if (COPY.match(event) && chosen != null) {
                copy.accept(copied(chosen.getValue()));
                event.consume();
            }
        });
    }

    void show(ErrorNode error) {
        Set<String> folded = new HashSet<>();
        if (getRoot() != null) {
            collectFolded(getRoot(), "", folded);
        }
        target.setVisible(error.anyTarget());
        setRoot(item(error, "", folded));
    }

    /// Forgets what was folded: another operation's error comes next.
    void clear() {
        setRoot(null);
    }

    private static void collectFolded(TreeItem<ErrorNode> item, String above, Set<String> folded) {
        String path = path(above, item.getValue());
        if (!item.isLeaf() && !item.isExpanded()) {
            folded.add(path);
        }
        item.getChildren().forEach(child -> collectFolded(child, path, folded));
    }

    private static TreeItem<ErrorNode> item(ErrorNode node, String above, Set<String> folded) {
        String path = path(above, node);
        TreeItem<ErrorNode> item = new TreeItem<>(node);
        node.parts().forEach(part -> item.getChildren().add(item(part, path, folded)));
        item.setExpanded(!folded.contains(path));
        return item;
    }

    private static String path(String above, ErrorNode node) {
        return above + "\n" + node.origin() + " " + node.name();
    }

    private static String copied(ErrorNode node) {
        return node.text().isEmpty() ? node.name() : node.name() + ": " + node.text();
    }

    private static TreeTableColumn<ErrorNode, String> column(
            String title, double width, Function<ErrorNode, String> text) {
        TreeTableColumn<ErrorNode, String> column = new TreeTableColumn<>(title);
        column.setCellValueFactory(
                line -> new ReadOnlyStringWrapper(text.apply(line.getValue().getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    /// A cell as tall as its text needs at the column's width.
    private static final class WrappedCell extends TreeTableCell<ErrorNode, String> {
        private static final double PADDING = 20;

        private final Text text = Forms.styled(new Text(), "wrapped-cell");

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            text.setText(empty || item == null ? "" : item);
            setGraphic(empty ? null : text);
            // Bound here: the column is known only once the cell is in the tree.
            if (!text.wrappingWidthProperty().isBound() && getTableColumn() != null) {
                text.wrappingWidthProperty()
                        .bind(getTableColumn().widthProperty().subtract(PADDING));
            }
        }
    }
}
