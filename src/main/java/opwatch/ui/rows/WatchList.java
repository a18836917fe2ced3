package opwatch.ui.rows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import opwatch.operation.OperationRef;
import opwatch.operation.Remarks;
import opwatch.operation.WatchEntry;
import opwatch.polling.RowUpdate;
import org.jspecify.annotations.Nullable;

/// The watch list as the window sees it: rows in the order they were added, with undo for what was removed.
///
/// FX thread only. [#onChange] tells the file of a change, and the return values tell the poller; nothing
/// here does I/O.
public final class WatchList {
    private final ObservableList<WatchRow> rows = FXCollections.observableArrayList();
    /// One view for all, held here: a listener of a view that is garbage-collected hears nothing more.
    private final ObservableList<WatchRow> view = FXCollections.unmodifiableObservableList(rows);

    private final Map<OperationRef, WatchRow> byRef = new HashMap<>();
    private final PlaceNames names = new PlaceNames();
    private UndoStack undo = new UndoStack();
    private Set<OperationRef> checking = Set.of();
    private Consumer<List<WatchEntry>> listener = entries -> {};
    private boolean checked;
    private long changes;

    /// Rows in the order they were added.
    public ObservableList<WatchRow> rows() {
        return view;
    }

    /// The operations, in the order they were added.
    public List<OperationRef> refs() {
        return rows.stream().map(WatchRow::ref).toList();
    }

    /// How often the list or what a row shows has changed: what is made of the rows is right until this
    /// grows.
    public long changes() {
        return changes;
    }

    /// Sets the listener that gets the whole list after each change to save.
    public void onChange(Consumer<List<WatchEntry>> listener) {
        this.listener = listener;
    }

    /// Undoes with these changes from now on, those of an earlier window among them.
    public void undoWith(UndoStack changes) {
        undo = changes;
    }

    /// What people call the places of the rows.
    public PlaceNames names() {
        return names;
    }

    /// The row of an operation, or null when it is not on the list.
    public @Nullable WatchRow find(OperationRef ref) {
        return byRef.get(ref);
    }

    /// The rows of those of the entries that are on the list.
    public List<WatchRow> find(List<WatchEntry> entries) {
        return entries.stream()
                .map(entry -> byRef.get(entry.ref()))
                .filter(Objects::nonNull)
                .toList();
    }

    /// Adds what is not on the list yet.
    ///
    /// @return the entries that were new, in the order given
    public List<WatchEntry> add(Collection<WatchEntry> entries) {
        assert Platform.isFxApplicationThread();
        Map<OperationRef, WatchEntry> fresh = new LinkedHashMap<>();
        for (WatchEntry entry : entries) {
            if (!byRef.containsKey(entry.ref())) {
                fresh.putIfAbsent(entry.ref(), entry);
            }
        }
        if (!fresh.isEmpty()) {
            rows.addAll(fresh.values().stream().map(this::newRow).toList());
            tell();
        }
        return List.copyOf(fresh.values());
    }

    /// Puts the saved entries before rows that the person has added since the start. Where both have an
    /// operation the saved entry stays: it has a history.
    ///
    /// @return the saved entries that took the place of an added one
    public List<WatchEntry> open(List<WatchEntry> remembered) {
        List<WatchEntry> early = rows.stream().map(WatchRow::entry).toList();
        List<WatchEntry> instead = remembered.stream()
                .filter(entry -> byRef.containsKey(entry.ref()))
                .toList();
        byRef.clear();
        rows.clear();
        add(Stream.concat(remembered.stream(), early.stream()).toList());
        return instead;
    }

