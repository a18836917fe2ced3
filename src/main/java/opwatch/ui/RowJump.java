package opwatch.ui;

import java.util.List;
import java.util.Objects;
import javafx.application.Platform;
import opwatch.operation.OperationRef;
import opwatch.ui.kit.NoticeBar;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;
import opwatch.ui.table.WatchTable;
import opwatch.words.Strings;

/// Goes to rows wherever they are: unfolds their groups, and clears a filter that hides them, with a word. FX
/// thread only.
final class RowJump {
    private final WatchList list;
    private final WatchTable table;
    private final FilterInput filter;
    private final NoticeBar notices;

    RowJump(WatchList list, WatchTable table, FilterInput filter, NoticeBar notices) {
        assert Platform.isFxApplicationThread();
        this.list = list;
        this.table = table;
        this.filter = filter;
        this.notices = notices;
    }

    /// Selects the rows and brings the first one into sight. Says so where none is on the list any more.
    void to(List<OperationRef> refs) {
        List<WatchRow> rows =
                refs.stream().map(list::find).filter(Objects::nonNull).toList();
        if (rows.isEmpty()) {
            notices.tell(Strings.text("history.gone"), null);
            return;
        }
        if (table.hides(rows)) {
            filter.clear();
            notices.tell(Strings.text("history.cleared"), null);
        }
        table.select(rows);
    }
}
