package opwatch.polling;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opwatch.operation.OperationKind;
import org.jspecify.annotations.Nullable;

/// How long operations have run, by kind and label, as kept from one start of the app to the next. Immutable;
/// any thread.
///
/// @param kinds what was seen of operations by what they have in common, as [DurationKeys] names it; the
///     empty name is all of them
/// @param lengths how many milliseconds single operations ran, the latest last, by what they have in common,
///     as [DurationSamples] names it. A file of an earlier version has none
public record LearnedDurations(Map<String, Histogram> kinds, Map<String, List<Long>> lengths) {
    /// Nothing seen yet.
    public static final LearnedDurations NONE = new LearnedDurations(Map.of(), Map.of());

    public LearnedDurations {
        kinds = Map.copyOf(kinds);
        lengths = inOrder(lengths);
    }

    /// What was learned before single durations were kept.
    public LearnedDurations(Map<String, Histogram> kinds) {
        this(kinds, Map.of());
    }

    /// These, and what is learned when operations of this kind, label and word have run so long.
    ///
    /// @param word Azure's word while they ran
    public LearnedDurations and(OperationKind kind, String label, String word, List<Duration> ran) {
        DurationSamples samples = new DurationSamples();
        samples.restore(lengths);
        ran.forEach(length -> samples.add(DurationSamples.names(kind, label, word), length));
        return new LearnedDurations(kinds, samples.snapshot());
    }

    /// In this order they are forgotten.
    private static Map<String, List<Long>> inOrder(@Nullable Map<String, List<Long>> lengths) {
        Map<String, List<Long>> copy = new LinkedHashMap<>();
        if (lengths != null) {
            lengths.forEach((name, each) -> copy.put(name, List.copyOf(each)));
        }
        return Collections.unmodifiableMap(copy);
    }

    /// One kind's ends, and the time it was watched running, by age. Both fade, so they are no whole numbers.
    ///
    /// @param ends for each class of age, how many operations ended in it
    /// @param seconds for each class of age, how many seconds operations were seen running in it
    public record Histogram(List<Double> ends, List<Double> seconds) {
        public Histogram {
            ends = List.copyOf(ends);
            seconds = List.copyOf(seconds);
        }
    }
}
