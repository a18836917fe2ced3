package opwatch.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import opwatch.ui.kit.Action;
import opwatch.ui.kit.NeedsFonts;
import opwatch.ui.kit.OnFxThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The menu bar of a Mac, built here; the system's half of it runs there only.
@NeedsFonts
@ExtendWith(OnFxThread.class)
class SystemMenuBarTest {
    private final List<Action> done = new ArrayList<>();
    private int ran;

    @Test
    void theMenusAreThoseThatAMacHas() {
        MenuBar bar = bar(Action.values());
        assertTrue(bar.isUseSystemMenuBar());
        assertEquals(
                List.of("File", "Edit", "View", "Window", "Help"),
                bar.getMenus().stream().map(MenuItem::getText).toList());
    }

    @Test
    void whatAMacKnowsHasItsUsualKey() {
        Map<String, String> keys = new TreeMap<>();
        items(bar(Action.values()))
                .filter(item -> item.getAccelerator() != null)
                .forEach(item -> keys.put(item.getText(), item.getAccelerator().getName()));
        assertEquals("Shortcut+Comma", keys.get("Sign-in settings…"));
        assertEquals("Shortcut+W", keys.get("Close window"));
        assertEquals("Shortcut+M", keys.get("Minimize"));
        assertEquals("Shortcut+Z", keys.get("Undo"));
        // The menu of the system would take a bare key from a text field.
        assertTrue(keys.values().stream().allMatch(key -> key.contains("Shortcut+")), keys.toString());
    }

    @Test
    void eachItemOfTheWindowsMenusIsThereAndDoesTheSame() {
        List<Action> expected = Stream.of(Action.values())
                .filter(action -> !action.text().isEmpty())
                .toList();
        items(bar(Action.values()))
                .filter(item -> !(item instanceof SeparatorMenuItem) && item.getOnAction() != null)
                .forEach(MenuItem::fire);
        assertEquals(expected, done.stream().sorted().toList());
    }

    /// No key or click of the window's own comes with it.
    @Test
    void whatIsChosenThereWakesAWindowThatRests() {
        items(bar(Action.REMOVE)).filter(item -> item.getOnAction() != null).forEach(MenuItem::fire);

        assertEquals(List.of(Action.REMOVE), done);
        assertEquals(1, ran);
    }

    @Test
    void theDemoHasNoSignInThereEither() {
        List<String> texts = items(bar(Action.ABOUT, Action.CLOSE, Action.OWN_LIST, Action.REMOVE))
                .map(MenuItem::getText)
                .toList();
        assertEquals(List.of("Close window", "Remove", "Open my own list", "About OpWatch"), texts);
    }

    private MenuBar bar(Action... can) {
        Map<Action, Runnable> runs = new EnumMap<>(Action.class);
        Stream.of(can).forEach(action -> runs.put(action, () -> done.add(action)));
        Actions actions = new Actions(runs, Map.of(), () -> ran++);
        return SystemMenuBar.of(
                actions,
                actions.items(
                        Action.APPLY_ORDER,
                        Action.TIMELINE,
                        Action.DETAILS,
                        Action.HISTORY,
                        Action.TEXT_LARGER,
                        Action.TEXT_SMALLER,
                        Action.TEXT_USUAL));
    }

    private static Stream<MenuItem> items(MenuBar bar) {
        return bar.getMenus().stream().map(Menu::getItems).flatMap(List::stream);
    }
}
