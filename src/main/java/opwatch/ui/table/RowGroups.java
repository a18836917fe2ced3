package opwatch.ui.table;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import opwatch.ui.rows.GroupLine;
import opwatch.ui.rows.TableLine;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;

/// The groups that the table shows, top to bottom, each with its rows in the order of the table, and which of
/// them are folded. What was folded is folded again when the group comes back, as long as the app runs.
final class RowGroups {
    private final WatchList list;
    private final RowKeys made;
    private final Map<String, GroupLine> headings = new HashMap<>();
    /// The folded groups of every grouping.
    private final Set<String> folded = new HashSet<>();

    private List<GroupLine> groups = List.of();

    RowGroups(WatchList list) {
        this.list = list;
        made = new RowKeys(list);
    }

    /// Headings and rows as they are shown.
    List<TableLine> lines() {
        List<TableLine> lines = new ArrayList<>();
        for (GroupLine group : groups) {
            lines.add(group);
            if (!group.folded().get()) {
                lines.addAll(group.rows());
            }
        }
        return lines;
    }

    List<GroupLine> headings() {
        return groups;
    }

    /// Puts the rows below their headings, and the headings in order.
    void arrange(List<WatchRow> wanted, GroupKeys keys) {
        GroupTally tally = new GroupTally(list.rows(), keys, made);
        Map<GroupLine, List<WatchRow>> members = members(wanted, tally);
        members.forEach(tally::tell);
        groups = List.copyOf(members.keySet());
    }

    /// The headings in order, each with its rows.
    private Map<GroupLine, List<WatchRow>> members(List<WatchRow> wanted, GroupTally tally) {
        List<List<WatchRow>> rows = new ArrayList<>();
        for (int group = 0; group < tally.size(); group++) {
            rows.add(new ArrayList<>(tally.count(group)));
        }
        for (WatchRow row : wanted) {
            rows.get(made.of(row)).add(row);
        }
        Map<GroupLine, List<WatchRow>> members = new LinkedHashMap<>();
        IntStream.range(0, rows.size())
                .filter(group -> !rows.get(group).isEmpty())
                .mapToObj(tally::rank)
                .sorted()
                .map(GroupKeys.Rank::key)
                .forEach(key -> members.put(heading(key, tally.keys()), rows.get(made.number(key))));
        return members;
    }

    /// Moves no line: rows leave only with the list, and new ones come in at the end, below the heading of
    /// their group again where it stands further up. A folded group takes its new rows at once.
    ///
    /// @return what the list has in each group
    GroupTally keep(List<WatchRow> wanted, GroupKeys keys) {
        GroupTally tally = new GroupTally(list.rows(), keys, made);
        BitSet there = new BitSet();
        Map<GroupLine, List<WatchRow>> kept = new LinkedHashMap<>();
        for (GroupLine group : groups) {
            List<WatchRow> rows = new ArrayList<>(group.rows().size());
            for (WatchRow row : group.rows()) {
                if (row.isListed()) {
                    rows.add(row);
                    there.set(row.index());
                }
            }
            if (!rows.isEmpty()) {
                kept.put(group, rows);
            }
        }
        Map<String, List<WatchRow>> fresh = new LinkedHashMap<>();
        for (WatchRow row : wanted) {
            if (!there.get(row.index())) {
                fresh.computeIfAbsent(made.text(made.of(row)), _ -> new ArrayList<>())
                        .add(row);
            }
        }
        fresh.forEach((key, rows) -> kept.computeIfAbsent(placeOfNew(key, kept.keySet(), keys), _ -> new ArrayList<>())
                .addAll(rows));
        kept.forEach(tally::tell);
        groups = List.copyOf(kept.keySet());
        return tally;
    }

    private GroupLine placeOfNew(String key, Collection<GroupLine> kept, GroupKeys keys) {
        GroupLine last = null;
        boolean shown = false;
        for (GroupLine group : kept) {
            if (group.key().equals(key) && group.folded().get()) {
                return group;
            }
            shown |= group.key().equals(key);
            last = group;
        }
        return last != null && last.key().equals(key) ? last : shown ? new GroupLine(key) : heading(key, keys);
    }

    /// How many of the shown rows would leave or go to another place if they were arranged.
    int changes(List<WatchRow> wanted, GroupTally tally) {
        Map<GroupLine, List<WatchRow>> goal = members(wanted, tally);
        Map<GroupLine, Integer> numbers = new HashMap<>();
        goal.keySet().forEach(heading -> numbers.put(heading, list.rows().size() + numbers.size()));
        IntBuffer arranged = IntBuffer.allocate(list.rows().size() + numbers.size());
        goal.forEach((heading, rows) -> count(heading, rows, numbers, arranged));
        IntBuffer shown = IntBuffer.allocate(arranged.capacity());
        groups.forEach(group -> count(group, group.rows(), numbers, shown));
        return RowMoves.count(counted(shown), counted(arranged));
    }

    /// Counts the lines of a group; a heading that leaves is no row, and has no number.
    private static void count(
            GroupLine heading, List<WatchRow> rows, Map<GroupLine, Integer> numbers, IntBuffer lines) {
        Integer number = numbers.get(heading);
        if (number != null) {
            lines.put(number);
        }
        if (!heading.folded().get()) {
            for (WatchRow row : rows) {
                lines.put(row.index());
            }
        }
    }

    private static int[] counted(IntBuffer lines) {
        return Arrays.copyOf(lines.array(), lines.position());
    }

    private GroupLine heading(String key, GroupKeys keys) {
        return headings.computeIfAbsent(key, _ -> {
            GroupLine heading = new GroupLine(key);
            heading.fold(folded.contains(remembered(keys, key)));
            return heading;
        });
    }

    /// Forgets the headings of another grouping, not what was folded there.
    void clear() {
        headings.clear();
        groups = List.of();
    }

    void fold(GroupLine heading, boolean isFolded, GroupKeys keys) {
        heading.fold(isFolded);
        if (isFolded) {
            folded.add(remembered(keys, heading.key()));
        } else {
            folded.remove(remembered(keys, heading.key()));
        }
    }

    /// The folded groups that hide one of these rows.
    List<GroupLine> hiding(Collection<WatchRow> rows) {
        Set<WatchRow> sought = Set.copyOf(rows);
        return groups.stream()
                .filter(group -> group.folded().get() && group.rows().stream().anyMatch(sought::contains))
                .toList();
    }

    private static String remembered(GroupKeys keys, String key) {
        return keys.by() + " " + key;
    }
}
