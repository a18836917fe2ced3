package opwatch.logging;

import java.time.Instant;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/// Something that happened, as it may be logged; its text is not yet redacted. Immutable.
///
/// @param at when, by this computer's clock
/// @param level how bad
/// @param logger who says so
/// @param thread where
/// @param text what, with the trouble behind it; may hold anything but is of limited length
record Event(Instant at, Level level, String logger, String thread, String text) {
    /// Characters that are taken of a message and the trouble behind it.
    static final int MOST_TEXT = 16_000;

    private static final Formatter MESSAGES = new SimpleFormatter();

    /// What may be kept of a record; null when nothing may. Our own loggers are believed from INFO on, of
    /// others there is only who warned and the class of the exception.
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
