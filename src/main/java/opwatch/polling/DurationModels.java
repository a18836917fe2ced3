package opwatch.polling;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What this app has seen of how long operations run, by the names that [DurationKeys] gives them. Not
/// thread-safe.
final class DurationModels {
    static final String ALL = "";

    /// No more names than this are kept, besides those of the kinds; labels can be anything.
    static final int MOST_NAMES = 100;

    private final Map<String, DurationModel> byName = new HashMap<>(Map.of(ALL, new DurationModel()));
    private final DurationSamples samples = new DurationSamples();

    /// Single durations, for a person.
    DurationSamples samples() {
        return samples;
    }

    /// An operation was seen running from one age to another.
    void ran(DurationKeys keys, Duration from, Duration to) {
        models(keys).forEach(model -> model.ran(from, to));
    }

    /// An operation that was seen running ended at this age.
    void ended(DurationKeys keys, Duration age) {
        models(keys).forEach(model -> model.ended(age));
    }

    /// Ends in a second for operations like this one and of this age; null as long as too few have ended.
    @Nullable
    Double rate(DurationKeys keys, Duration age, Duration next) {
        for (String name : keys.knowing()) {
            DurationModel own = byName.get(name);
            if (own != null && own.isEnough()) {
                return own.rate(age, next);
            }
        }
        DurationModel all = model(ALL);
        return all.isEnough() ? all.rate(age, next) : null;
    }

    LearnedDurations snapshot() {
        return new LearnedDurations(
                byName.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, one -> one.getValue().snapshot())),
                samples.snapshot());
    }

    void restore(LearnedDurations durations) {
        durations.kinds().forEach((name, learned) -> model(name).restore(learned));
        samples.restore(durations.lengths());
    }

    private Stream<DurationModel> models(DurationKeys keys) {
        return Stream.concat(Stream.of(ALL), keys.learning().stream())
                .distinct()
                .map(this::model);
    }

    /// The model of a name; one that is not kept, when there are enough.
    private DurationModel model(String name) {
        return byName.size() < MOST_NAMES || DurationKeys.BASES.contains(name)
                ? byName.computeIfAbsent(name, any -> new DurationModel())
                : byName.getOrDefault(name, new DurationModel());
    }
}
