package opwatch.ui.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts what a new order changes: the fewest rows that leave or go to another place. One row that goes
/// from the end to the top is one change, although all others slide down.
final class RowMoves {
    private RowMoves() {}

    /// @param shown each element once
    /// @param wanted each element once; what is not shown comes in without being counted
    static int count(List<?> shown, List<?> wanted) {
        Map<Object, Integer> places = new HashMap<>();
        for (Object row : wanted) {
            places.put(row, places.size());
        }
        int[] goals =
                shown.stream().filter(places::containsKey).mapToInt(places::get).toArray();
        return shown.size() - longestRise(goals);
    }

    /// How many of the numbers can stay where they are so that these rise.
    private static int longestRise(int[] numbers) {
        // Of all rises of length i + 1 so far, the smallest number that one ends with.
        int[] ends = new int[numbers.length];
        int length = 0;
        for (int number : numbers) {
            int at = Arrays.binarySearch(ends, 0, length, number);
            int place = at < 0 ? -at - 1 : at;
            ends[place] = number;
            length = Math.max(length, place + 1);
        }
        return length;
    }
}
