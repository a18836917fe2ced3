package opwatch.polling;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Moments of the monotonic clock, as the time since this was made. Not thread-safe.
final class Uptime {
    /// A longer silence on either clock means that the computer slept, or that the time was set: both
    /// clocks count, because no single one shows a sleep on every system.
    static final Duration SLEPT = Duration.ofSeconds(5);

    private final Clocks clocks;
    private final long origin;
    private Duration lastTick = Duration.ZERO;
    private @Nullable Instant lastWall;

    Uptime(Clocks clocks) {
        this.clocks = clocks;
        origin = clocks.nanos().getAsLong();
    }

    Duration now() {
        return Duration.ofNanos(clocks.nanos().getAsLong() - origin);
    }

    Instant wall() {
        return clocks.wall().instant();
    }

    /// The time of day at a moment of this clock.
    Instant wallAt(Duration moment) {
        return wall().plus(moment.minus(now()));
    }

    /// Whether the computer slept since this was asked last. Only the ticks ask: only they come regularly.
    boolean slept() {
        Duration tick = now();
        Instant wall = wall();
        boolean slept = lastWall != null
                && (tick.minus(lastTick).compareTo(SLEPT) > 0
                        || Duration.between(lastWall, wall).compareTo(SLEPT) > 0);
        lastTick = tick;
        lastWall = wall;
        return slept;
    }
}
