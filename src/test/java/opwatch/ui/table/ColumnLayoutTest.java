package opwatch.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import opwatch.operation.Cloud;
import opwatch.operation.Region;
import opwatch.operation.Subscription;
import opwatch.settings.Settings;
import opwatch.ui.kit.NeedsFonts;
import opwatch.ui.rows.TableLine;
import opwatch.ui.rows.WatchRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Which columns stand where, and how wide.
@NeedsFonts
@ExtendWith(ApplicationExtension.class)
class ColumnLayoutTest extends TableOnStage {
    @Start
    void start(Stage on) {
        show(on, 1440, 3);
    }

    /// The columns that are in sight in full.
    private List<String> inSight() {
        return onFx(() -> {
            double[] right = {0};
            return table.view().getVisibleLeafColumns().stream()
                    .filter(column ->
                            (right[0] += column.getWidth()) <= table.view().getWidth() - SCROLL_BAR)
                    .map(TableColumn::getText)
                    .toList();
        });
    }

    @Test
    void whatAPersonNeedsFirstStandsFirst() {
        assertEquals(
                List.of(
                        "State",
                        "Label",
                        "Error",
                        "Duration",
                        "Started",
                        "Checked",
                        "Next check",
                        "Location",
                        "Subscription",
                        "Operation"),
                titles());
    }

    @ParameterizedTest
    @CsvSource({"640, Error", "900, Started", "1440, Operation"})
    void aWindowShowsWithoutScrolling(double width, String last) {
        windowOf(width);

        assertEquals(last, inSight().getLast());
    }

    @Test
    void resetBringsTheUsualColumnsBackAndKeepsTheSort() {
        List<String> usual = titles();
        double label = width("label");
        onFx(() -> {
            table.view().getSortOrder().setAll(List.of(column("label")));
            table.view().getColumns().addFirst(table.view().getColumns().removeLast());
            column("error").setVisible(false);
            column("ended").setVisible(true);
            column("label").setPrefWidth(50);
            return null;
        });

        onFx(() -> {
            table.layout().reset();
            return null;
        });

        assertEquals(usual, titles());
        assertEquals(label, width("label"));
        assertEquals(
                List.of(new Settings.Sort("column-label", true)),
                onFx(() -> table.settings().sort()));
    }

    @Test
    void largerTextGetsWiderColumns() {
        onFx(() -> {
            zoom.set(150);
            return null;
        });

        assertEquals(174, width("operation"));
        onFx(() -> {
            column("label").setPrefWidth(300);
            return null;
        });
        Settings.Table kept = onFx(table::settings);
        assertEquals(116, kept.columns().getLast().width());
        assertEquals(200, kept.columns().get(1).width());
    }

    @Test
    void namesTakeThePlaceOfIdsWhenAzureTellsThem() {
        assertEquals(List.of("West US", "00000000…4444"), texts());

        onFx(() -> {
            list.names()
                    .learn(
                            List.of(new Subscription(
                                    Cloud.PUBLIC, "00000000-1111-2222-3333-444444444444", "Contoso Prod", "")),
                            List.of(new Region("westus", "West US (new)")));
            return null;
        });

        assertEquals(List.of("West US (new)", "Contoso Prod"), texts());
        RowFilter byName = Filters.of(RowFilter.Group.ALL, "contoso prod");
        assertTrue(onFx(() -> byName.passes(list.rows().getFirst(), list.names())));
        assertEquals(
                "Contoso Prod\n00000000-1111-2222-3333-444444444444",
                onFx(() -> CellText.subscriptionInFull(list.rows().getFirst(), list.names())));
    }

    @Test
    void whatTellsSubscriptionsOfOneNameApartIsInSightAndFound() {
        onFx(() -> {
            list.names()
                    .learn(
                            List.of(
                                    new Subscription(
                                            Cloud.PUBLIC, "00000000-1111-2222-3333-444444444444", "Contoso Prod", ""),
                                    new Subscription(
                                            Cloud.PUBLIC, "12345678-1111-2222-3333-444444444444", "Contoso Prod", "")),
                            List.of());
            return null;
        });

        assertEquals("Contoso Prod (00000000)", texts().getLast());
        String painted =
                onFx(() -> ((Text) table.view().lookup(".table-row-cell #column-subscription .text")).getText());
        assertTrue(painted.startsWith("Con") && painted.endsWith("0)"), painted);
        RowFilter asShown = Filters.of(RowFilter.Group.ALL, "sub:\"contoso prod (00000000)\"");
        assertTrue(onFx(() -> asShown.passes(list.rows().getFirst(), list.names())));
    }

    /// Location and subscription of the first row, as its cells show them.
    private List<String> texts() {
        return onFx(() -> {
            table.view().getScene().getRoot().layout();
            return Stream.of("location", "subscription")
                    .map(id -> ((RowCell) table.view().lookup(".table-row-cell #column-" + id)).getText())
                    .toList();
        });
    }

    @Test
    void eachHeaderSaysWhatItMeans() {
        for (TableColumn<TableLine, ?> column : table.view().getVisibleLeafColumns()) {
            String tip = Columns.tip(column);
            assertTrue(tip.length() > 15, tip);
        }
        robot.moveTo("#column-duration");
        robot.moveBy(3, 0);

        until(
                "the tooltip is shown",
                () -> javafx.stage.Window.getWindows().stream()
                        .anyMatch(window -> window instanceof Tooltip tip
                                && tip.getText().equals("How long the operation took, or has been running")));
        Node header = onFx(() -> table.view().lookup("#column-duration"));
        assertEquals("How long the operation took, or has been running", header.getAccessibleHelp());
    }

    @Test
    void compactRowsAreRememberedAndLower() {
        onFx(() -> {
            table.compact().set(true);
            return null;
        });
        until("the rows are low", () -> table.view().getFixedCellSize() == 23);
        Settings.Table kept = onFx(table::settings);
        assertEquals(Settings.Rows.COMPACT, kept.rows());

        onFx(() -> {
            table.restore(Settings.Table.FIRST);
            return null;
        });
        until("the rows are tall", () -> table.view().getFixedCellSize() == 30);
    }

    /// The first row, with this name in its open editor.
    private WatchRow typing(String name) {
        WatchRow named = onFx(() -> list.rows().getFirst());
        onFx(() -> {
            table.editLabel(named);
            return null;
        });
        until("the editor is open", () -> table.view().lookup("#label-editor") != null);
        onFx(() -> {
            ((TextField) table.view().lookup("#label-editor")).setText(name);
            return null;
        });
        return named;
    }

    @Test
    void aNameThatIsTypedIsKeptWhenItsColumnIsHiddenAndHoldsNothing() {
        WatchRow named = typing("mine");

        robot.clickOn(".show-hide-columns-button");

        assertEquals("mine", onFx(named::name));
        assertNull(onFx(() -> table.view().getEditingCell()));
    }

    @Test
    void aNameThatIsTypedIsKeptWhateverHidesItsColumn() {
        WatchRow named = typing("mine");

        onFx(() -> {
            column("label").setVisible(false);
            return null;
        });

        assertEquals("mine", onFx(named::name));
        assertNull(onFx(() -> table.view().getEditingCell()));
    }
}
