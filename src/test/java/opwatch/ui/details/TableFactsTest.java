package opwatch.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import opwatch.operation.OperationKind;
import opwatch.operation.Remarks;
import opwatch.operation.ResultStatistics;
import opwatch.operation.ResultTable;
import opwatch.ui.rows.TableNumbers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TableFactsTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final Remarks FOUND = Remarks.NONE
            .withKind(OperationKind.SEARCH_JOB)
            .withResults(new ResultTable("rg", "ws-prod", "SignIns_SRCH"));

    private static List<String> facts(Remarks remarks, @Nullable TableNumbers numbers) {
        return new TableFacts(remarks, numbers, NOW)
                .all().stream().map(fact -> fact.name() + ": " + fact.value()).toList();
    }

    @Test
    void whatIsInTheTableHasItsAge() {
        ResultStatistics half =
                new ResultStatistics("InProgress", 45.0, BigDecimal.valueOf(77_895), new BigDecimal("18.9"));
        assertEquals(
                List.of(
                        "Fills: SignIns_SRCH in workspace ws-prod",
                        "In the table: 45%, 77,895 records, 18.9 GB scanned (12 s ago)"),
                facts(FOUND, new TableNumbers(half, NOW.minusSeconds(12))));
    }

    @Test
    void whatIsNotKnownSaysSo() {
        assertEquals(
                List.of("Fills: SignIns_SRCH in workspace ws-prod", "In the table: not known"), facts(FOUND, null));
        assertEquals(
                List.of("Fills: SignIns_SRCH in workspace ws-prod", "In the table: not known"),
                facts(FOUND, new TableNumbers(ResultStatistics.NONE, NOW)));
        assertEquals(List.of("In the table: not known"), facts(Remarks.NONE.withKind(OperationKind.RESTORE), null));
        assertEquals(List.of(), facts(Remarks.NONE.withKind(OperationKind.CLUSTER), null));
    }
}
