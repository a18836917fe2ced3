package opwatch.ui.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import opwatch.operation.OperationRef;
import opwatch.operation.WatchEntry;
import org.jspecify.annotations.Nullable;

/// The rows of a [WatchList] in the order they were added, and by their operations. FX thread only.
final class ListedRows {
    private final ObservableList<WatchRow> rows = FXCollections.observableArrayList();
    /// The indexes of the rows that have changed since [#entries] was made.
    private final BitSet changed = new BitSet();
    private final RowTally tally = new RowTally(row -> changed.set(row.index()));
    /// One view for all, held here: a listener of a view that is garbage-collected hears nothing more.
    private final ObservableList<WatchRow> view;

    private final Map<OperationRef, WatchRow> byRef = new HashMap<>();
    private Set<OperationRef> checking = Set.of();
    /// The rows as the file holds them, but for those that have changed since; null when rows have come or
    /// gone.
    private WatchEntry @Nullable [] entries;

    /// The first to hear of a change: who hears of it later finds the rows counted.
    ListedRows() {
        rows.addListener((ListChangeListener<WatchRow>) change -> {
            while (change.next()) {
                change.getRemoved().forEach(tally::leave);
                change.getAddedSubList().forEach(tally::enter);
            }
            for (int i = 0; i < rows.size(); i++) {
                rows.get(i).index(i);
            }
            entries = null;
        });
        view = FXCollections.unmodifiableObservableList(rows);
    }

    ObservableList<WatchRow> view() {
        return view;
    }

    RowTally tally() {
        return tally;
    }

    boolean has(OperationRef ref) {
        return byRef.containsKey(ref);
    }

    @Nullable
    WatchRow find(OperationRef ref) {
        return byRef.get(ref);
    }

    List<WatchRow> find(Collection<OperationRef> refs) {
        return refs.stream().map(byRef::get).filter(Objects::nonNull).toList();
    }

    /// The rows as the file holds them, in order. Only those are asked that have changed: ten thousand would
    /// take a tenth of a frame.
    List<WatchEntry> entries() {
        WatchEntry[] made = entries;
        if (made == null) {
            made = new WatchEntry[rows.size()];
            entries = made;
            changed.set(0, made.length);
        }
        for (int i = changed.nextSetBit(0); i >= 0 && i < made.length; i = changed.nextSetBit(i + 1)) {
            made[i] = rows.get(i).entry();
        }
        changed.clear();
        return Collections.unmodifiableList(Arrays.asList(made.clone()));
    }

    /// Notes which operations a request is on its way for.
    void checking(Set<OperationRef> refs) {
        find(checking).forEach(row -> row.checking(false));
        find(refs).forEach(row -> row.checking(true));
        checking = refs;
    }

    void addAll(Collection<WatchEntry> entries) {
        assert Platform.isFxApplicationThread();
        rows.addAll(entries.stream().map(this::made).toList());
    }

    /// The chosen rows, each with its place, as an undo needs them.
    List<UndoStack.Removed> placed(Set<WatchRow> chosen) {
        List<UndoStack.Removed> placed = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (chosen.contains(rows.get(i))) {
                placed.add(new UndoStack.Removed(i, rows.get(i).entry(), null));
            }
        }
        return placed;
    }

    void clear() {
        byRef.clear();
        rows.clear();
    }

    void remove(Collection<OperationRef> refs) {
        refs.forEach(byRef::remove);
        rows.removeIf(row -> !byRef.containsKey(row.ref()));
    }

    /// Puts a row in the place of another.
    WatchRow replace(WatchRow row, WatchEntry instead) {
        int index = rows.indexOf(row);
        byRef.remove(row.ref());
        WatchRow fresh = made(instead);
        rows.set(index, fresh);
        return fresh;
    }

    /// Brings back those of the rows whose operations are not on the list, each where it was, or where the
    /// row is that took its place: that one leaves.
    ///
    /// @return what has come back
    List<WatchEntry> bringBack(List<UndoStack.Removed> removed) {
        List<WatchEntry> back = new ArrayList<>();
        List<WatchRow> all = new ArrayList<>(rows);
        for (UndoStack.Removed one : removed) {
            if (!has(one.entry().ref())) {
                back.add(putBack(one, all).entry());
            }
        }
        if (!back.isEmpty()) {
            // In one change: ten thousand would each sort the table again.
            rows.setAll(all);
        }
        return back;
    }

    private WatchRow putBack(UndoStack.Removed removed, List<WatchRow> all) {
        WatchRow row = made(removed.entry());
        WatchRow instead = removed.instead() == null ? null : byRef.remove(removed.instead());
        int index = instead == null ? removed.index() : all.indexOf(instead);
        if (instead != null) {
            all.remove(instead);
        }
        all.add(Math.min(index, all.size()), row);
        return row;
    }

    private WatchRow made(WatchEntry entry) {
        WatchRow row = new WatchRow(entry);
        byRef.put(entry.ref(), row);
        return row;
    }
}
