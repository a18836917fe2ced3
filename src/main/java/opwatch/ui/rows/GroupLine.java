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
    private final ReadOnlyObjectWrapper<Summary> summary = new ReadOnlyObjectWrapper<>(summary("", List.of(), 0, 0));
    private final ReadOnlyBooleanWrapper folded = new ReadOnlyBooleanWrapper();
    private List<WatchRow> rows = List.of();

    /// What a heading says.
    ///
    /// @param name what a person calls the group
    /// @param count how many rows the group shows, or would show when it is unfolded
    /// @param listed how many the list has in the group, those that the filter hides too
    /// @param states how the shown rows are
    /// @param elsewhere how many other rows have the group's tag, too, and stand below another one of theirs
    public record Summary(String name, int count, int listed, States states, int elsewhere) {
        public RowState worst() {
            return states.worst;
        }

        public int ofWorst() {
            return states.ofWorst;
        }
    }

    /// How the rows of a group are. Those that a person has acknowledged or snoozed count as that, and not
    /// with their states.
    ///
    /// @param worst the worst of the states of the others
    /// @param ofWorst how many of these have that state; 0 where there are none
    /// @param quiet how many are acknowledged or snoozed
    /// @param unread how many have changed since the person last saw them
    public record States(RowState worst, int ofWorst, int quiet, int unread) {
        /// Of rows about which there is nothing else to say.
        public States(RowState worst, int ofWorst) {
            this(worst, ofWorst, 0, 0);
        }

        private static States of(List<WatchRow> rows) {
            int[] counts = new int[RowState.values().length];
            int quiet = 0;
            int unread = 0;
            for (WatchRow row : rows) {
                unread += row.has(RowTrait.UNREAD) ? 1 : 0;
                if (row.has(RowTrait.QUIET)) {
                    quiet++;
                } else {
                    counts[row.state().ordinal()]++;
                }
            }
            int worst = 0;
            while (worst < counts.length - 1 && counts[worst] == 0) {
                worst++;
            }
            return new States(RowState.values()[worst], counts[worst], quiet, unread);
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
        summary.set(summary(name, rows, listed, elsewhere));
    }

    private static Summary summary(String name, List<WatchRow> rows, int listed, int elsewhere) {
        return new Summary(name, rows.size(), listed, States.of(rows), elsewhere);
    }

    /// Folds its rows away, or shows them.
    public void fold(boolean isFolded) {
        folded.set(isFolded);
    }
}
