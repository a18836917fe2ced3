package opwatch.polling;

import java.time.Duration;
import java.time.Instant;
import opwatch.operation.Lazy;
import opwatch.operation.Observation;
import opwatch.operation.OperationKind;
import opwatch.operation.WatchEntry;
import org.jspecify.annotations.Nullable;

/// How old a watched operation is, and how soon it may end as far as this app has learned. Not thread-safe.
final class OperationAge {
    /// What is not known is taken to end once a minute, which is worth a check as often as the floor allows.
    private static final double UNKNOWN = Math.sqrt(1 / 60.0);
    /// Nothing is learned of an age that can only be a wrong time.
    private static final Duration OLDEST = Duration.ofDays(365);
    /// As long as nothing is known, half a percent of its age is no delay to an operation.
    private static final int OF_ITS_AGE = 200;

    /// Which operations are like it, as far as its kind and its label tell; asked only of operations that
    /// run.
    private final Lazy<DurationKeys> keys;

    private final Instant addedAt;
    /// How old it was when it was last seen running; null when it was not.
    private @Nullable Duration seenRunning;
    /// The square root of how likely it is to end within a second; 0 when that is not known.
    private double urgency;

    OperationAge(WatchEntry entry) {
        String label = entry.label();
        OperationKind kind = entry.remarks().kind();
        keys = Lazy.from(() -> DurationKeys.of(kind, label));
        addedAt = entry.addedAt();
        Observation observation = entry.observation();
        if (observation.seen() != null && !observation.isTerminal()) {
            seenRunning = of(observation, observation.seen().at());
        }
    }

    /// Learns from an answer, and for an operation that still runs from what was learned before.
    ///
    /// @param next how soon it is checked again by equal shares
    void learn(Observation observation, Instant wall, DurationModels models, Duration next) {
        Duration age = of(observation, wall);
        if (seenRunning != null && seenRunning.compareTo(age) < 0) {
            models.ran(keys.get(), seenRunning, age);
        }
        if (!observation.isTerminal()) {
            seenRunning = age;
            Double rate = models.rate(keys.get(), age, next);
            urgency = rate == null ? 0 : Math.sqrt(rate);
        } else if (seenRunning != null) {
            models.ended(keys.get(), age);
            seenRunning = null;
        }
    }

    double urgency() {
        return urgency > 0 ? urgency : UNKNOWN;
    }

    /// The least gap between checks while its chances are not known; else zero.
    Duration leastGap() {
        return urgency > 0 || seenRunning == null ? Duration.ZERO : seenRunning.dividedBy(OF_ITS_AGE);
    }

    /// By Azure's start time, or else since it was added.
    private Duration of(Observation observation, Instant wall) {
        Duration running = observation.elapsed(wall);
        Duration age = running == null ? Duration.between(addedAt, wall) : running;
        return Cadence.shorter(Cadence.longer(age, Duration.ZERO), OLDEST);
    }
}
