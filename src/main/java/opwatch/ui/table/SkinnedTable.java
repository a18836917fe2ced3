package opwatch.ui.table;

import javafx.collections.ObservableList;
import javafx.scene.control.Skin;
import javafx.scene.control.TableView;
import opwatch.ui.rows.WatchRow;

/// A table with the [TableSkin], made when the table is shown.
final class SkinnedTable extends TableView<WatchRow> {
    private final ColumnMenu columnMenu;

    SkinnedTable(ObservableList<WatchRow> rows, ColumnMenu columnMenu) {
        super(rows);
        this.columnMenu = columnMenu;
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new TableSkin(this, columnMenu::open);
    }
}
