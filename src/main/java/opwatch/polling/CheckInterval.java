package opwatch.polling;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// How often a person wants running operations looked at. Trouble has its own waits, whatever the pace.
public enum CheckInterval {
    /// As often as is worth it: see [Cadence].
    AUTOMATIC(null),
    EVERY_10_SECONDS(Duration.ofSeconds(10)),
    EVERY_30_SECONDS(Duration.ofSeconds(30)),
    EVERY_MINUTE(Duration.ofMinutes(1)),
    EVERY_5_MINUTES(Duration.ofMinutes(5)),
    /// Only when asked; putting an operation on the list is asking once.
    BY_HAND(null);

    private final @Nullable Duration interval;

    CheckInterval(@Nullable Duration interval) {
        this.interval = interval;
    }

    /// The pace of this name, as it is remembered; the usual one when there is none of it.
    public static CheckInterval named(String name) {
        return Arrays.stream(values())
                .filter(pace -> pace.name().equals(name))
                .findFirst()
                .orElse(AUTOMATIC);
    }

    /// The fixed interval; null for the two that have none.
    public @Nullable Duration interval() {
        return interval;
    }
}
