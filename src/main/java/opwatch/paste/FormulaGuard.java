package opwatch.paste;

/// Keeps a text from being a formula where a spreadsheet opens it: what begins with `=`, `+`, `-`, `@`, a tab
/// or an end of line, or with the full-width form of such a sign, gets a `'` in front (OWASP "CSV
/// Injection"). What is exported gets it, what is read again loses it. Any thread.
public final class FormulaGuard {
    private static final char GUARD = '\'';
    private static final String TRIGGERS = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";

    private FormulaGuard() {}

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
        return at < text.length() && TRIGGERS.indexOf(text.charAt(at)) >= 0;
    }
}
