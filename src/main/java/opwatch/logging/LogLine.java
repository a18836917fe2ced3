package opwatch.logging;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.logging.Level;
import opwatch.redaction.Redaction;

/// Writes an event as a line of text: time (UTC), level, logger, thread in brackets, text. Each event is
/// one line, whatever it holds (ASVS 5.0, 16.4.1: log injection): control, format and bidi characters
/// become visible escapes.
final class LogLine {
    /// A line holds this many characters of a text.
    static final int MOST_TEXT = 8_000;

    private static final int MOST_NAME = 100;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private LogLine() {}

    /// The line, redacted, with a line feed at its end.
    static String of(Event event, Redaction redaction) {
        return TIME.format(event.at()) + " " + level(event.level()) + " "
                + safe(event.logger(), MOST_NAME, redaction)
                + " [" + safe(event.thread(), MOST_NAME, redaction) + "] "
                + safe(event.text(), MOST_TEXT, redaction)
                + "\n";
    }

    private static String level(Level level) {
        int value = level.intValue();
        return value >= Level.SEVERE.intValue() ? "ERROR" : value >= Level.WARNING.intValue() ? "WARN" : "INFO";
    }

    /// Redacts before it cuts: half a secret no longer looks like a secret.
    private static String safe(String text, int most, Redaction redaction) {
        String redacted = redaction.of(text);
        boolean cut = redacted.length() > most;
        StringBuilder safe = new StringBuilder(Math.min(redacted.length(), most) + 16);
        (cut ? redacted.substring(0, most) : redacted).codePoints().forEach(c -> append(c, safe));
        return safe.append(cut ? "…" : "").toString();
    }

    private static void append(int c, StringBuilder safe) {
        switch (c) {
            case '\n' -> safe.append("\\n");
            case '\r' -> safe.append("\\r");
            case '\t' -> safe.append("\\t");
            default -> {
                if (isVisible(c)) {
                    safe.appendCodePoint(c);
                } else if (Character.isBmpCodePoint(c)) {
                    safe.append("\\u").append(HEX.toHexDigits((char) c));
                } else {
                    safe.append("\\u{").append(Integer.toHexString(c)).append('}');
                }
            }
        }
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
