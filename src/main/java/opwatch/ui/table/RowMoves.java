package opwatch.ui.table;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Counts what a new order changes: the fewest lines that leave or go to another place. One that goes from
/// the end to the top is one change, although all others slide down.
final class RowMoves {
    private RowMoves() {}

    /// @param shown the number of each line, each once
    /// @param wanted the same; what is not shown comes in without being counted
    static int count(int[] shown, int[] wanted) {
        int most = Math.max(most(shown), most(wanted));
        int[] places = new int[most + 1];
        Arrays.fill(places, -1);
        for (int i = 0; i < wanted.length; i++) {
            places[wanted[i]] = i;
        }
        int[] goals = IntStream.of(shown)
                .map(line -> places[line])
                .filter(place -> place >= 0)
                .toArray();
        return shown.length - longestRise(goals);
    }

    private static int most(int[] numbers) {
        return IntStream.of(numbers).max().orElse(-1);
    }

    /// How many of the numbers can stay where they are so that these rise.
    private static int longestRise(int[] numbers) {
        // Of all rises of length i + 1 so far, the smallest number that one ends with.
        int[] ends = new int[numbers.length];
        int length = 0;
        for (int number : numbers) {
            // Most stand in order already.
            int at = length == 0 || number > ends[length - 1]
                    ? -length - 1
                    : Arrays.binarySearch(ends, 0, length, number);
            int place = at < 0 ? -at - 1 : at;
            ends[place] = number;
            length = Math.max(length, place + 1);
        }
        return length;
    }
}
