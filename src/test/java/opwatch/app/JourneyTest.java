package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationState;
import opwatch.ui.rows.TableLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a person does with the app, from paste to restart, on the embedded Azure.
class JourneyTest extends Journey {
    private static final int TOUR = 21;

    @BeforeEach
    void openTheDemo() throws IOException {
        open(TOUR);
    }

    @Test
    void everyStateIsSeenWithinTwoMinutes() {
        desk.passUntil(
                "all states",
                () -> states().containsAll(List.of(
                        OperationState.RUNNING,
                        OperationState.SUCCEEDED,
                        OperationState.FAILED,
                        OperationState.CANCELED)));
        Desk.until(
                "a look that failed",
                () -> desk.row("someone else’s cluster").observation().get().problem() != null);
        assertEquals("", desk.row("someone else’s cluster").word());
    }

    @Test
    void aPastedUrlIsAddedCheckedAtAndSelected() {
        OperationRef ref = desk.row("restore Q3").ref();
        Desk.until("it has been seen", () -> desk.row("restore Q3").word().equals("Failed"));
        desk.clickRow("restore Q3");
        desk.press(KeyCode.DELETE);
        Desk.until("the row is gone", () -> !desk.shown().contains("restore Q3"));

        desk.paste("curl -H 'Authorization: Bearer eyJ0.eyJx.abc' 'https://demo.opwatch.invalid" + ref.path()
                + "?api-version=2020-08-01&t=1&c=MIIE&s=x&h=y'");

        Desk.until("the pasted row is selected", () -> desk.selected().equals(List.of(ref.operationId())));
        Desk.until(
                "its state is known", () -> desk.row(ref.operationId()).word().equals("Failed"));
    }

    @Test
    void pastingTheSameAgainSelectsTheRow() {
        OperationRef ref = desk.row("failover drill").ref();

        desk.paste("https://demo.opwatch.invalid" + ref.path());

        Desk.until("the row is selected", () -> desk.selected().equals(List.of("failover drill")));
        assertEquals(TOUR, desk.shown().size());
    }

    @Test
    void aForeignHostIsRefusedWithTheReason() {
        desk.paste("https://evil.example" + desk.row("failover drill").ref().path());

        Desk.until(
                "a message",
                () -> desk.robot().lookup("#notices .label").queryAllAs(javafx.scene.control.Label.class).stream()
                        .anyMatch(label -> label.getText().contains("evil.example")));
        assertEquals(TOUR, desk.shown().size());
    }

    @Test
    void theWorstStandsOnTopAndAnyColumnSorts() {
        Desk.until(
                "the first answers",
                () -> !states().isEmpty() && desk.row("restore Q3").word().equals("Failed"));
        Desk.until("the failed one is on top", () -> desk.shown().getFirst().equals("restore Q3"));

        desk.click("#column-label .label");

        Desk.until(
                "sorted by label",
                () -> desk.shown()
                        .equals(desk.shown().stream()
                                .sorted(Comparator.comparing(String::toLowerCase))
                                .toList()));
    }

    @Test
    void theErrorOfTheSelectedRowIsReadInFull() {
        desk.passUntil(
                "it failed", () -> desk.row("cluster cmk rotation").word().equals("Failed"));
        desk.clickRow("cluster cmk rotation");

        Desk.until(
                "its details are shown",
                () -> desk.robot().lookup("#details-tab-error").tryQuery().isPresent());
        desk.click("#details-tab-error");

        Desk.until("the hidden JSON is unwrapped", () -> codes().contains("KeyVaultAccessDenied"));
        assertTrue(
                codes().containsAll(List.of("DeploymentFailed", "ClusterUpdateFailed", "Conflict")),
                codes().toString());
    }

    @Test
    void aRefreshMovesNeitherSelectionNorScroll() {
        Desk.until("the first answers", () -> desk.row("restore Q3").word().equals("Failed"));
        desk.clickRow("delete data, queued");
        desk.passUntil(
                "more have ended", () -> desk.row("table Audit_CL").word().equals("Succeeded"));

        assertEquals(List.of("delete data, queued"), desk.selected());
    }

    @Test
    void aRowIsNamedWithTheKeyboardAlone() {
        desk.clickRow("failover drill");

        desk.press(KeyCode.F2);
        Desk.until(
                "the editor is open",
                () -> desk.robot().lookup("#label-editor").tryQuery().isPresent());
        desk.robot().write("drill 2026");
        desk.press(KeyCode.ENTER);

        Desk.until("the row has its name", () -> desk.shown().contains("drill 2026"));
    }

