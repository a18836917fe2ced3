package opwatch.paste;

import java.util.Arrays;
import java.util.regex.Pattern;
import opwatch.operation.Ascii;
import opwatch.operation.Cloud;

/// Tells the rest of an address, which a line break leaves in front of a path, from a foreign host. Whatever
/// is such a rest makes an incomplete path, never an operation.
final class CutHost {
    private static final int LONGEST_REST = 120;
    /// The longest that a log writes at the beginning of a line.
    private static final int LONGEST_LEAD = 200;
    private static final Pattern SUBSCRIPTION = Pattern.compile("(?:[a-z]{0,13}/)?[0-9a-f-]{0,36}/|");

    private CutHost() {}

    /// Whether the end of the word is the rest of an ARM host whose beginning ends the line before, whatever
    /// a log wrote between the two; or stands nowhere, when the line begins with the rest.
    static boolean isBefore(String text, int word, int path) {
        int rest = addressBegin(text, word, path);
        if (!isHarmless(text.substring(word, rest))) {
            return false;
        }
        int line = rest;
        while (line > 0 && rest - line < LONGEST_LEAD && !isBreak(text.charAt(line - 1))) {
            line--;
        }
        String end = text.substring(rest, path);
        if (line > 0 && isBreak(text.charAt(line - 1))) {
            String whole = text.substring(addressBegin(text, 0, line - 1), line - 1) + end;
            if (HostJudge.judge(whole) instanceof HostJudge.Verdict.Known) {
                return true;
            }
        }
        return line == word && Arrays.stream(Cloud.values()).anyMatch(cloud -> endsHost(cloud, Ascii.lower(end)));
    }

    /// Whether the end of the word is the rest of `subscriptions/` and the ID behind it.
    static boolean isOfPath(String text, int word, int path) {
        int begin = addressBegin(text, word, path);
        String rest = Ascii.lower(text.substring(begin, path));
        int slash = rest.indexOf('/');
        return isHarmless(text.substring(word, begin))
                && SUBSCRIPTION.matcher(rest).matches()
                && (slash == rest.length() - 1 || "subscriptions".endsWith(rest.substring(0, slash)));
    }

    private static boolean endsHost(Cloud cloud, String rest) {
        return !rest.startsWith("/")
                && rest.endsWith("/")
                && !rest.equals(cloud.armHost() + "/")
                && ("https://" + cloud.armHost() + "/").endsWith(rest);
    }

    private static int addressBegin(String text, int from, int end) {
        int at = end;
        while (at > from && end - at < LONGEST_REST && isOfAddress(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /// Whether a log may have written this in front: `##[debug]`, but nothing that is of a host to anyone.
    private static boolean isHarmless(String lead) {
        return lead.length() < LONGEST_LEAD && lead.chars().allMatch(c -> c < 0x80 && "@.\\%?&=".indexOf(c) < 0);
    }

    private static boolean isOfAddress(char c) {
        return Ascii.isAlphanumeric(c) || ".-:/".indexOf(c) >= 0;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || Wraps.isJoint(c);
    }
}
