package opwatch.ui.table;

import java.util.List;
import opwatch.ui.rows.GroupLine;
import opwatch.ui.rows.WatchRow;

/// What the whole list has in each group, whatever the filter shows of it. Groups go by the numbers of their
/// keys. Right until a row changes.
final class GroupTally {
    private final List<WatchRow> list;
    private final GroupKeys keys;
    private final RowKeys made;
    private final int[] counts;
    private final int[] firsts;
    private final int[] tagged;

    /// @param made the key of each row; is brought in line
    GroupTally(List<WatchRow> list, GroupKeys keys, RowKeys made) {
        made.make(keys);
        this.list = list;
        this.keys = keys;
        this.made = made;
        counts = made.counts();
        firsts = made.firsts();
        tagged = made.tagged();
    }

    GroupKeys keys() {
        return keys;
    }

    /// How many numbers there are.
    int size() {
        return counts.length;
    }

    /// How many rows the list has in a group.
    int count(int group) {
        return counts[group];
    }

    GroupKeys.Rank rank(int group) {
        String key = made.text(group);
        return keys.rank(key, name(group, key));
    }

    private String name(int group, String key) {
        return keys.name(key, list.get(firsts[group]));
    }

    /// Gives a heading its rows and what it says of them.
    void tell(GroupLine heading, List<WatchRow> rows) {
        int group = made.number(heading.key());
        int listed = group < 0 ? 0 : counts[group];
        heading.hold(
                listed == 0 ? heading.name() : name(group, heading.key()),
                rows,
                Math.max(rows.size(), listed),
                group < 0 ? 0 : Math.max(0, tagged[group] - listed));
    }
}
