package opwatch.ui.table;

import java.time.Instant;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.HBox;
import opwatch.operation.OperationResult;
import opwatch.operation.OperationStatus;
import opwatch.operation.Problem;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.Icon;
import opwatch.ui.kit.IconNode;
import opwatch.ui.kit.StyleNames;
import opwatch.ui.rows.RowState;
import opwatch.ui.rows.WatchRow;
import opwatch.words.ProblemText;
import opwatch.words.ResultText;
import opwatch.words.StateText;
import opwatch.words.Strings;
import opwatch.words.TimeFormat;
import org.jspecify.annotations.Nullable;

/// Shape and name of a row's state, with Azure's own word beside what has not ended, and a mark with "0
/// records" beside a success that has done nothing; dimmed when the last check failed.
final class StateCell extends RowCell {
    private final IconNode icon = Forms.styled(RowState.UNSEEN.icon().node(), StyleNames.STATE_ICON);
    private final ObservableValue<Boolean> zeros;
    /// Made for the first success with nothing done that this cell shows.
    private @Nullable HBox marked;

    /// @param zeros whether that is marked
    StateCell(Shared shared, ObservableValue<Boolean> zeros) {
        super(StateCell::paintState, StateCell::hint, shared, zeros);
        this.zeros = zeros;
        getStyleClass().add("state-cell");
    }

    /// The state in words, for the cell, for screen readers and for the filter.
    static String words(WatchRow row) {
        OperationStatus status = row.observation().get().status();
        String name = Strings.text(row.state().key());
        return status == null || status.state().isTerminal() ? name : StateText.beside(name, status);
    }

    private static void paintState(RowCell cell, WatchRow row, Instant now) {
        ((StateCell) cell).paint(row);
    }

    private void paint(WatchRow row) {
        RowState state = row.state();
        OperationResult nothing = zeros.getValue() && row.isNothingDone() ? row.result() : null;
        if (nothing == null) {
            state.icon().showIn(icon);
            for (RowState any : RowState.values()) {
                icon.pseudoClassStateChanged(any.pseudoClass(), any == state);
            }
        }
        setGraphic(nothing == null ? icon : marked());
        pseudoClassStateChanged(StyleNames.NOTHING_DONE, nothing != null);
        String words = words(row);
        setText(nothing == null ? words : Strings.text("state.beside", words, ResultText.nothing(nothing)));
        stale(row.observation().get().problem() != null);
        setAccessibleText(getText());
    }

    /// The tick, and the mark behind it.
    private HBox marked() {
        HBox there = marked;
        if (there == null) {
            IconNode tick = Forms.styled(RowState.SUCCEEDED.icon().node(), StyleNames.STATE_ICON);
            tick.pseudoClassStateChanged(RowState.SUCCEEDED.pseudoClass(), true);
            there = Forms.styled(new HBox(tick, Forms.styled(Icon.ZERO.node(), "mark-icon")), "state-marks");
            marked = there;
        }
        return there;
    }

    private static String hint(WatchRow row, Instant now) {
        Problem problem = row.observation().get().problem();
        var seen = row.observation().get().seen();
        if (problem == null) {
            OperationResult nothing = row.isNothingDone() ? row.result() : null;
            return nothing == null ? words(row) : Strings.text("cell.nothing", words(row), ResultText.nothing(nothing));
        }
        String trouble = Strings.text("cell.trouble", ProblemText.title(problem));
        return seen == null ? trouble : Strings.text("cell.stale", trouble, TimeFormat.ago(seen.at(), now));
    }
}
