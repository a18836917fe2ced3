package opwatch.watchlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import opwatch.disk.DataFolder;
import opwatch.disk.LoadResult;
import opwatch.operation.WatchEntry;

/// Watch lists that can be told apart: a list says by itself which one it is and whether it is whole. Every
/// sixth row has an answer that goes to a file of its own.
final class Generations {
    private static final int ROWS = 12;

    private Generations() {}

    /// @param generation from 1
    static List<WatchEntry> list(int generation) {
        List<WatchEntry> rows = new ArrayList<>();
        for (int i = 0; i < ROWS + generation % 5; i++) {
            String word = "Word" + generation;
            String answer = (generation + " " + i + ";").repeat(i % 6 == 0 ? 2000 : 40);
            WatchEntry row = Rows.answered(i, word, answer);
            rows.add(new WatchEntry(row.ref(), generation + "/" + i, row.addedAt(), row.observation()));
        }
        return rows;
    }

    static WatchListFile file(DataFolder folder) {
        return new WatchListFile(folder, () -> Rows.NOW, body -> Optional.empty());
    }

    /// Which list this is; 0 for an empty one.
    ///
    /// @throws AssertionError when it is none, or not the whole of it
    static int of(List<WatchEntry> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        String label = rows.getFirst().label();
        int generation = Integer.parseInt(label.substring(0, label.indexOf('/')));
        if (!list(generation).equals(rows)) {
            throw new AssertionError("list " + generation + " is not whole: " + rows);
        }
        return generation;
    }

    /// The list that is loaded from this folder, without any notice.
    static int loaded(DataFolder folder) {
        LoadResult<List<WatchEntry>> loaded = file(folder).load();
        if (!loaded.notices().isEmpty()) {
            throw new AssertionError("notices: " + loaded.notices());
        }
        return of(loaded.value());
    }
}
