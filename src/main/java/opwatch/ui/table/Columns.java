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
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import opwatch.filter.FilterField;
import opwatch.operation.OperationStatus;
import opwatch.operation.Timestamp;
import opwatch.ui.kit.Action;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.StyleNames;
import opwatch.ui.rows.PlaceNames;
import opwatch.ui.rows.TableLine;
import opwatch.ui.rows.WatchRow;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// The columns of the table, in their usual order: what each shows, how it sorts, how wide it starts. One
/// call for each.
///
/// What a person needs first stands first: how it is, which it is, why. IDs come last. With these widths a
/// window of 640 pixels shows the first three, and one of 900 the durations and starts too.
final class Columns {
    static final String STATE = "state";
    static final String LABEL = "label";
    static final String ERROR = "error";
    private static final String OPERATION = "operation";
    private static final String PREFIX = "column-";

    private final ObservableValue<Instant> now;
    private final ObservableValue<ZoneId> zone;
    private final ObservableValue<Boolean> zeros;
    private final PlaceNames names;
    private final RowCell.Shared shared;
    private final CellText text;

    /// @param filter whose words are marked where they stand
    /// @param zeros whether a success is marked that has done nothing
    Columns(
            ObservableValue<Instant> now,
            ObservableValue<ZoneId> zone,
            PlaceNames names,
            ObservableValue<RowFilter> filter,
            ObservableValue<Boolean> zeros) {
        this.now = now;
        this.zeros = zeros;
        this.zone = zone;
        this.names = names;
        this.shared = new RowCell.Shared(now, filter);
        this.text = new CellText(zone::getValue);
    }

    /// The ID of a column, in the scene and in the settings.
    static String id(String column) {
        return PREFIX + column;
    }

    /// Whether time alone changes the order of this column: what runs gets older.
    static boolean isAge(TableColumnBase<?, ?> column) {
        return id("duration").equals(column.getId());
    }

    /// What a column means.
    static String tip(TableColumnBase<?, ?> column) {
        String name = column.getId().substring(PREFIX.length());
        String key = "column." + name + ".tip";
        return switch (name) {
            case LABEL -> Strings.text(key, Action.RENAME.keyText());
            case OPERATION -> Strings.text(key, Action.COPY_URL.keyText());
            default -> Strings.text(key);
        };
    }

    List<TableColumn<TableLine, WatchRow>> all(BiConsumer<WatchRow, String> rename) {
        return List.of(
                custom(STATE, 216, RowOrder.WORST_FIRST, () -> new StateCell(shared, zone::getValue, zeros)),
                editable(custom(LABEL, 170, byText(row -> row.label().get()), () -> new LabelCell(rename, shared))),
                custom(ERROR, 216, byText(CellText::error), this::errorCell),
                hidden(custom("result", 170, RowOrder::byResult, this::resultCell)),
                custom(
                        "duration",
                        134,
                        byLength(row -> row.observation().get().elapsed(now.getValue())),
                        () -> new DurationCell(text, shared)),
                time("started", RowOrder::start, OperationStatus::start),
                hidden(time("ended", RowOrder::end, Columns::endTime)),
                custom("checked", 94, byMoment(CellText::seenAt), cells(text::seen, text::checks, now)),
                custom("next", 100, byMoment(row -> row.nextCheck().get()), this::nextCell),
                custom("location", 130, byText(row -> CellText.location(row, names)), this::locationCell),
                custom("subscription", 114, byText(row -> names.subscriptionApart(row.ref())), this::subscriptionCell),
                custom(OPERATION, 116, byText(row -> row.ref().operationId()), this::idCell));
    }

    private RowCell errorCell() {
        RowCell.Painter painter = (cell, row, _) -> {
            cell.showMarked(FilterField.ERROR, CellText.error(row));
            cell.stale(row.observation().get().problem() != null);
        };
        return new RowCell(painter, (row, _) -> CellText.errorInFull(row), shared, shared.filter());
    }

    private RowCell resultCell() {
        return new RowCell(
                (cell, row, _) -> cell.showMarked(FilterField.RESULT, CellText.result(row)),
                null,
                shared,
                shared.filter());
    }

    private RowCell locationCell() {
        return new RowCell(
                (cell, row, _) -> cell.setText(CellText.location(row, names)),
                (row, _) -> CellText.locationInFull(row),
                shared,
                names.rounds());
    }

    private RowCell subscriptionCell() {
        RowCell.Painter painter = (cell, row, _) -> {
            cell.setText(CellText.subscription(row, names));
            cell.identifier(!names.knowsSubscription(row.ref()));
        };
        RowCell cell =
                new RowCell(painter, (row, _) -> CellText.subscriptionInFull(row, names), shared, names.rounds());
        // Names of one family differ at the end, and so do those of one name.
        cell.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        return cell;
    }

    /// In a narrow column the end of a pause is seen rather than the word.
    private RowCell nextCell() {
        RowCell cell = cells(text::nextCheck, text::whyNext, now).get();
        cell.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        return cell;
    }

    private RowCell idCell() {
        return Forms.styled(
                cells(
                                (row, _) -> CellText.middleLeftOut(row.ref().operationId()),
                                (row, _) -> row.ref().operationId(),
                                null)
                        .get(),
                StyleNames.MONOSPACE);
    }

    private TableColumn<TableLine, WatchRow> time(
            String id,
            Function<WatchRow, @Nullable Instant> moment,
            Function<OperationStatus, @Nullable Timestamp> time) {
        return custom(
                id,
                134,
                byMoment(moment),
                cells((row, instant) -> text.time(row, time, instant), (row, _) -> text.timeInFull(row, time), zone));
    }

    private static @Nullable Timestamp endTime(OperationStatus status) {
        // An end time on a running operation is no end; the details pane shows it as it came.
        return status.state().isTerminal() ? status.end() : null;
    }

    private Supplier<RowCell> cells(RowCell.Words shown, RowCell.@Nullable Words hint, @Nullable Observable besides) {
        return () -> new RowCell((cell, row, instant) -> cell.setText(shown.of(row, instant)), hint, shared, besides);
    }

    private static TableColumn<TableLine, WatchRow> editable(TableColumn<TableLine, WatchRow> column) {
        column.setEditable(true);
        return column;
    }

    private static TableColumn<TableLine, WatchRow> hidden(TableColumn<TableLine, WatchRow> column) {
        column.setVisible(false);
        return column;
    }

    private static TableColumn<TableLine, WatchRow> custom(
            String id, double width, Comparator<WatchRow> order, Supplier<RowCell> cell) {
        TableColumn<TableLine, WatchRow> column = new TableColumn<>(Strings.text("column." + id));
        column.setId(id(id));
        column.setPrefWidth(width);
        column.setMinWidth(44);
        column.setEditable(false);
        column.setComparator(order);
        column.setCellValueFactory(features -> features.getValue() instanceof WatchRow row ? new Constant(row) : null);
        column.setCellFactory(any -> cell.get());
        return column;
    }

    /// The value of all cells of a row: the row itself, which never becomes another, so there is nothing to
    /// listen to.
    private record Constant(WatchRow row) implements ObservableValue<WatchRow> {
        @Override
        public WatchRow getValue() {
            return row;
        }

        @Override
        public void addListener(ChangeListener<? super WatchRow> listener) {
            // Never called.
        }

        @Override
        public void removeListener(ChangeListener<? super WatchRow> listener) {
            // Never added.
        }

        @Override
        public void addListener(InvalidationListener listener) {
            // Never called.
        }

        @Override
        public void removeListener(InvalidationListener listener) {
            // Never added.
        }
    }
}
