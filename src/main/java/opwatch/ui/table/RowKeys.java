package opwatch.ui.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import opwatch.settings.Settings.Grouping;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;
import org.jspecify.annotations.Nullable;

/// The key of each row's group, kept as long as the row is as it was: ten thousand are not asked for theirs
/// because of the news of ten. Each key has a number, from 0: with each batch of news all rows are put into
/// their groups, and to compare ten thousand texts would take half a frame. FX thread only.
final class RowKeys {
    private static final int[] NO_TAGS = {};

    private final WatchList list;
    /// What the keys were made by; null when none is made.
    private @Nullable GroupKeys keys;
    /// The keys by their numbers. One that no row has any more stays until all are made anew.
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    /// By the indexes of the rows.
    private int[] made = {};
    /// The keys of all tags of a row, by the indexes of the rows; empty when rows are not grouped by tag.
    private int[][] tags = {};
    /// The indexes of the rows that have changed since.
    private final BitSet touched = new BitSet();

    RowKeys(WatchList list) {
        assert Platform.isFxApplicationThread();
        this.list = list;
        list.tally().follow(row -> touched.set(row.index()));
        list.rows().addListener((ListChangeListener<WatchRow>) change -> keys = null);
    }

    /// Brings the keys in line with the rows. Call it before all else.
    void make(GroupKeys by) {
        if (!by.equals(keys)) {
            keys = by;
            texts.clear();
            numbers.clear();
            made = new int[list.rows().size()];
            tags = by.by() == Grouping.TAG ? new int[made.length][] : new int[0][];
            touched.clear();
            touched.set(0, made.length);
        }
        touched.stream().forEach(index -> make(index, by));
        touched.clear();
    }

    private void make(int index, GroupKeys by) {
        WatchRow row = list.rows().get(index);
        made[index] = made(by.of(row));
        if (tags.length > 0) {
            List<String> all = row.remarks().get().tags();
            tags[index] = all.isEmpty()
                    ? NO_TAGS
                    : all.stream().mapToInt(tag -> made(GroupKeys.folded(tag))).toArray();
        }
    }

    private int made(String key) {
        return numbers.computeIfAbsent(key, text -> {
            texts.add(text);
            return texts.size() - 1;
        });
    }

    /// How many numbers there are.
    int size() {
        return texts.size();
    }

    /// The number of the key of a row of the list.
    int of(WatchRow row) {
        return made[row.index()];
    }

    String text(int number) {
        return texts.get(number);
    }

    /// The number of a key; negative where it has none.
    int number(String key) {
        return numbers.getOrDefault(key, -1);
    }

    /// How many rows of the list have each key, by its number.
    int[] counts() {
        int[] counts = new int[size()];
        for (int number : made) {
            counts[number]++;
        }
        return counts;
    }

    /// The index of the first row on the list that has each key, by its number.
    int[] firsts() {
        int[] firsts = new int[size()];
        for (int index = made.length - 1; index >= 0; index--) {
            firsts[made[index]] = index;
        }
        return firsts;
    }

    /// How many rows of the list have each key as a tag, at any place; 0 when rows are not grouped by tag.
    int[] tagged() {
        int[] counts = new int[size()];
        for (int[] ofRow : tags) {
            for (int number : ofRow) {
                counts[number]++;
            }
        }
        return counts;
    }
}
