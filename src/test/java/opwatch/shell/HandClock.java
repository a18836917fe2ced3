package opwatch.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import opwatch.polling.Clocks;

/// A clock that is turned whenever a command waits, and runs checks on the waiting thread: a day passes in a
/// second.
final class HandClock {
    static final Instant START = Instant.parse("2026-03-04T05:06:07Z");

    private final List<Event> events = new ArrayList<>();
    private Duration wall = Duration.ZERO;
    private Duration monotonic = Duration.ZERO;

    /// Something that happens at a moment, once.
    private record Event(Duration at, Runnable happening) {}

    Timing timing() {
        return new Timing(new Clocks(this::now, () -> monotonic.toNanos()), Runnable::run, this::pause, new Random(7));
    }

    Instant now() {
        return START.plus(wall);
    }

    /// How much time of day has passed.
    Duration passed() {
        return wall;
    }

    /// Has something happen when that time has passed.
    void at(Duration moment, Consumer<HandClock> happening) {
        events.add(new Event(moment, () -> happening.accept(this)));
    }

    /// The computer sleeps, as Linux does: the monotonic clock stands still.
    void sleep(Duration length) {
        wall = wall.plus(length);
    }

    private void pause(Semaphore woken, Duration longest) {
        int _ = woken.drainPermits();
        wall = wall.plus(longest);
        monotonic = monotonic.plus(longest);
        for (Event event : List.copyOf(events)) {
            if (event.at().compareTo(wall) <= 0) {
                events.remove(event);
                event.happening().run();
            }
        }
    }
}
