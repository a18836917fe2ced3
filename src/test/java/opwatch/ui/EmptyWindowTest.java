package opwatch.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import opwatch.ui.kit.Action;
import opwatch.ui.kit.NeedsFonts;
import opwatch.ui.kit.OnFxThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What an empty window offers, and what it offers first.
@NeedsFonts
@ExtendWith(OnFxThread.class)
class EmptyWindowTest {
    private final List<Action> done = new ArrayList<>();
    private final SimpleBooleanProperty signedIn = new SimpleBooleanProperty();

    @Test
    void aPersonSignsInFirstAndPastesThen() {
        EmptyWindow window = window(Action.SIGN_IN, Action.PASTE, Action.ADD, Action.DEMO);
        assertEquals(List.of("Sign in *", "Paste", "Add by ID…", "Try the demo"), offered(window));

        signedIn.set(true);
        assertEquals(List.of("Paste *", "Add by ID…", "Try the demo"), offered(window));

        signedIn.set(false);
        assertEquals(List.of("Sign in *", "Paste", "Add by ID…", "Try the demo"), offered(window));
    }

    @Test
    void whatCanBeFoundIsOfferedToWhoIsSignedInAndInTheDemo() {
        EmptyWindow window = window(Action.SIGN_IN, Action.PASTE, Action.ADD, Action.FIND, Action.DEMO);
        assertEquals(List.of("Sign in *", "Paste", "Add by ID…", "Try the demo"), offered(window));

        signedIn.set(true);
        assertEquals(List.of("Paste *", "Add by ID…", "Find operations", "Try the demo"), offered(window));
        assertEquals(
                List.of("Paste *", "Add by ID…", "Find operations"),
                offered(window(Action.PASTE, Action.ADD, Action.FIND)));
    }

    @Test
    void theDemoHasNothingToSignInTo() {
        assertEquals(List.of("Paste *", "Add by ID…"), offered(window(Action.PASTE, Action.ADD, Action.OWN_LIST)));
    }

    @Test
    void eachButtonDoesWhatItSays() {
        buttons(window(Action.SIGN_IN, Action.PASTE, Action.ADD, Action.DEMO)).forEach(Button::fire);

        assertEquals(List.of(Action.SIGN_IN, Action.PASTE, Action.ADD, Action.DEMO), done);
    }

    private EmptyWindow window(Action... can) {
        Map<Action, Runnable> runs = new EnumMap<>(Action.class);
        List.of(can).forEach(action -> runs.put(action, () -> done.add(action)));
        return new EmptyWindow(new Actions(runs, Map.of(), () -> {}), signedIn);
    }

    /// The buttons from left to right; the one that stands out has a star.
    private static List<String> offered(EmptyWindow window) {
        return buttons(window).stream()
                .filter(Button::isVisible)
                .map(button -> button.getText() + (button.getStyleClass().contains("accent") ? " *" : ""))
                .toList();
    }

    private static List<Button> buttons(EmptyWindow window) {
        Parent content = (Parent) window.getContent();
        return ((Parent) content.getChildrenUnmodifiable().getLast())
                .getChildrenUnmodifiable().stream().map(Button.class::cast).toList();
    }
}
