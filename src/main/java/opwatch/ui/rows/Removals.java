package opwatch.ui.rows;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.application.Platform;
import opwatch.operation.OperationRef;
import opwatch.operation.WatchEntry;
import org.jspecify.annotations.Nullable;

/// The removals from a watch list since the process started, for undo; the last one comes back first.
/// Outlives the list's window: a window that is opened again can undo too. FX thread only.
public final class Removals {
    private final Deque<List<Removed>> stack = new ArrayDeque<>();

    /// @param instead the row that took its place; null when none did
    record Removed(int index, WatchEntry entry, @Nullable OperationRef instead) {}

    void push(List<Removed> removed) {
        assert Platform.isFxApplicationThread();
        stack.push(removed);
    }

    /// What the last removal took; empty when there is none left.
    List<Removed> pop() {
        assert Platform.isFxApplicationThread();
        return stack.isEmpty() ? List.of() : stack.pop();
    }

    boolean isEmpty() {
        return stack.isEmpty();
    }
}
