package opwatch.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opwatch.operation.Cloud;
import opwatch.operation.DocumentedLimit;
import opwatch.operation.OperationKind;
import opwatch.operation.OperationRef;
import opwatch.operation.Purges;
import opwatch.operation.TypicalDuration;
import org.junit.jupiter.api.Test;

class DurationTextTest {
    private static final OperationRef REF =
            new OperationRef(Cloud.PUBLIC, "6d2f1a3b-8c4e-4d5f-9a6b-7c8d9e0f1a2b", "westus", "one");

    @Test
    void whatIsTypicalIsSaidWithWhereItComesFrom() {
        assertEquals(
                "3 min 0 s to 9 min 0 s, from 23 operations like it that succeeded",
                DurationText.typical(typical(180, 540, 600, 23)));
        assertEquals("20 s, from 5 operations like it that succeeded", DurationText.typical(typical(20, 20, 20, 5)));
    }

    /// Of seven, none can be 95 of a hundred.
    @Test
    void whatIsUnusualIsSaidInOperationsNotInPercent() {
        assertEquals(
                "Unusually long: at least 22 of 23 operations like it had ended by 10 min 0 s.",
                DurationText.unusual(typical(180, 540, 600, 23)));
        assertEquals(
                "Unusually long: all 7 operations like it had ended by 10 min 0 s.",
                DurationText.unusual(typical(180, 540, 600, 7)));
    }

    @Test
    void aLimitIsSaidToBeMicrosoftsWithItsSource() {
        assertEquals(
                "24 hours; Microsoft documents that a search job times out then "
                        + "(https://learn.microsoft.com/azure/azure-monitor/logs/search-jobs)",
                limit(OperationKind.SEARCH_JOB));
        assertEquals(
                "5 days; Microsoft documents that a request may wait that long in extreme cases "
                        + "(https://learn.microsoft.com/azure/azure-monitor/logs/delete-log-data)",
                limit(OperationKind.DELETE_DATA));
    }

    @Test
    void ofOtherKindsNoLimitIsKnown() {
        Set<OperationKind> known = Stream.of(OperationKind.values())
                .filter(kind -> DocumentedLimit.of(REF, kind) != null)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(OperationKind.class)));

        assertEquals(EnumSet.of(OperationKind.SEARCH_JOB, OperationKind.DELETE_DATA), known);
        assertNull(DocumentedLimit.of(REF, OperationKind.UNKNOWN));
    }

    @Test
    void aPurgeMayTakeThirtyDaysWhateverItIsCalled() {
        String limit = "30 days; Microsoft documents that a purge may take that long "
                + "(https://learn.microsoft.com/azure/azure-monitor/logs/personal-data-mgmt)";

        assertEquals(DocumentedLimit.PURGE, DocumentedLimit.of(Purges.REF, OperationKind.UNKNOWN));
        assertEquals(DocumentedLimit.PURGE, DocumentedLimit.of(Purges.REF, OperationKind.DELETE_DATA));
        assertEquals(limit, DurationText.limit(DocumentedLimit.PURGE));
    }

    private static String limit(OperationKind kind) {
        DocumentedLimit limit = DocumentedLimit.of(REF, kind);
        assertNotNull(limit);
        return DurationText.limit(limit);
    }

    private static TypicalDuration typical(long low, long high, long unusual, int samples) {
        return new TypicalDuration(
                Duration.ofSeconds(low), Duration.ofSeconds(high), Duration.ofSeconds(unusual), samples);
    }
}
