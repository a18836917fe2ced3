package opwatch.ui;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import opwatch.ui.table.WatchList;

/// What stands in a table without rows: the teaching text when nothing is watched, a way out when the
/// filter hides all.
final class TablePlaceholder extends StackPane {
    TablePlaceholder(WatchList list, EmptyWindow empty, Runnable showAll) {
        Label none = new Label(Strings.text("table.nothing.matches"));
        none.getStyleClass().add(StyleNames.MUTED);
        Hyperlink clear = new Hyperlink(Strings.text("table.nothing.matches.clear"));
        clear.setId("show-all");
        clear.setOnAction(event -> showAll.run());
        VBox filtered = new VBox(6, none, clear);
        filtered.setAlignment(Pos.CENTER);
        var nothingWatched = Bindings.isEmpty(list.rows());
        empty.visibleProperty().bind(nothingWatched);
        filtered.visibleProperty().bind(nothingWatched.not());
        getChildren().setAll(filtered, empty);
    }
}
