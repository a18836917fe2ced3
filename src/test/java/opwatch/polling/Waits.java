package opwatch.polling;

import java.time.Duration;

/// From an operation's end to the answer that says so, for many operations: counted by hundredths of a
/// second, so that a day of them takes no more room than an hour.
final class Waits {
    private static final int MILLIS = 10;

    private final int[] counts = new int[200_000];
    private int all;

    void add(Duration wait) {
        counts[(int) Math.min(counts.length - 1, wait.toMillis() / MILLIS)]++;
        all++;
    }

    int count() {
        return all;
    }

    /// The wait that this part of all waits does not exceed, in seconds.
    double quantile(double part) {
        long rank = (long) Math.ceil(part * all);
        long seen = 0;
        for (int i = 0; i < counts.length; i++) {
            seen += counts[i];
            if (seen >= rank) {
                return i * MILLIS / 1000.0;
            }
        }
        return Double.NaN;
    }

    double median() {
        return quantile(0.5);
    }

    double p95() {
        return quantile(0.95);
    }
}
