package opwatch.operation;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How long operations like one have run, as this app has seen. Each value is one that was seen (nearest
/// rank), none is computed between two. Immutable; any thread.
///
/// @param low a tenth of them ended by then
/// @param high nine tenths of them ended by then
/// @param unusual 95 of 100 ended by then, and so all of fewer than 20
/// @param samples how many were seen, [#FEWEST] at least
public record TypicalDuration(Duration low, Duration high, Duration unusual, int samples) {
    /// Of fewer, nothing is typical.
    public static final int FEWEST = 5;

    private static final int LOW = 10;
    private static final int HIGH = 90;
    private static final int UNUSUAL = 95;

    /// What is typical of these; null where they are too few.
    public static @Nullable TypicalDuration of(Collection<Duration> seen) {
        if (seen.size() < FEWEST) {
            return null;
        }
        List<Duration> sorted = seen.stream().sorted().toList();
        return new TypicalDuration(at(sorted, LOW), at(sorted, HIGH), at(sorted, UNUSUAL), sorted.size());
    }

    private static Duration at(List<Duration> sorted, int percent) {
        return sorted.get(rank(percent, sorted.size()) - 1);
    }

    /// The least number of them that is so many of a hundred.
    private static int rank(int percent, int all) {
        return Math.ceilDiv(percent * all, 100);
    }

    /// How many of them ended by [#unusual], at least.
    public int usual() {
        return rank(UNUSUAL, samples);
    }

    /// Whether an operation takes unusually long: when Azure last said that it runs, it was older than
    /// [#unusual]. What has happened since that check is not known, so time alone makes none unusual, nor
    /// does a clock of this computer that is set.
    public boolean isExceededBy(Observation observation) {
        Check seen = observation.seen();
        Duration age = seen == null || observation.isTerminal() ? null : observation.elapsed(seen.at());
        return age != null && age.compareTo(unusual) > 0;
    }
}
