package opwatch.ui.rows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.collections.ObservableList;
import opwatch.operation.Attention;
import opwatch.operation.OperationRef;
import opwatch.operation.Region;
import opwatch.operation.Remarks;
import opwatch.operation.Subscription;
import opwatch.operation.Tenant;
import opwatch.operation.WatchEntry;
import opwatch.polling.RowUpdate;
import org.jspecify.annotations.Nullable;

/// The watch list as the window sees it: rows in the order they were added, with undo for what was removed.
///
/// FX thread only. [#onChange] tells the file of a change, and the return values tell the poller; nothing
/// here does I/O.
public final class WatchList {
    private final ListedRows rows = new ListedRows();
    private final PlaceNames names = new PlaceNames();
    private final RowTenants tenants = new RowTenants();
    private UndoStack undo = new UndoStack();
    private Consumer<List<WatchEntry>> listener = entries -> {};
    private boolean checked;
    private long changes;

    /// Rows in the order they were added.
    public ObservableList<WatchRow> rows() {
        return rows.view();
    }

    /// Their operations.
    public List<OperationRef> refs() {
        return rows().stream().map(WatchRow::ref).toList();
    }

    /// How many rows are how, and which change.
    public RowTally tally() {
        return rows.tally();
    }

    /// How often the list or a row has changed: what is made of the rows is right until this grows.
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
        return rows.find(ref);
    }

    /// The rows of those of the entries that are on the list.
    public List<WatchRow> find(List<WatchEntry> entries) {
        return rows.find(entries.stream().map(WatchEntry::ref).toList());
    }

    /// Adds what is not on the list yet.
    ///
    /// @return the entries that were new, in the order given
    public List<WatchEntry> add(Collection<WatchEntry> entries) {
        assert Platform.isFxApplicationThread();
        Map<OperationRef, WatchEntry> fresh = new LinkedHashMap<>();
        for (WatchEntry entry : entries) {
            if (!rows.has(entry.ref())) {
                fresh.putIfAbsent(entry.ref(), entry);
            }
        }
        if (!fresh.isEmpty()) {
            rows.addAll(fresh.values().stream().map(tenants::in).toList());
            tell();
        }
        return List.copyOf(fresh.values());
    }

    /// Puts the saved entries before rows that the person has added since the start. Where both have an
    /// operation the saved entry stays, because it has a history, and takes from the other what it does not
    /// say.
    ///
    /// @return the saved entries that took the place of an added one
    public List<WatchEntry> open(List<WatchEntry> remembered) {
        Map<OperationRef, WatchEntry> early = new LinkedHashMap<>();
        rows().forEach(row -> early.put(row.ref(), row.entry()));
        List<WatchEntry> instead = new ArrayList<>();
        List<WatchEntry> all = new ArrayList<>(remembered);
        all.replaceAll(entry -> {
            WatchEntry added = early.get(entry.ref());
            if (added == null) {
                return entry;
            }
            instead.add(entry.joinedBy(added));
            return instead.getLast();
        });
        all.addAll(early.values());
        rows.clear();
        add(all);
        return instead;
    }

    /// Removes rows; [#undo] brings them back.
    public void remove(Collection<WatchRow> gone) {
        assert Platform.isFxApplicationThread();
        List<UndoStack.Removed> removed = rows.placed(new HashSet<>(gone));
        if (!removed.isEmpty()) {
            undo.push(new UndoStack.Change.Removal(removed));
            rows.remove(removed.stream().map(one -> one.entry().ref()).toList());
            tell();
        }
    }

    /// Puts a row in the place of another; [#undo] brings the other back. Joins the two when the operation is
    /// on the list already: the row that is there stays, and takes from the other what it does not say.
    ///
    /// @return the row that is on the list now
    public WatchRow replace(WatchRow row, WatchEntry instead) {
        assert Platform.isFxApplicationThread();
        WatchRow there = rows.find(instead.ref());
        int index = rows().indexOf(row);
        if (there != null) {
            WatchEntry before = there.entry();
            undo.push(new UndoStack.Change.Joining(
                    new UndoStack.Removed(index, row.entry(), null), there.ref(), before.label(), before.remarks()));
            WatchEntry joined = before.joinedBy(instead);
            there.label().set(joined.label());
            there.remark(joined.remarks());
            rows.remove(List.of(row.ref()));
            tell();
            return there;
        }
        undo.push(new UndoStack.Change.Removal(List.of(new UndoStack.Removed(index, row.entry(), instead.ref()))));
        WatchRow fresh = rows.replace(row, instead);
        tell();
        return fresh;
    }

    /// Whether there is something that [#undo] would undo.
    public boolean canUndo() {
        return !undo.isEmpty();
    }

    /// Undoes the last [#remove], [#replace], [#rename], [#remark] or [#attend] that has something left to
    /// undo. Each row comes back where it was, with all that was seen of it; a row that took the place of
    /// another leaves.
    public Undone undo() {
        Undone undone = undo.undo(rows);
        if (!(undone instanceof Undone.Nothing)) {
            tell();
        }
        return undone;
    }

    /// Applies what the poller saw; skips operations that are no longer on the list.
    public void apply(List<RowUpdate> updates) {
        assert Platform.isFxApplicationThread();
        boolean news = false;
        for (RowUpdate update : updates) {
            WatchRow row = rows.find(update.ref());
            if (row != null) {
                news |= row.apply(update);
                checked = true;
            }
        }
        changes++;
        if (news) {
            tell();
        }
    }

    /// Notes which operations a request is on its way for.
    public void checking(Set<OperationRef> refs) {
        assert Platform.isFxApplicationThread();
        rows.checking(refs);
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
        for (WatchRow row : rows()) {
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

    /// Changes what a person has decided about rows, in one step that [#undo] takes back.
    ///
    /// @return the rows that have changed, in the order of the list
    public List<WatchRow> attend(Collection<WatchRow> chosen, UnaryOperator<Attention> change) {
        return attend(chosen, (_, attention) -> change.apply(attention));
    }

    /// The same, where it depends on the row.
    public List<WatchRow> attend(Collection<WatchRow> chosen, BiFunction<WatchRow, Attention, Attention> change) {
        Map<OperationRef, Attention> before = new LinkedHashMap<>();
        chosen.forEach(row -> before.put(row.ref(), row.attention().get()));
        List<WatchRow> changed = note(chosen, change);
        if (!changed.isEmpty()) {
            undo.push(UndoStack.Change.Attending.of(before, changed));
        }
        return changed;
    }

    /// Notes what a person was told of rows or has seen of them, which nothing takes back.
    ///
    /// @return the rows that have changed, in the order of the list
    public List<WatchRow> note(Collection<WatchRow> chosen, UnaryOperator<Attention> change) {
        return note(chosen, (_, attention) -> change.apply(attention));
    }

    /// The same, where it depends on the row.
    public List<WatchRow> note(Collection<WatchRow> chosen, BiFunction<WatchRow, Attention, Attention> change) {
        assert Platform.isFxApplicationThread();
        Set<WatchRow> wanted = new HashSet<>(chosen);
        List<WatchRow> changed = rows().stream()
                .filter(row -> wanted.contains(row) && row.attend(now -> change.apply(row, now)))
                .toList();
        if (!changed.isEmpty()) {
            tell();
        }
        return changed;
    }

    /// Takes what Azure lists: what places are called, and which tenant each subscription belongs to. It may
    /// be another one than before, because a subscription can be moved. Saved when it is news of a row.
    public void learn(Collection<Subscription> listed, Collection<Region> regions, Collection<Tenant> seen) {
        assert Platform.isFxApplicationThread();
        names.learn(listed, regions);
        names.learn(seen);
        if (tenants.learn(listed, rows())) {
            tell();
        }
    }

    private void tell() {
        checked = false;
        changes++;
        listener.accept(rows.entries());
    }
}
