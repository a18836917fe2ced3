package opwatch.polling;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import opwatch.operation.IsoInstants;
import org.jspecify.annotations.Nullable;

/// Moments of the monotonic clock, as the time since this was made. Not thread-safe.
final class Uptime {
    /// A longer silence on either clock means that the computer slept, or that the time was set: both
    /// clocks count, because no single one shows a sleep on every system.
    static final Duration SLEPT = Duration.ofSeconds(5);

    private final Clocks clocks;
    private final long origin;
    private Duration now = Duration.ZERO;
    private Instant wall = Instant.EPOCH;
    private Duration lastTick = Duration.ZERO;
    private @Nullable Instant lastWall;

    Uptime(Clocks clocks) {
        this.clocks = clocks;
        origin = clocks.nanos().getAsLong();
    }

    Duration now() {
        now = read(() -> Duration.ofNanos(clocks.nanos().getAsLong() - origin), now);
        return now;
    }

    Instant wall() {
        wall = read(() -> IsoInstants.clamped(clocks.wall().instant()), wall);
        return wall;
    }

    /// A clock that fails stands still.
    private static <T> T read(Supplier<T> clock, T last) {
        try {
            return clock.get();
        } catch (RuntimeException | Error e) {
            Poller.LOG.log(Level.ERROR, "a clock failed in an unexpected way", e);
            return last;
        }
    }

    /// The time of day at a moment of this clock.
    Instant wallAt(Duration moment) {
        return wall().plus(moment.minus(now()));
    }

    /// Whether the computer slept since this was asked last. Only the ticks ask: only they come regularly.
    boolean slept() {
        Duration tick = now();
        Instant time = wall();
        boolean slept = lastWall != null
                && (tick.minus(lastTick).compareTo(SLEPT) > 0
                        || Duration.between(lastWall, time).compareTo(SLEPT) > 0);
        lastTick = tick;
        lastWall = time;
        return slept;
    }
}
