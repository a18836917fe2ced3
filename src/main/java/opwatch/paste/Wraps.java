package opwatch.paste;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opwatch.operation.Ascii;

/// Marks the line breaks of a text, so that a path can be read both to the end of its line and across it.
///
/// Consoles, mail, editors and source code break long lines and put something around the break: an indent, a
/// comment mark, a time stamp, a box, the end and the beginning of a string. All of it, together with the
/// break, becomes one [Marks#WRAP]. A blank line stays: nothing is wrapped across it.
final class Wraps {
    private static final int LONGEST_STAMP = 80;
    private static final int MOST_MARKS = 6;
    private static final String BARS = "|\u2502\u2503\u2551";
    private static final String COMMENTS = "#/*-;%";
    private static final String QUOTES = "\"'`";
    /// What a log writes at the beginning of a line.
    private static final Pattern STAMP = Pattern.compile("(?:\\[?(?:\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}[T ])?"
            + "\\d{1,2}:\\d\\d(?::\\d\\d(?:[.,]\\d{1,9})?)?(?:Z|[+-]\\d\\d:?\\d\\d)?]?|\\[ {0,8}[0-9.]{1,20}])[ \\t]+"
            + "|\\[?(?:TRACE|DEBUG|VERBOSE|INFO|WARN|WARNING|ERROR)(?:]:?|:)[ \\t]+|(?:std(?:out|err)) [FP] "
            + "|[IWEF]\\d{4} \\d\\d:\\d\\d:\\d\\d\\.\\d{1,9} {1,10}\\d{1,8} [\\w.-]{1,40}:\\d{1,6}] ");
    /// `web_1  | `: what composed containers write, no cell of a row.
    private static final Pattern CONTAINER =
            Pattern.compile("[a-z0-9][a-z0-9_.-]{0,40}[-_]\\d{1,3} {0,20}\\| (?![^\n\r|]{0,300}\\|)");

    private final String text;
    private final StringBuilder joined;

    private Wraps(String text) {
        this.text = text;
        joined = new StringBuilder(text.length());
    }

    static String marked(String text) {
        Wraps wraps = new Wraps(text);
        int at = 0;
        while (at < text.length()) {
            at = isBreak(text.charAt(at)) ? wraps.lineBreak(at) : wraps.copied(at);
        }
        return wraps.joined.toString();
    }

    /// Whether a path may go on behind this character as if it were not there.
    static boolean isJoint(char c) {
        return c == Marks.WRAP || c == Marks.BREAK;
    }

    /// Where the word ends that stands here, perhaps across lines; -1 when it does not stand here.
    ///
    /// @param lower the word in lower case
    static int endOf(String text, int at, String lower) {
        int end = at;
        for (int i = 0; i < lower.length(); i++, end++) {
            if (i > 0 && end < text.length()) {
                end = behindJoint(text, end);
            }
            if (end >= text.length() || Ascii.lower(text.charAt(end)) != lower.charAt(i)) {
                return -1;
            }
        }
        return end;
    }

    private static int behindJoint(String text, int at) {
        int joint = isHyphen(text.charAt(at)) ? at + 1 : at;
        return joint < text.length() && isJoint(text.charAt(joint)) ? joint + 1 : at;
    }

