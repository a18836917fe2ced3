package opwatch.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTest {
    @ParameterizedTest
    @ValueSource(strings = {"opwatch", "opwatch.disk"})
    void weSayWhatWeLikeFromInfoOn(String logger) {
        LogRecord record = record(Level.INFO, logger, "saved {0}", null);
        record.setParameters(new Object[] {"x"});
        assertEquals(new Event(record.getInstant(), Level.INFO, logger, "main", "saved x"), Event.of(record, "main"));
        assertNull(Event.of(record(Level.FINE, logger, "detail", null), "main"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"com.microsoft.aad.msal4j", "opwatching", "javafx.css", "jdk.internal.httpclient.debug", ""})
    void ofOthersOnlyWhoWarnedAndTheKindOfTroubleIsKept(String logger) {
        LogRecord record = record(Level.WARNING, logger, "token abc", new IOException("of kim"));
        assertEquals(
                new Event(
                        record.getInstant(),
                        Level.WARNING,
                        logger,
                        "main",
                        "(a library's own words are not logged) java.io.IOException"),
                Event.of(record, "main"));
        Event silent = Event.of(record(Level.SEVERE, logger, "token abc", null), "main");
        assertNotNull(silent);
        assertEquals("(a library's own words are not logged)", silent.text());
        assertNull(Event.of(record(Level.INFO, logger, "token abc", null), "main"));
    }

    @Test
    void aNamelessLoggerIsNotOurs() {
        LogRecord record = record(Level.WARNING, "x", "token abc", null);
        record.setLoggerName(null);
        Event event = Event.of(record, "main");
        assertNotNull(event);
        assertEquals("", event.logger());
        assertEquals("(a library's own words are not logged)", event.text());
    }

    @Test
    void ourTroubleComesWithItsTrace() {
        Event event = Event.of(record(Level.SEVERE, "opwatch", "a bug", new IllegalStateException("of ours")), "main");
        assertNotNull(event);
        assertTrue(
                event.text()
                        .startsWith("a bug | java.lang.IllegalStateException: of ours | at opwatch.logging.EventTest."),
                event.text());
        Event wordless = Event.of(record(Level.SEVERE, "opwatch", null, new Error()), "main");
        assertNotNull(wordless);
        assertTrue(wordless.text().startsWith(" | java.lang.Error | at "), wordless.text());
    }

    @Test
    void aTextIsOfLimitedLength() {
        Event event = Event.of(record(Level.INFO, "opwatch", "x".repeat(Event.MOST_TEXT + 1), null), "main");
        assertNotNull(event);
        assertEquals(Event.MOST_TEXT, event.text().length());
    }

    private static LogRecord record(Level level, String logger, String message, Throwable trouble) {
        LogRecord record = new LogRecord(level, message);
        record.setLoggerName(logger);
        record.setThrown(trouble);
        return record;
    }
}
