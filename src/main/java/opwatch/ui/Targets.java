package opwatch.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import opwatch.ui.kit.Action;
import opwatch.ui.rows.RowTrait;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;
import opwatch.ui.table.WatchTable;

/// Which actions have something to act on, so that buttons and menus look so before they are pressed. Keys
/// are not held back: what has no target does nothing, or says why. Only what would change something out of
/// sight is ([#guarded]). FX thread only.
final class Targets {
    private final WatchList list;
    private final WatchTable table;
    private final Commands commands;
    private final Map<Action, SimpleBooleanProperty> there = new EnumMap<>(Action.class);

    Targets(WatchList list, WatchTable table, Commands commands) {
        assert Platform.isFxApplicationThread();
        this.list = list;
        this.table = table;
        this.commands = commands;
        update();
    }

    /// For each action that needs a target, whether there is one.
    Map<Action, ? extends ObservableBooleanValue> there() {
        return there;
    }

    /// Looks again. Call it when rows, their states or the selection may have changed.
    void update() {
        List<WatchRow> rows = list.rows();
        int open = list.tally().of(RowTrait.OPEN);
        boolean selected = !table.selection().get().isEmpty();
        set(selected || open > 0, Action.REFRESH);
        set(!rows.isEmpty() || commands.pausing().all() != null, Action.PAUSE, Action.PAUSE_UNTIL);
        set(!rows.isEmpty(), Action.EXPORT, Action.EXPORT_VIEW);
        set(table.firstSelected().isPresent(), Action.RENAME);
        set(selected, Action.TELL_DEFAULT, Action.TELL_ALWAYS, Action.TELL_NEVER);
        set(selected, Action.REMARKS, Action.REMOVE, Action.COPY_URL, Action.COPY_ID, Action.COPY_REPORT);
        set(selected, Action.ACKNOWLEDGE, Action.SNOOZE, Action.EXPECT);
        set(list.tally().of(RowTrait.UNREAD) > 0, Action.NEXT_UNREAD, Action.ALL_READ);
        set(commands.correctable().isPresent(), Action.CORRECT);
        set(open < rows.size(), Action.REMOVE_FINISHED);
        set(list.canUndo(), Action.UNDO);
        set(table.heldChanges().get() > 0, Action.APPLY_ORDER);
        set(!rows.isEmpty(), Action.DETAILS, Action.TIMELINE, Action.ERRORS, Action.FILTER);
    }

    /// An action that does nothing while it has no target.
    Runnable guarded(Action action, Runnable run) {
        return () -> {
            update();
            SimpleBooleanProperty target = there.get(action);
            if (target == null || target.get()) {
                run.run();
            }
        };
    }

    private void set(boolean target, Action... actions) {
        for (Action action : actions) {
            there.computeIfAbsent(action, _ -> new SimpleBooleanProperty()).set(target);
        }
    }
}
