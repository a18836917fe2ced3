package opwatch.ui;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.control.MenuItem;
import opwatch.ui.kit.Action;
import opwatch.words.Strings;

/// What each action does in this window. An action that is missing cannot be done here: the demo, for
/// example, has no sign-in.
record Actions(Map<Action, Runnable> runs) {
    boolean has(Action action) {
        return runs.containsKey(action);
    }

    /// Runs the action; does nothing where it cannot be done.
    void run(Action action) {
        runs.getOrDefault(action, () -> {}).run();
    }

    List<MenuItem> items(Action... actions) {
        return Stream.of(actions).filter(this::has).map(this::item).toList();
    }

    private MenuItem item(Action action) {
        MenuItem item = new MenuItem(Strings.text(action.text()));
        item.setId(action.text().replace('.', '-'));
        item.setOnAction(event -> run(action));
        action.keys().stream().findFirst().ifPresent(item::setAccelerator);
        return item;
    }
}
