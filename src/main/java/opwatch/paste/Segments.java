package opwatch.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
    private static final int GUID = 36;
    /// `purge-` and a GUID.
    private static final int PURGE_ID = 6 + GUID;
    private static final Pattern STARS = Pattern.compile("\\*{3,}");
    private static final Pattern DOTS = Pattern.compile("(\\.{1,2})(?!\\.).*");
    /// Names that a path may end with.
    private static final Set<String> WHOLE = Set.of("providers", "locations", Ascii.lower(OperationRef.PROVIDER));
    private static final String ENDS = "/?#&\"'<>`,;|\\)]\u2018\u2019\u201c\u201d\u00ab\u00bb…";

    /// Reads to the end of the path or of the line.
    static Segments read(String text, int from) {
        List<String> names = new ArrayList<>();
        int at = from;
        boolean location = false;
        while (true) {
            int slash = end(text, at, location);
            int end = schemeBegin(text, at, slash);
            String name = text.substring(at, end).replace(Marks.SPACE, ' ').replace('\u00a0', ' ');
            // Behind another anchor stands another path, which is read from there.
            boolean last = !isSlash(text, slash)
                    || names.size() == MOST - 1
                    || end < slash
                    || (!names.isEmpty() && Ascii.same(name, "subscriptions"));
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
        JoinedLines lines = JoinedLines.read(text, from);
        Segments joined = read(lines.text(), 0);
        return new Segments(joined.names, lines.end(joined.end));
    }

    /// Whether the path ends where its line does.
    boolean endsLine(String text) {
        return end >= text.length() || WordEnds.isSpace(text.charAt(end)) || text.charAt(end) == Marks.BREAK;
    }

    /// Whether the path may have been cut where it ends: by its line, by a mark for what is left out, or
    /// by a quote behind a name that is not whole.
    boolean isCut(String text) {
        return endsLine(text)
                || isCutMark(text, end)
                || ("\"'`\u2019\u201d".indexOf(text.charAt(end)) >= 0 && !WHOLE.contains(Ascii.lower(names.getLast())));
    }

    /// Whether a program wrote here that it left something out.
    private static boolean isCutMark(String text, int at) {
        return switch (text.charAt(at)) {
            case '\u2026' -> true;
            case '[', '(', '<' ->
                text.startsWith("...", at + 1)
                        || text.startsWith("\u2026", at + 1)
                        || Ascii.startsWith(text, at + 1, "trunc");
            default -> false;
        };
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
        int bracket = from < text.length() ? "<[".indexOf(text.charAt(from)) : -1;
        if (bracket >= 0) {
            int placeholder = placeholderEnd(text, from, ">]".charAt(bracket));
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
        int open = 0;
        // The name of a resource group may have parentheses; a sentence closes its own.
        while (end < text.length()
                && end - from < LONGEST
                && (!endsSegment(text.charAt(end)) || (text.charAt(end) == ')' && open > 0))) {
            if ((text.charAt(end) == '}' && !braces)
                    || endsId(text, from, end)
                    || (end > from && isCutMark(text, end))) {
                break;
            }
            braces |= text.charAt(end) == '{';
            open += text.charAt(end) == '(' ? 1 : text.charAt(end) == ')' ? -1 : 0;
            end++;
        }
        return end;
    }

    /// Whether a GUID or a purge's ID ends here, in front of what is of no name: `{noformat}`, a letter or a
    /// full stop of another script.
    private static boolean endsId(String text, int from, int end) {
        char c = text.charAt(end);
        if (c != '{' && c <= 0x7f) {
            return false;
        }
        return switch (end - from) {
            case GUID -> OperationRef.isSubscriptionId(text.substring(from, end));
            case PURGE_ID -> OperationRef.isPurgeId(text.substring(from, end));
            default -> false;
        };
    }

    /// Where the next URL begins when nothing stands between the two; the end of the name otherwise.
    private static int schemeBegin(String text, int from, int slash) {
        if (!text.startsWith("://", slash - 1)) {
            return slash;
        }
        for (String scheme : List.of("https", "http")) {
            int begin = slash - 1 - scheme.length();
            if (begin >= from && Ascii.startsWith(text, begin, scheme)) {
                return begin;
            }
        }
        return slash - 1;
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
                || c == '\u00a0'
                || c == Marks.SPACE
                || c == '('
                || c == ')'
                || c == '-';
    }

    /// `<SUBID>` in instructions, `[REDACTED]` in logs.
    private static int placeholderEnd(String text, int from, char close) {
        int end = from + 1;
        while (end < text.length() && end - from < LONGEST && (isSpoken(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        return end < text.length() && text.charAt(end) == close ? end + 1 : from;
    }

    private static boolean endsSegment(char c) {
        // Most characters are letters and digits.
        return !Ascii.isAlphanumeric(c) && isEnd(c);
    }

    private static boolean isEnd(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || ENDS.indexOf(c) >= 0;
    }

    /// A sentence ends with a full stop, bold text with a star, an ID with neither; `.`, `..` and `***`
    /// stay.
    private static String withoutPunctuation(String name) {
        if (STARS.matcher(name).matches()) {
            return name;
        }
        int end = name.length();
        while (end > 0 && ".:!*_~=".indexOf(name.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 || !DOTS.matcher(name).lookingAt()
                ? name.substring(0, end)
                : DOTS.matcher(name).replaceFirst("$1");
    }
}
