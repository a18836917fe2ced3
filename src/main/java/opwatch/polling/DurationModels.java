package opwatch.polling;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What this app has seen of how long operations run. Azure does not say of what kind an operation is, so the
/// person's label must: "search job 7" and "Search job 8" are one kind. Not thread-safe.
final class DurationModels {
    static final String ALL = "";

    /// No more kinds than this are kept; labels can be anything.
    static final int MOST_KINDS = 100;

    private static final int LONGEST_KIND = 40;

    private final Map<String, DurationModel> kinds = new HashMap<>(Map.of(ALL, new DurationModel()));

    /// The words of a label, without anything that numbers or dates it.
    static String kind(String label) {
        String words = Arrays.stream(label.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty() && word.chars().allMatch(Character::isLetter))
                .collect(Collectors.joining(" "));
        return words.substring(0, Math.min(words.length(), LONGEST_KIND));
    }

    /// An operation was seen running from one age to another.
    void ran(String kind, Duration from, Duration to) {
        models(kind).forEach(model -> model.ran(from, to));
    }

    /// An operation that was seen running ended at this age.
    void ended(String kind, Duration age) {
        models(kind).forEach(model -> model.ended(age));
    }

    /// Ends in a second for operations of this kind and age; null as long as too few have ended.
    @Nullable
    Double rate(String kind, Duration age, Duration next) {
        DurationModel own = kinds.get(kind);
        DurationModel known = own != null && own.isEnough() ? own : model(ALL);
        return known.isEnough() ? known.rate(age, next) : null;
    }

    LearnedDurations snapshot() {
        return new LearnedDurations(kinds.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, kind -> kind.getValue().snapshot())));
    }

    void restore(LearnedDurations durations) {
        durations.kinds().forEach((kind, learned) -> model(kind).restore(learned));
    }

    private Stream<DurationModel> models(String kind) {
        return Stream.of(ALL, kind).distinct().map(this::model);
    }

    /// The model of a kind; one that is not kept, when there are enough.
    private DurationModel model(String kind) {
        return kinds.size() < MOST_KINDS
                ? kinds.computeIfAbsent(kind, any -> new DurationModel())
                : kinds.getOrDefault(kind, new DurationModel());
    }
}
