package opwatch.ui.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;

/// What JavaFX itself has for rows that are filtered, sorted and grouped, with as many columns as ours: a
/// table on a sorted and a filtered list, and a tree.
final class PlainTables {
    private static final int COLUMNS = 10;
    private static final double WIDTH = 120;
    private static final double HEIGHT = 30;

    private final WatchList list;
    private final FilteredList<WatchRow> filtered;
    private final TableView<WatchRow> table;
    private final TreeTableView<String> tree = new TreeTableView<>();

    PlainTables(WatchList list) {
        this.list = list;
        filtered = new FilteredList<>(FXCollections.observableArrayList(list.rows()));
        SortedList<WatchRow> sorted = new SortedList<>(filtered);
        table = new TableView<>(sorted);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        for (int i = 0; i < COLUMNS; i++) {
            TableColumn<WatchRow, String> column = new TableColumn<>("column " + i);
            column.setPrefWidth(WIDTH);
            column.setCellValueFactory(
                    features -> new ReadOnlyStringWrapper(features.getValue().name()));
            table.getColumns().add(column);
            TreeTableColumn<String, String> other = new TreeTableColumn<>("column " + i);
            other.setPrefWidth(WIDTH);
            other.setCellValueFactory(
                    features -> new ReadOnlyStringWrapper(features.getValue().getValue()));
            tree.getColumns().add(other);
        }
        table.setFixedCellSize(HEIGHT);
        tree.setFixedCellSize(HEIGHT);
        tree.setShowRoot(false);
        group(row -> "");
    }

    TableView<WatchRow> table() {
        return table;
    }

    TreeTableView<String> tree() {
        return tree;
    }

    void filter(RowFilter filter) {
        filtered.setPredicate(row -> filter.passes(row, list.names()));
    }

    void sort(TableColumn.SortType type) {
        ObservableList<TableColumn<WatchRow, ?>> order = table.getSortOrder();
        table.getColumns().getFirst().setSortType(type);
        order.setAll(List.of(table.getColumns().getFirst()));
    }

    void group(Function<WatchRow, String> by) {
        Map<String, List<TreeItem<String>>> groups = new TreeMap<>();
        for (WatchRow row : list.rows()) {
            groups.computeIfAbsent(by.apply(row), any -> new ArrayList<>()).add(new TreeItem<>(row.name()));
        }
        TreeItem<String> root = new TreeItem<>("");
        List<TreeItem<String>> headings = new ArrayList<>();
        groups.forEach((name, rows) -> {
            TreeItem<String> heading = new TreeItem<>(name);
            heading.getChildren().setAll(rows);
            heading.setExpanded(true);
            headings.add(heading);
        });
        root.getChildren().setAll(headings);
        root.setExpanded(true);
        tree.setRoot(root);
    }

    void foldAll(boolean folded) {
        tree.getRoot().getChildren().forEach(heading -> heading.setExpanded(!folded));
    }
}
