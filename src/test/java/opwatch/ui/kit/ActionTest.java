package opwatch.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import opwatch.platform.OperatingSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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