    /// Removes rows; [#undo] brings them back.
    public void remove(Collection<WatchRow> gone) {
        assert Platform.isFxApplicationThread();
        Set<WatchRow> chosen = new HashSet<>(gone);
        List<UndoStack.Removed> removed = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (chosen.contains(rows.get(i))) {
                removed.add(new UndoStack.Removed(i, rows.get(i).entry(), null));
            }
        }
        if (removed.isEmpty()) {
            return;
        }
        undo.push(new UndoStack.Change.Removal(removed));
        removed.forEach(r -> byRef.remove(r.entry().ref()));
        rows.removeIf(row -> !byRef.containsKey(row.ref()));
        tell();
    }

    /// Puts a row in the place of another; [#undo] brings the other back. Joins the two when the
    /// operation is on the list already: the row that is there stays, and takes the name when it has none.
    ///
    /// @return the row that is on the list now
    public WatchRow replace(WatchRow row, WatchEntry instead) {
        assert Platform.isFxApplicationThread();
        WatchRow there = byRef.get(instead.ref());
        if (there != null) {
            if (there.label().get().isBlank()) {
                there.label().set(row.label().get());
            }
            remove(List.of(row));
            return there;
        }
        int index = rows.indexOf(row);
        undo.push(new UndoStack.Change.Removal(List.of(new UndoStack.Removed(index, row.entry(), instead.ref()))));
        byRef.remove(row.ref());
        WatchRow fresh = newRow(instead);
        rows.set(index, fresh);
        tell();
        return fresh;
    }

    /// Whether there is something that [#undo] would undo.
    public boolean canUndo() {
        return !undo.isEmpty();
    }

    /// Undoes the last [#remove], [#replace], [#rename] or [#remark] that has something left to undo. Each
    /// row comes back where it was, with all that was seen of it; a row that took the place of another
    /// leaves.
    public Undone undo() {
        assert Platform.isFxApplicationThread();
        for (UndoStack.Change last = undo.pop(); last != null; last = undo.pop()) {
            Undone undone = switch (last) {
                case UndoStack.Change.Removal(var removed) -> bringBack(removed);
                case UndoStack.Change.Renaming(OperationRef ref, String before) -> nameBack(ref, before);
                case UndoStack.Change.Remarking(Map<OperationRef, Remarks> before) -> remarkBack(before);
            };
            if (undone != null) {
                tell();
                return undone;
            }
        }
        return new Undone.Nothing();
    }

    /// Null when everything has been added again.
    private @Nullable Undone bringBack(List<UndoStack.Removed> removed) {
        List<WatchEntry> back = new ArrayList<>();
        List<WatchRow> all = new ArrayList<>(rows);
        for (UndoStack.Removed one : removed) {
            if (!byRef.containsKey(one.entry().ref())) {
                back.add(putBack(one, all).entry());
            }
        }
        if (back.isEmpty()) {
            return null;
        }
        // In one change: ten thousand would each sort the table again.
        rows.setAll(all);
        return new Undone.Rows(back);
    }

    /// Null when the row has left, or has that label again.
    private @Nullable Undone nameBack(OperationRef ref, String before) {
        WatchRow row = byRef.get(ref);
        if (row == null || row.label().get().equals(before)) {
            return null;
        }
        row.label().set(before);
        return new Undone.Label(row);
    }

    /// Null when the rows have left, or are as they were.
    private @Nullable Undone remarkBack(Map<OperationRef, Remarks> before) {
        List<WatchRow> back = rows.stream()
                .filter(row -> !row.remarks()
                        .get()
                        .equals(before.getOrDefault(row.ref(), row.remarks().get())))
                .toList();
        back.forEach(row -> row.remark(Objects.requireNonNull(before.get(row.ref()))));
        return back.isEmpty() ? null : new Undone.Remarked(back);
    }

    /// Where it was, or where the row is that took its place: that one leaves.
    private WatchRow putBack(UndoStack.Removed removed, List<WatchRow> all) {
        WatchRow row = newRow(removed.entry());
        WatchRow instead = removed.instead() == null ? null : byRef.remove(removed.instead());
        int index = instead == null ? removed.index() : all.indexOf(instead);
        if (instead != null) {
            all.remove(instead);
        }
        all.add(Math.min(index, all.size()), row);
        return row;
    }

    /// Applies what the poller saw; skips operations that are no longer on the list.
    ///
    /// @return the rows that were touched
    public List<WatchRow> apply(List<RowUpdate> updates) {
        assert Platform.isFxApplicationThread();
        List<WatchRow> touched = new ArrayList<>();
        boolean news = false;
        for (RowUpdate update : updates) {
            WatchRow row = byRef.get(update.ref());
            if (row != null) {
                news |= !Objects.equals(
                        row.observation().get().status(), update.observation().status());
                row.apply(update);
                touched.add(row);
            }
        }
        checked |= !touched.isEmpty();
        changes++;
        if (news) {
            tell();
        }
        return touched;
    }

    /// Notes which operations a request is on its way for.
    public void checking(Set<OperationRef> refs) {
        assert Platform.isFxApplicationThread();
        mark(checking, false);
        mark(refs, true);
        checking = refs;
    }

    private void mark(Set<OperationRef> refs, boolean isChecking) {
        refs.stream().map(byRef::get).filter(Objects::nonNull).forEach(row -> row.checking(isChecking));
    }

    /// Saves checks that brought nothing new. They only move "last check" forward, so once a minute is
    /// enough: a save for every check would never end.
    public void rememberChecks() {
        assert Platform.isFxApplicationThread();
        if (checked) {
            tell();
        }
    }

    /// Gives a row the person's own name; [#undo] gives it the former one.
    public void rename(WatchRow row, String label) {
        assert Platform.isFxApplicationThread();
        undo.push(new UndoStack.Change.Renaming(row.ref(), row.label().get()));
        row.label().set(label.strip());
        tell();
    }

    /// Changes what is known or said of rows, in one step that [#undo] takes back.
    ///
    /// @return the rows that have changed, in the order of the list
    public List<WatchRow> remark(Collection<WatchRow> chosen, UnaryOperator<Remarks> change) {
        assert Platform.isFxApplicationThread();
        Set<WatchRow> wanted = new HashSet<>(chosen);
        Map<OperationRef, Remarks> before = new LinkedHashMap<>();
        List<WatchRow> changed = new ArrayList<>();
        for (WatchRow row : rows) {
            Remarks was = row.remarks().get();
            Remarks now = wanted.contains(row) ? change.apply(was) : was;
            if (!now.equals(was)) {
                before.put(row.ref(), was);
                row.remark(now);
                changed.add(row);
            }
        }
        if (!changed.isEmpty()) {
            undo.push(new UndoStack.Change.Remarking(before));
            tell();
        }
        return changed;
    }

    private WatchRow newRow(WatchEntry entry) {
        WatchRow row = new WatchRow(entry);
        byRef.put(entry.ref(), row);
        return row;
    }

    private void tell() {
        checked = false;
        changes++;
        listener.accept(rows.stream().map(WatchRow::entry).toList());
    }
}
