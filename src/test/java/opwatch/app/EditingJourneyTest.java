package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import opwatch.operation.OperationRef;
import opwatch.ui.rows.WatchRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Names and IDs that are typed end up where they were meant to, or nowhere, on the embedded Azure.
class EditingJourneyTest extends Journey {
    private static final int ROWS = 60;

    @BeforeEach
    void openTheDemo() throws IOException {
        open(ROWS);
        Desk.until("it has been seen", () -> desk.row("restore Q3").word().equals("Failed"));
        desk.press(KeyCode.SHORTCUT, KeyCode.P);
    }

    @Test
    void escapeDropsWhatWasTyped() {
        beginToName("restore Q3", "something else");

        desk.press(KeyCode.ESCAPE);

        Desk.until("the editor is gone", () -> editor().isEmpty());
        assertTrue(desk.shown().contains("restore Q3"));
        assertEquals(List.of("restore Q3"), desk.selected());
    }

    @Test
    void whoGoesOnInTheFilterKeepsTheNameAndStaysInTheFilter() {
        beginToName("restore Q3", "restore of March");

        desk.click("#tool-filter");
        desk.robot().write("drill");

        Desk.until(
                "what was typed filters",
                () -> desk.shown().size() < ROWS && desk.shown().stream().allMatch(name -> name.contains("drill")));
        desk.press(KeyCode.ESCAPE);
        Desk.until("the row has its name", () -> desk.shown().contains("restore of March"));
        assertEquals(ROWS, desk.shown().size());
    }

    @Test
    void whoScrollsAwayNamesNoOtherRow() {
        List<String> before = labels();
        beginToName("restore Q3", "restore of March");

        showTheLastRow();

        Desk.until("the editor is gone", () -> editor().isEmpty());
        List<String> expected = before.stream()
                .map(label -> label.equals("restore Q3") ? "restore of March" : label)
                .toList();
        assertEquals(expected, labels());
    }

    @Test
    void aRowOutOfSightIsBroughtIntoSightToBeNamed() {
        desk.clickRow("restore Q3");
        showTheLastRow();

        desk.press(KeyCode.F2);

        Desk.until("the editor is open", () -> editor().isPresent());
        desk.press(KeyCode.ESCAPE);
        Desk.until("the editor is gone", () -> editor().isEmpty());
    }

    @Test
    void theFormTakesIdsAmongUrlsAndKeepsWhatItRefused() {
        OperationRef ref = desk.row("failover drill").ref();
        String alone = "0123abcd-1111-2222-3333-444455556666";
        String inUrl = "0123abcd-1111-2222-3333-444455557777";
        String url = "https://demo.opwatch.invalid" + ref.path().replace(ref.operationId(), inUrl);
        String foreign = "https://evil.example" + ref.path().replace(ref.operationId(), alone.replace('0', '9'));
        String all = url + "\n" + alone + "\n" + foreign;
        desk.press(KeyCode.SHORTCUT, KeyCode.N);
        type("#add-subscription", ref.subscriptionId());
        type("#add-location", "West US");
        type("#add-operations", all);

        desk.click("#add-submit");

        Desk.until("both are on the list", () -> desk.shown().containsAll(List.of(alone, inUrl)));
        assertEquals(ROWS + 2, desk.shown().size());
        assertTrue(desk.text("#add-operations-problem").contains("evil.example"), desk.text("#add-operations-problem"));
        assertEquals(
                all,
                Desk.onFx(() -> desk.robot()
                        .lookup("#add-operations")
                        .queryTextInputControl()
                        .getText()));
    }

    @Test
    void whatIsCopiedInTheErrorIsTheError() {
        desk.clickRow("restore Q3");
        Desk.until(
                "the tree is there",
                () -> desk.robot().lookup("#details-error-tree").tryQuery().isPresent());
        Desk.onFx(() -> {
            desk.robot()
                    .lookup("#details-tabs")
                    .queryAs(TabPane.class)
                    .getSelectionModel()
                    .select(1);
            desk.stage().getScene().getRoot().layout();
            TreeTableView<?> tree = desk.robot().lookup("#details-error-tree").queryAs(TreeTableView.class);
            tree.requestFocus();
            tree.getSelectionModel().select(0);
            return null;
        });

        desk.press(KeyCode.SHORTCUT, KeyCode.C);

        String copied = Desk.onFx(() -> Clipboard.getSystemClipboard().getString());
        assertTrue(copied != null && !copied.startsWith("https://"), copied);
    }

    @Test
    void theDividerIsWhereItWasLeft() throws IOException {
        desk.clickRow("restore Q3");
        Desk.until("the details are there", () -> !split().getDividers().isEmpty());
        dragDivider(0.4);
        desk.close();

        open(ROWS);
        desk.clickRow("restore Q3");

        Desk.until(
                "it is there",
                () -> !split().getDividers().isEmpty() && Math.abs(split().getDividerPositions()[0] - 0.4) < 0.02);
    }

    private SplitPane split() {
        return desk.robot().lookup(".split-pane").queryAs(SplitPane.class);
    }

    private void showTheLastRow() {
        Desk.onFx(() -> {
            desk.table().scrollTo(ROWS - 1);
            desk.table().layout();
            return null;
        });
    }

    private void beginToName(String row, String name) {
        desk.clickRow(row);
        desk.press(KeyCode.F2);
        Desk.until("the editor is open", () -> editor().isPresent());
        desk.robot().write(name);
    }

    private Optional<javafx.scene.Node> editor() {
        return desk.robot().lookup("#label-editor").tryQuery();
    }

    private List<String> labels() {
        return Desk.onFx(
                () -> desk.window().list().rows().stream().map(WatchRow::name).toList());
    }

    private void type(String field, String text) {
        Desk.onFx(() -> {
            desk.robot().lookup(field).queryAs(TextInputControl.class).setText(text);
            return null;
        });
    }
}
