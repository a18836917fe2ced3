package opwatch.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.stage.Stage;
import opwatch.azure.StatusReader;
import opwatch.operation.Check;
import opwatch.operation.Observation;
import opwatch.operation.OperationStatus;
import opwatch.operation.Replies;
import opwatch.operation.TypicalDuration;
import opwatch.polling.RowUpdate;
import opwatch.settings.SavedTable;
import opwatch.settings.Settings;
import opwatch.ui.kit.NeedsFonts;
import opwatch.ui.rows.RowState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The marks beside a state and a duration, and the column of what came.
@NeedsFonts
@ExtendWith(ApplicationExtension.class)
class MarksTest extends TableOnStage {
    private static final TypicalDuration TYPICAL =
            new TypicalDuration(Duration.ofMinutes(3), Duration.ofMinutes(9), Duration.ofMinutes(10), 23);

    @Start
    void start(Stage on) {
        show(on, 1440, 3);
    }

    @Test
    void beyondWhatIsTypicalTheDurationHasAMarkAndNothingMoves() {
        running(0, Duration.ofMinutes(10), TYPICAL);
        assertEquals(Optional.empty(), longMark(0));
        List<String> places = seen();
        List<Double> widths = widths();

        clock.turn(Duration.ofSeconds(1));
        running(0, Duration.ofSeconds(601), TYPICAL);

        assertEquals(Optional.of("long"), longMark(0));
        assertEquals("10 min 1 s", cell(0, "duration").getText());
        assertEquals(
                "10 min 1 s. Unusually long: at least 22 of 23 operations like it had ended by 10 min 0 s.",
                cell(0, "duration").getAccessibleText());
        assertEquals(Optional.empty(), longMark(1));
        assertEquals(places, seen());
        assertEquals(widths, widths());
    }

    @Test
    void theMarkGoesWhenTheOperationHasEnded() {
        running(0, Duration.ofHours(1), TYPICAL);
        assertEquals(Optional.of("long"), longMark(0));

        succeeded(0, "{'RecordCount':5}");

        assertEquals(Optional.empty(), longMark(0));
    }

    @Test
    void withoutEnoughSamplesThereIsNoMark() {
        running(0, Duration.ofDays(9), null);

        assertEquals(Optional.empty(), longMark(0));
    }

    @Test
    void aSuccessWithNothingDoneIsMarkedAndStaysASuccess() {
        succeeded(0, "{'RecordCount':0}");
        succeeded(1, "{'RecordCount':7}");

        assertEquals("Succeeded · 0 records", cell(0, "state").getText());
        assertEquals("Succeeded · 0 records", cell(0, "state").getAccessibleText());
        assertEquals(1, zeroMarks(0));
        assertEquals("Succeeded", cell(1, "state").getText());
        assertEquals(0, zeroMarks(1));
        assertEquals(RowState.SUCCEEDED, row(0).state());
    }

    @Test
    void theMarkCanBeSwitchedOffAndStaysOff() {
        succeeded(0, "{'RecordCount':0}");
        onFx(() -> {
            table.zeroMarks().set(false);
            return null;
        });

        assertEquals("Succeeded", cell(0, "state").getText());
        assertEquals(0, zeroMarks(0));
        Settings.Table saved = onFx(table::settings);
        assertEquals(false, saved.zeroMarks());

        onFx(() -> {
            table.restore(Settings.Table.FIRST);
            return null;
        });
        assertEquals(1, zeroMarks(0));
        onFx(() -> {
            table.restore(saved);
            return null;
        });
        assertEquals(0, zeroMarks(0));
    }

    /// Rows share cells: scrolled or sorted, another row comes into a marked one.
    @Test
    void anotherRowInTheSameCellHasNoMark() {
        succeeded(0, "{'RecordCount':0}");
        running(1, Duration.ofHours(1), TYPICAL);
        onFx(() -> {
            list.remove(List.of(list.rows().get(0), list.rows().get(1)));
            table.arrange();
            return null;
        });

        assertEquals(0, zeroMarks(2));
        assertEquals(Optional.empty(), longMark(2));
        assertEquals("Not checked yet", cell(2, "state").getText());
    }

