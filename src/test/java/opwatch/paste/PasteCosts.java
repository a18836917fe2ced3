package opwatch.paste;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.Map;
import opwatch.operation.Cloud;

/// Measures the processor time that tangled texts take to read, in shares of what is allowed: a millisecond
/// and two microseconds for each character. Prints the worst; ends with 1 when one takes longer.
final class PasteCosts {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final int AGAIN = 20;

    /// The texts that took too long, and how long.
    private final Map<Long, Double> over = new LinkedHashMap<>();

    private double worstShare;
    private String worst = "";

    private PasteCosts() {}

    /// @param args how many texts
    public static void main(String[] args) {
        PasteCosts costs = new PasteCosts();
        long texts = Long.parseLong(args[0]);
        for (long seed = 0; seed < texts; seed++) {
            costs.measure(text(seed), seed);
            costs.measure(text(-1 - seed), -1 - seed);
        }
        costs.measureAgain();
        System.out.println(costs.worst);
        System.exit(costs.worstShare <= 1 ? 0 : 1);
    }

    private void measure(String text, long seed) {
        double share = share(text);
        if (share > 1) {
            over.put(seed, share);
        } else {
            worst(text, seed, share);
        }
    }

    /// What took too long is read twenty times more, after all others, and its best time counts: until then
    /// the JVM was still compiling, and a busy processor is slower for some reads, not for all.
    private void measureAgain() {
        over.forEach((seed, first) -> {
            String text = text(seed);
            double share = first;
            for (int again = 0; again < AGAIN; again++) {
                share = Math.min(share, share(text));
            }
            worst(text, seed, share);
        });
    }

    /// Below zero stand the tangled surroundings.
    private static String text(long seed) {
        return seed < 0 ? TangledSurroundings.of(-1 - seed) : new PasteGenerator(seed).tangle();
    }

    private void worst(String text, long seed, double share) {
        if (share > worstShare) {
            worstShare = share;
            worst = "seed %d: %d characters, %.2f of the time allowed: %s"
                    .formatted(
                            seed,
                            text.length(),
                            share,
                            PastedTextFuzzTest.escaped(text.substring(0, Math.min(200, text.length()))));
        }
    }

    private static double share(String text) {
        long begun = THREADS.getCurrentThreadCpuTime();
        PastedText.read(text, Cloud.PUBLIC, PastedTextFuzzTest.REAL);
        return (THREADS.getCurrentThreadCpuTime() - begun) / (1e6 + text.length() * 2e3);
    }
}
