package opwatch.ui.table;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.control.skin.TableHeaderRow;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import opwatch.ui.kit.Tooltips;
import opwatch.ui.rows.TableLine;
import org.jspecify.annotations.Nullable;

/// JavaFX's own look of a table, with tooltips on the headers and with our menu of columns in place of its
/// own, which knows no way back to the usual arrangement.
final class TableSkin extends TableViewSkin<TableLine> {
    private final Consumer<Node> columnMenu;
    private @Nullable Tooltip tip;

    /// @param columnMenu opens the menu of columns below a node
    TableSkin(TableView<TableLine> view, Consumer<Node> columnMenu) {
        super(view);
        this.columnMenu = columnMenu;
        getTableHeaderRow().addEventFilter(MouseEvent.MOUSE_ENTERED_TARGET, event -> {
            if (event.getTarget() instanceof TableColumnHeader header && header.getTableColumn() != null) {
                explain(header);
            }
        });
        getTableHeaderRow().addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            columnMenu.accept((Node) event.getTarget());
            event.consume();
        });
    }

    ReadOnlyDoubleProperty headerHeight() {
        return getTableHeaderRow().heightProperty();
    }

    @Override
    protected VirtualFlow<TableRow<TableLine>> createVirtualFlow() {
        return new RowFlow(getSkinnable());
    }

    @Override
    protected TableHeaderRow createTableHeaderRow() {
        return new TableHeaderRow(this) {
            @Override
            protected void showColumnMenu(MouseEvent event) {
                columnMenu.accept((Node) event.getSource());
                event.consume();
            }
        };
    }

    private void explain(TableColumnHeader header) {
        String text = Columns.tip(header.getTableColumn());
        Tooltip shared = tip == null ? Tooltips.made() : tip;
        tip = shared;
        shared.setText(text);
        header.setAccessibleHelp(text);
        Tooltip.install(header, shared);
    }
}
