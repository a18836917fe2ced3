package opwatch.ui.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opwatch.settings.Settings.Grouping;
import opwatch.ui.rows.GroupLine;
import opwatch.ui.rows.WatchRow;

/// What the whole list has in each group, whatever the filter shows of it.
///
/// @param first the first row of the list in each group
/// @param counts how many rows of the list are in each
/// @param tagged how many rows have a tag, at any place; empty when rows are not grouped by tag
record GroupTally(
        GroupKeys keys, Map<String, WatchRow> first, Map<String, Integer> counts, Map<String, Integer> tagged) {
    static GroupTally of(List<WatchRow> list, GroupKeys keys) {
        GroupTally tally = new GroupTally(keys, new HashMap<>(), new HashMap<>(), new HashMap<>());
        for (WatchRow row : list) {
            String key = keys.of(row);
            tally.first.putIfAbsent(key, row);
            tally.counts.merge(key, 1, Integer::sum);
            if (keys.by() == Grouping.TAG) {
                row.remarks().get().tags().forEach(tag -> tally.tagged.merge(GroupKeys.folded(tag), 1, Integer::sum));
            }
        }
        return tally;
    }

    GroupKeys.Rank rank(String key) {
        return keys.rank(key, name(key, ""));
    }

    /// Gives a heading its rows and what it says of them.
    GroupLine tell(GroupLine heading, List<WatchRow> rows) {
        String key = heading.key();
        int listed = counts.getOrDefault(key, 0);
        heading.hold(
                name(key, heading.name()),
                rows,
                Math.max(rows.size(), listed),
                Math.max(0, tagged.getOrDefault(key, 0) - listed));
        return heading;
    }

    private String name(String key, String former) {
        WatchRow row = first.get(key);
        return row == null ? former : keys.name(key, row);
    }
}
