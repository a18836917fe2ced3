package opwatch.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import opwatch.operation.KindInAnswer;
import opwatch.operation.Lazy;
import opwatch.operation.Observation;
import opwatch.operation.OperationKind;
import opwatch.operation.OperationState;
import opwatch.operation.OperationStatus;
import opwatch.operation.Transition;
import opwatch.operation.TypicalDuration;
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
    private Lazy<DurationKeys> keys;

    /// The names of [DurationSamples], and the word that they were made for.
    private List<String> sampleNames = List.of();

    private String namedWord = "";
    private OperationKind kind;
    private String label;
    private final Instant addedAt;
    /// Nothing is learned of purges nor known by other operations: Azure tells no times of them.
    private final boolean purge;
    /// How old it was when it was last seen running; null when it was not.
    private @Nullable Duration seenRunning;
    /// The square root of how likely it is to end within a second; 0 when that is not known.
    private double urgency;

    OperationAge(WatchEntry entry) {
        label = entry.label();
        kind = entry.remarks().kind();
        keys = keys(kind, label);
        addedAt = entry.addedAt();
        purge = entry.ref().isPurge();
        Observation observation = entry.observation();
        if (observation.seen() != null && !observation.isTerminal() && !purge) {
            seenRunning = of(observation, observation.seen().at());
        }
    }

    /// Takes what a person calls the operation now, and its kind: what is learned from now on is learned so.
    ///
    /// @return whether that is something else than before
    boolean describe(WatchEntry entry) {
        boolean same = label.equals(entry.label()) && kind == entry.remarks().kind();
        if (!same) {
            label = entry.label();
            kind = entry.remarks().kind();
            keys = keys(kind, label);
            sampleNames = List.of();
        }
        return !same;
    }

    private static Lazy<DurationKeys> keys(OperationKind kind, String label) {
        return Lazy.from(() -> DurationKeys.of(kind, label));
    }

    /// How long operations like it have run, as far as this app has seen; null as long as these are too few.
    @Nullable
    TypicalDuration typical(Observation observation, DurationModels models) {
        if (purge) {
            return null;
        }
        String word = runningWord(observation);
        if (sampleNames.isEmpty() || !word.equals(namedWord)) {
            sampleNames = DurationSamples.names(kind, label, word);
            namedWord = word;
        }
        return models.samples().typical(sampleNames);
    }

    /// Azure's word while the operation runs, or before it ended; empty where that was not seen.
    private static String runningWord(Observation observation) {
        OperationStatus status = observation.status();
        if (status == null || !observation.isTerminal()) {
            return status == null ? "" : status.word();
        }
        List<Transition> history = observation.history();
        Transition last = history.isEmpty() ? null : history.getLast();
        return last != null && last.kind() == Transition.Kind.STATUS ? last.from() : "";
    }

    /// Learns from an answer, and for an operation that still runs from what was learned before.
    ///
    /// @param next how soon it is checked again by equal shares
    void learn(Observation observation, Instant wall, DurationModels models, Duration next) {
        if (purge) {
            return;
        }
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
            sample(observation, wall, models);
        }
    }

    /// Keeps how long the operation ran, by Azure's own times, when it has succeeded: a failure tells how
    /// soon a mistake is found, a cancellation how long a person waited. It was seen running before, so no
    /// operation counts twice: not after a start, and not when it is added again.
    private void sample(Observation observation, Instant wall, DurationModels models) {
        Duration whole = observation.elapsed(wall);
        OperationStatus status = observation.status();
        if (whole != null && status != null && status.state() == OperationState.SUCCEEDED) {
            // Only here is the answer asked: a new one has been read anyhow, one from disk has not.
            OperationKind known = kind == OperationKind.UNKNOWN ? KindInAnswer.of(status) : kind;
            models.samples().add(DurationSamples.names(known, label, runningWord(observation)), whole);
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
