package opwatch.ui;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import opwatch.operation.Attention.StateThen;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;

/// The states in which a person saw rows when they began to decide about them: what they decide is about
/// these, whatever a check brings meanwhile. FX thread, like the rows.
record SeenStates(Map<WatchRow, StateThen> states) {
    static SeenStates of(Collection<WatchRow> rows, Instant now) {
        Map<WatchRow, StateThen> states = new LinkedHashMap<>();
        rows.forEach(row -> states.put(row, StateThen.of(row.observation().get(), now)));
        return new SeenStates(states);
    }

    StateThen of(WatchRow row) {
        return Objects.requireNonNull(states.get(row));
    }

    /// The rows that are on the list and as they were.
    List<WatchRow> unchanged(WatchList list) {
        return states.keySet().stream()
                .filter(row -> list.find(row.ref()) == row
                        && of(row).holds(row.observation().get()))
                .toList();
    }

    List<WatchRow> rows() {
        return List.copyOf(states.keySet());
    }
}
