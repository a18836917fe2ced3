package opwatch.ui.table;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import opwatch.operation.TypicalDuration;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.Icon;
import opwatch.ui.rows.WatchRow;
import opwatch.words.DurationText;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// How long an operation took or has been running, with an hourglass and a word behind it when that is
/// unusually long.
final class DurationCell extends RowCell {
    /// The share of the cell that the mark has beside a long text: the hourglass is always seen.
    private static final double LEAST = 0.16;

    /// Made for the first such row that this cell shows.
    private @Nullable Label mark;

    DurationCell(CellText text, Shared shared) {
        super(
                (cell, row, now) -> {
                    cell.setText(text.duration(row, now));
                    ((DurationCell) cell).mark(row);
                },
                (row, now) -> CellText.durationInFull(row),
                shared,
                shared.now());
        setContentDisplay(ContentDisplay.RIGHT);
    }

    private void mark(WatchRow row) {
        TypicalDuration typical = row.typical();
        if (typical == null || !row.isUnusuallyLong()) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Label shown = mark;
        if (shown == null) {
            shown = Forms.styled(
                    new Label(Strings.text("cell.long"), Forms.styled(Icon.HOURGLASS.node(), "amber-icon")),
                    "cell-mark");
            mark = beside(shown, LEAST);
        }
        setGraphic(shown);
        setAccessibleText(getText() + ". " + DurationText.unusual(typical));
    }
}
