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
    /// As many as an operation's path can have, so that a text full of paths is not read many times.
    private static final int MOST = 16;
    private static final int LONGEST = 260;
    /// A whole status path has about 200 characters.
    private static final int LONGEST_WRAPPED = 400;

    /// What may stand between the number of a line and the line.
    private static final int LONGEST_GAP = 20;
    private static final Pattern DOTS = Pattern.compile("(\\.{1,2})(?!\\.).*");
    private static final String ENDS = "/?#&\"'<>`,;|\\)]\u2018\u2019\u201c\u201d\u00ab\u00bb…";

    /// Reads to the end of the path or of the line.
    static Segments read(String text, int from) {
        List<String> names = new ArrayList<>();
        int at = from;
        boolean location = false;
        while (true) {
            int end = end(text, at, location);
            String name = text.substring(at, end).replace(Marks.SPACE, ' ');
            boolean last = !isSlash(text, end) || names.size() == MOST - 1 || text.startsWith("://", end - 1);
            names.add(last ? withoutPunctuation(name) : name);
            if (last) {
                return new Segments(List.copyOf(names), end);
            }
            location = Ascii.same(name, "locations");
            at = end + 1;
        }
    }

    /// Reads across line breaks, as if the path stood in one line.
    static Segments readWrapped(String text, int from) {
        Segments joined = read(unwrapped(text, from), 0);
        int end = from;
        for (int seen = 0; seen < joined.end; end++) {
            seen += Wraps.isJoint(text.charAt(end)) ? 0 : 1;
        }
        return new Segments(joined.names, end);
    }

    /// The text without its line breaks, up to a whole GUID. A name across lines has no space.
    private static String unwrapped(String text, int from) {
        StringBuilder piece = new StringBuilder();
        int to = Math.min(text.length(), from + LONGEST_WRAPPED);
        int name = 0;
        int joint = -1;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (Wraps.isJoint(c)) {
                if (OperationRef.isSubscriptionId(piece.substring(name)) && !goesOn(text, i + 1)) {
                    break;
                }
                joint = piece.length();
            } else if (joint >= name && " \t:|>)]".indexOf(c) >= 0) {
                piece.setLength(isNumberOfLine(piece.substring(joint), text, i) ? joint : piece.length());
                break;
            } else {
                piece.append(c);
                name = c == '/' ? piece.length() : name;
            }
        }
        return piece.toString();
    }

    /// Whether digits in front of this place may as well be a line's number, because more of them follow.
    private static boolean isNumberOfLine(String digits, String text, int from) {
        int at = from;
        while (at < text.length() && at - from < LONGEST_GAP && " \t:|>)]-".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        boolean goesOn = at < text.length() && Ascii.isHex(text.charAt(at));
        return goesOn && digits.chars().allMatch(c -> Ascii.isHex((char) c));
    }

    /// Whether a path goes on here, behind a whole GUID: with a hash or a name, but no path of its own.
    private static boolean goesOn(String text, int at) {
        return text.startsWith("*", at)
                || (text.startsWith("/", at) && Wraps.endOf(text, at + 1, "subscriptions/") < 0);
    }

    /// Whether nothing but an ellipsis stands between the path and the end of its line.
    boolean isCutOff(String text) {
        int at = end;
        while (at < text.length() && " \t|\u2502".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at >= text.length() || Wraps.isJoint(text.charAt(at)) || "\r\n…".indexOf(text.charAt(at)) >= 0;
    }

    /// Whether the path ends where its line does.
    boolean endsLine(String text) {
        return end >= text.length() || WordEnds.isSpace(text.charAt(end)) || text.charAt(end) == Marks.BREAK;
    }

    /// The name at a place; empty where there is none.
    String name(int place) {
        return place >= 0 && place < names.size() ? names.get(place) : "";
    }

    /// This path, told as one below a subscription that is not named.
    Segments belowNothing() {
        List<String> all = new ArrayList<>(names);
        all.addAll(0, List.of("", "providers"));
        return new Segments(List.copyOf(all), end);
    }

    boolean is(int place, String name) {
        return Ascii.same(name(place), name);
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
        boolean braces = false;
        while (end < text.length() && end - from < LONGEST && !endsSegment(text.charAt(end))) {
            braces |= text.charAt(end) == '{';
            if (text.charAt(end) == '}' && !braces) {
                break;
            }
            end++;
        }
        return end;
    }

    /// A slash, or a backslash in front of a dot: to a browser they are the same.
    private static boolean isSlash(String text, int at) {
        return text.startsWith("/", at) || text.startsWith("\\.", at);
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
        return (c < '\u0080' && Character.isLetterOrDigit(c))
                || c == ' '
                || c == Marks.SPACE
                || c == '('
                || c == ')'
                || c == '-';
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

    /// A sentence ends with a full stop, bold text with a star, an ID with neither; `.` and `..` stay.
    private static String withoutPunctuation(String name) {
        int end = name.length();
        while (end > 0 && ".:!*_~=".indexOf(name.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 || !DOTS.matcher(name).lookingAt()
                ? name.substring(0, end)
                : DOTS.matcher(name).replaceFirst("$1");
    }
}
