package opwatch.operation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The regions that are known: those that Azure lists, and those of rows that Azure has sent a status for.
/// Finds the region that a mistyped location means. Immutable; any thread.
public final class Regions {
    /// What tells the regions of one place apart.
    private static final Pattern POINT = Pattern.compile("north|south|east|west|central|[0-9]+");
    /// More edits make another name.
    private static final int MOST_EDITS = 2;

    /// By the name that URLs carry.
    private final Map<String, Region> byName = new LinkedHashMap<>();

    /// @param listed what Azure lists
    /// @param rows the watch list; rows without a status say nothing of their location
    public Regions(Collection<Region> listed, Collection<WatchEntry> rows) {
        listed.forEach(region -> byName.put(OperationRef.locationName(region.name()), region));
        for (WatchEntry row : rows) {
            if (row.observation().status() != null) {
                OperationRef ref = row.ref();
                ref.location()
                        .ifPresent(name -> byName.putIfAbsent(
                                ref.place().key(), new Region(ref.place().key(), name)));
            }
        }
    }

    /// What a person calls a region: "West US" for `westus`. The name itself for a region that is new.
    ///
    /// @param name as URLs carry it
    public static String displayName(String name) {
        return RegionNames.display(name);
    }

    /// Azure's regions in its order, then those of the rows.
    public List<Region> all() {
        return List.copyOf(byName.values());
    }

    /// The one region that the operation's location probably means, as [#nearest(String)]; empty for a purge,
    /// which is in none.
    public Optional<Region> nearest(OperationRef ref) {
        return ref.location().flatMap(this::nearest);
    }

    /// The one region that an unknown location probably means: at most two edits away, and at most one for
    /// every four characters; the order of the words does not count. Empty where the location is known, and
    /// where none or several are nearest. A new region is no typing mistake: with another number or point of
    /// the compass it is another region.
    public Optional<Region> nearest(String typed) {
        String name = OperationRef.locationName(typed);
        if (byName.containsKey(name)) {
            return Optional.empty();
        }
        int fewest = Math.min(MOST_EDITS, name.length() / 4);
        List<String> nearest = new ArrayList<>();
        for (Map.Entry<String, Region> known : byName.entrySet()) {
            String words = inOrder(known.getValue().displayName());
            int edits = Math.min(edits(name, known.getKey()), edits(inOrder(typed), words));
            if (edits < fewest) {
                nearest.clear();
            }
            if (edits <= fewest) {
                fewest = edits;
                nearest.add(known.getKey());
            }
        }
        boolean sure = nearest.size() == 1 && hasPointsOf(nearest.getFirst(), name);
        return sure ? Optional.ofNullable(byName.get(nearest.getFirst())) : Optional.empty();
    }

    /// The words in the order of the alphabet: "US South Central" is "South Central US".
    private static String inOrder(String location) {
        String apart = POINT.matcher(Ascii.lower(location)).replaceAll(" $0 ");
        return Arrays.stream(apart.strip().split("[\\s\\x{a0}]+")).sorted().collect(Collectors.joining());
    }

    private static boolean hasPointsOf(String known, String typed) {
        Set<String> has = points(known);
        Set<String> wanted = points(typed);
        return has.containsAll(wanted)
                && has.stream().allMatch(point -> wanted.contains(point) || !Character.isDigit(point.charAt(0)));
    }

    private static Set<String> points(String name) {
        return POINT.matcher(name).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /// How many letters are missing, too many, wrong or swapped with the next.
    private static int edits(String one, String other) {
        int[][] edits = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    edits[i][j] = i + j;
                    continue;
                }
                int wrong = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                edits[i][j] = Math.min(edits[i - 1][j - 1] + wrong, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                edits[i][j] = swapped ? Math.min(edits[i][j], edits[i - 2][j - 2] + 1) : edits[i][j];
            }
        }
        return edits[one.length()][other.length()];
    }
}
