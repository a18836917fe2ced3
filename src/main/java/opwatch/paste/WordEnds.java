package opwatch.paste;

/// What ends a word of a text, and what only looks as if it did. Any thread.
final class WordEnds {
    private static final int LONGEST_TAG = 40;

    private WordEnds() {}

    /// A quote or an angle bracket.
    static boolean isDelimiter(char c) {
        return switch (c) {
            case '"', '\'', '`', '<', '>', '\u2018', '\u2019', '\u201c', '\u201d', '\u00ab', '\u00bb' -> true;
            default -> false;
        };
    }

    /// White space as a person sees it. Other control characters do not end a URL.
    static boolean isSpace(char c) {
        return c == ' ' || c == Marks.WRAP || (c >= '\t' && c <= '\r') || c == '\u0085' || Character.isSpaceChar(c);
    }

    /// Whether an address goes on here, behind delimiters.
    static boolean goesOn(String text, int at) {
        if (at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        boolean unseen = Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
        return unseen
                ? c != Marks.BREAK && !isSpace(c)
                : Character.isLetterOrDigit(c) || ("/@.%\\:?#".indexOf(c) >= 0 && !isValue(text, at));
    }

    /// `"name":"value"`, `"name":1`: a colon between two JSON words.
    private static boolean isValue(String text, int at) {
        if (text.charAt(at) != ':') {
            return false;
        }
        return at + 1 >= text.length() || isDelimiter(text.charAt(at + 1)) || "[{ ".indexOf(text.charAt(at + 1)) >= 0;
    }

    /// Whether the delimiters before this slash begin a closing tag, such as `</a>`.
    static boolean closesTag(String text, int slash) {
        if (text.charAt(slash - 1) != '<' || text.charAt(slash) != '/') {
            return false;
        }
        int at = slash + 1;
        while (at < text.length() && at - slash <= LONGEST_TAG && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return at > slash + 1 && at < text.length() && text.charAt(at) == '>';
    }
}
