package opwatch.ui.table;

import java.util.Arrays;

/// Counts what a new order changes: the fewest lines that leave or go to another place. One that goes from
/// the end to the top is one change, although all others slide down.
final class RowMoves {
    private RowMoves() {}

    /// @param shown the number of each line, each once
    /// @param wanted the same; what is not shown comes in without being counted
    static int count(int[] shown, int[] wanted) {
        int[] places = new int[Math.max(most(shown), most(wanted)) + 1];
        Arrays.fill(places, -1);
        for (int i = 0; i < wanted.length; i++) {
            places[wanted[i]] = i;
        }
        int[] goals = new int[shown.length];
        int size = 0;
        for (int line : shown) {
            if (places[line] >= 0) {
                goals[size++] = places[line];
            }
        }
        return shown.length - longestRise(goals, size);
    }

    private static int most(int[] numbers) {
        int most = -1;
        for (int number : numbers) {
            most = Math.max(most, number);
        }
        return most;
    }

    /// How many of the first so many numbers can stay where they are so that these rise.
    private static int longestRise(int[] numbers, int size) {
        // Of all rises of length i + 1 so far, the smallest number that one ends with.
        int[] ends = new int[size];
        int length = 0;
        for (int i = 0; i < size; i++) {
            int number = numbers[i];
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
