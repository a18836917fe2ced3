package opwatch.paste;

import java.util.ArrayList;
import java.util.List;
import opwatch.operation.Ascii;

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

    private static final String ENDS = "/?#&\"'<>`,;|\\)]\u2018\u2019\u201c\u201d\u00ab\u00bb…";

    /// Reads to the end of the path or of the line.
    static Segments read(String text, int from) {
        List<String> names = new ArrayList<>();
        int at = from;
        boolean location = false;
        while (true) {
            int end = end(text, at, location);
            String name = text.substring(at, end).replace(Marks.SPACE, ' ');
            boolean last = end >= text.length()
                    || text.charAt(end) != '/'
                    || names.size() == MOST - 1
                    || text.startsWith("://", end - 1);
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
        StringBuilder piece = new StringBuilder();
        int to = Math.min(text.length(), from + LONGEST_WRAPPED);
        for (int i = from; i < to; i++) {
            if (!Wraps.isJoint(text.charAt(i))) {
                piece.append(text.charAt(i));
            }
        }
        Segments joined = read(piece.toString(), 0);
        int end = from;
        for (int seen = 0; seen < joined.end; end++) {
            seen += Wraps.isJoint(text.charAt(end)) ? 0 : 1;
        }
        return new Segments(joined.names, end);
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
