package opwatch.ui.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opwatch.settings.Settings.Grouping;
import opwatch.ui.rows.GroupLine;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;

/// What a table shows while its order is held, made by the simplest code: all rows are asked at each step,
/// and nothing is kept but where they stand. FX thread only.
final class HeldOrderModel {
    private final WatchList list;
    /// The heading that a group has in order, by its key; a second one is shown only while the order is held.
    private final Map<String, Heading> mains = new HashMap<>();
    private final Map<String, Boolean> folded = new HashMap<>();
    private List<Heading> shown = new ArrayList<>();

    /// A heading and its rows; without groups there is one that is not shown.
    private static final class Heading {
        final String key;
        boolean isFolded;
        String name = "";
        List<WatchRow> rows = new ArrayList<>();
        GroupLine.Summary summary = new GroupLine("").summary().get();

        Heading(String key) {
            this.key = key;
        }
    }

    HeldOrderModel(WatchList list) {
        this.list = list;
    }

    void group() {
        mains.clear();
        shown = new ArrayList<>();
    }

    void fold(int at, boolean isFolded, GroupKeys keys) {
        shown.get(at).isFolded = isFolded;
        folded.put(keys.by() + shown.get(at).key, isFolded);
    }

    void arrange(List<WatchRow> wanted, GroupKeys keys, boolean held) {
        if (held) {
            keep(wanted, keys);
        } else {
            sort(wanted, keys);
        }
    }

    void sort(List<WatchRow> wanted, GroupKeys keys) {
        shown = new ArrayList<>();
        goal(wanted, keys).forEach((heading, rows) -> {
            heading.rows = rows;
            shown.add(heading);
        });
        shown.forEach(heading -> tell(heading, keys));
    }

    private Map<Heading, List<WatchRow>> goal(List<WatchRow> wanted, GroupKeys keys) {
        Map<Heading, List<WatchRow>> goal = new LinkedHashMap<>();
        wanted.stream()
                .map(keys::of)
                .distinct()
                .map(key -> keys.rank(key, keys.name(key, listed(key, keys).getFirst())))
                .sorted()
                .map(GroupKeys.Rank::key)
                .forEach(key -> goal.put(
                        main(key, keys),
                        new ArrayList<>(wanted.stream()
                                .filter(row -> keys.of(row).equals(key))
                                .toList())));
        return goal;
    }

    private List<WatchRow> listed(String key, GroupKeys keys) {
        return list.rows().stream().filter(row -> keys.of(row).equals(key)).toList();
    }

    private Heading main(String key, GroupKeys keys) {
        return mains.computeIfAbsent(key, _ -> {
            Heading heading = new Heading(key);
            heading.isFolded = folded.getOrDefault(keys.by() + key, false);
            return heading;
        });
    }

    private void keep(List<WatchRow> wanted, GroupKeys keys) {
        shown.forEach(heading -> heading.rows.removeIf(row -> !row.isListed()));
        shown.removeIf(heading -> heading.rows.isEmpty());
        List<WatchRow> fresh = wanted.stream()
                .filter(row -> shown.stream().noneMatch(heading -> heading.rows.contains(row)))
                .toList();
        // All new ones of a group come together.
        fresh.stream().map(keys::of).distinct().forEach(key -> {
            Heading at = placeOfNew(key, keys);
            fresh.stream().filter(row -> keys.of(row).equals(key)).forEach(at.rows::add);
        });
        shown.forEach(heading -> tell(heading, keys));
    }

    private Heading placeOfNew(String key, GroupKeys keys) {
        List<Heading> same =
                shown.stream().filter(heading -> heading.key.equals(key)).toList();
        for (Heading heading : same) {
            if (heading.isFolded || heading == shown.getLast()) {
                return heading;
            }
        }
        Heading heading = same.isEmpty() ? main(key, keys) : new Heading(key);
        heading.rows.clear();
        shown.add(heading);
        return heading;
    }

    private void tell(Heading heading, GroupKeys keys) {
        List<WatchRow> listed = listed(heading.key, keys);
        heading.name = listed.isEmpty() ? heading.name : keys.name(heading.key, listed.getFirst());
        long tagged = list.rows().stream()
                .filter(_ -> keys.by() == Grouping.TAG)
                .flatMap(row -> row.remarks().get().tags().stream())
                .filter(tag -> GroupKeys.folded(tag).equals(heading.key))
                .count();
        GroupLine line = new GroupLine(heading.key);
        line.hold(heading.name, heading.rows, Math.max(heading.rows.size(), listed.size()), (int)
                Math.max(0, tagged - listed.size()));
        heading.summary = line.summary().get();
    }

    /// What is shown, top to bottom.
    List<String> lines(Grouping by) {
        List<String> lines = new ArrayList<>();
        for (Heading heading : shown) {
            if (by != Grouping.NONE) {
                lines.add(heading.key + heading.isFolded + heading.summary);
            }
            if (!heading.isFolded) {
                heading.rows.forEach(row -> lines.add(row.name()));
            }
        }
        return lines;
    }

    /// How many of the shown lines leave or go to another place when all is put in order.
    int changes(List<WatchRow> wanted, GroupKeys keys) {
        Map<Heading, List<WatchRow>> goal = goal(wanted, keys);
        List<Object> after = lines(goal, keys);
        Map<Heading, List<WatchRow>> now = new LinkedHashMap<>();
        shown.forEach(heading -> now.put(heading, heading.rows));
        List<Object> before = lines(now, keys);
        before.removeIf(line -> line instanceof Heading heading && !goal.containsKey(heading));
        return before.size()
                - longestRise(
                        before.stream().map(after::indexOf).filter(i -> i >= 0).toList());
    }

    private static List<Object> lines(Map<Heading, List<WatchRow>> groups, GroupKeys keys) {
        List<Object> lines = new ArrayList<>();
        groups.forEach((heading, rows) -> {
            if (keys.by() != Grouping.NONE) {
                lines.add(heading);
            }
            if (!heading.isFolded) {
                lines.addAll(rows);
            }
        });
        return lines;
    }

    private static int longestRise(List<Integer> numbers) {
        int[] rises = new int[numbers.size()];
        int longest = 0;
        for (int i = 0; i < rises.length; i++) {
            for (int j = 0; j < i; j++) {
                rises[i] = numbers.get(j) < numbers.get(i) ? Math.max(rises[i], rises[j]) : rises[i];
            }
            rises[i]++;
            longest = Math.max(longest, rises[i]);
        }
        return longest;
    }
}
