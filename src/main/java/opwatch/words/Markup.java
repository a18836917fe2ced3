package opwatch.words;

/// Text in HTML, XML and SVG, between tags and between the quotes of an attribute: whatever is in it stays
/// text. Any thread.
public final class Markup {
    private Markup() {}

    /// The text, escaped. Characters that XML cannot hold become the sign for what cannot be shown.
    public static String of(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                case '\0', '\uFFFE', '\uFFFF' -> safe.append('\uFFFD');
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }
}
