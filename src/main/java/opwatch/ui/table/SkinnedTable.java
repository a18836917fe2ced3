package opwatch.ui.table;

import java.util.function.Consumer;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Skin;
import javafx.scene.control.TableView;
import opwatch.ui.rows.WatchRow;

/// A table with the [TableSkin], made when the table is shown.
final class SkinnedTable extends TableView<WatchRow> {
    private Consumer<Node> columnMenu = below -> {};

    SkinnedTable(ObservableList<WatchRow> rows) {
        super(rows);
        setEditable(true);
        setTableMenuButtonVisible(true);
    }

    /// Takes what opens the menu of columns below a part of the header.
    void columnMenu(Consumer<Node> open) {
        columnMenu = open;
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new TableSkin(this, below -> columnMenu.accept(below));
    }
}
