package opwatch.ui.table;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import opwatch.operation.Attention;
import opwatch.operation.Attention.Snooze;
import opwatch.operation.Check;
import opwatch.operation.OperationResult;
import opwatch.operation.OperationStatus;
import opwatch.operation.Problem;
import opwatch.ui.kit.StyleNames;
import opwatch.ui.rows.RowMark;
import opwatch.ui.rows.WatchRow;
import opwatch.words.AttentionText;
import opwatch.words.ProblemText;
import opwatch.words.ResultText;
import opwatch.words.StateText;
import opwatch.words.Strings;
import opwatch.words.TimeFormat;
import org.jspecify.annotations.Nullable;

/// Shape and name of a row's state, with Azure's own word beside what has not ended, and what the person has
/// decided about it, or "0 records" beside a success that has done nothing; dimmed when the last check
/// failed.
final class StateCell extends RowCell {
    /// For one mark at the end of the cell, and for more: the text leaves them room.
    private static final List<PseudoClass> MARKED = Stream.of("one-mark", "two-marks", "three-marks")
            .map(PseudoClass::getPseudoClass)
            .toList();

    private final StateMarks marks = new StateMarks();
    private final ObservableValue<Boolean> zeros;

    /// @param zeros whether a success that has done nothing is marked
    StateCell(Shared shared, Supplier<ZoneId> zone, ObservableValue<Boolean> zeros) {
        super(
                (cell, row, now) -> ((StateCell) cell).show(row, now, zone.get()),
                (row, now) -> hint(row, now, zone.get()),
                shared,
                zeros);
        this.zeros = zeros;
        getStyleClass().add("state-cell");
    }

    private void show(WatchRow row, Instant now, ZoneId zone) {
        OperationResult nothing = zeros.getValue() && row.isNothingDone() ? row.result() : null;
        int count = marks.show(row, nothing != null);
        for (int i = 0; i < MARKED.size(); i++) {
            pseudoClassStateChanged(MARKED.get(i), count == i + 1);
        }
        setGraphic(marks);
        pseudoClassStateChanged(StyleNames.NOTHING_DONE, nothing != null);
        Snooze quiet = row.attention().get().snoozed();
        setText(words(row, Strings.text("mark.snoozed"), nothing));
        stale(row.observation().get().problem() != null);
        String snoozed = quiet == null ? "" : AttentionText.snoozedBriefly(quiet, now, zone);
        setAccessibleText(spoken(row, words(row, snoozed, nothing)));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        marks.placeAtEnd(getWidth() - snappedRightInset());
    }

    private static String words(WatchRow row, String snoozed, @Nullable OperationResult nothing) {
        String words = words(row, snoozed);
        return nothing == null ? words : Strings.text("state.beside", words, ResultText.nothing(nothing));
    }

    /// The state in words, with what the person has decided.
    ///
    /// @param snoozed what is said of a snooze; the cell has no room for its end, which is in the tooltip
    private static String words(WatchRow row, String snoozed) {
        OperationStatus status = row.observation().get().status();
        String name = Strings.text(row.state().key());
        if (RowMark.ACKNOWLEDGED.isOf(row)) {
            return Strings.text("state.beside", name, Strings.text("mark.acknowledged"));
        }
        if (RowMark.SNOOZED.isOf(row)) {
            return Strings.text("state.beside", name, snoozed);
        }
        return status == null || status.state().isTerminal() ? name : StateText.beside(name, status);
    }

    private static String spoken(WatchRow row, String words) {
        List<String> spoken = new ArrayList<>(List.of(words));
        if (RowMark.isUnread(row)) {
            spoken.add(Strings.text("mark.unread"));
        }
        if (RowMark.EXPECTED.isOf(row)) {
            spoken.add(Strings.text("mark.expected"));
        }
        return String.join(", ", spoken);
    }

    private static String hint(WatchRow row, Instant now, ZoneId zone) {
        Attention attention = row.attention().get();
        List<String> lines = new ArrayList<>(List.of(state(row, now)));
        if (RowMark.isUnread(row)) {
            lines.add(Strings.text("mark.unread.tip"));
        }
        if (attention.acknowledged() != null && RowMark.ACKNOWLEDGED.isOf(row)) {
            lines.add(AttentionText.acknowledged(attention.acknowledged(), zone));
        }
        if (attention.snoozed() != null && RowMark.SNOOZED.isOf(row)) {
            lines.add(AttentionText.snoozed(attention.snoozed(), zone));
        }
        attention.expected().forEach(wish -> lines.add(AttentionText.expected(wish, zone)));
        return String.join("\n", lines);
    }

    private static String state(WatchRow row, Instant now) {
        Problem problem = row.observation().get().problem();
        OperationStatus status = row.observation().get().status();
        Check seen = row.observation().get().seen();
        if (problem == null) {
            String name = Strings.text(row.state().key());
            OperationResult nothing = row.isNothingDone() ? row.result() : null;
            if (nothing != null) {
                return Strings.text("cell.nothing", name, ResultText.nothing(nothing));
            }
            return status == null || status.state().isTerminal() ? name : StateText.beside(name, status);
        }
        String trouble = Strings.text("cell.trouble", ProblemText.title(problem));
        return seen == null ? trouble : Strings.text("cell.stale", trouble, TimeFormat.ago(seen.at(), now));
    }
}
