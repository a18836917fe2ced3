package opwatch.ui;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.MenuItem;
import opwatch.platform.OperatingSystem;
import opwatch.ui.kit.Action;
import opwatch.words.Strings;

/// What each action does in this window. An action that is missing cannot be done here: the demo, for
/// example, has no sign-in.
///
/// @param targets whether there is something to act on, for the actions that need that
/// @param ran is run after each action
record Actions(Map<Action, Runnable> runs, Map<Action, ? extends ObservableBooleanValue> targets, Runnable ran) {
    boolean has(Action action) {
        return runs.containsKey(action);
    }

    /// Runs the action; does nothing where it cannot be done.
    void run(Action action) {
        runs.getOrDefault(action, () -> {}).run();
        ran.run();
    }

    /// Disables a control or an item for as long as the action has nothing to act on.
    void disable(BooleanProperty control, Action action) {
        ObservableBooleanValue there = targets.get(action);
        if (there != null) {
            control.bind(Bindings.not(there));
        }
    }

    List<MenuItem> items(Action... actions) {
        return items(OperatingSystem.THIS, actions);
    }

    /// The items of those that can be done here.
    ///
    /// @param system whose keys they show
    List<MenuItem> items(OperatingSystem system, Action... actions) {
        return Stream.of(actions)
                .filter(this::has)
                .map(action -> item(action, system))
                .toList();
    }

    private MenuItem item(Action action, OperatingSystem system) {
        MenuItem item = new MenuItem(Strings.text(action.text()));
        item.setId(action.text().replace('.', '-'));
        item.setOnAction(event -> run(action));
        disable(item.disableProperty(), action);
        action.keys(system).stream().findFirst().ifPresent(item::setAccelerator);
        return item;
    }
}
