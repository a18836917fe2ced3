package opwatch.ui;

import java.util.List;
import javafx.application.Platform;
import opwatch.operation.OperationRef;
import opwatch.ui.history.RowHistory;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.LazyNode;
import opwatch.ui.kit.NoticeBar;
import opwatch.ui.kit.NoticeHistory;
import opwatch.ui.rows.WatchList;

/// Opens the history over the content. FX thread only.
final class HistorySheet {
    private final Overlay overlay;
    private final RowJump jump;
    private final LazyNode<NoticeHistory> pane;

    HistorySheet(WindowParts parts, Commands commands, NoticeBar notices, WatchList list, Overlay overlay) {
        assert Platform.isFxApplicationThread();
        this.overlay = overlay;
        jump = commands.jump();
        pane = overlay.sheet(
                () -> new NoticeHistory(
                        notices,
                        new NoticeHistory.Rows(
                                new RowHistory(list)::past, parts.host().notices()::lastLooked, this::goTo),
                        parts.clock(),
                        parts.zone(),
                        commands::copy,
                        this::close),
                _ -> close());
    }

    /// Opens or closes it.
    void toggle() {
        if (pane.made().filter(overlay::shows).isPresent()) {
            close();
        } else {
            overlay.raise(pane.get());
            pane.get().open();
        }
    }

    /// Counts what is new in it. Call it at each tick.
    void tick() {
        pane.made().ifPresent(NoticeHistory::tick);
    }

    private void close() {
        Forms.show(pane.get(), false);
        overlay.giveBackFocus();
    }

    private void goTo(OperationRef ref) {
        close();
        jump.to(List.of(ref));
    }
}
