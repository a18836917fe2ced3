package opwatch.operation;

/// Case folding that touches A to Z only. `equalsIgnoreCase` would also match `ſ` with `S` and the Turkish
/// `ı` with `I`, and a made-up "ſucceeded" must not end an operation.
final class Ascii {
    private Ascii() {}

    static String lower(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(lower(text.charAt(i)));
        }
        return folded.toString();
    }

    static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }

    /// Whether the word stands here, in any case.
    ///
    /// @param lower the word in lower case
    static boolean startsWith(String text, int at, String lower) {
        if (at < 0 || text.length() - at < lower.length()) {
            return false;
        }
        for (int i = 0; i < lower.length(); i++) {
            if (lower(text.charAt(at + i)) != lower.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
