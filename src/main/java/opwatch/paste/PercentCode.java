package opwatch.paste;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Percent-decoding that never fails: what is no `%hh` stays as it is, and `+` is a plus.
final class PercentCode {
    private PercentCode() {}

    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            int high = i + 2 < text.length() && text.charAt(i) == '%' ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
            if (low >= 0) {
                bytes.write(high * 16 + low);
                i += 2;
            } else {
                flush(bytes, decoded);
                decoded.append(text.charAt(i));
            }
        }
        flush(bytes, decoded);
        return decoded.toString();
    }

    private static void flush(ByteArrayOutputStream bytes, StringBuilder decoded) {
        if (bytes.size() > 0) {
            decoded.append(bytes.toString(StandardCharsets.UTF_8));
            bytes.reset();
        }
    }
}
