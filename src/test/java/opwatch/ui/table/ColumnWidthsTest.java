package opwatch.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.control.TableColumn;
import javafx.stage.Stage;
import opwatch.settings.SavedTable;
import opwatch.settings.Settings;
import opwatch.ui.kit.NeedsFonts;
import opwatch.ui.rows.TableLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// How wide the columns are: by themselves, by hand, and when they are read again.
@NeedsFonts
@ExtendWith(ApplicationExtension.class)
class ColumnWidthsTest extends TableOnStage {
    private static final Map<String, Integer> FORMER = Map.of(
            "state",
            178,
            "label",
            140,
            "subscription",
            112,
            "location",
            104,
            "operation",
            112,
            "ended",
            132,
            "duration",
            96,
            "checked",
            86,
            "next",
            104,
            "error",
            977);

    @Start
    void start(Stage on) {
        show(on, 1440, 3);
    }

    @Test
    void spareWidthGoesToLabelAndErrorOnly() {
        double spare = onFx(() -> table.view().getWidth()) - SCROLL_BAR - (all() - width("label") - width("error"));

        assertEquals(spare, width("label") + width("error"), 2);
        assertTrue(width("error") > width("label"));
        assertEquals(116, width("operation"));
        windowOf(2000);
        assertEquals(spare + 560, width("label") + width("error"), 2);
        assertEquals(116, width("operation"));
    }

    @Test
    void aWidthThatWasGivenByHandStaysInAnyWindow() {
        onFx(() -> {
            column("label").setPrefWidth(333);
            return null;
        });
        assertEquals(333, width("label"));
        double before = width("error");
        double wide = 2000 - SCROLL_BAR - (all() - before);

        windowOf(2000);

        assertEquals(333, width("label"));
        assertEquals(wide, width("error"), 2);
        Settings.Table kept = onFx(table::settings);
        onFx(() -> {
            table.layout().reset();
            return null;
        });
        assertTrue(width("label") != 333 && width("error") < wide);
        onFx(() -> {
            table.restore(kept);
            return null;
        });
        assertEquals(333, width("label"));
        assertEquals(wide, width("error"), 2);
    }

    /// As an earlier version saved them, whose order was another one.
    @Test
    void aWidthOfAnEarlierVersionComesIntoTheOrderOfToday() {
        List<String> usual = titles();
        List<Settings.Column> former = Stream.of(
                        "state",
                        "label",
                        "subscription",
                        "location",
                        "operation",
                        "started",
                        "ended",
                        "duration",
                        "checked",
                        "next",
                        "error")
                .map(id -> new Settings.Column("column-" + id, id.equals("started") ? 210 : FORMER.get(id), true))
                .toList();
        Settings.Table earlier = SavedTable.of(former, null);

        onFx(() -> {
            table.restore(earlier);
            return null;
        });

        assertEquals(usual, titles());
        assertEquals(List.of(216.0, 210.0, 116.0), List.of(width("state"), width("started"), width("operation")));
    }

    @Test
    void widthsThatAreSavedAsNoneAreTheUsual() {
        double label = width("label");
        List<Settings.Column> former =
                List.of(new Settings.Column("column-label", 0, true), new Settings.Column("column-state", 300, true));

        onFx(() -> {
            table.restore(SavedTable.of(former, Settings.Rows.ROOMY));
            return null;
        });

        assertEquals(300, width("state"));
        assertTrue(width("label") >= 170 && width("label") <= label, "label is " + width("label"));
    }

    @Test
    void aNarrowColumnIsAsNarrowInLargerText() {
        onFx(() -> {
            column("checked").setPrefWidth(44);
            zoom.set(200);
            return null;
        });

        assertEquals(88, width("checked"));
    }

    /// Where the right edge of a column is.
    private double edge(String id) {
        return onFx(() -> {
            double right = 0;
            for (TableColumn<TableLine, ?> each : table.view().getVisibleLeafColumns()) {
                right += each.getWidth();
                if (each == column(id)) {
                    break;
                }
            }
            return right;
        });
    }

    @ParameterizedTest
    @CsvSource({"duration, 100", "duration, -40", "error, 60", "error, -60", "label, 70", "next, 30"})
    void anEdgeFollowsThePointer(String id, double by) {
        windowOf(1800);
        double before = edge(id);

        onFx(() -> {
            // As the header does while it is dragged.
            return table.view().resizeColumn(column(id), by);
        });

        assertEquals(before + by, edge(id), 1);
    }

    @Test
    void columnsThatAreLeftOfADraggedEdgeShareAgainInAnotherWindow() {
        windowOf(1800);
        double label = width("label");
        onFx(() -> table.view().resizeColumn(column("duration"), 90));
        assertEquals(label, width("label"));

        windowOf(1801);

        assertEquals(1801 - SCROLL_BAR, all(), 2);
    }

    @Test
    void untouchedColumnsAreNotWritten() {
        windowOf(2000);
        assertEquals(Settings.Table.FIRST.columns(), onFx(table::settings).columns());
        onFx(() -> {
            column("ended").setVisible(true);
            return null;
        });
        assertEquals(12, onFx(table::settings).columns().size());
        onFx(() -> {
            column("ended").setVisible(false);
            return null;
        });
        assertEquals(List.of(), onFx(table::settings).columns());
        onFx(() -> table.view().resizeColumn(column("next"), 3));
        assertEquals(12, onFx(table::settings).columns().size());
    }
}
