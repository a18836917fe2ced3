package opwatch.packaging;

import java.time.Instant;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import opwatch.ui.kit.FirstPaint;

/// What JavaFX itself takes for a table in a window as large as ours, with its own theme and nothing around
/// it: for [StartBenchmark] and [IdleBenchmark], to tell what is the toolkit's from what is ours. `-Dcolumns` says
/// how many columns it has, `-Dstay=true` that it does not end, `-Diconified=true` that it does not stay on the screen.
public final class PlainTable extends Application {
    private static final int ROWS = 1000;
    static final int COLUMNS = 11;
    /// Thirteen rows, as ours showed while its details were always open.
    static final int LOW = 430;
    /// Twenty-one rows, as many as ours shows.
    static final int AS_OURS = 680;

    @Override
    public void start(Stage stage) {
        TableView<Integer> table = new TableView<>();
        table.setFixedCellSize(30);
        table.setPrefHeight(Integer.getInteger("height", AS_OURS));
        for (int i = 0; i < Integer.getInteger("columns", COLUMNS); i++) {
            TableColumn<Integer, String> column = new TableColumn<>("column " + i);
            column.setPrefWidth(110);
            column.setCellValueFactory(row -> new ReadOnlyStringWrapper("row " + row.getValue()));
            table.getColumns().add(column);
        }
        table.getItems().setAll(IntStream.range(0, ROWS).boxed().toList());
        stage.setScene(new Scene(new VBox(table), 1400, 820));
        stage.show();
        FirstPaint.then(() -> {
            System.out.println(Instant.now());
            stage.setIconified(Boolean.getBoolean("iconified"));
            if (!Boolean.getBoolean("stay")) {
                Platform.exit();
            }
        });
    }

    /// What is launched.
    static final class Start {
        private Start() {}

        public static void main(String[] args) {
            Application.launch(PlainTable.class, args);
        }
    }
}
