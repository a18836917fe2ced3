package opwatch.operation;

/// Case folding that touches A to Z only. `equalsIgnoreCase` would also match `ſ` with `S` and the Turkish
/// `ı` with `I`, and a made-up "ſucceeded" must not end an operation.
final class Ascii {
    private Ascii() {}

    static String lower(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            folded.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        }
        return folded.toString();
    }
}
