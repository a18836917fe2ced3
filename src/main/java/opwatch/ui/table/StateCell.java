package opwatch.ui.table;

import java.time.Instant;
import opwatch.operation.OperationStatus;
import opwatch.operation.Problem;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.IconNode;
import opwatch.ui.kit.StyleNames;
import opwatch.ui.rows.RowState;
import opwatch.ui.rows.WatchRow;
import opwatch.words.ProblemText;
import opwatch.words.StateText;
import opwatch.words.Strings;
import opwatch.words.TimeFormat;

/// Shape and name of a row's state, with Azure's own word beside what has not ended; dimmed when the last
/// check failed.
final class StateCell extends RowCell {
    private final IconNode icon = Forms.styled(RowState.UNSEEN.icon().node(), StyleNames.STATE_ICON);

    StateCell(Shared shared) {
        super(StateCell::paintState, StateCell::hint, shared, null);
        getStyleClass().add("state-cell");
    }

    /// The state in words, for the cell, for screen readers and for the filter.
    static String words(WatchRow row) {
        OperationStatus status = row.observation().get().status();
        String name = Strings.text(row.state().key());
        return status == null || status.state().isTerminal() ? name : StateText.beside(name, status);
    }

    private static void paintState(RowCell cell, WatchRow row, Instant now) {
        RowState state = row.state();
        IconNode icon = ((StateCell) cell).icon;
        state.icon().showIn(icon);
        for (RowState any : RowState.values()) {
            icon.pseudoClassStateChanged(any.pseudoClass(), any == state);
        }
        cell.setGraphic(icon);
        String words = words(row);
        cell.setText(words);
        cell.stale(row.observation().get().problem() != null);
        cell.setAccessibleText(words);
    }

    private static String hint(WatchRow row, Instant now) {
        Problem problem = row.observation().get().problem();
        var seen = row.observation().get().seen();
        if (problem == null) {
            return words(row);
        }
        String trouble = Strings.text("cell.trouble", ProblemText.title(problem));
        return seen == null ? trouble : Strings.text("cell.stale", trouble, TimeFormat.ago(seen.at(), now));
    }
}
