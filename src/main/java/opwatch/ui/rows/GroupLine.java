package opwatch.ui.rows;

import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The heading of a group of rows: a stable object whose properties change. FX thread only.
public final class GroupLine implements TableLine {
    private final String key;
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<RowState> worst = new ReadOnlyObjectWrapper<>(RowState.UNSEEN);
    private final ReadOnlyBooleanWrapper folded = new ReadOnlyBooleanWrapper();
    private List<WatchRow> rows = List.of();

    /// @param key what the group's rows have in common; the same as long as they have it
    public GroupLine(String key) {
        assert Platform.isFxApplicationThread();
        this.key = key;
    }

    public String key() {
        return key;
    }

    /// What a person calls the group.
    public ReadOnlyStringProperty name() {
        return name.getReadOnlyProperty();
    }

    /// How many rows it has, those that are folded away too.
    public ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    /// The worst of its rows' states.
    public ReadOnlyObjectProperty<RowState> worst() {
        return worst.getReadOnlyProperty();
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
    public void hold(String called, List<WatchRow> now, RowState worstState) {
        rows = List.copyOf(now);
        name.set(called);
        count.set(now.size());
        worst.set(worstState);
    }

    /// Folds its rows away, or shows them.
    public void fold(boolean isFolded) {
        folded.set(isFolded);
    }
}
