package opwatch.ui.table;

import java.util.function.Consumer;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Skin;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import opwatch.ui.rows.GroupLine;
import opwatch.ui.rows.TableLine;
import org.jspecify.annotations.Nullable;

/// A table with the [TableSkin], made when the table is shown.
final class SkinnedTable extends TableView<TableLine> {
    private Consumer<Node> columnMenu = below -> {};
    private Runnable order = () -> {};

    SkinnedTable(ObservableList<TableLine> rows) {
        super(rows);
        setEditable(true);
        setTableMenuButtonVisible(true);
    }

    /// Takes what opens the menu of columns below a part of the header.
    void columnMenu(Consumer<Node> open) {
        columnMenu = open;
    }

    /// Takes what puts the rows in order when the person has chosen another.
    void sortBy(Runnable newOrder) {
        order = newOrder;
    }

    /// Not by JavaFX's own: it takes for granted that the same rows are there behind it, and fails where a
    /// selected one has left.
    @Override
    public void sort() {
        order.run();
    }

    /// Headings have no label to edit.
    @Override
    public void edit(int row, @Nullable TableColumn<TableLine, ?> column) {
        boolean heading = row >= 0 && row < getItems().size() && getItems().get(row) instanceof GroupLine;
        super.edit(heading ? -1 : row, heading ? null : column);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new TableSkin(this, below -> columnMenu.accept(below));
    }
}
