package opwatch.logging;

import java.time.Instant;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/// What the log may keep of a record. The text is not redacted yet. Immutable.
///
/// @param at the time by this computer's clock
/// @param level the severity
/// @param logger the name of the logger, empty for a logger without a name
/// @param thread the name of the thread that logs
/// @param text the message and the exception; any characters, at most [#MOST_TEXT]
record Event(Instant at, Level level, String logger, String thread, String text) {
    /// The event keeps this many characters of a message and its exception.
    static final int MOST_TEXT = 16_000;

    private static final Formatter MESSAGES = new SimpleFormatter();

    /// The event of a record; null when the log keeps nothing of it. The log keeps all that our own loggers
    /// say from INFO on. Of other loggers it keeps warnings and errors: the logger's name and the class of
    /// the exception, never the message.
    static @Nullable Event of(LogRecord record, String thread) {
        String logger = record.getLoggerName() == null ? "" : record.getLoggerName();
        Throwable trouble = record.getThrown();
        int level = record.getLevel().intValue();
        if (logger.equals("opwatch") || logger.startsWith("opwatch.")) {
            return level < Level.INFO.intValue() ? null : event(record, logger, thread, message(record, trouble));
        }
        if (level < Level.WARNING.intValue()) {
            return null;
        }
        String kind = trouble == null ? "" : " " + trouble.getClass().getName();
        return event(record, logger, thread, "(a library's own words are not logged)" + kind);
    }

    private static Event event(LogRecord record, String logger, String thread, String text) {
        String capped = text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT) : text;
        return new Event(record.getInstant(), record.getLevel(), logger, thread, capped);
    }

    private static String message(LogRecord record, @Nullable Throwable trouble) {
        String message = record.getMessage() == null ? "" : MESSAGES.formatMessage(record);
        return trouble == null ? message : message + " | " + StackText.of(trouble);
    }
}
