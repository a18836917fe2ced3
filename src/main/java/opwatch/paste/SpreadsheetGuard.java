package opwatch.paste;

import java.util.regex.Pattern;

/// Keeps a text as it is where a spreadsheet opens it, by a `'` in front. What is exported gets it, what is
/// read again loses it. Any thread.
///
/// It stands before what would be a formula: what begins with `=`, `+`, `-`, `@`, a tab or an end of line, or
/// with the full-width form of such a sign (OWASP "CSV Injection"). And before what would be a number with
/// other digits: an ID such as `007`, `1e5`, or one of more digits than the 15 that a spreadsheet keeps.
public final class SpreadsheetGuard {
    private static final char GUARD = '\'';
    private static final String TRIGGERS = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";
    private static final Pattern CHANGED_NUMBER = Pattern.compile("0\\d+|\\d{16,}|\\d{1,15}[eE][+-]?\\d+");

    private SpreadsheetGuard() {}

    /// The text as no spreadsheet evaluates it.
    public static String on(String text) {
        return isGuarded(text) ? GUARD + text : text;
    }

    /// The text that [#on] was given.
    public static String off(String text) {
        return text.startsWith("'") && isGuarded(text.substring(1)) ? text.substring(1) : text;
    }

    /// Whether a text needs the sign. One that has it already gets one more, so that none is lost.
    private static boolean isGuarded(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == GUARD) {
            at++;
        }
        return at < text.length()
                && (TRIGGERS.indexOf(text.charAt(at)) >= 0
                        || CHANGED_NUMBER
                                .matcher(text)
                                .region(at, text.length())
                                .matches());
    }
}
