package opwatch.operation;

/// Case folding that touches A to Z only. `equalsIgnoreCase` would also match `ſ` with `S` and the Turkish
/// `ı` with `I`, and a made-up "ſucceeded" must not end an operation.
public final class Ascii {
    private Ascii() {}

    public static String lower(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (lower(text.charAt(i)) != text.charAt(i)) {
                return folded(text);
            }
        }
        return text;
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(lower(text.charAt(i)));
        }
        return folded.toString();
    }

    /// Whether two texts are the same but for the case.
    public static boolean same(String one, String other) {
        return one.equals(other) || (one.length() == other.length() && startsWith(one, 0, lower(other)));
    }

    /// A hash that is the same for texts that differ in case only.
    public static int hash(String text) {
        int hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = 31 * hash + lower(text.charAt(i));
        }
        return hash;
    }

    public static boolean isHex(char c) {
        return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'f');
    }

    public static boolean isAlphanumeric(char c) {
        return isLowerAlphanumeric(lower(c));
    }

    public static boolean isLowerAlphanumeric(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
    }

    public static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }

    /// Whether the word stands here, in any case.
    ///
    /// @param lower the word in lower case
    public static boolean startsWith(String text, int at, String lower) {
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
