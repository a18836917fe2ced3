package opwatch.ui.rows;

import java.util.List;
import opwatch.operation.WatchEntry;

/// What an undo has brought back.
public sealed interface Undone {
    /// There was nothing left to undo.
    record Nothing() implements Undone {}

    /// Rows that had been removed or corrected, one at least.
    record Rows(List<WatchEntry> back) implements Undone {}

    /// The label that a row had before.
    record Label(WatchRow row) implements Undone {}

    /// The kind, tags or note that rows had before, one at least.
    record Remarked(List<WatchRow> rows) implements Undone {}

    /// What the person had decided about rows before, one at least.
    record Attended(List<WatchRow> rows) implements Undone {}
}
