package opwatch.polling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import opwatch.operation.OperationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which operations are alike.
class DurationKeysTest {
    @ParameterizedTest
    @CsvSource({
        "search job 7, search job",
        "Search  job 12, search job",
        "'purge-prod #3 (2026-03-04)', purge prod",
        "'', ''",
        "'4711', ''",
        "vm1, ''",
        "'Übergröße 5', übergröße"
    })
    void ofAnUnknownKindTheWordsOfTheLabelSayIt(String label, String words) {
        assertEquals(new DurationKeys(List.of(words), List.of(words)), DurationKeys.of(OperationKind.UNKNOWN, label));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SEARCH_JOB | nightly 7     | search job nightly, search job | search job nightly, nightly, search job",
                "SEARCH_JOB | Search job 7  | search job                     | search job",
                "SEARCH_JOB | search jobs 7 | search job search jobs, search job"
                        + " | search job search jobs, search jobs, search job",
                "SEARCH_JOB | search job nightly | search job nightly, search job | search job nightly, search job",
                "DELETE_DATA | '' | delete data | delete data",
                "LINKED_SERVICE | 4711 | linked service | linked service"
            })
    void ofAKnownKindItAndTheLabelSayIt(OperationKind kind, String label, String learning, String knowing) {
        assertEquals(
                new DurationKeys(List.of(learning.split(", ", -1)), List.of(knowing.split(", ", -1))),
                DurationKeys.of(kind, label));
    }

    @Test
    void aLongLabelIsCut() {
        String label = "a".repeat(200);

        assertEquals(
                List.of("a".repeat(40)),
                DurationKeys.of(OperationKind.UNKNOWN, label).learning());
        assertTrue(
                DurationKeys.of(OperationKind.CLUSTER, label).knowing().stream().allMatch(key -> key.length() <= 40));
    }
}
