package opwatch.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import opwatch.ui.kit.OnFxThread;
import opwatch.ui.kit.StyleNames;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnFxThread.class)
class KeyFocusTest {
    private final Button first = new Button("first");
    private final Button second = new Button("second");
    private final VBox root = new VBox(first, second);
    private final Stage stage = new Stage();

    @BeforeEach
    void show() {
        stage.setScene(new Scene(root, 300, 200));
        KeyFocus.on(stage.getScene());
        stage.show();
        first.requestFocus();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void whatHasTheFocusIsMarkedFromTheFirstKeyOn() {
        List<Node> before = marked();
        press(KeyCode.A);

        assertEquals(List.of(), before);
        assertEquals(List.of(root, first), marked());
    }

    @Test
    void aModifierAloneMarksNothing() {
        press(KeyCode.SHIFT);

        assertEquals(List.of(), marked());
    }

    @Test
    void theMarkFollowsTheFocus() {
        press(KeyCode.A);
        second.requestFocus();

        assertEquals(List.of(root, second), marked());
    }

    @Test
    void theMouseTakesTheMarkAway() {
        press(KeyCode.A);
        MousePress.on(second, 5, 5);

        assertEquals(List.of(), marked());
    }

    @Test
    void aWindowBehindAnotherHasAMarkOnlyWhileItHasTheFocus() {
        press(KeyCode.A);
        Stage other = new Stage();
        other.show();
        other.requestFocus();
        boolean focused = first.isFocused();
        List<Node> marked = marked();
        other.close();

        assertEquals(focused ? List.of(root, first) : List.of(root), marked);
    }

    private void press(KeyCode key) {
        Event.fireEvent(first, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    private List<Node> marked() {
        return Stream.of(root, first, second)
                .filter(node -> node.getPseudoClassStates().contains(StyleNames.BY_KEY))
                .map(Node.class::cast)
                .toList();
    }
}
