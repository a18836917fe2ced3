package opwatch.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import opwatch.operation.Cloud;
import opwatch.operation.OperationKind;
import opwatch.operation.OperationRef;
import opwatch.operation.ResultStatistics;
import opwatch.operation.ResultTable;
import org.junit.jupiter.api.Test;

class SearchStateTest {
    private static final String ID = "00000000-0000-0000-0000-000000000001";
    private static final Listed.Workspace WORKSPACE =
            new Listed.Workspace(new WorkspaceName(Cloud.DEMO, ID, "rg", "ws-1"), "eastus", "");

    private static FoundOperation found(String id, double progress) {
        ResultStatistics numbers = new ResultStatistics("InProgress", progress, BigDecimal.ONE, null);
        return new FoundOperation(
                new OperationRef(Cloud.DEMO, ID, "eastus", id),
                WORKSPACE,
                new ResultTable("rg", "ws-1", id + "_SRCH"),
                new Listed.Job(OperationKind.SEARCH_JOB, id, "", null, null, numbers));
    }

    @Test
    void whatIsFoundAgainIsThereOnceWithItsNewerNumbers() {
        SearchState before = SearchState.NOTHING.with(List.of(found("a", 10), found("b", 10)));

        assertEquals(
                List.of(found("c", 1), found("B", 90), found("a", 10)),
                before.with(List.of(found("c", 1), found("B", 90))).found());
    }

    @Test
    void aSearchBeginsWithNothingButItsSubscriptions() {
        assertEquals(
                new SearchState(
                        SearchState.Phase.RUNNING,
                        new SearchState.Counts(3, 0, 0, 0, 0),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                SearchState.begun(3));
    }
}
