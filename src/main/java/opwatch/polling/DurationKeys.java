package opwatch.polling;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opwatch.operation.OperationKind;

/// The names under which it is learned and known how long operations like this one run. They stand in the
/// file of what was learned, so they are not in the language of the screen. Immutable; any thread.
///
/// Of an unknown kind the label says which operations are alike: "search job 7" and "Search job 8" are. Of a
/// known one, kind and label say it together. As long as too few of those have ended, what was learned by the
/// label alone counts, from before the kind was known, and then the kind alone.
///
/// @param learning where it is learned
/// @param knowing where it is looked up, the closest first
record DurationKeys(List<String> learning, List<String> knowing) {
    private static final int LONGEST = 40;

    /// The names of the kinds alone.
    static final Set<String> BASES = Stream.of(OperationKind.values())
            .filter(kind -> kind != OperationKind.UNKNOWN)
            .map(DurationKeys::base)
            .collect(Collectors.toUnmodifiableSet());

    static DurationKeys of(OperationKind kind, String label) {
        String words = words(label);
        if (kind == OperationKind.UNKNOWN) {
            return new DurationKeys(List.of(words), List.of(words));
        }
        String base = base(kind);
        boolean says = words.equals(base) || words.startsWith(base + " ");
        String own = says ? words : cut((base + " " + words).strip());
        return new DurationKeys(distinct(own, base), distinct(own, words, base));
    }

    private static List<String> distinct(String... names) {
        return Stream.of(names).filter(name -> !name.isEmpty()).distinct().toList();
    }

    /// The name of a kind alone.
    static String base(OperationKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// The words of a label, without anything that numbers or dates it.
    static String words(String label) {
        return cut(Arrays.stream(label.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty() && word.chars().allMatch(Character::isLetter))
                .collect(Collectors.joining(" ")));
    }

    private static String cut(String words) {
        return words.substring(0, Math.min(words.length(), LONGEST));
    }
}
