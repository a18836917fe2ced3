package opwatch.notify.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// What happened, in its order, for a test that waits for it.
final class Await {
    private static final int LIMIT = 10;

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

    void add(String event) {
        events.add(event);
    }

    /// The next thing that happens.
    String next() {
        try {
            String event = events.poll(LIMIT, TimeUnit.SECONDS);
            return event == null ? fail("nothing happened in " + LIMIT + " s") : event;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Waits for these, in this order and with nothing between.
    void expect(String... expected) {
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < expected.length; i++) {
            seen.add(next());
            assertEquals(List.of(expected).subList(0, seen.size()), seen);
        }
    }

    /// What happened and was not waited for.
    List<String> rest() {
        List<String> rest = new ArrayList<>();
        events.drainTo(rest);
        return rest;
    }
}
