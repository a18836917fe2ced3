package opwatch.store;

import java.util.List;
import opwatch.operation.Look;
import opwatch.operation.WatchEntry;

/// Which rows are saved with their whole answer. Of the others word, times and history are saved.
///
/// A file must stay small enough to be written in a moment and read again. Operations that have ended come
/// first, because nobody asks Azure about them again and Azure forgets; the others are asked at the next
/// start anyway.
final class Bodies {
    /// Of one row, in characters.
    static final int LONGEST = 1 << 18;
    /// Of all rows together, in characters.
    static final int ALL = 1 << 23;

    private Bodies() {}

    /// For each row whether its answer is saved.
    static boolean[] kept(List<WatchEntry> rows) {
        boolean[] kept = new boolean[rows.size()];
        int left = claim(rows, kept, true, ALL);
        claim(rows, kept, false, left);
        return kept;
    }

    private static int claim(List<WatchEntry> rows, boolean[] kept, boolean ended, int budget) {
        int left = budget;
        for (int i = 0; i < kept.length; i++) {
            int length = length(rows.get(i));
            if (rows.get(i).observation().isTerminal() == ended && length <= Math.min(LONGEST, left)) {
                kept[i] = true;
                left -= length;
            }
        }
        return left;
    }

    private static int length(WatchEntry row) {
        Look seen = row.observation().seen();
        return seen == null ? 0 : seen.body().length();
    }
}
