package opwatch.ui;

import javafx.application.Platform;
import opwatch.notify.RowCounts;
import opwatch.ui.rows.RowTally;
import opwatch.ui.rows.RowTrait;

/// How many rows of a list call for the person. A snooze that ends by its time changes its row, see
/// [Decisions#tick]. FX thread only.
final class ListCounts {
    private ListCounts() {}

    static RowCounts of(RowTally tally) {
        assert Platform.isFxApplicationThread();
        int knownFailed = tally.of(RowTrait.KNOWN_FAILED);
        int knownTrouble = tally.of(RowTrait.KNOWN_TROUBLE);
        return new RowCounts(
                tally.of(RowTrait.FAILED) - knownFailed,
                tally.of(RowTrait.TROUBLE) - knownTrouble,
                tally.of(RowTrait.RUNNING),
                tally.of(RowTrait.OPEN),
                knownFailed,
                knownTrouble);
    }
}
