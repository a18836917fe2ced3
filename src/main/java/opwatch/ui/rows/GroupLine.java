package opwatch.ui.rows;

import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The heading of a group of rows: a stable object whose properties change. FX thread only.
public final class GroupLine implements TableLine {
    private final String key;
    private final ReadOnlyObjectWrapper<Summary> summary = new ReadOnlyObjectWrapper<>(Summary.of("", List.of(), 0, 0));
    private final ReadOnlyBooleanWrapper folded = new ReadOnlyBooleanWrapper();
    private List<WatchRow> rows = List.of();

    /// What a heading says.
    ///
    /// @param name what a person calls the group
    /// @param count how many rows the group shows, or would show when it is unfolded
    /// @param listed how many the list has in the group, those that the filter hides too
    /// @param worst the worst of the states of the shown rows
    /// @param ofWorst how many of these have that state
    /// @param elsewhere how many other rows have the group's tag, too, and stand below another one of theirs
    public record Summary(String name, int count, int listed, RowState worst, int ofWorst, int elsewhere) {
        private static Summary of(String name, List<WatchRow> rows, int listed, int elsewhere) {
            int[] counts = new int[RowState.values().length];
            for (WatchRow row : rows) {
                counts[row.state().ordinal()]++;
            }
            int worst = 0;
            while (worst < counts.length - 1 && counts[worst] == 0) {
                worst++;
            }
            return new Summary(name, rows.size(), listed, RowState.values()[worst], counts[worst], elsewhere);
        }
    }

    /// @param key what the group's rows have in common; the same as long as they have it
    public GroupLine(String key) {
        assert Platform.isFxApplicationThread();
        this.key = key;
    }

    public String key() {
        return key;
    }

    /// What the heading says of the rows.
    public ReadOnlyObjectProperty<Summary> summary() {
        return summary.getReadOnlyProperty();
    }

    /// What a person calls the group.
    @Override
    public String name() {
        return summary.get().name();
    }

    /// Whether only the heading is shown.
    public ReadOnlyBooleanProperty folded() {
        return folded.getReadOnlyProperty();
    }

    /// Its rows in the order of the table, those that are folded away too.
    public List<WatchRow> rows() {
        return rows;
    }

    /// Takes the rows that it has now.
    ///
    /// @param listed how many the list has in the group, those that the filter hides too
    /// @param elsewhere how many rows of other groups have its tag
    public void hold(String name, List<WatchRow> now, int listed, int elsewhere) {
        rows = List.copyOf(now);
        summary.set(Summary.of(name, rows, listed, elsewhere));
    }

    /// Folds its rows away, or shows them.
    public void fold(boolean isFolded) {
        folded.set(isFolded);
    }
}