    @Test
    void theColumnOfWhatCameIsHiddenUntilItIsChosenAndSortsByNumber() {
        assertTrue(titles().stream().noneMatch("Result"::equals));
        succeeded(0, "{'RecordCount':1000}");
        succeeded(1, "{'RecordCount':9}");
        running(2, Duration.ofMinutes(1), null);
        onFx(() -> {
            column("result").setVisible(true);
            column("result").setSortType(SortType.ASCENDING);
            List<TableColumn<opwatch.ui.rows.TableLine, ?>> sort = List.of(column("result"));
            table.view().getSortOrder().setAll(sort);
            return null;
        });

        assertEquals(List.of(name(1), name(0), name(2)), shown());
        assertEquals("1,000 records", cell(0, "result").getText());
        assertEquals("", cell(2, "result").getText());
    }

    /// As the version before wrote it: widths that were usual then, and no such column.
    @Test
    void olderSettingsOpenWithTheUsualWidthsOfTodayAndTheColumnHidden() {
        List<Settings.Column> older = Stream.of("state=186", "error=260", "label=300", "duration=96", "operation=116")
                .map(column -> column.split("=", -1))
                .map(parts -> new Settings.Column("column-" + parts[0], Double.parseDouble(parts[1]), true))
                .toList();
        onFx(() -> {
            table.restore(SavedTable.of(older, Settings.Rows.ROOMY));
            return null;
        });

        windowOf(2000);

        assertEquals(List.of("State", "Error", "Label", "Duration", "Operation"), titles().subList(0, 5));
        assertEquals(List.of(216.0, 134.0, 300.0), List.of(width("state"), width("duration"), width("label")));
        assertTrue(width("error") > 216, "takes what is spare: " + width("error"));
        assertTrue(titles().stream().noneMatch("Result"::equals));
    }

    private void running(int i, Duration age, @Nullable TypicalDuration typical) {
        Instant start = clock.instant().minus(age);
        news(
                i,
                StatusReader.read("{\"status\":\"InProgress\",\"startTime\":\"" + start + "\"}")
                        .orElseThrow(),
                typical);
    }

    private void succeeded(int i, String properties) {
        String body = "{'status':'Succeeded','properties':" + properties + "}";
        news(i, StatusReader.read(body.replace('\'', '"')).orElseThrow(), TYPICAL);
    }

    private void news(int i, OperationStatus status, @Nullable TypicalDuration typical) {
        onFx(() -> {
            Check check = new Check(clock.instant(), Duration.ofMillis(85), Replies.of(200, "{}"));
            Observation seen = new Observation(status, check, null, check, List.of(), 0);
            list.apply(List.of(new RowUpdate(entry(i).ref(), seen, null, typical, null)));
            table.tick(clock.instant());
            return null;
        });
    }

    private TableCell<?, ?> cell(int i, String column) {
        return onFx(() -> {
            table.view().getScene().getRoot().applyCss();
            table.view().getScene().getRoot().layout();
            return table.view().lookupAll("#column-" + column).stream()
                    .filter(TableCell.class::isInstance)
                    .map(node -> (TableCell<?, ?>) node)
                    .filter(cell -> cell.isVisible() && row(i).equals(cell.getItem()))
                    .findFirst()
                    .orElseThrow();
        });
    }

    private Optional<String> longMark(int i) {
        Node graphic = cell(i, "duration").getGraphic();
        return graphic instanceof Label mark && mark.getGraphic() != null
                ? Optional.of(mark.getText())
                : Optional.empty();
    }

    private int zeroMarks(int i) {
        return cell(i, "state").lookupAll(".amber-icon").size();
    }

    private List<Double> widths() {
        return onFx(() -> table.view().getVisibleLeafColumns().stream()
                .map(TableColumn::getWidth)
                .toList());
    }
}