    @Test
    void removedRowsComeBackWithAllThatWasSeen() {
        Desk.until("it has been seen", () -> desk.row("failover drill").word().equals("Succeeded"));
        desk.clickRow("failover drill");
        desk.press(KeyCode.DELETE);
        Desk.until("the row is gone", () -> !desk.shown().contains("failover drill"));

        desk.press(KeyCode.SHORTCUT, KeyCode.Z);

        Desk.until("the row is back", () -> desk.shown().contains("failover drill"));
        assertEquals("Succeeded", desk.row("failover drill").word());
    }

    @Test
    void allComesBackAfterARestartBeforeAnyNetwork() throws IOException {
        Desk.until("it has been seen", () -> desk.row("restore Q3").word().equals("Failed"));
        desk.clickRow("failover drill");
        desk.press(KeyCode.F2);
        desk.robot().write("drill 2026");
        desk.press(KeyCode.ENTER);
        Desk.until("the row has its name", () -> desk.shown().contains("drill 2026"));
        Desk.onFx(() -> {
            TableColumn<TableLine, ?> duration = desk.table().getColumns().get(3);
            duration.setVisible(false);
            desk.table().getColumns().get(1).setPrefWidth(222);
            return null;
        });
        desk.close();

        Desk again = new Desk(folder, TOUR, desk.clock);
        var error = again.prepare(ListKind.DEMO).rows().stream()
                .filter(entry -> entry.label().equals("restore Q3"))
                .findFirst()
                .orElseThrow()
                .observation()
                .status()
                .error();
        desk = again.open(Desk.onFx(Stage::new));

        assertEquals("RestoreDamaged", error.code());
        assertTrue(desk.shown().contains("drill 2026"));
        assertEquals(TOUR, desk.shown().size());
        Desk.until(
                "columns are as before",
                () -> !desk.table().getColumns().get(3).isVisible()
                        && desk.table().getColumns().get(1).getWidth() == 222);
    }

    @Test
    void theFormAddsSeveralIdsAtOnce() {
        OperationRef ref = desk.row("failover drill").ref();
        String other = ref.operationId().replace('a', 'b');
        String third = ref.operationId().replace('c', 'd');
        desk.press(KeyCode.SHORTCUT, KeyCode.N);
        Desk.until(
                "the form is open",
                () -> desk.robot().lookup("#add-pane").query().isVisible());
        type("#add-subscription", ref.subscriptionId());
        type("#add-location", "West US");
        type("#add-operations", other + "\n" + third + "\n");

        desk.click("#add-submit");

        Desk.until("both are on the list", () -> desk.shown().containsAll(List.of(other, third)));
        assertEquals("westus", desk.row(other).ref().place().key());
    }

    @Test
    void theFormSaysWhatIsWrong() {
        desk.press(KeyCode.SHORTCUT, KeyCode.N);
        Desk.until(
                "the form is open",
                () -> desk.robot().lookup("#add-pane").query().isVisible());
        type("#add-subscription", "not a guid");

        desk.click("#add-submit");

        Desk.until(
                "the reason",
                () -> desk.text("#add-subscription-problem").startsWith("A subscription ID is 32 hex digits"));
        assertEquals(TOUR, desk.shown().size());
    }

    @Test
    void theFilterShowsOnlyWhatMatchesAndEscapeShowsAll() {
        desk.press(KeyCode.SHORTCUT, KeyCode.F);
        desk.robot().write("drill");
        Desk.until("only one is shown", () -> desk.shown().equals(List.of("failover drill")));

        desk.press(KeyCode.ESCAPE);

        Desk.until("all are shown", () -> desk.shown().size() == TOUR);
    }

    @Test
    void theStatusLineSaysThatAndWhyNothingHappens() {
        desk.press(KeyCode.SHORTCUT, KeyCode.P);
        Desk.until("paused", () -> desk.text("#status").startsWith("Automatic checks are paused."));

        desk.press(KeyCode.SHORTCUT, KeyCode.P);

        Desk.until("watching", () -> !desk.text("#status").startsWith("Paused."));
        assertNotEquals("", desk.text("#status"));
    }

    private List<OperationState> states() {
        return desk.window().list().rows().stream()
                .map(row -> row.observation().get().status())
                .filter(java.util.Objects::nonNull)
                .map(status -> status.state())
                .distinct()
                .toList();
    }

    private List<String> codes() {
        TreeTableView<?> tree = desk.robot().lookup(".tree-table-view").queryAs(TreeTableView.class);
        return java.util.stream.IntStream.range(0, tree.getExpandedItemCount())
                .mapToObj(i -> String.valueOf(tree.getColumns().getFirst().getCellData(i)))
                .toList();
    }

    private void type(String field, String text) {
        Desk.onFx(() -> {
            TextInputControl control = desk.robot().lookup(field).queryAs(TextInputControl.class);
            control.setText(text);
            if (control instanceof TextField one) {
                one.positionCaret(text.length());
            }
            return null;
        });
    }
}
