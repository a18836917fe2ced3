package opwatch.ui;

import opwatch.ui.rows.RowTally;
import opwatch.ui.rows.RowTrait;
import opwatch.words.Strings;

/// How many operations have ended, by how they ended. Immutable; any thread.
record Round(int failed, int canceled, int succeeded) {
    static final Round NONE = new Round(0, 0, 0);

    /// All that a list has seen end since it is there.
    static Round of(RowTally rows) {
        return new Round(
                rows.arrivals(RowTrait.FAILED), rows.arrivals(RowTrait.CANCELED), rows.arrivals(RowTrait.SUCCEEDED));
    }

    Round since(Round earlier) {
        return new Round(failed - earlier.failed, canceled - earlier.canceled, succeeded - earlier.succeeded);
    }

    boolean isEmpty() {
        return failed + canceled + succeeded == 0;
    }

    /// "2 failed; 1 succeeded; ..."
    ///
    /// @param rest what is said after it
    String spoken(String rest) {
        return isEmpty() ? rest : Strings.text("status.round", failed, canceled, succeeded, rest);
    }
}
