package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import opwatch.ui.rows.RowState;
import org.junit.jupiter.api.Test;

/// What takes unusually long, and what came to nothing, as a newcomer sees it in the demo.
class MarksJourneyTest extends Journey {
    private static final String QUEUED = "delete data, queued";
    private static final String NOTHING = "delete data, wrong filter";

    @Test
    void whatTakesUnusuallyLongSaysSoInTheTableInTheDetailsAndInTheReport() throws IOException {
        open(21);
        desk.passUntil("it is unusually long", () -> desk.row(QUEUED).isUnusuallyLong());
        desk.clickRow(QUEUED);

        String typical = "3 min 24 s to 8 min 30 s, from 23 operations like it that succeeded";
        String unusual = "Unusually long: at least 22 of 23 operations like it had ended by 8 min 47 s.";
        assertTrue(facts().contains("Typical duration = " + typical), facts()::toString);
        assertTrue(facts().contains("Compared = " + unusual), facts()::toString);
        assertTrue(
                facts().stream().anyMatch(fact -> fact.startsWith("Documented limit = 5 days; Microsoft documents")),
                facts()::toString);
        assertTrue(cell("duration", QUEUED).getAccessibleText().endsWith(unusual));
        Desk.onFx(() -> Clipboard.getSystemClipboard().setContent(Map.of()));
        desk.click("#details-copy-report");
        Desk.until("it is copied", () -> Clipboard.getSystemClipboard().hasString());
        String report = Desk.onFx(() -> Clipboard.getSystemClipboard().getString());
        assertTrue(report.contains("Typical duration: " + typical + ". " + unusual + "\n"), report);
    }

    @Test
    void aRowThatGrowsOldIsMarkedWhenItIsSeenToRunStill() throws IOException {
        open(40);
        String young = "delete data, queued 30";
        desk.passUntil("it was seen", () -> desk.row(young).word().equals("Accepted"));
        assertFalse(desk.row(young).isUnusuallyLong());
        List<String> before = desk.shown();

        desk.passUntil("it is unusually long", () -> desk.row(young).isUnusuallyLong());

        Duration age = Desk.onFx(() -> desk.row(young).observation().get().elapsed(desk.clock.instant()));
        assertTrue(age.compareTo(Duration.ofSeconds(527)) > 0, age::toString);
        assertTrue(before.contains(young));
    }

    @Test
    void aSuccessWithNothingDoneIsMarkedFoundAndCountedAsASuccess() throws IOException {
        open(21);
        desk.passUntil("it has succeeded", () -> desk.row(NOTHING).state() == RowState.SUCCEEDED);
        assertTrue(Desk.onFx(() -> desk.row(NOTHING).isNothingDone()));
        desk.press(KeyCode.SHORTCUT, KeyCode.F);
        desk.robot().write("\"0 records\" state:succeeded");
        Desk.until("it alone is shown", () -> desk.shown().equals(List.of(NOTHING)));

        assertEquals("Succeeded · 0 records", cell("state", NOTHING).getText());
    }

    @Test
    void theMarkIsSwitchedOffInTheMenuAndStaysOffAfterARestart() throws IOException {
        open(21);
        desk.passUntil("it has succeeded", () -> desk.row(NOTHING).state() == RowState.SUCCEEDED);
        desk.clickRow(NOTHING);
        assertEquals("Succeeded · 0 records", cell("state", NOTHING).getText());

        new MenuOf(desk).fire("menu-zeros");
        assertEquals("Succeeded", cell("state", NOTHING).getText());
        desk.close();
        open(21);
        desk.clickRow(NOTHING);

        assertEquals("Succeeded", cell("state", NOTHING).getText());
        Desk.until("the details say it", () -> facts().contains("Result = 0 records"));
    }

    @Test
    void whatWasLearnedIsKnownAfterARestartAndNothingCountsTwice() throws IOException {
        open(21);
        desk.passUntil("it is unusually long", () -> desk.row(QUEUED).isUnusuallyLong());
        desk.close();
        open(21);
        desk.passUntil("it is unusually long", () -> desk.row(QUEUED).isUnusuallyLong());

        int samples = Desk.onFx(() -> desk.row(QUEUED).typical().samples());
        assertTrue(samples >= 23 && samples <= 24, "the demo deletes data once more: " + samples);
    }

    private TableCell<?, ?> cell(String column, String row) {
        return Desk.onFx(() -> {
            desk.table().getScene().getRoot().layout();
            return desk.table().lookupAll("#column-" + column).stream()
                    .filter(TableCell.class::isInstance)
                    .map(node -> (TableCell<?, ?>) node)
                    .filter(cell -> cell.isVisible() && desk.row(row).equals(cell.getItem()))
                    .findFirst()
                    .orElseThrow();
        });
    }

    private List<String> facts() {
        return Desk.onFx(() -> desk.robot().lookup("#details-operation .text-area").queryAllAs(TextArea.class).stream()
                .map(value -> value.getAccessibleText() + " = " + value.getText())
                .toList());
    }
}
