package opwatch.ui.table;

import java.util.BitSet;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;
import org.jspecify.annotations.Nullable;

/// The key of each row's group, kept as long as the row is as it was: ten thousand are not asked for theirs
/// because of the news of ten. FX thread only.
final class RowKeys {
    private final WatchList list;
    /// What the keys were made by; null when none is made.
    private @Nullable GroupKeys keys;
    /// By the indexes of the rows.
    private String[] made = {};
    /// The indexes of the rows that have changed since.
    private final BitSet touched = new BitSet();

    RowKeys(WatchList list) {
        assert Platform.isFxApplicationThread();
        this.list = list;
        list.tally().follow(row -> touched.set(row.index()));
        list.rows().addListener((ListChangeListener<WatchRow>) change -> keys = null);
    }

    /// Brings the keys in line with the rows. Call it before [#of].
    void make(GroupKeys by) {
        if (!by.equals(keys)) {
            keys = by;
            made = new String[list.rows().size()];
            touched.clear();
            touched.set(0, made.length);
        }
        touched.stream().forEach(index -> made[index] = by.of(list.rows().get(index)));
        touched.clear();
    }

    /// The key of a row of the list.
    String of(WatchRow row) {
        return made[row.index()];
    }
}