    /// What may be put at the end of a line where a word is divided.
    static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010';
    }

    private int copied(int at) {
        joined.append(text.charAt(at));
        return at + 1;
    }

    private int lineBreak(int from) {
        boolean escaped = text.charAt(from) == Marks.BREAK;
        int at = from + 1;
        if (at < text.length() && (escaped || text.charAt(from) == '\r') && isBreak(text.charAt(at))) {
            at += text.charAt(at) == '\n' || escaped ? 1 : 0;
        }
        int line = spacesEnd(at);
        if (line >= text.length() || isBreak(text.charAt(line))) {
            joined.append(escaped ? Marks.BREAK : '\n');
            return at;
        }
        boolean freed = !escaped || line > at || endsWithSpace();
        int begin = begin(line);
        boolean folded = !joined.isEmpty() && joined.charAt(joined.length() - 1) == '\\';
        begin += folded && text.charAt(begin) == '\\' ? 1 : 0;
        boolean strings = endOfLine() && QUOTES.indexOf(text.charAt(stringBegin(begin))) >= 0;
        if (strings) {
            joined.setLength(joined.length() - 1);
            begin = stringBegin(begin) + 1;
        }
        joined.append(freed || (begin > line && hasSpace(line, begin)) ? Marks.WRAP : Marks.BREAK);
        return begin;
    }

    /// Takes away what ends the line and is no part of its text. Returns whether a string ends there.
    private boolean endOfLine() {
        trim();
        dropLast(BARS);
        dropLast("\\`^=\u21b5\u23ce");
        int end = joined.length();
        while (end > 0 && "+&._| ".indexOf(joined.charAt(end - 1)) >= 0 && joined.length() - end < MOST_MARKS) {
            end--;
        }
        if (end > 0 && QUOTES.indexOf(joined.charAt(end - 1)) >= 0) {
            joined.setLength(end);
            return true;
        }
        return false;
    }

    private void dropLast(String marks) {
        int last = joined.length() - 1;
        if (last >= 0 && marks.indexOf(joined.charAt(last)) >= 0) {
            joined.setLength(last);
            trim();
        }
    }

    private void trim() {
        while (endsWithSpace()) {
            joined.setLength(joined.length() - 1);
        }
    }

    private boolean endsWithSpace() {
        return !joined.isEmpty() && isSpace(joined.charAt(joined.length() - 1));
    }

    /// Where the text of a line begins, behind all that is put in front of lines.
    private int begin(int line) {
        int at = line;
        for (int i = 0; i < MOST_MARKS; i++) {
            int behind = spacesEnd(behindMark(at));
            if (behind == at || behind >= text.length() || isBreak(text.charAt(behind))) {
                return at;
            }
            at = behind;
        }
        return at;
    }

    private int behindMark(int at) {
        char c = text.charAt(at);
        if (c == '>' || BARS.indexOf(c) >= 0) {
            return at + 1;
        }
        if (COMMENTS.indexOf(c) >= 0) {
            int end = at;
            while (end < text.length() && text.charAt(end) == c && end - at < 3) {
                end++;
            }
            return end < text.length() && isSpace(text.charAt(end)) ? end : at;
        }
        if (Character.isDigit(c) || "[TDVIWEFs".indexOf(c) >= 0) {
            Matcher stamp = STAMP.matcher(text).region(at, Math.min(text.length(), at + LONGEST_STAMP));
            return stamp.lookingAt() ? stamp.end() : behindContainer(at);
        }
        if (Ascii.isAlphanumeric(c)) {
            return behindContainer(at);
        }
        int string = "+&.".indexOf(c) >= 0 ? spacesEnd(at + 1) : at;
        return string > at && QUOTES.indexOf(text.charAt(stringBegin(string))) >= 0 ? string : at;
    }

    private int behindContainer(int at) {
        Matcher container = CONTAINER.matcher(text).region(at, text.length());
        return container.lookingAt() ? container.end() : at;
    }

    /// Where a string literal begins: `f"` and `@"` are quotes too.
    private int stringBegin(int at) {
        int quote = at;
        while (quote + 1 < text.length() && quote < at + 2 && "frbuFRBU@$".indexOf(text.charAt(quote)) >= 0) {
            quote++;
        }
        int found = quote < text.length() && QUOTES.indexOf(text.charAt(quote)) >= 0 ? quote : at;
        return Math.min(found, text.length() - 1);
    }

    private int spacesEnd(int from) {
        int end = from;
        while (end < text.length() && isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean hasSpace(int from, int to) {
        return text.substring(from, to).chars().anyMatch(c -> isSpace((char) c));
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || (c > 0x7f && Character.getType(c) == Character.SPACE_SEPARATOR);
    }

    private static boolean isBreak(char c) {
        return (c >= '\n' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029' || c == Marks.BREAK;
    }
}
