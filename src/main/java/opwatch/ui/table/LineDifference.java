package opwatch.ui.table;

import java.util.ArrayList;
import java.util.List;

/// What makes one list of lines into another: first ranges leave it, then others come. A line that goes to
/// another place is in both. Not always the fewest lines, but found in one walk without a map: it is asked
/// for with every batch of news, where a few of ten thousand lines have moved.
///
/// @param leaving ranges of the list as it was, in order
/// @param coming ranges of the list as it will be, in order
/// @param isAll whether so much differs that it costs less to show all lines anew; then there are no ranges
record LineDifference(List<Range> leaving, List<Range> coming, boolean isAll) {
    /// So far ahead a line is looked for that is not where it was.
    private static final int AHEAD = 64;
    /// The most ranges.
    private static final int MOST = 400;

    /// @param from the first index
    /// @param to behind the last
    record Range(int from, int to) {}

    /// Lines are the same when they are one object: ten thousand are compared without a look at any.
    @SuppressWarnings("ReferenceEquality")
    static LineDifference of(List<?> before, List<?> after) {
        int end = before.size();
        int afterEnd = after.size();
        while (end > 0 && afterEnd > 0 && before.get(end - 1) == after.get(afterEnd - 1)) {
            end--;
            afterEnd--;
        }
        List<Range> leaving = new ArrayList<>();
        List<Range> coming = new ArrayList<>();
        int from = 0;
        int to = 0;
        while (from < end && to < afterEnd && leaving.size() + coming.size() <= MOST) {
            if (before.get(from) == after.get(to)) {
                from++;
                to++;
                continue;
            }
            int gone = ahead(before, from, end, after.get(to));
            int fresh = ahead(after, to, afterEnd, before.get(from));
            // Neither is near: the line that was here has left, and another has come.
            int left = fresh < gone ? 0 : gone < AHEAD ? gone : 1;
            int came = fresh < gone ? fresh : gone < AHEAD ? 0 : 1;
            add(leaving, from, from + left);
            add(coming, to, to + came);
            from += left;
            to += came;
        }
        add(leaving, from, end);
        add(coming, to, afterEnd);
        boolean most = lines(leaving) > before.size() / 2 && lines(coming) > after.size() / 2;
        return most || leaving.size() + coming.size() > MOST
                ? new LineDifference(List.of(), List.of(), true)
                : new LineDifference(leaving, coming, false);
    }

    /// How far behind a place a line is; [#AHEAD] where it is not found.
    @SuppressWarnings("ReferenceEquality")
    private static int ahead(List<?> lines, int from, int end, Object line) {
        int most = Math.min(AHEAD, end - from);
        for (int i = 1; i < most; i++) {
            if (lines.get(from + i) == line) {
                return i;
            }
        }
        return AHEAD;
    }

    private static int lines(List<Range> ranges) {
        return ranges.stream().mapToInt(range -> range.to - range.from).sum();
    }

    private static void add(List<Range> ranges, int from, int to) {
        if (from == to) {
            return;
        }
        Range last = ranges.isEmpty() ? null : ranges.getLast();
        if (last != null && last.to == from) {
            ranges.set(ranges.size() - 1, new Range(last.from, to));
        } else {
            ranges.add(new Range(from, to));
        }
    }

    boolean isNone() {
        return !isAll && leaving.isEmpty() && coming.isEmpty();
    }

    /// Whether no line leaves, and all that come stand behind so many.
    boolean isOnlyBehind(int lines) {
        return !isAll && leaving.isEmpty() && coming.size() == 1 && coming.getFirst().from == lines;
    }
}
