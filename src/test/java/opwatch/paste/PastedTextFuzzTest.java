package opwatch.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import org.junit.jupiter.api.Test;

/// Many made-up pastes; how many says the system property `fuzz.pastes`. A failure prints its seed.
class PastedTextFuzzTest {
    private static final int PASTES = Integer.getInteger("fuzz.pastes", 20_000);
    /// The corpus: seeds with which long runs found something, tried in every run.
    private static final long[] FOUND = {2_411_491};
    private static final Set<Cloud> REAL = EnumSet.complementOf(EnumSet.of(Cloud.DEMO));

    @Test
    void whateverIsPastedExactlyTheSoundOperationsAreFoundAndNoSecretComesBack() {
        int withOperations = 0;
        for (long seed : LongStream.concat(LongStream.of(FOUND), LongStream.range(0, PASTES))
                .toArray()) {
            PasteGenerator.Paste paste = new PasteGenerator(seed).paste();
            try {
                check(paste, seed % 4 == 0 ? Set.of(Cloud.DEMO) : REAL);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + ", paste: " + escaped(paste.text()), e);
            }
            withOperations += paste.placed().isEmpty() ? 0 : 1;
        }
        // Otherwise the generator has gone stale and nothing above means anything.
        assertTrue(
                withOperations > PASTES / 5 && withOperations < PASTES * 4L / 5, "with operations: " + withOperations);
    }

    /// Whatever is nested, repeated and glued: reading takes at most a millisecond and two microseconds for
    /// each character.
    @Test
    void noTextTakesLongerThanItsLengthAllows() {
        Costs costs = new Costs();
        for (long seed = 0; seed < PASTES / 20; seed++) {
            costs.measure(new PasteGenerator(seed).tangle(), seed);
        }
        costs.measureAgain();
        System.out.println(costs.worst);
        assertTrue(costs.worstShare <= 1, costs.worst);
    }

    private static final class Costs {
        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
        private double worstShare;
        private String worst = "";

        /// The texts that took too long, and how long.
        private final Map<Long, Double> over = new LinkedHashMap<>();

        void measure(String text, long seed) {
            double share = share(text);
            if (share > 1) {
                over.put(seed, share);
            } else {
                worst(text, seed, share);
            }
        }

        /// What took too long is read three times more, after all others, and its best time counts: until then
        /// the JVM was still compiling.
        void measureAgain() {
            over.forEach((seed, first) -> {
                String text = new PasteGenerator(seed).tangle();
                double share = first;
                for (int again = 0; again < 3; again++) {
                    share = Math.min(share, share(text));
                }
                worst(text, seed, share);
            });
        }

        private void worst(String text, long seed, double share) {
            if (share > worstShare) {
                worstShare = share;
                worst = "seed %d: %d characters, %.2f of the time allowed: %s"
                        .formatted(
                                seed, text.length(), share, escaped(text.substring(0, Math.min(200, text.length()))));
            }
        }

        private static double share(String text) {
            long begun = THREADS.getCurrentThreadCpuTime();
            PastedText.read(text, Cloud.PUBLIC, REAL);
            return (THREADS.getCurrentThreadCpuTime() - begun) / (1e6 + text.length() * 2e3);
        }
    }

    private static void check(PasteGenerator.Paste paste, Set<Cloud> watchable) {
        PastedText read = PastedText.read(paste.text(), Cloud.PUBLIC, watchable);
        List<OperationRef> expected = paste.placed().stream()
                .filter(ref -> watchable.contains(ref.cloud()))
                .toList();
        assertEquals(expected, read.found());
        for (OperationRef ref : read.found()) {
            assertEquals(ref, new OperationRef(ref.cloud(), ref.subscriptionId(), ref.location(), ref.operationId()));
        }
        assertFalse(read.found().isEmpty() && read.refused().isEmpty(), "no answer");
        assertTrue(read.refused().size() <= PastedText.MOST_REFUSALS);
        for (Refusal refusal : read.refused()) {
            assertFalse(refusal.excerpt().contains(PasteGenerator.SECRET), refusal.toString());
            assertTrue(refusal.excerpt().length() <= 80, refusal.toString());
            assertEquals(List.of(), unfit(refusal.excerpt()));
        }
    }

    /// Characters that could break a line or turn it round.
    private static List<Integer> unfit(String excerpt) {
        return excerpt.codePoints()
                .filter(c -> Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.SURROGATE
                        || Character.getType(c) == Character.LINE_SEPARATOR)
                .boxed()
                .toList();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(c >= ' ' && c < 127 ? "" + (char) c : "\\u%04x".formatted(c)));
        return escaped.toString();
    }
}
