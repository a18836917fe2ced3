package opwatch.words;

import java.util.HexFormat;
import java.util.regex.Pattern;

/// Text from outside, made safe to show: nothing in it can reorder, hide or restyle what stands around it,
/// and nothing in it is a token. Any thread.
///
/// Control, bidi and invisible characters become visible escapes such as `\u202E` ("Trojan Source",
/// CVE-2021-42574); line feeds and tabs stay. A broken proxy may echo a request back, so whatever has the
/// shape of a bearer token is masked even in the raw response.
public final class PlainText {
    /// Characters shown of one value; the raw response shows the rest.
    public static final int VALUE_LIMIT = 2048;

    /// Characters shown of a whole response.
    public static final int ANSWER_LIMIT = 65_536;

    private static final Pattern TOKEN = Pattern.compile(
            "eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{4,}(\\.[A-Za-z0-9_-]*)*|(?i:\\bbearer\\s+)[\\w.~+/=-]{24,}");

    private static final Pattern BREAKS = Pattern.compile("[\\n\\t]+");

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PlainText() {}

    /// A value in full lines, cut after [#VALUE_LIMIT].
    public static String of(String text) {
        return capped(text, VALUE_LIMIT);
    }

    /// A value on one line, cut after [#VALUE_LIMIT]: line breaks and tabs become spaces.
    public static String line(String text) {
        String lines = of(text);
        boolean one = lines.indexOf('\n') < 0 && lines.indexOf('\t') < 0;
        return one ? lines : BREAKS.matcher(lines).replaceAll(" ");
    }

    /// A text cut after so many of its characters; an ellipsis says so.
    public static String capped(String text, int limit) {
        if (text.length() <= limit) {
            // As most texts are that a table shows.
            return isHarmless(text) ? text : escaped(withoutTokens(text));
        }
        // Masked before the cut, so that the cut cannot leave half a token that looks like none.
        String masked = withoutTokens(text.substring(0, Math.min(text.length(), 2 * limit)));
        int end = Math.min(limit, masked.length());
        boolean splitsPair = end > 0 && Character.isHighSurrogate(masked.charAt(end - 1));
        return escaped(masked.substring(0, splitsPair ? end - 1 : end)) + "…";
    }

    /// Whether a text holds only what every keyboard types, and not how a token begins.
    private static boolean isHarmless(String text) {
        boolean harmless = true;
        for (int i = 0; harmless && i < text.length(); i++) {
            char c = text.charAt(i);
            harmless = c >= ' '
                    && c <= '~'
                    && !(c == 'e' && text.startsWith("eyJ", i))
                    && !((c == 'b' || c == 'B') && text.regionMatches(true, i, "bearer", 0, 6));
        }
        return harmless;
    }

    private static String withoutTokens(String text) {
        return TOKEN.matcher(text).replaceAll("[…]");
    }

    private static String escaped(String text) {
        String lines = text.replace("\r\n", "\n");
        if (lines.codePoints().noneMatch(PlainText::isUnsafe)) {
            return lines;
        }
        StringBuilder safe = new StringBuilder(lines.length() + 32);
        lines.codePoints().forEach(c -> {
            if (isUnsafe(c)) {
                safe.append("\\u").append(HEX.toHexDigits((char) c));
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    private static boolean isUnsafe(int c) {
        if (c == '\n' || c == '\t') {
            return false;
        }
        return Character.isISOControl(c)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || (c >= 0x2028 && c <= 0x2029)
                || (c >= 0x2060 && c <= 0x2064)
                || c == 0x00AD
                || c == 0x200B
                || c == 0x200E
                || c == 0x200F
                || c == 0x061C
                || c == 0xFEFF
                || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
