package opwatch.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import opwatch.polling.RowUpdate;
import opwatch.ui.rows.RowState;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;
import opwatch.words.Strings;

/// How many operations have ended with one batch of news, by how they ended. FX thread only.
record Round(int failed, int canceled, int succeeded) {
    /// Counts them. Call it before the list takes the news.
    static Round of(WatchList list, List<RowUpdate> updates) {
        assert Platform.isFxApplicationThread();
        Map<RowState, Integer> ended = new EnumMap<>(RowState.class);
        for (RowUpdate update : updates) {
            WatchRow row = list.find(update.ref());
            RowState now = RowState.of(update.observation());
            if (row != null && row.state() != now) {
                ended.merge(now, 1, Integer::sum);
            }
        }
        return new Round(
                ended.getOrDefault(RowState.FAILED, 0),
                ended.getOrDefault(RowState.CANCELED, 0),
                ended.getOrDefault(RowState.SUCCEEDED, 0));
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
