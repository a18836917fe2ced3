package opwatch.ui.table;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import opwatch.ui.rows.TableLine;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// What can be done with the columns, for the window's menus and for the header's. FX thread only.
public final class ColumnMenu {
    private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper();
    private final TableView<TableLine> view;
    private final ColumnLayout layout;
    /// Made when it is first opened: a menu is a window of its own.
    private @Nullable ContextMenu menu;

    ColumnMenu(TableView<TableLine> view, ColumnLayout layout) {
        this.view = view;
        this.layout = layout;
    }

    /// New items: one to show or hide each column, and one to arrange them all as usual.
    public static List<MenuItem> items(ColumnLayout layout) {
        assert Platform.isFxApplicationThread();
        List<MenuItem> items = new ArrayList<>();
        for (TableColumn<?, ?> column : layout.columns()) {
            CheckMenuItem item = new CheckMenuItem(column.getText());
            item.selectedProperty().bindBidirectional(column.visibleProperty());
            items.add(item);
        }
        MenuItem reset = new MenuItem(Strings.text("column.reset"));
        reset.setId("columns-reset");
        reset.setOnAction(event -> layout.reset());
        items.add(new SeparatorMenuItem());
        items.add(reset);
        return items;
    }

    /// Whether the header's menu is open.
    ReadOnlyBooleanProperty showing() {
        return showing.getReadOnlyProperty();
    }

    /// Opens the header's menu below a part of the header.
    void open(Node below) {
        ContextMenu opened = menu == null ? new ContextMenu() : menu;
        if (menu == null) {
            menu = opened;
            opened.setId("columns-menu");
            showing.bind(opened.showingProperty());
        }
        // Anew: the columns may stand in another order than the last time.
        opened.getItems().setAll(items(layout));
        // Of the table, not of the header: it would have the header's letters.
        Bounds place = below.localToScreen(below.getLayoutBounds());
        opened.show(view, place.getMinX(), place.getMaxY());
    }
}
