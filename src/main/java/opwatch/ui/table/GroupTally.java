package opwatch.ui.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opwatch.settings.Settings.Grouping;
import opwatch.ui.rows.GroupLine;
import opwatch.ui.rows.WatchRow;

/// What the whole list has in each group, whatever the filter shows of it.
///
/// @param made the key of each row
/// @param groups the groups of the list by their keys
/// @param tagged how many rows have a tag, at any place; empty when rows are not grouped by tag
record GroupTally(GroupKeys keys, RowKeys made, Map<String, Listed> groups, Map<String, Integer> tagged) {
    /// The rows of one group.
    private static final class Listed {
        /// The first on the list.
        final WatchRow first;
        int count;

        Listed(WatchRow first) {
            this.first = first;
        }
    }

    static GroupTally of(List<WatchRow> list, GroupKeys keys, RowKeys made) {
        made.make(keys);
        GroupTally tally = new GroupTally(keys, made, new HashMap<>(), new HashMap<>());
        boolean tags = keys.by() == Grouping.TAG;
        for (WatchRow row : list) {
            tally.groups.computeIfAbsent(made.of(row), _ -> new Listed(row)).count++;
            if (tags) {
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
        Listed there = groups.get(key);
        int listed = there == null ? 0 : there.count;
        heading.hold(
                name(key, heading.name()),
                rows,
                Math.max(rows.size(), listed),
                Math.max(0, tagged.getOrDefault(key, 0) - listed));
        return heading;
    }

    private String name(String key, String former) {
        Listed there = groups.get(key);
        return there == null ? former : keys.name(key, there.first);
    }
}
