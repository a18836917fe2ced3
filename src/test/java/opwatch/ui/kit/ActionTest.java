package opwatch.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import opwatch.platform.OperatingSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(OnFxThread.class)
class ActionTest {
    @ParameterizedTest
    @EnumSource
    void noKeyStandsTwice(OperatingSystem system) {
        Map<String, Integer> uses = new TreeMap<>();
        Stream.of(Action.values())
                .flatMap(action -> action.keys(system).stream())
                .forEach(key -> uses.merge(key.getName(), 1, Integer::sum));
        uses.values().removeIf(count -> count == 1);

        assertEquals(Map.of(), uses);
    }

    /// Keys of which a system, a window manager or JavaFX makes a use of its own.
    @ParameterizedTest
    @EnumSource
    void noKeyIsTheSystems(OperatingSystem system) {
        Set<Action> taken = EnumSet.noneOf(Action.class);
        for (Action action : Action.values()) {
            if (action.keys(system).stream().anyMatch(key -> isReserved(key, system))) {
                taken.add(action);
            }
        }

        assertEquals(Set.of(), taken);
    }

    @Test
    void whatIsReservedIsSeen() {
        assertTrue(isReserved(KeyCombination.valueOf("Alt+F4"), OperatingSystem.WINDOWS));
        assertTrue(isReserved(KeyCombination.valueOf("Ctrl+Alt+T"), OperatingSystem.LINUX));
        assertTrue(isReserved(KeyCombination.valueOf("Shortcut+H"), OperatingSystem.MACOS));
        assertFalse(isReserved(KeyCombination.valueOf("Shortcut+Shift+H"), OperatingSystem.MACOS));
    }

    private static boolean isReserved(KeyCombination key, OperatingSystem system) {
        boolean alt = key.getAlt() == ModifierValue.DOWN;
        boolean shift = key.getShift() == ModifierValue.DOWN;
        boolean shortcut = key.getShortcut() == ModifierValue.DOWN;
        if (!(key instanceof KeyCodeCombination combination)) {
            return alt;
        }
        KeyCode code = combination.getCode();
        boolean menu = code == KeyCode.F10 || code == KeyCode.TAB || code == KeyCode.SPACE;
        // Hide, quit, the next window, pictures of the screen; Minimize is the system's and ours.
        boolean mac = shortcut
                && (Set.of(KeyCode.H, KeyCode.Q, KeyCode.BACK_QUOTE).contains(code) && !shift
                        || shift
                                && Set.of(KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5)
                                        .contains(code));
        return alt
                || menu
                || code == KeyCode.F11
                || code == KeyCode.PRINTSCREEN
                || key.getMeta() == ModifierValue.DOWN
                || shortcut && code == KeyCode.ESCAPE
                || system == OperatingSystem.MACOS && mac;
    }

    @ParameterizedTest
    @CsvSource({
        // US with and without Shift, German, keypad, and a layout on which plus is typed with Shift and semicolon
        "TEXT_LARGER, EQUALS, '', false",
        "TEXT_LARGER, EQUALS, '', true",
        "TEXT_LARGER, PLUS, '', false",
        "TEXT_LARGER, ADD, '', false",
        "TEXT_LARGER, SEMICOLON, +, true",
        "TEXT_SMALLER, MINUS, '', false",
        "TEXT_SMALLER, SUBTRACT, '', false",
        "TEXT_SMALLER, DIGIT6, -, false",
        "TEXT_USUAL, DIGIT0, '', false",
        "TEXT_USUAL, DIGIT0, '', true",
        "TEXT_USUAL, NUMPAD0, '', false"
    })
    void theSizeOfTextHasItsKeysOnEveryLayout(Action action, KeyCode code, String text, boolean shift) {
        boolean mac = OperatingSystem.THIS == OperatingSystem.MACOS;
        KeyEvent event = new KeyEvent(KeyEvent.KEY_PRESSED, "", text, code, shift, !mac, false, mac);

        assertEquals(
                List.of(action),
                Stream.of(Action.values()).filter(any -> any.isPressed(event)).toList());
    }

    @ParameterizedTest
    @CsvSource({"false, false, true", "true, true, true", "true, false, false", "false, true, false"})
    void theQuestionMarkIsTheOneThatIsTyped(boolean control, boolean alt, boolean shows) {
        KeyEvent event = new KeyEvent(KeyEvent.KEY_TYPED, "?", "", KeyCode.UNDEFINED, true, control, alt, false);

        assertEquals(shows, Action.KEYS.isPressed(event));
    }

    @Test
    void everyActionCanBeFound() {
        List<Action> hidden = Stream.of(Action.values())
                .filter(action -> action.text().isEmpty()
                        && action.keys(OperatingSystem.LINUX).isEmpty())
                .toList();

        assertEquals(List.of(), hidden);
    }

    @Test
    void whatHasKeysIsInTheListOfKeys() {
        List<Action> unlisted = Stream.of(Action.values())
                .filter(action -> action.keys(OperatingSystem.MACOS).isEmpty()
                        != action.description().isEmpty())
                .toList();

        assertEquals(List.of(), unlisted);
    }

    @ParameterizedTest
    @CsvSource({
        "LINUX, REFRESH, F5 Ctrl+R",
        "WINDOWS, REFRESH, F5 Ctrl+R",
        "MACOS, REFRESH, Ctrl+R F5",
        "LINUX, REMOVE, Delete",
        "WINDOWS, REMOVE, Delete",
        "MACOS, REMOVE, Backspace Delete",
        "LINUX, MINIMIZE, ''",
        "WINDOWS, MINIMIZE, ''",
        "MACOS, MINIMIZE, Ctrl+M",
        "MACOS, SETTINGS, Ctrl+Comma",
        "MACOS, CLOSE, Ctrl+W",
        "MACOS, KEYS, F1 ?"
    })
    void eachSystemHasItsKeysWithTheUsualOneFirst(OperatingSystem system, Action action, String keys) {
        // Shortcut is Cmd on a Mac; this test names it as the system does that runs it.
        assertEquals(
                keys.replace("Ctrl+", "Shortcut+"),
                action.keys(system).stream().map(KeyCombination::getName).collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @CsvSource({"LINUX, false", "WINDOWS, false", "MACOS, true"})
    void backspaceRemovesRowsOnAMacOnly(OperatingSystem system, boolean removes) {
        assertEquals(removes, Action.REMOVE.isPressed(pressed(KeyCode.BACK_SPACE), system));
        assertTrue(Action.REMOVE.isPressed(pressed(KeyCode.DELETE), system));
    }

    private static KeyEvent pressed(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }
}
