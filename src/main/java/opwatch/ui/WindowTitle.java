package opwatch.ui;

import java.util.List;
import opwatch.ui.rows.WatchRow;
import opwatch.ui.table.RowFilter;
import opwatch.words.Strings;

/// What the window is called: the worst news first, to be read in a task bar.
final class WindowTitle {
    private WindowTitle() {}

    /// @param name what the window is called when there is no news, see [WindowParts#title]
    static String of(List<WatchRow> rows, String name) {
        long failed = rows.stream().filter(RowFilter.Group.FAILED::holds).count();
        long running = rows.stream().filter(RowFilter.Group.RUNNING::holds).count();
        return failed + running == 0 ? name : Strings.text("window.title.counts", failed, running, name);
    }
}
