package opwatch.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import org.junit.jupiter.api.Test;

/// Many made-up pastes; how many says the system property `fuzz.pastes`. A failure prints its seed.
class PastedTextFuzzTest {
    private static final int PASTES = Integer.getInteger("fuzz.pastes", 20_000);
    /// The corpus: seeds with which long runs found something, tried in every run.
    private static final long[] FOUND = {246_687, 967_323, 1_149_681, 2_258_619, 2_411_491, 3_381_207, 9_363_918};
    static final Set<Cloud> REAL = EnumSet.complementOf(EnumSet.of(Cloud.DEMO));

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
    /// each character. In a JVM of its own, which compiles as the app's does: the tests' own compiles a little.
    @Test
    void noTextTakesLongerThanItsLengthAllows() throws IOException, InterruptedException {
        Process costs = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PasteCosts.class.getName(),
                        String.valueOf(PASTES / 20))
                .redirectErrorStream(true)
                .start();
        String said = new String(costs.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.println(said);
        assertEquals(0, costs.waitFor(), said);
    }

    private static void check(PasteGenerator.Paste paste, Set<Cloud> watchable) {
        PastedText read = PastedText.read(paste.text(), Cloud.PUBLIC, watchable);
        List<OperationRef> expected = paste.placed().stream()
                .filter(ref -> watchable.contains(ref.cloud()))
                .toList();
        assertEquals(expected, read.found());
        for (OperationRef ref : read.found()) {
            assertEquals(ref, new OperationRef(ref.cloud(), ref.subscriptionId(), ref.place(), ref.operationId()));
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

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(c >= ' ' && c < 127 ? "" + (char) c : "\\u%04x".formatted(c)));
        return escaped.toString();
    }
}
