package opwatch.polling;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// How likely an operation of some age is to end soon, as one kind of operation has shown: ends by time
/// watched, for classes of age that grow by the square root of two. An operation that still runs counts with
/// its age, and one that was already old when it was added counts from there on. Not thread-safe.
final class DurationModel {
    /// Up to half a year.
    static final int CLASSES = 48;

    /// With fewer ends, nothing is known.
    static final double ENOUGH = 20;

    /// With more ends than this, the oldest count less and less.
    private static final double MOST_ENDS = 2000;
    /// So many ends around an age make a rate.
    private static final double FOR_A_RATE = 6;

    private final double[] ends = new double[CLASSES];
    private final double[] seconds = new double[CLASSES];
    private double allEnds;

    void ran(Duration from, Duration to) {
        double begin = seconds(from);
        double end = seconds(to);
        int last = ageClass(end);
        for (int i = ageClass(begin); i <= last; i++) {
            double until = i == CLASSES - 1 ? end : Math.min(end, begins(i + 1));
            seconds[i] += Math.max(0, until - Math.max(begin, begins(i)));
        }
    }

    void ended(Duration age) {
        ends[ageClass(seconds(age))]++;
        allEnds++;
        if (allEnds > MOST_ENDS) {
            fade();
        }
    }

    boolean isEnough() {
        return allEnds >= ENOUGH;
    }

    /// Ends in a second at this age and in the time after it. Where few were seen, the ages around count too.
    double rate(Duration age, Duration next) {
        int low = ageClass(seconds(age));
        int high = ageClass(seconds(age.plus(next)));
        double seen = 0;
        double watched = 0;
        for (int i = low; i <= high; i++) {
            seen += ends[i];
            watched += seconds[i];
        }
        while (seen < FOR_A_RATE && (low > 0 || high < CLASSES - 1)) {
            if (low > 0) {
                low--;
                seen += ends[low];
                watched += seconds[low];
            }
            if (high < CLASSES - 1) {
                high++;
                seen += ends[high];
                watched += seconds[high];
            }
        }
        return seen / Math.max(1, watched);
    }

    LearnedDurations.Histogram snapshot() {
        return new LearnedDurations.Histogram(list(ends), list(seconds));
    }

    /// Adds what was learned before; values that this class cannot have written are passed over.
    void restore(LearnedDurations.Histogram learned) {
        if (isSound(learned.ends()) && isSound(learned.seconds())) {
            for (int i = 0; i < CLASSES; i++) {
                ends[i] += learned.ends().get(i);
                seconds[i] += learned.seconds().get(i);
            }
            allEnds = Arrays.stream(ends).sum();
        }
    }

    private static boolean isSound(List<Double> values) {
        return values.size() == CLASSES && values.stream().allMatch(value -> value >= 0 && value < 1e12);
    }

    private void fade() {
        for (int i = 0; i < CLASSES; i++) {
            ends[i] /= 2;
            seconds[i] /= 2;
        }
        allEnds /= 2;
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static double seconds(Duration time) {
        return Math.max(0, time.toSeconds() + time.toNanosPart() / 1e9);
    }

    private static int ageClass(double seconds) {
        return Math.clamp((int) (2 * Math.log(1 + seconds) / Math.log(2)), 0, CLASSES - 1);
    }

    private static double begins(int ageClass) {
        return Math.pow(2, ageClass / 2.0) - 1;
    }
}
