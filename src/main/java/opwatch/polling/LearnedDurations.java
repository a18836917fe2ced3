package opwatch.polling;

import java.util.List;
import java.util.Map;

/// How long operations have run, by kind and label, as kept from one start of the app to the next. Immutable;
/// any thread.
///
/// @param kinds what was seen of operations by what they have in common, as [DurationKeys] names it; the
///     empty name is all of them
public record LearnedDurations(Map<String, Histogram> kinds) {
    /// Nothing seen yet.
    public static final LearnedDurations NONE = new LearnedDurations(Map.of());

    public LearnedDurations {
        kinds = Map.copyOf(kinds);
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
