package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import opwatch.ui.rows.WatchRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The filter over a thousand rows: while their answers are read, and while they change.
class ManyFilteredJourneyTest extends Journey {
    private static final int ROWS = 1000;

    @BeforeEach
    void openTheDemo() throws IOException {
        open(ROWS);
        desk.passUntil(
                "most have been checked",
                () -> rows().stream()
                                .filter(row -> row.observation().get().status() != null)
                                .count()
                        > 600);
    }

    private List<WatchRow> rows() {
        return desk.window().list().rows();
    }

    private TextField field() {
        return (TextField) stage.getScene().lookup("#tool-filter");
    }

    private String said() {
        Label said = (Label) stage.getScene().lookup("#filter-shown");
        return said.isVisible() ? said.getText() : "";
    }

    @Test
    void whileAnswersAreReadTheTableStaysAndSearchingIsSaid() {
        Desk.onFx(() -> {
            field().requestFocus();
            field().setText("label:purge");
            // What is read comes back over this thread, which is busy here.
            assertEquals("Searching…", said());
            assertEquals(ROWS, desk.table().getItems().size());
            field().setText("label:restore");
            assertEquals("Searching…", said());
            return null;
        });
        long found = Desk.onFx(() -> rows().stream()
                .filter(row -> row.label().get().contains("restore"))
                .count());

        Desk.until("it is found", () -> said().equals(found + " of 1,000 shown"));
        assertEquals(found, desk.shown().size());
        Desk.onFx(() -> {
            field().setText("label:purge");
            assertTrue(said().endsWith(" of 1,000 shown"), "what has been read is searched at once");
            return null;
        });
    }

    @Test
    void clearedWhileAnswersAreReadAllRowsAreShown() {
        Desk.onFx(() -> {
            field().requestFocus();
            field().setText("label:purge");
            field().clear();
            assertEquals("", said());
            return null;
        });
        desk.press();
        assertEquals("", Desk.onFx(this::said));
        assertEquals(ROWS, desk.shown().size());
    }

    @Test
    void selectionScrollAndFocusStayWhileFilteredRowsChange() {
        desk.press(KeyCode.SHORTCUT, KeyCode.F);
        desk.robot().write("label:re");
        Desk.until("it is filtered", () -> said().endsWith(" of 1,000 shown"));
        WatchRow chosen = Desk.onFx(() -> {
            int middle = desk.table().getItems().size() / 2;
            desk.table().getSelectionModel().clearAndSelect(middle);
            desk.table().scrollTo(middle - 3);
            return (WatchRow) desk.table().getItems().get(middle);
        });
        desk.press(KeyCode.SHORTCUT, KeyCode.F);
        int before = Desk.onFx(this::firstSeen);
        List<String> words = Desk.onFx(this::words);

        desk.passUntil("rows have changed", () -> {
            desk.window().tick();
            return !words().equals(words);
        });
        for (int each = 0; each < 5; each++) {
            desk.clock.turn(Duration.ofSeconds(4));
            Desk.onFx(() -> {
                desk.window().tick();
                return null;
            });
        }
        desk.press();

        assertEquals(List.of(chosen.name()), desk.selected());
        assertEquals(before, Desk.onFx(this::firstSeen));
        assertTrue(Desk.onFx(() -> field().isFocused()));
        assertEquals("label:re", Desk.onFx(() -> field().getText()));
    }

    private List<String> words() {
        return desk.table().getItems().stream()
                .map(line -> ((WatchRow) line).word())
                .toList();
    }

    private int firstSeen() {
        VirtualFlow<?> flow = (VirtualFlow<?>) desk.table().lookup(".virtual-flow");
        return flow.getFirstVisibleCell().getIndex();
    }
}
