package opwatch.polling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import opwatch.operation.OperationKind;
import opwatch.operation.TypicalDuration;
import org.junit.jupiter.api.Test;

/// Which durations are kept, and for which operations they speak.
class DurationSamplesTest {
    private final DurationSamples samples = new DurationSamples();

    @Test
    void theClosestNameStandsFirst() {
        assertEquals(
                List.of(
                        "search job/nightly/inprogress",
                        "search job/nightly/",
                        "search job//inprogress",
                        "search job//"),
                DurationSamples.names(OperationKind.SEARCH_JOB, "Nightly 7", "InProgress"));
        assertEquals(
                List.of("search job/nightly/", "search job//"),
                DurationSamples.names(OperationKind.SEARCH_JOB, "nightly 2026-03-04", ""));
        assertEquals(
                List.of("delete data//deleting", "delete data//"),
                DurationSamples.names(OperationKind.DELETE_DATA, "4711", "Deleting"));
    }

    @Test
    void withoutAKindTheLabelSaysWhatIsAlikeAndAWordAloneSaysNothing() {
        assertEquals(
                List.of("/drop ws/deleting", "/drop ws/"),
                DurationSamples.names(OperationKind.UNKNOWN, "drop ws-2", "Deleting"));
        assertEquals(List.of(), DurationSamples.names(OperationKind.UNKNOWN, "4711", "InProgress"));
    }

    @Test
    void theClosestNameOfWhichEnoughIsKnownSpeaks() {
        ran(OperationKind.SEARCH_JOB, "weekly", "InProgress", 100, 5);
        assertEquals(100, typicalSeconds(OperationKind.SEARCH_JOB, "nightly", "InProgress"));

        ran(OperationKind.SEARCH_JOB, "nightly", "Accepted", 10, 5);
        assertEquals(10, typicalSeconds(OperationKind.SEARCH_JOB, "nightly", "InProgress"));

        ran(OperationKind.SEARCH_JOB, "nightly", "InProgress", 20, 4);
        assertEquals(10, lowSeconds(OperationKind.SEARCH_JOB, "nightly", "InProgress"));

        ran(OperationKind.SEARCH_JOB, "nightly", "InProgress", 20, 1);
        assertEquals(20, lowSeconds(OperationKind.SEARCH_JOB, "nightly", "InProgress"));
    }

    @Test
    void noKindSpeaksForAnother() {
        ran(OperationKind.DELETE_DATA, "nightly", "InProgress", 10, 64);
        ran(OperationKind.UNKNOWN, "nightly", "InProgress", 10, 64);

        assertNull(typical(OperationKind.SEARCH_JOB, "nightly", "InProgress"));
        assertNull(typical(OperationKind.UNKNOWN, "weekly", "InProgress"));
        assertNull(typical(OperationKind.UNKNOWN, "", "InProgress"));
        // A label that is a kind's name is still a label.
        assertNull(typical(OperationKind.UNKNOWN, "delete data", "InProgress"));
    }

    @Test
    void theLatest64OfANameAreKept() {
        ran(OperationKind.TABLE, "", "", 1000, 60);
        ran(OperationKind.TABLE, "", "", 10, 60);

        assertEquals(
                new TypicalDuration(
                        Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(1000), DurationSamples.MOST),
                typical(OperationKind.TABLE, "", ""));

        ran(OperationKind.TABLE, "", "", 10, 4);
        assertEquals(10, typicalSeconds(OperationKind.TABLE, "", ""));
    }

    @Test
    void theNamesThatWereLearnedOfLastAreKept() {
        ran(OperationKind.UNKNOWN, "kept", "", 10, 5);
        for (int i = 0; i < 3 * DurationSamples.MOST_NAMES; i++) {
            ran(OperationKind.UNKNOWN, "label " + letters(i), "", 10, 1);
            if (i % 150 == 100) {
                ran(OperationKind.UNKNOWN, "kept", "", 10, 1);
            }
        }

        assertEquals(DurationSamples.MOST_NAMES, samples.snapshot().size());
        assertEquals(10, typicalSeconds(OperationKind.UNKNOWN, "kept", ""));
    }

    @Test
    void whatIsRememberedIsTheSameAndIsNotCountedTwice() {
        ran(OperationKind.TABLE, "audit", "Updating", 10, 7);
        DurationSamples restored = new DurationSamples();

        restored.restore(samples.snapshot());

        assertEquals(samples.snapshot(), restored.snapshot());
        TypicalDuration typical = restored.typical(DurationSamples.names(OperationKind.TABLE, "audit", "Updating"));
        assertNotNull(typical);
        assertEquals(7, typical.samples());
    }

    @Test
    void whatWasLearnedBeforeIsOlderThanWhatHasBeenSeenSince() {
        ran(OperationKind.TABLE, "", "", 10, 60);

        samples.restore(Map.of("table//", Collections.nCopies(64, 1_000_000L)));

        List<Long> kept = samples.snapshot().get("table//");
        assertEquals(DurationSamples.MOST, kept.size());
        assertEquals(10_000L, kept.getLast());
        assertEquals(60, kept.stream().filter(length -> length == 10_000).count());
    }

    @Test
    void whatCannotBeADurationIsPassedOver() {
        samples.restore(Map.of("table//", List.of(-1L, Long.MIN_VALUE, Long.MAX_VALUE, 5L, 5L, 5L, 5L)));

        assertNull(typical(OperationKind.TABLE, "", ""));
        assertEquals(Map.of("table//", List.of(5L, 5L, 5L, 5L)), samples.snapshot());
    }

    /// The words of a label have no digits.
    private static String letters(int i) {
        return "" + (char) ('a' + i / 26 % 26) + (char) ('a' + i % 26) + (char) ('a' + i / 676);
    }

    private void ran(OperationKind kind, String label, String word, long seconds, int times) {
        for (int i = 0; i < times; i++) {
            samples.add(DurationSamples.names(kind, label, word), Duration.ofSeconds(seconds));
        }
    }

    private TypicalDuration typical(OperationKind kind, String label, String word) {
        return samples.typical(DurationSamples.names(kind, label, word));
    }

    private long typicalSeconds(OperationKind kind, String label, String word) {
        return typical(kind, label, word).unusual().toSeconds();
    }

    private long lowSeconds(OperationKind kind, String label, String word) {
        return typical(kind, label, word).low().toSeconds();
    }
}
