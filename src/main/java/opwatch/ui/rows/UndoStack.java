package opwatch.ui.rows;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.application.Platform;
import opwatch.operation.Attention;
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
        /// Takes the change back.
        ///
        /// @return what has come back; null when nothing is left to undo: the rows have left, have been added
        /// again, or are as they were
        @Nullable
        Undone undo(ListedRows rows);

        /// Rows that left, or one whose place another row took.
        record Removal(List<Removed> rows) implements Change {
            @Override
            public @Nullable Undone undo(ListedRows all) {
                List<WatchEntry> back = all.bringBack(rows);
                return back.isEmpty() ? null : new Undone.Rows(back);
            }
        }

        /// A row that joined another one.
        ///
        /// @param there the row that it joined
        /// @param label the label that this one had
        /// @param remarks what was known of it
        record Joining(Removed row, OperationRef there, String label, Remarks remarks) implements Change {
            @Override
            public @Nullable Undone undo(ListedRows all) {
                Undone undone = new Removal(List.of(row)).undo(all);
                WatchRow joined = all.find(there);
                if (undone != null && joined != null) {
                    joined.label().set(label);
                    joined.remark(remarks);
                }
                return undone;
            }
        }

        /// A row that got another label.
        ///
        /// @param before the label that it had
        record Renaming(OperationRef ref, String before) implements Change {
            @Override
            public @Nullable Undone undo(ListedRows all) {
                WatchRow row = all.find(ref);
                if (row == null || row.label().get().equals(before)) {
                    return null;
                }
                row.label().set(before);
                return new Undone.Label(row);
            }
        }

        /// Rows whose kind, tags or note changed.
        ///
        /// @param before what was known of each, in the order of the list
        record Remarking(Map<OperationRef, Remarks> before) implements Change {
            @Override
            public @Nullable Undone undo(ListedRows all) {
                List<WatchRow> back = all.find(before.keySet()).stream()
                        .filter(row -> !row.remarks().get().equals(before.get(row.ref())))
                        .toList();
                back.forEach(row -> row.remark(Objects.requireNonNull(before.get(row.ref()))));
                return back.isEmpty() ? null : new Undone.Remarked(back);
            }
        }

        /// Rows about which a person has decided something.
        ///
        /// @param before what they had decided of each, in the order of the list. What they were told and
        ///     have seen since then stays
        /// @param after the same right after that decision
        record Attending(Map<OperationRef, Attention> before, Map<OperationRef, Attention> after) implements Change {
            /// @param changed the rows as they are right after that decision
            static Attending of(Map<OperationRef, Attention> before, List<WatchRow> changed) {
                Map<OperationRef, Attention> after = new LinkedHashMap<>();
                changed.forEach(row -> after.put(row.ref(), row.attention().get()));
                before.keySet().retainAll(after.keySet());
                return new Attending(before, after);
            }

            @Override
            public @Nullable Undone undo(ListedRows all) {
                List<WatchRow> back = all.find(before.keySet()).stream()
                        .filter(row -> row.attend(now -> Objects.requireNonNull(before.get(row.ref()))
                                .undone(Objects.requireNonNull(after.get(row.ref())), now)))
                        .toList();
                return back.isEmpty() ? null : new Undone.Attended(back);
            }
        }
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

    /// Takes back the last change that has something left to undo; those above it leave the stack too.
    Undone undo(ListedRows rows) {
        assert Platform.isFxApplicationThread();
        while (!stack.isEmpty()) {
            Undone undone = stack.pop().undo(rows);
            if (undone != null) {
                return undone;
            }
        }
        return new Undone.Nothing();
    }
}
