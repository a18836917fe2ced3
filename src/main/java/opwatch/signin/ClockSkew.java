package opwatch.signin;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicReference;

/// How far this computer's clock is from the sign-in server's. Any thread.
final class ClockSkew {
    /// Below this nobody is told: the header has whole seconds, and an answer takes some.
    static final Duration WORTH_SAYING = Duration.ofMinutes(5);

    private final InstantSource clock;
    private final AtomicReference<Duration> last = new AtomicReference<>(Duration.ZERO);

    ClockSkew(InstantSource clock) {
        this.clock = clock;
    }

    /// Takes in the `Date` header of an answer that came just now; a text that is no date is ignored.
    void heard(String date) {
        try {
            Instant server = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
            last.set(Duration.between(server, clock.instant()));
        } catch (DateTimeException e) {
            // A proxy without a clock of its own; the next answer will tell.
        }
    }

    /// Positive when this computer is ahead, in whole minutes; zero when it is not more than five.
    Duration worthSaying() {
        Duration skew = last.get().truncatedTo(java.time.temporal.ChronoUnit.MINUTES);
        return skew.abs().compareTo(WORTH_SAYING) > 0 ? skew : Duration.ZERO;
    }
}
