package opwatch.ui;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import opwatch.discovery.ResultNumbers;
import opwatch.operation.OperationRef;
import opwatch.operation.ResultStatistics;
import opwatch.operation.ResultTable;
import opwatch.ui.rows.TableNumbers;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;
import org.jspecify.annotations.Nullable;

/// Reads what is in the tables of search jobs and restores: again and again while they run, and once of an
/// ended one that is selected. Without such a row nothing is made and nothing is asked. FX thread only.
final class TableReading {
    private final WindowParts parts;
    private final WatchList list;
    private final Supplier<List<WatchRow>> selection;
    private final BooleanSupplier paused;
    private @Nullable ResultNumbers numbers;

    /// @param paused whether nothing is to be asked by itself
    TableReading(WindowParts parts, WatchList list, Supplier<List<WatchRow>> selection, BooleanSupplier paused) {
        assert Platform.isFxApplicationThread();
        this.parts = parts;
        this.list = list;
        this.selection = selection;
        this.paused = paused;
    }

    /// Call it at each tick.
    void tick() {
        if (paused.getAsBoolean()) {
            return;
        }
        for (WatchRow row : list.rows()) {
            if (!row.state().hasEnded() && row.paused().get() == null) {
                ask(row);
            }
        }
        for (WatchRow row : selection.get()) {
            if (row.state().hasEnded() && (numbers == null || !numbers.wasAskedEnded(row.ref()))) {
                ask(row);
            }
        }
    }

    private void ask(WatchRow row) {
        ResultTable table = row.remarks().get().results();
        if (table != null) {
            Duration now = Duration.ofNanos(parts.clocks().nanos().getAsLong());
            numbers().ask(row.ref(), table, now, row.state().hasEnded());
        }
    }

    private ResultNumbers numbers() {
        ResultNumbers made = numbers;
        if (made == null) {
            made = new ResultNumbers(
                    parts.checking().lists().get(),
                    task -> Thread.ofVirtual().name("opwatch-table").start(task),
                    (ref, said) -> parts.mailbox().post(() -> take(ref, said)));
            numbers = made;
        }
        return made;
    }

    private void take(OperationRef ref, ResultStatistics said) {
        WatchRow row = list.find(ref);
        if (row != null) {
            row.see(new TableNumbers(said, parts.clock().instant()));
        }
    }
}
