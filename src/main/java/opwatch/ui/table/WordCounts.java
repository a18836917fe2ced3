package opwatch.ui.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;
import opwatch.ui.table.RowFilter.Group;
import org.jspecify.annotations.Nullable;

/// How many rows that have the words of the filter are in each group. Where only rows have changed, only
/// these are asked again. FX thread only.
final class WordCounts {
    private static final Group[] GROUPS = Group.values();

    private final WatchList list;
    /// By the indexes of the rows: the groups of a row that has the words, a bit for each.
    private int[] found = {};
    /// The indexes of the rows that have changed since the last count.
    private final BitSet touched = new BitSet();
    private final int[] counts = new int[GROUPS.length];
    private RowFilter filter = RowFilter.NONE;
    private @Nullable Object shown;
    /// No row has come or gone since the last count.
    private boolean membersKnown;

    WordCounts(WatchList list) {
        assert Platform.isFxApplicationThread();
        this.list = list;
        list.tally().follow(row -> {
            if (membersKnown) {
                touched.set(row.index());
            }
        });
        list.rows().addListener((ListChangeListener<WatchRow>) change -> forget());
    }

    /// Forgets all: no words are looked for.
    void forget() {
        membersKnown = false;
        found = new int[0];
        touched.clear();
    }

    /// How many rows with the words of a filter each group has, in the order of the groups.
    @SuppressWarnings("ReferenceEquality")
    int[] of(RowFilter now) {
        Object seen = now.shown(list.names());
        if (membersKnown && now.equals(filter) && seen == shown && !now.query().isTimed()) {
            count(touched.stream());
            touched.clear();
        } else {
            forget();
            Arrays.fill(counts, 0);
            filter = now;
            shown = seen;
            membersKnown = true;
            found = new int[list.rows().size()];
            count(IntStream.range(0, found.length));
        }
        return counts.clone();
    }

    private void count(IntStream indexes) {
        Predicate<WatchRow> words = filter.words(list.names());
        indexes.forEach(index -> {
            WatchRow row = list.rows().get(index);
            int groups = words.test(row) ? groups(row) : 0;
            count(found[index], -1);
            count(groups, 1);
            found[index] = groups;
        });
    }

    private void count(int groups, int more) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += (groups >> i & 1) * more;
        }
    }

    private static int groups(WatchRow row) {
        int groups = 0;
        for (Group group : GROUPS) {
            groups |= group.holds(row) ? 1 << group.ordinal() : 0;
        }
        return groups;
    }
}
