package opwatch.network;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// How far this computer's clock is from the clocks of Microsoft's servers, by the `Date` of their answers.
/// The two wire classes report each answer; nothing but what a person is told depends on it. Any thread.
public final class ServerClock {
    /// A smaller difference is not told: sign-in allows for about as much.
    static final Duration ALLOWED = Duration.ofMinutes(5);

    /// Answers that differ by less say the same: the header has whole seconds, an answer takes some, and the
    /// servers' clocks differ too.
    static final Duration SAME = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /// @param clock this computer's time
    public ServerClock(InstantSource clock) {
        this.clock = clock;
    }

    /// Takes in the `Date` header of an answer that came just now from one of Microsoft's servers, not from
    /// something in its place. Ignores a text that is no date.
    public void heard(String date) {
        Instant server = HttpDate.read(date);
        // Where it was sent without a date, the next answer will tell.
        if (server != null) {
            Duration now = Duration.between(server, clock.instant());
            ahead.updateAndGet(before -> now.minus(before).abs().compareTo(SAME) < 0 ? before : now);
        }
    }

    /// By how much this computer's clock is ahead (negative: behind); zero when that is not worth telling.
    public Duration ahead() {
        return worthTelling(ahead.get());
    }

    /// This difference if it is worth telling a person, else zero.
    public static Duration worthTelling(Duration ahead) {
        return ahead.abs().compareTo(ALLOWED) > 0 ? ahead : Duration.ZERO;
    }
}
