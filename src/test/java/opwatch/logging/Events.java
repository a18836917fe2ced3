package opwatch.logging;

import java.time.Instant;
import java.util.logging.Level;

/// Events for tests.
final class Events {
    static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private Events() {}

    static Event saying(String text) {
        return at(NOON, text);
    }

    static Event at(Instant at, String text) {
        return new Event(at, Level.INFO, "opwatch.test", "main", text);
    }
}
