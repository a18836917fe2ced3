package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.javafx.stage.WindowHelper;
import java.io.IOException;
import java.time.Duration;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import opwatch.operation.OperationRef;
import opwatch.ui.rows.RowState;
import org.junit.jupiter.api.BeforeEach;

/// A test of what the window offers of the clipboard. It begins behind the window of another program.
abstract class ClipboardJourney extends Journey {
    static final String OFFER = "Demo: The clipboard holds an operation that isn’t watched.";

    @BeforeEach
    void openTheDemo() throws IOException {
        open(12);
        // Later ones may hold the order, which takes the line of messages from the offer.
        Desk.until(
                "all rows have been checked",
                () -> desk.window().list().rows().stream().noneMatch(row -> row.state() == RowState.UNSEEN));
        read(1);
        leave();
    }

    /// The address of an operation that is not watched.
    String url(int number) {
        OperationRef ref =
                Desk.onFx(() -> desk.window().list().rows().getFirst().ref());
        return "https://demo.opwatch.invalid" + ref.path().replace(ref.operationId(), id(number));
    }

    static String id(int number) {
        return "00000000-0000-4000-8000-00000000000" + number;
    }

    /// Brings the window to the front.
    void come() {
        focus(true);
    }

    /// Brings another program to the front.
    void leave() {
        focus(false);
    }

    /// As the system tells it: the headless platform takes the focus from no window.
    void focus(boolean front) {
        Desk.onFx(() -> {
            WindowHelper.setFocused(stage, front);
            return null;
        });
    }

    /// Waits until the clipboard was read so often, and what came of it is there.
    void read(int times) {
        assertTrue(Desk.comesTrue(20, () -> desk.clipboard.calls().endsWith("read " + times)), desk.clipboard::calls);
        Desk.until(
                "it is idle",
                () -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().equals("opwatch-clipboard")));
        desk.press();
    }

    void assertOffered(String text) {
        assertTrue(Desk.comesTrue(20, () -> isOffered() && text.equals(((Labeled) node("#notice")).getText())));
    }

    void assertNothing() {
        assertFalse(isOffered());
    }

    boolean isOffered() {
        return Desk.onFx(() -> desk.window().notices().current().stream().anyMatch(text -> text.contains("clipboard")));
    }

    void byTab(String id) {
        for (int press = 0; press < 60 && !focus().equals(id); press++) {
            desk.press(KeyCode.TAB);
        }
        assertEquals(id, focus());
    }

    /// After a key in the table its order is held for some seconds, which is said before any offer.
    void letTheOrderGo() {
        desk.clock.turn(Duration.ofSeconds(10));
        Desk.onFx(() -> {
            desk.window().tick();
            return null;
        });
    }

    String focus() {
        return Desk.onFx(() -> String.valueOf(stage.getScene().getFocusOwner().getId()));
    }

    void click(String id) {
        Desk.onFx(() -> {
            node("#" + id).fireEvent(new ActionEvent());
            return null;
        });
    }

    void remove() {
        desk.press(KeyCode.DELETE);
        assertEquals(12, rows());
    }

    int rows() {
        return Desk.onFx(() -> desk.window().list().rows().size());
    }

    void filter(String words) {
        Desk.onFx(() -> {
            ((TextField) node("#tool-filter")).setText(words);
            return null;
        });
        desk.press();
    }

    String filter() {
        return Desk.onFx(() -> ((TextField) node("#tool-filter")).getText());
    }

    Node node(String id) {
        return stage.getScene().lookup(id);
    }
}
