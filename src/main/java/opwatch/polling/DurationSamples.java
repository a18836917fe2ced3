package opwatch.polling;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import opwatch.operation.OperationKind;
import opwatch.operation.TypicalDuration;
import org.jspecify.annotations.Nullable;

/// How long single operations have run, the latest of each name: what [DurationModel] has in classes of age
/// is too coarse to be told to a person. Not thread-safe.
///
/// The names say kind, words of the label and Azure's word: `search job/nightly/inprogress`. Unlike those of
/// [DurationKeys], what was learned without a kind never speaks for a kind, and a label never for another.
final class DurationSamples {
    /// So many durations of a name are kept.
    static final int MOST = 64;

    /// So many names are kept: those that were learned of last.
    static final int MOST_NAMES = 200;

    private static final int LONGEST_WORD = 40;
    private static final Duration LONGEST = Duration.ofDays(365);

    /// The one that was learned of last stands last.
    private final Map<String, Samples> byName = new LinkedHashMap<>();

    private static final class Samples {
        final Deque<Duration> latest = new ArrayDeque<>();
        private @Nullable TypicalDuration typical;

        void add(Duration length) {
            latest.add(length);
            if (latest.size() > MOST) {
                latest.removeFirst();
            }
            typical = TypicalDuration.of(latest);
        }
    }

    /// The names of an operation, the closest first. Without kind and label it is like no other: none.
    ///
    /// @param word Azure's word while it runs; empty where that is not known
    static List<String> names(OperationKind kind, String label, String word) {
        String base = kind == OperationKind.UNKNOWN ? "" : DurationKeys.base(kind);
        String words = DurationKeys.words(label);
        String folded = word.strip().toLowerCase(Locale.ROOT).replace('/', ' ');
        String cut = folded.substring(0, Math.min(folded.length(), LONGEST_WORD));
        String own = base + "/" + words + "/";
        String any = base + "//";
        return Stream.of(own + cut, own, any + cut, any)
                .distinct()
                .filter(name -> !name.startsWith("//"))
                .toList();
    }

    /// An operation has run for so long.
    void add(List<String> names, Duration length) {
        names.forEach(name -> samples(name).add(length));
    }

    /// What is typical by the closest name of which enough is known; null where there is none.
    @Nullable
    TypicalDuration typical(List<String> names) {
        for (String name : names) {
            Samples samples = byName.get(name);
            if (samples != null && samples.typical != null) {
                return samples.typical;
            }
        }
        return null;
    }

    private Samples samples(String name) {
        Samples there = byName.remove(name);
        Samples samples = there == null ? new Samples() : there;
        byName.put(name, samples);
        if (byName.size() > MOST_NAMES) {
            byName.remove(byName.keySet().iterator().next());
        }
        return samples;
    }

    /// Milliseconds, the latest last.
    Map<String, List<Long>> snapshot() {
        Map<String, List<Long>> all = new LinkedHashMap<>();
        byName.forEach((name, samples) ->
                all.put(name, samples.latest.stream().map(Duration::toMillis).toList()));
        return all;
    }

    /// Adds what was learned before, as if it had been seen first; what cannot be a duration is passed over.
    void restore(Map<String, List<Long>> learned) {
        Map<String, List<Long>> since = snapshot();
        byName.clear();
        Stream.of(learned, since)
                .forEach(each -> each.forEach((name, lengths) -> {
                    List<Duration> sound = new ArrayList<>();
                    lengths.stream()
                            .filter(length -> length >= 0 && length <= LONGEST.toMillis())
                            .forEach(length -> sound.add(Duration.ofMillis(length)));
                    sound.forEach(length -> samples(name).add(length));
                }));
    }
}
