package opwatch.polling;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// How often a person wants running operations checked. Trouble has its own waits, whatever the interval.
public enum CheckInterval {
    /// As often as a check is worth it: see [Cadence].
    AUTOMATIC(null),
    EVERY_10_SECONDS(Duration.ofSeconds(10)),
    EVERY_30_SECONDS(Duration.ofSeconds(30)),
    EVERY_MINUTE(Duration.ofMinutes(1)),
    EVERY_5_MINUTES(Duration.ofMinutes(5)),
    /// Only when a person asks; adding an operation asks once.
    BY_HAND(null);

    private final @Nullable Duration fixed;

    CheckInterval(@Nullable Duration fixed) {
        this.fixed = fixed;
    }

    /// The interval of this name, as the settings keep it; [#AUTOMATIC] for any other name.
    public static CheckInterval named(String name) {
        return Arrays.stream(values())
                .filter(interval -> interval.name().equals(name))
                .findFirst()
                .orElse(AUTOMATIC);
    }

    /// The fixed wait; null for the two that have none.
    public @Nullable Duration fixed() {
        return fixed;
    }
}
