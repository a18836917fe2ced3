package opwatch.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TreeItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.Outcome;
import opwatch.operation.WatchEntry;
import opwatch.polling.Sighting;
import opwatch.ui.table.WatchList;
import opwatch.ui.table.WatchRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class DetailsPaneTest {
    private final List<String> copied = new ArrayList<>();
    private final WatchList list = new WatchList();
    private Instant now = Sample.NOW;
    private int clockReadings;
    private DetailsPane pane;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        pane = new DetailsPane(this::readClock, Sample.ZONE, copied::add);
        stage.setScene(new Scene(pane, 980, 420));
        stage.show();
    }

    @Test
    void nothingSelectedIsSaid() {
        assertEquals("Select an operation to see everything that is known of it.", label("#details-hint"));

        change(() -> pane.show(row(Sample.REF, Sample.failedObservation())));
        assertNull(pane.lookup("#details-hint"));

        change(() -> pane.show(null));
        assertNotNull(pane.lookup("#details-hint"));
        assertNull(pane.lookup("#details-tabs"));
    }

    @Test
    void severalSelectedAreCounted() {
        change(() -> pane.showCount(3));

        assertEquals("3 operations selected", label("#details-hint"));
    }

    @Test
    void theErrorIsShownFromTheLeaf() {
        change(() -> {
            pane.show(row(Sample.REF, Sample.failedObservation()));
        });
        change(() -> tabs().getSelectionModel().select(1));

        assertEquals("InvalidFilter", text("#details-error-code"));
        assertEquals("The column 'Foo' does not exist.", text("#details-error-message"));
        assertEquals("Target: filters[0]", text("#details-error-target"));
        assertEquals(
                List.of(
                        "OperationFailed | See details. | ",
                        "BadRequest | {\"code\":\"InvalidFilter\"} | in the details",
                        "InvalidFilter | The column 'Foo' does not exist. | inside the message",
                        "PolicyViolation |  | ",
                        "allowed | TenantId | "),
                lines(tree().getRoot()));
    }

    @Test
    void anOperationWithoutErrorSaysSo() {
        change(() -> {
            pane.show(row(
                    Sample.REF,
                    Sample.observed(new Outcome.Seen(Sample.running(), Sample.look(Sample.NOW, 200, "{}")))));
        });
        change(() -> tabs().getSelectionModel().select(1));

        assertEquals("Azure has reported no error for this operation.", label("#details-error-none"));
        assertNull(pane.lookup("#details-error-tree"));
    }

    @Test
    void aFailedLookIsExplainedAndTheStateStays() {
        change(() -> pane.show(row(Sample.REF, Sample.troubledObservation())));

        assertEquals("Could not look: no permission", text("#details-problem-title"));
        assertTrue(text("#details-problem-words").endsWith("The operation itself is not affected."));
        assertTrue(label("#details-problem-next").startsWith("Ask an administrator for the Reader role"));
        assertEquals("Could not look; last seen as Updating", label("#details-word"));
        assertEquals("Updating (last seen 8 min ago)", value("#details-operation", "State"));
        assertNull(tabs().getTabs().get(1).getGraphic());
    }

    @Test
    void theMissingRightCanBeCopiedForTheAdministrator() {
        change(() -> pane.show(row(Sample.REF, Sample.troubledObservation())));

        change(() -> ((Button) pane.lookup("#details-problem-administrator")).fire());

        assertEquals(
                List.of("Please grant my account the Reader role, or a role with the action "
                        + "Microsoft.OperationalInsights/locations/operationstatuses/read, on "
                        + "/subscriptions/aaaa0a0a-bb1b-cc2c-dd3d-eeeeee4e4e4e"),
                copied);
    }

    @Test
    void aProblemThatPassedIsGone() {
        WatchRow row = row(Sample.REF, Sample.troubledObservation());
        change(() -> pane.show(row));
        Node problem =
                pane.lookup("#details-problem-title").getParent().getParent().getParent();
        assertTrue(problem.isVisible());

        change(() -> look(Sample.REF, Sample.failedObservation()));

        assertFalse(problem.isVisible());
        assertFalse(problem.isManaged());
    }

    @Test
    void historyIsNewestFirstAndBracketed() {
        change(() -> pane.show(row(Sample.REF, Sample.failedObservation())));
        HistoryView history = (HistoryView) tabs().getTabs().get(2).getContent();

        List<String> lines = history.getItems().stream()
                .map(change -> (history.change(change) + " | " + history.between(change)).replace('\u202F', ' '))
                .toList();

        assertEquals(
                List.of(
                        "Updating → Failed | between 11:04:10 AM and 11:12:22 AM",
                        "InProgress → Updating | between 11:02:30 AM and 11:04:10 AM",
                        "First answer: InProgress | before the first look"),
                lines);
    }

    @Test
    void rawAnswersStandSideBySideWhenTheLastOneCouldNotBeUsed() {
        change(() -> pane.show(row(Sample.REF, Sample.troubledObservation())));
        change(() -> {
            tabs().getSelectionModel().select(3);
        });

        assertEquals("{\n  \"status\": \"Updating\"\n}", text("#details-raw-good"));
        assertEquals("{\n  \"error\": \"denied\"\n}", text("#details-raw-unusable"));
        assertEquals(
                "Last answer that could not be used (HTTP 403)",
                pane.lookup("#details-raw-unusable").getAccessibleText());

        change(() -> look(Sample.REF, Sample.failedObservation()));
        assertFalse(pane.lookup("#details-raw-unusable").getParent().isVisible());
    }

    @Test
    void aLookThatChangesNothingKeepsThePersonsPlace() {
        WatchRow row = row(Sample.REF, Sample.failedObservation());
        change(() -> pane.show(row));
        change(() -> {
            tabs().getSelectionModel().select(1);
            tree().getRoot().getChildren().getFirst().setExpanded(false);
            ((TextArea) pane.lookup("#details-error-message")).selectRange(4, 10);
            field("#details-operation", "Operation ID").selectRange(0, 8);
        });
        TreeItem<ErrorNode> root = tree().getRoot();
        SelectableText looked = field("#details-look", "Looked");

        now = Sample.NOW.plusSeconds(30);
        change(() -> look(
                Sample.REF,
                Sample.failedObservation()
                        .after(
                                new Outcome.Seen(Sample.failed(), Sample.look(now, 200, "{\"status\":\"Failed\"}")),
                                row.addedAt())));

        assertEquals(1, tabs().getSelectionModel().getSelectedIndex());
        assertSame(root, tree().getRoot());
        assertFalse(tree().getRoot().getChildren().getFirst().isExpanded());
        assertEquals("column", ((TextArea) pane.lookup("#details-error-message")).getSelectedText());
        assertEquals("713192d7", field("#details-operation", "Operation ID").getSelectedText());
        assertSame(looked, field("#details-look", "Looked"));
        assertEquals("11:13:00 AM (0 s ago)", value("#details-look", "Looked"));
    }

    @Test
    void whatWasFoldedStaysFoldedWhenTheErrorChanges() {
        change(() -> pane.show(row(Sample.REF, Sample.failedObservation())));
        change(() -> {
            tree().getRoot().getChildren().getFirst().setExpanded(false);
        });
        TreeItem<ErrorNode> before = tree().getRoot();

        change(() -> tree().show(ErrorNode.of(Sample.error())));

        assertFalse(before == tree().getRoot());
        assertTrue(tree().getRoot().isExpanded());
        assertFalse(tree().getRoot().getChildren().getFirst().isExpanded());
    }

    @Test
    void anotherRowKeepsTheTabAndForgetsTheSelection() {
        WatchRow other = row(Sample.OTHER, Sample.failedObservation());
        change(() -> pane.show(row(Sample.REF, Sample.failedObservation())));
        change(() -> {
            tabs().getSelectionModel().select(3);
            field("#details-operation", "Subscription").selectAll();
        });

        change(() -> pane.show(other));

        assertEquals(3, tabs().getSelectionModel().getSelectedIndex());
        assertEquals(Sample.OTHER.operationId(), value("#details-operation", "Operation ID"));
        assertEquals("", field("#details-operation", "Subscription").getSelectedText());
    }

    @Test
    void aRowThatWasLeftIsNoLongerFollowed() {
        change(() -> pane.show(row(Sample.REF, Sample.troubledObservation())));
        change(() -> pane.show(row(Sample.OTHER, Sample.troubledObservation())));
        int before = clockReadings;

        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            look(Sample.REF, Sample.failedObservation());
            list.rename(list.find(Sample.REF), "other name");
        });

        assertEquals(before, clockReadings);
        assertEquals("Could not look; last seen as Updating", label("#details-word"));
    }

    @Test
    void timeMovesOnWithEachTick() {
        change(() -> {
            pane.show(row(
                    Sample.REF,
                    Sample.observed(new Outcome.Seen(Sample.running(), Sample.look(Sample.NOW, 200, "{}")))));
        });
        assertEquals("10 min 18 s", value("#details-operation", "Duration"));

        change(() -> pane.tick(Sample.NOW.plusSeconds(5)));

        assertEquals("10 min 23 s", value("#details-operation", "Duration"));
    }

    @Test
    void theReportIsOneClickAway() {
        WatchRow row = row(Sample.REF, Sample.failedObservation());
        change(() -> pane.show(row));

        change(() -> ((Button) pane.lookup("#details-copy-report")).fire());

        assertEquals(List.of(Report.of(row.entry(), now, Sample.ZONE)), copied);
    }

    @Test
    void theTabKeyLeavesAValueAndChangesNothing(FxRobot robot) {
        change(() -> pane.show(row(Sample.REF, Sample.failedObservation())));
        change(() -> {
            field("#details-operation", "State").requestFocus();
        });

        robot.push(KeyCode.TAB);

        assertEquals("Failed", value("#details-operation", "State"));
        assertTrue(field("#details-operation", "Started").isFocused());
    }

    /// Does it on the FX thread and brings the pane up to date, skins and all.
    private void change(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            action.run();
            pane.applyCss();
            pane.layout();
        });
    }

    private WatchRow row(OperationRef ref, Observation observation) {
        WatchEntry entry = new WatchEntry(ref, "purge-prod", Sample.NOW.minusSeconds(3600), observation);
        list.add(List.of(entry));
        return list.find(ref);
    }

    private void look(OperationRef ref, Observation observation) {
        list.apply(List.of(new Sighting(ref, observation, null)));
    }

    private Instant readClock() {
        clockReadings++;
        return now;
    }

    private TabPane tabs() {
        return (TabPane) pane.lookup("#details-tabs");
    }

    private ErrorTree tree() {
        return (ErrorTree) pane.lookup("#details-error-tree");
    }

    private String label(String id) {
        return ((Label) pane.lookup(id)).getText();
    }

    private String text(String id) {
        return ((TextArea) pane.lookup(id)).getText();
    }

    private String value(String grid, String name) {
        return field(grid, name).getText().replace('\u202F', ' ');
    }

    private SelectableText field(String grid, String name) {
        return ((FactGrid) pane.lookup(grid))
                .getChildren().stream()
                        .filter(SelectableText.class::isInstance)
                        .map(SelectableText.class::cast)
                        .filter(value -> name.equals(value.getAccessibleText()))
                        .findFirst()
                        .orElseThrow();
    }

    private static List<String> lines(TreeItem<ErrorNode> item) {
        List<String> lines = new ArrayList<>();
        ErrorNode node = item.getValue();
        lines.add(node.name() + " | " + node.text() + " | " + node.origin());
        item.getChildren().forEach(child -> lines.addAll(lines(child)));
        return lines;
    }
}
