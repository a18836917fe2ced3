package opwatch.app;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import opwatch.operation.WatchEntry;
import opwatch.polling.RowUpdate;
import opwatch.ui.kit.AfterFrame;
import opwatch.ui.kit.FxMailbox;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;

/// The table of a tutorial: a list that tells of each change of a row, a filter and a sorted list on top of it, and
/// as many columns as ours of plain text. What [FrameBenchmark] compares with.
final class NaiveTable {
    private static final int COLUMNS = 11;

    private final WatchList list = new WatchList();
    private final TableView<WatchRow> view = new TableView<>();

    NaiveTable(List<WatchEntry> entries) {
        list.add(entries);
        ObservableList<WatchRow> told =
                FXCollections.observableArrayList(row -> new Observable[] {row.observation(), row.nextCheck()});
        told.setAll(list.rows());
        SortedList<WatchRow> sorted = new SortedList<>(new FilteredList<>(told));
        sorted.comparatorProperty().bind(view.comparatorProperty());
        view.setItems(sorted);
        view.setFixedCellSize(30);
        column("state", row -> row.state().toString());
        column("label", WatchRow::name);
        column("checked", row -> String.valueOf(row.observation().get().lastCheck()));
        for (int i = view.getColumns().size(); i < COLUMNS; i++) {
            column("column " + i, row -> row.ref().operationId());
        }
        view.getSortOrder().add(view.getColumns().getFirst());
    }

    private void column(String name, Function<WatchRow, String> text) {
        TableColumn<WatchRow, String> column = new TableColumn<>(name);
        column.setPrefWidth(110);
        // Not bound to the row: a binding for each comparison of a sort fills the heap.
        column.setCellValueFactory(of -> new ReadOnlyStringWrapper(text.apply(of.getValue())));
        view.getColumns().add(column);
    }

    TableView<WatchRow> view() {
        return view;
    }

    void take(List<RowUpdate> updates) {
        list.apply(updates);
    }

    /// Prints what a person feels of it, under so many answers a second.
    static void measure(List<WatchEntry> rows, int perSecond, Duration time) throws Exception {
        FrameProbe probe = new FrameProbe();
        NaiveTable table = BenchedWindow.onFx(() -> {
            Stage stage = new Stage();
            NaiveTable made = new NaiveTable(rows);
            stage.setScene(new Scene(made.view(), 1440, 900));
            stage.show();
            return made;
        });
        FxMailbox<RowUpdate> mailbox = new FxMailbox<>(
                Platform::runLater,
                CompletableFuture.delayedExecutor(
                        FxMailbox.BATCH.toMillis(), TimeUnit.MILLISECONDS, Platform::runLater),
                new AfterFrame(Platform::runLater, Duration.ZERO),
                RowUpdate::ref);
        mailbox.readBy(updates -> probe.batch(() -> table.take(updates)), () -> {});
        try (Answers _ = new Answers(rows, perSecond, mailbox::put).begin()) {
            probe.measure(time);
        }
        System.out.printf("%-22s %s%n", "JavaFX's own, nothing", probe.said(0));
    }
}
