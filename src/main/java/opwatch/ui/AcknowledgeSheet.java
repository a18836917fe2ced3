package opwatch.ui;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import opwatch.operation.Attention;
import opwatch.operation.Attention.Acknowledgement;
import opwatch.operation.Attention.StateThen;
import opwatch.ui.attention.AcknowledgePane;
import opwatch.ui.kit.LazyNode;
import opwatch.ui.rows.RowMark;
import opwatch.ui.rows.RowState;
import opwatch.ui.rows.WatchRow;
import opwatch.words.Strings;

/// Acknowledges the selected rows: all but those that have succeeded or were never seen. What is acknowledged
/// is the state in which the person saw them, and with it they have seen its change. Where all of them are
/// acknowledged, takes that back. FX thread only.
final class AcknowledgeSheet {
    private final Decisions window;
    private final LazyNode<AcknowledgePane> pane;
    private SeenStates seen = new SeenStates(Map.of());

    AcknowledgeSheet(Decisions window) {
        assert Platform.isFxApplicationThread();
        this.window = window;
        pane = window.overlay.sheet(() -> new AcknowledgePane(this::save, this::close), _ -> close());
    }

    void open() {
        if (window.isOpen(pane)) {
            window.show(pane);
            return;
        }
        List<WatchRow> selected = window.selection();
        List<WatchRow> rows = selected.stream().filter(AcknowledgeSheet::canBe).toList();
        if (rows.isEmpty()) {
            if (!selected.isEmpty()) {
                window.notices.tell(Strings.text("acknowledge.nothing"), null);
            }
            return;
        }
        Instant now = window.parts.clock().instant();
        List<WatchRow> open =
                rows.stream().filter(row -> !RowMark.ACKNOWLEDGED.isOf(row)).toList();
        if (open.isEmpty()) {
            window.decide(SeenStates.of(rows, now), (_, one) -> one.withAcknowledged(null), "decided.acknowledged.not");
            return;
        }
        seen = SeenStates.of(open, now);
        window.show(pane);
        pane.get().open(Decisions.title("acknowledge.title", open));
    }

    private static boolean canBe(WatchRow row) {
        return row.state() != RowState.SUCCEEDED && row.state() != RowState.UNSEEN;
    }

    private void save(String reason) {
        close();
        String who = window.parts.person();
        Instant now = window.parts.clock().instant();
        window.decide(
                seen,
                (row, one) -> one.withAcknowledged(new Acknowledgement(
                                who, reason, StateThen.of(row.observation().get(), now)))
                        .withRead(Attention.change(row.observation().get())),
                "decided.acknowledged");
    }

    private void close() {
        window.close(pane);
    }
}
