package opwatch.ui.table;

import static opwatch.ui.table.RowOrder.byLength;
import static opwatch.ui.table.RowOrder.byMoment;
import static opwatch.ui.table.RowOrder.byText;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn;
import opwatch.operation.OperationStatus;
import opwatch.operation.Timestamp;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.StyleNames;
import opwatch.ui.rows.WatchRow;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// The columns of the table: what each shows, how it sorts, how wide it starts. One `column(...)` call for
/// each.
final class Columns {
    static final String STATE = "state";
    static final String LABEL = "label";

    private final ObservableValue<Instant> now;
    private final RowCell.Shared shared;
    private final CellText text;

    Columns(ObservableValue<Instant> now, Supplier<ZoneId> zone) {
        this.now = now;
        this.shared = new RowCell.Shared(now, new CellTip());
        this.text = new CellText(zone);
    }

    List<TableColumn<WatchRow, WatchRow>> all(BiConsumer<WatchRow, String> rename) {
        return List.of(
                custom(STATE, 178, RowOrder.WORST_FIRST, () -> new StateCell(shared)),
                editable(custom(LABEL, 140, byText(row -> row.label().get()), () -> new LabelCell(rename, shared))),
                id("subscription", 112, row -> row.ref().subscriptionId()),
                column(
                        "location",
                        104,
                        row -> row.ref().locationName(),
                        row -> row.ref().location(),
                        row -> row.ref().locationName()),
                id("operation", 112, row -> row.ref().operationId()),
                time("started", RowOrder::start, OperationStatus::start),
                time("ended", RowOrder::end, Columns::endTime),
                custom(
                        "duration",
                        96,
                        byLength(row -> row.observation().get().elapsed(now.getValue())),
                        cells(text::duration, null, true)),
                custom("checked", 86, byMoment(CellText::seenAt), cells(text::seen, text::checks, true)),
                custom(
                        "next",
                        104,
                        byMoment(row -> row.nextCheck().get()),
                        cells(text::nextCheck, text::whyNext, true)),
                column("error", 300, CellText::error, CellText::error, CellText::errorInFull));
    }

    private TableColumn<WatchRow, WatchRow> column(
            String id,
            double width,
            Function<WatchRow, String> order,
            Function<WatchRow, String> shown,
            Function<WatchRow, String> hint) {
        RowCell.Painter painter = (cell, row, instant) -> {
            cell.setText(shown.apply(row));
            cell.stale(row.observation().get().problem() != null);
        };
        return custom(id, width, byText(order), () -> new RowCell(painter, (row, _) -> hint.apply(row), shared, false));
    }

    private TableColumn<WatchRow, WatchRow> id(String id, double width, Function<WatchRow, String> whole) {
        Supplier<RowCell> cells =
                cells((row, _) -> CellText.middleLeftOut(whole.apply(row)), (row, _) -> whole.apply(row), false);
        return custom(id, width, byText(whole), () -> Forms.styled(cells.get(), StyleNames.MONOSPACE));
    }

    private TableColumn<WatchRow, WatchRow> time(
            String id,
            Function<WatchRow, @Nullable Instant> moment,
            Function<OperationStatus, @Nullable Timestamp> time) {
        return custom(
                id,
                132,
                byMoment(moment),
                cells((row, instant) -> text.time(row, time, instant), (row, _) -> text.timeInFull(row, time), false));
    }

    private static @Nullable Timestamp endTime(OperationStatus status) {
        // An end time on a running operation is no end; the details pane shows it as it came.
        return status.state().isTerminal() ? status.end() : null;
    }

    private Supplier<RowCell> cells(RowCell.Words shown, RowCell.@Nullable Words hint, boolean ticks) {
        return () -> new RowCell((cell, row, instant) -> cell.setText(shown.of(row, instant)), hint, shared, ticks);
    }

    private static TableColumn<WatchRow, WatchRow> editable(TableColumn<WatchRow, WatchRow> column) {
        column.setEditable(true);
        return column;
    }

    private static TableColumn<WatchRow, WatchRow> custom(
            String id, double width, Comparator<WatchRow> order, Supplier<RowCell> cell) {
        TableColumn<WatchRow, WatchRow> column = new TableColumn<>(Strings.text("column." + id));
        column.setId("column-" + id);
        column.setPrefWidth(width);
        column.setMinWidth(44);
        column.setEditable(false);
        column.setComparator(order);
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(any -> cell.get());
        return column;
    }
}
