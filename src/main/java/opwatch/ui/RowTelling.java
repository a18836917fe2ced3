package opwatch.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.application.Platform;
import opwatch.operation.Attention;
import opwatch.ui.kit.Action;
import opwatch.ui.kit.NoticeBar;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;
import opwatch.ui.table.WatchTable;
import opwatch.words.Strings;

/// Lets a person choose of the selected rows whether they are told of them. FX thread only.
final class RowTelling {
    private final WatchList list;
    private final WatchTable table;
    private final NoticeBar notices;
    private final Runnable undo;

    /// @param undo takes the last change back
    RowTelling(WatchList list, WatchTable table, NoticeBar notices, Runnable undo) {
        assert Platform.isFxApplicationThread();
        this.list = list;
        this.table = table;
        this.notices = notices;
        this.undo = undo;
    }

    /// What this part of the window does for which action.
    Map<Action, Runnable> actions() {
        return Map.of(
                Action.TELL_DEFAULT, () -> choose(Attention.Choice.DEFAULT),
                Action.TELL_ALWAYS, () -> choose(Attention.Choice.ALWAYS),
                Action.TELL_NEVER, () -> choose(Attention.Choice.NEVER));
    }

    private void choose(Attention.Choice choice) {
        List<WatchRow> rows = table.selection().get();
        if (rows.isEmpty()) {
            return;
        }
        List<WatchRow> changed =
                list.attend(rows, now -> now.withTold(now.told().with(choice)));
        table.arrange();
        String now = Strings.text("notice.tell." + choice.name().toLowerCase(Locale.ROOT));
        notices.tell(
                Strings.text("notice.tell", changed.size(), now),
                changed.isEmpty() ? null : new NoticeBar.Action(Strings.text("notice.undo"), undo));
    }
}
