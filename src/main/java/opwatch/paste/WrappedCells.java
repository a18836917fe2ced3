package opwatch.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// GUIDs that were divided in the cells of a row: the beginnings stand in one line, the rests in the
/// next, in the same order. The rest that stands first is not that of the beginning that stands last.
final class WrappedCells {
    private static final int LONGEST_LINE = 1_000;
    private static final String HEX = "[0-9a-fA-F]";
    private static final Pattern BEGUN =
            Pattern.compile("(?<![0-9A-Za-z*-])" + HEX + "{8}-[0-9a-fA-F-]{0,26}(?![0-9A-Za-z*-])");
    private static final Pattern REST = Pattern.compile("(?<![0-9A-Za-z*-])[0-9a-fA-F-]{5,27}(?![0-9A-Za-z*-])");

    private WrappedCells() {}

    /// Puts the rests behind the beginnings, where each line has as many. Returns where the break is now,
    /// and -1 where no cell of the line in front of it is cut.
    ///
    /// @param line where the line in front of the break begins
    static int join(StringBuilder read, int line, int at) {
        int end = at + 1;
        while (end < read.length() && end - at < LONGEST_LINE && !isBreak(read.charAt(end))) {
            end++;
        }
        List<MatchResult> begun = at - line < LONGEST_LINE ? all(BEGUN, read.substring(line, at)) : List.of();
        if (begun.isEmpty()) {
            return -1;
        }
        String next = read.substring(at + 1, end);
        List<MatchResult> rests = all(REST, next);
        rests.removeIf(rest -> begun.stream().noneMatch(each -> PartReader.isValue(each.group() + rest.group())));
        if (begun.size() != rests.size()) {
            return begun.size() == 1 && rests.isEmpty() ? -1 : at;
        }
        StringBuilder whole = new StringBuilder(read.substring(line, at));
        StringBuilder left = new StringBuilder(next);
        for (int i = begun.size() - 1; i >= 0; i--) {
            if (!PartReader.isValue(begun.get(i).group() + rests.get(i).group())) {
                return at;
            }
            whole.insert(begun.get(i).end(), rests.get(i).group());
            left.delete(rests.get(i).start(), rests.get(i).end());
        }
        read.replace(line, end, whole.toString() + read.charAt(at) + left);
        return line + whole.length();
    }

    private static List<MatchResult> all(Pattern pattern, String line) {
        List<MatchResult> all = new ArrayList<>();
        Matcher matcher = pattern.matcher(line);
        while (matcher.find()) {
            all.add(matcher.toMatchResult());
        }
        return all;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || Wraps.isJoint(c);
    }
}
