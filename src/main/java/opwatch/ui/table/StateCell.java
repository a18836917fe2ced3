package opwatch.ui.table;

import java.time.Instant;
import opwatch.operation.OperationStatus;
import opwatch.operation.Problem;
import opwatch.ui.kit.StyleNames;
import opwatch.words.PlainText;
import opwatch.words.ProblemText;
import opwatch.words.Strings;
import opwatch.words.TimeFormat;
import org.kordamp.ikonli.javafx.FontIcon;

/// Shape and word of a row's state: the word is Azure's own, dimmed when the last look failed.
final class StateCell extends RowCell {
    private final FontIcon icon = RowState.UNSEEN.icon().node();

    StateCell(Shared shared) {
        super(StateCell::paintState, StateCell::hint, shared, false);
        icon.getStyleClass().add(StyleNames.STATE_ICON);
        getStyleClass().add(StyleNames.STATE_CELL);
    }

    /// The state in words, for the cell, for screen readers and for reports.
    static String words(WatchRow row) {
        OperationStatus status = row.observation().get().status();
        if (status == null) {
            return Strings.text(row.state().key());
        }
        String word = PlainText.line(PlainText.capped(status.word(), 60));
        Double percent = status.state().isTerminal() ? null : status.percent();
        return percent == null ? word : Strings.text("cell.progress", word, percent);
    }

    private static void paintState(RowCell cell, WatchRow row, Instant now) {
        RowState state = row.state();
        FontIcon icon = ((StateCell) cell).icon;
        state.icon().showIn(icon);
        for (RowState any : RowState.values()) {
            icon.pseudoClassStateChanged(any.pseudoClass(), any == state);
        }
        cell.setGraphic(icon);
        cell.say(words(row));
        cell.stale(row.observation().get().problem() != null);
        cell.setAccessibleText(Strings.text("state.spoken", Strings.text(state.key()), words(row)));
    }

    private static String hint(WatchRow row, Instant now) {
        Problem problem = row.observation().get().problem();
        var seen = row.observation().get().seen();
        if (problem == null) {
            return Strings.text(row.state().key());
        }
        String trouble = Strings.text("cell.trouble", ProblemText.title(problem));
        return seen == null ? trouble : Strings.text("cell.stale", trouble, TimeFormat.ago(seen.at(), now));
    }
}
