package opwatch.ui.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javafx.application.Platform;
import javafx.collections.ModifiableObservableListBase;
import opwatch.ui.rows.TableLine;
import opwatch.ui.table.LineDifference.Range;

/// The lines of a table, top to bottom, each once. [#become] tells the table only of the lines that go to
/// another place: JavaFX fills all cells anew when it hears that a line was replaced. FX thread only.
final class ShownLines extends ModifiableObservableListBase<TableLine> {
    private List<TableLine> lines = new ArrayList<>();

    /// What makes them these lines.
    LineDifference to(List<? extends TableLine> wanted) {
        return LineDifference.of(lines, wanted);
    }

    /// Shows these lines. What leaves and what comes is told in two changes, so that no line counts as
    /// replaced.
    ///
    /// @param wanted each line once
    /// @param difference as [#to] says
    void become(List<? extends TableLine> wanted, LineDifference difference) {
        assert Platform.isFxApplicationThread();
        if (difference.isAll()) {
            setAll(wanted);
            return;
        }
        if (!difference.leaving().isEmpty()) {
            beginChange();
            take(difference.leaving());
            endChange();
        }
        if (!difference.coming().isEmpty()) {
            beginChange();
            lines = new ArrayList<>(wanted);
            modCount++;
            difference.coming().forEach(range -> nextAdd(range.from(), range.to()));
            endChange();
        }
    }

    private void take(List<Range> leaving) {
        List<TableLine> before = lines;
        List<TableLine> stay = new ArrayList<>(before.size());
        int from = 0;
        for (Range range : leaving) {
            stay.addAll(before.subList(from, range.from()));
            nextRemove(stay.size(), before.subList(range.from(), range.to()));
            from = range.to();
        }
        stay.addAll(before.subList(from, before.size()));
        lines = stay;
        modCount++;
    }

    /// In one change: JavaFX's own takes the lines out one by one.
    @Override
    public boolean setAll(Collection<? extends TableLine> all) {
        List<TableLine> before = lines;
        beginChange();
        lines = new ArrayList<>(all);
        modCount++;
        if (!before.isEmpty()) {
            nextRemove(0, before);
        }
        if (!lines.isEmpty()) {
            nextAdd(0, lines.size());
        }
        endChange();
        return true;
    }

    @Override
    public TableLine get(int index) {
        return lines.get(index);
    }

    @Override
    public int size() {
        return lines.size();
    }

    @Override
    protected void doAdd(int index, TableLine line) {
        lines.add(index, line);
    }

    @Override
    protected TableLine doSet(int index, TableLine line) {
        return lines.set(index, line);
    }

    @Override
    protected TableLine doRemove(int index) {
        return lines.remove(index);
    }
}
