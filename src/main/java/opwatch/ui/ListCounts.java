package opwatch.ui;

import javafx.application.Platform;
import opwatch.notify.RowCounts;
import opwatch.ui.rows.WatchList;

/// How many rows of a list call for the person. Counts anew only when the list has changed, because the
/// window asks each second: a snooze that ends by its time is such a change, see [Decisions#tick]. FX thread
/// only.
final class ListCounts {
    private final WindowParts parts;
    private final WatchList list;
    private RowCounts counts = new RowCounts(0, 0, 0, 0, 0, 0);
    private long counted = -1;

    ListCounts(WindowParts parts, WatchList list) {
        assert Platform.isFxApplicationThread();
        this.parts = parts;
        this.list = list;
    }

    RowCounts now() {
        if (counted != list.changes()) {
            counted = list.changes();
            counts = parts.counts(list.rows());
        }
        return counts;
    }
}
