package opwatch.ui.kit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that stands still until the test turns it. Any thread.
public final class ManualClock implements InstantSource {
    private final AtomicReference<Instant> now;

    public ManualClock(Instant start) {
        now = new AtomicReference<>(start);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    /// The same as a clock that nobody can set, in nanoseconds.
    public long nanos() {
        return Duration.between(Instant.EPOCH, now.get()).toNanos();
    }

    public void turn(Duration by) {
        now.updateAndGet(instant -> instant.plus(by));
    }
}
