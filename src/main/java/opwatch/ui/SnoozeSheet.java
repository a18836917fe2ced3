package opwatch.ui;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import opwatch.operation.Attention.Snooze;
import opwatch.ui.attention.SnoozePane;
import opwatch.ui.kit.LazyNode;
import opwatch.ui.rows.RowMark;
import opwatch.ui.rows.WatchRow;

/// Snoozes the selected rows, until a moment or until they change. Where all of them are snoozed, takes that
/// back. FX thread only.
final class SnoozeSheet {
    private final Decisions window;
    private final LazyNode<SnoozePane> pane;
    private SeenStates seen = new SeenStates(Map.of());

    SnoozeSheet(Decisions window) {
        assert Platform.isFxApplicationThread();
        this.window = window;
        pane = window.overlay.sheet(
                () -> new SnoozePane(window.parts.clock(), window.parts.zone(), this::save, this::close), _ -> close());
    }

    void open() {
        if (window.isOpen(pane)) {
            window.show(pane);
            return;
        }
        List<WatchRow> rows = window.selection();
        if (rows.isEmpty()) {
            return;
        }
        seen = SeenStates.of(rows, window.parts.clock().instant());
        if (rows.stream().allMatch(RowMark.SNOOZED::isOf)) {
            window.decide(seen, (_, one) -> one.withSnoozed(null), "decided.snoozed.not");
            return;
        }
        window.show(pane);
        pane.get().open(Decisions.title("snooze.title", rows));
    }

    private void save(Optional<Instant> until) {
        close();
        window.decide(
                seen, (row, one) -> one.withSnoozed(new Snooze(until.orElse(null), seen.of(row))), "decided.snoozed");
    }

    private void close() {
        window.close(pane);
    }
}
