package opwatch.paste;

import opwatch.operation.Ascii;

/// Undoes percent-encoding, however many times one URL was put into the query of another: `%2F`, `%252F` and
/// `%25252F` are a slash. One pass; what is no code of an ASCII character stays as it is.
///
/// A host that was written out in its URL stays as it is: `management%2eazure.com` must not become ours. So
/// within a host only what was encoded together with the `://` in front of it is decoded.
final class PercentCode {
    /// Deeper codes are left alone.
    static final int DEEPEST = 16;

    private final String text;
    private final StringBuilder plain;
    /// How often the last characters were encoded: 0 when they were not. Two characters for each number.
    private int depths;

    /// How often the `://` was encoded whose host is being read; -1 outside a host.
    private int host = -1;
    /// Whether the word may still be a host without a scheme.
    private boolean begins = true;

    private PercentCode(String text) {
        this.text = text;
        plain = new StringBuilder(text.length());
    }

    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        PercentCode code = new PercentCode(text);
        int at = 0;
        while (at < text.length()) {
            at = text.charAt(at) == '%' ? code.decoded(at) : code.copied(at);
        }
        return code.plain.toString();
    }

    private int copied(int at) {
        append(text.charAt(at), 0);
        return at + 1;
    }

    private int decoded(int from) {
        int at = from + 1;
        while (text.startsWith("25", at)) {
            at += 2;
        }
        int value = hex(at);
        int end = at + 2;
        if (value < 0 && at > from + 1) {
            value = '%';
            end = at;
        }
        int depth = (end - from - 1) / 2;
        if (value < 0 || value > 0x7f || depth > DEEPEST || staysInHost(value, depth)) {
            int raw = value < 0 ? from + 1 : end;
            plain.append(text, from, raw);
            depths = 0;
            return raw;
        }
        char c = Marks.of(value);
        append(WordEnds.isDelimiter(c) || ",;|".indexOf(c) >= 0 ? Marks.HIDDEN : c, depth);
        return end;
    }

    private boolean staysInHost(int value, int depth) {
        return "/?#:".indexOf(value) < 0 && (host >= 0 ? depth > host : begins && value == '.');
    }

    private void append(char c, int depth) {
        plain.append(c);
        depths = (depths << 8 | depth) & 0xffffff;
        int length = plain.length();
        if (c == '/' && length > 2 && plain.charAt(length - 2) == '/' && plain.charAt(length - 3) == ':') {
            host = Math.max(depth, Math.max(depths >> 8 & 0xff, depths >> 16));
            begins = false;
        } else if ("/?#".indexOf(c) >= 0) {
            host = -1;
            begins = false;
        } else if (WordEnds.isSpace(c)) {
            host = -1;
            begins = true;
        }
    }

    private int hex(int at) {
        boolean pair = at + 1 < text.length() && Ascii.isHex(text.charAt(at)) && Ascii.isHex(text.charAt(at + 1));
        return pair ? Integer.parseInt(text, at, at + 2, 16) : -1;
    }
}
