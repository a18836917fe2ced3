package opwatch.polling;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import opwatch.operation.IsoInstants;
import org.jspecify.annotations.Nullable;

/// Moments of the monotonic clock, as the time since this was made. Not thread-safe.
public final class Uptime {
    /// The time of day ran ahead of the monotonic clock by more than this: the computer slept where that
    /// clock stands still meanwhile (Linux, macOS), or the time was set.
    static final Duration JUMP = Duration.ofSeconds(5);

    /// A longer silence between ticks is a sleep on any system, also where both clocks run on meanwhile
    /// (Windows). A shorter one may be a tick that the system has stretched, as macOS does with hidden
    /// windows (App Nap), or a computer out of breath; then connections live and nothing was missed.
    static final Duration SILENCE = Duration.ofMinutes(2);

    private final Clocks clocks;
    private final long origin;
    private Duration now = Duration.ZERO;
    private Instant wall = Instant.EPOCH;
    private Duration lastTick = Duration.ZERO;
    private @Nullable Instant lastWall;

    public Uptime(Clocks clocks) {
        this.clocks = clocks;
        origin = clocks.nanos().getAsLong();
    }

    /// The time since this was made.
    public Duration now() {
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

    /// The moment of this clock at which it will be that time of day, if neither clock is set before.
    Duration at(Instant time) {
        return now().plus(Duration.between(wall(), time));
    }

    /// Whether the computer slept since this was asked last. Only the ticks ask: only they come regularly.
    ///
    /// The monotonic clock is read before and after the time of day, and the longer span counts: this thread
    /// may be stopped between two readings, and that is no jump.
    public boolean slept() {
        Duration before = now();
        Instant time = wall();
        boolean slept = lastWall != null && slept(now().minus(lastTick), Duration.between(lastWall, time));
        lastTick = before;
        lastWall = time;
        return slept;
    }

    private static boolean slept(Duration monotonic, Duration wall) {
        return monotonic.compareTo(SILENCE) > 0 || wall.minus(monotonic).compareTo(JUMP) > 0;
    }
}
