package opwatch.ui.rows;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import opwatch.operation.OperationRef;
import opwatch.operation.Remarks;
import opwatch.operation.WatchEntry;
import org.jspecify.annotations.Nullable;

/// What can be undone on a watch list since the process started; the last change comes back first.
/// Outlives the list's window: a window that is opened again can undo too. FX thread only.
public final class UndoStack {
    private final Deque<Change> stack = new ArrayDeque<>();

    /// A change of the list that can be undone.
    sealed interface Change {
        /// Rows that left, or one whose place another row took.
        record Removal(List<Removed> rows) implements Change {}

        /// A row that got another label.
        ///
        /// @param before the label that it had
        record Renaming(OperationRef ref, String before) implements Change {}

        /// Rows whose kind, tags or note changed.
        ///
        /// @param before what was known of each
        record Remarking(Map<OperationRef, Remarks> before) implements Change {}
    }

    /// A row that left.
    ///
    /// @param instead the row that took its place; null when none did
    record Removed(int index, WatchEntry entry, @Nullable OperationRef instead) {}

    boolean isEmpty() {
        return stack.isEmpty();
    }

    void push(Change change) {
        assert Platform.isFxApplicationThread();
        stack.push(change);
    }

    /// The last change, which leaves the stack; null when there is none left.
    @Nullable
    Change pop() {
        assert Platform.isFxApplicationThread();
        return stack.poll();
    }
}
