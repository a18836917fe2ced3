package opwatch.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import opwatch.operation.Ascii;
import opwatch.operation.OperationRef;

/// The segments of a path that stands in a text, decoded.
///
/// @param names one or more, the last one without the punctuation of the sentence around it
/// @param end where the path ends in the text
record Segments(List<String> names, int end) {
    private static final int MOST_OF_A_RESOURCE = 12;
    private static final int MOST_BEHIND_LOCATIONS = 6;
    private static final int LONGEST = 260;
    /// A whole status path behind `subscriptions/` has about 170 characters.
    private static final int LONGEST_WRAPPED = 260;

    private static final Pattern LINE_BREAK = Pattern.compile("[=\\\\]?\\r?\\n[> \\t]{0,8}");

    private static final String ENDS = "/?#&\"'<>`,;|\\)]\u2018\u2019\u201c\u201d\u00ab\u00bb…";

    static Segments read(String text, int from) {
        List<String> names = new ArrayList<>();
        int at = from;
        boolean location = false;
        while (true) {
            int end = end(text, at, location);
            String name = text.substring(at, end).replace(Marks.SPACE, ' ');
            boolean last = end >= text.length()
                    || text.charAt(end) != '/'
                    || names.size() == most(names) - 1;
            names.add(last ? withoutPunctuation(name) : name);
            if (last) {
                return new Segments(List.copyOf(names), end);
            }
            location = Ascii.lower(name).equals("locations");
            at = end + 1;
        }
    }

    /// As many segments as an operation's path can have, so that a text full of paths is not read many times.
    private static int most(List<String> names) {
        return switch (names.size() < 2 ? "" : Ascii.lower(names.get(1))) {
            case "" -> MOST_OF_A_RESOURCE;
            case "locations" -> MOST_BEHIND_LOCATIONS;
            case "providers" -> MOST_BEHIND_LOCATIONS + 2;
            case "resourcegroups" -> MOST_OF_A_RESOURCE;
            default -> names.size() + 1;
        };
    }

    /// Whether the path may go on in the next line: it ends with this one, perhaps behind the mark that a
    /// shell or a mail program puts there, and looks like the beginning of a status path.
    boolean mayBeWrapped(String text) {
        if (names.size() < 2 || !OperationRef.isSubscriptionId(names.getFirst())) {
            return false;
        }
        String second = Ascii.lower(names.get(1));
        boolean status = names.size() == 2
                ? "providers".startsWith(second) || "locations".startsWith(second)
                : second.equals("providers") || second.equals("locations");
        int at = end < text.length() && text.charAt(end) == '\\' ? end + 1 : end;
        return status && at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r');
    }

    /// Reads the path once more as if it stood in one line.
    static Segments readWrapped(String text, int from) {
        String piece = text.substring(from, Math.min(text.length(), from + LONGEST_WRAPPED));
        return read(LINE_BREAK.matcher(piece).replaceAll(""), 0);
    }

    boolean is(int place, String name) {
        return place < names.size() && Ascii.lower(names.get(place)).equals(Ascii.lower(name));
    }

    int size() {
        return names.size();
    }

    private static int end(String text, int from, boolean location) {
        if (from < text.length() && text.charAt(from) == '<') {
            int placeholder = placeholderEnd(text, from);
            if (placeholder > from) {
                return placeholder;
            }
        }
        int spaced = location ? spacedEnd(text, from) : from;
        if (spaced > from) {
            return spaced;
        }
        int end = from;
        while (end < text.length() && end - from < LONGEST && !endsSegment(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /// A location may be written as people say it: "West US", "(US) West US".
    private static int spacedEnd(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < LONGEST && isSpoken(text.charAt(end))) {
            end++;
        }
        return end < text.length() && text.charAt(end) == '/' ? end : from;
    }

    private static boolean isSpoken(char c) {
        return (c < '\u0080' && Character.isLetterOrDigit(c)) || c == ' ' || c == Marks.SPACE || c == '(' || c == ')' || c == '-';
    }

    /// `<SUBID>` in instructions.
    private static int placeholderEnd(String text, int from) {
        int end = from + 1;
        while (end < text.length() && end - from < LONGEST && (isSpoken(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        return end < text.length() && text.charAt(end) == '>' ? end + 1 : from;
    }

    private static boolean endsSegment(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || ENDS.indexOf(c) >= 0;
    }

    /// A sentence ends with a full stop, bold text with a star; an ID with neither.
    private static String withoutPunctuation(String name) {
        int end = name.length();
        boolean braces = name.indexOf('{') >= 0;
        while (end > 0 && (".:!*_~=".indexOf(name.charAt(end - 1)) >= 0 || (!braces && name.charAt(end - 1) == '}'))) {
            end--;
        }
        return name.substring(0, end);
    }
}
