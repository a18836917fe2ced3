package opwatch.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import opwatch.operation.Cloud;
import opwatch.operation.OperationKind;
import opwatch.operation.OperationRef;
import opwatch.operation.Problem;
import opwatch.operation.ResultStatistics;
import opwatch.operation.ResultTable;
import org.junit.jupiter.api.Test;

class ResultNumbersTest {
    private static final OperationRef REF =
            new OperationRef(Cloud.DEMO, "00000000-0000-0000-0000-000000000001", "westeurope", "Abc");
    private static final ResultTable TABLE = new ResultTable("rg", "ws-1", "A_SRCH");
    private static final ResultStatistics HALF =
            new ResultStatistics("InProgress", 50.0, BigDecimal.TEN, BigDecimal.ONE);
    private static final ListReply.Reads READS = new ListReply.Reads(true, null, 7L);

    private final List<ListRequest> asked = new ArrayList<>();
    private final List<ListReply.Reads> ended = new ArrayList<>();
    private final List<ResultStatistics> heard = new ArrayList<>();
    private ListReply reply = of("abc");
    private CompletableFuture<Turn> turn = CompletableFuture.completedFuture(new Turn(ended::add));
    private final ResultNumbers numbers = new ResultNumbers(
            new AzureLists(
                    (request, _) -> {
                        asked.add(request);
                        return reply;
                    },
                    _ -> turn,
                    (_, _) -> ""),
            Runnable::run,
            (_, said) -> heard.add(said));

    private static ListReply of(String id) {
        return new ListReply.Page(
                List.of(new Listed.Table("A_SRCH", new Listed.Job(OperationKind.SEARCH_JOB, id, "", null, null, HALF))),
                new ListReply.Next.End(),
                READS);
    }

    private void ask(long second) {
        numbers.ask(REF, TABLE, Duration.ofSeconds(second), false);
    }

    @Test
    void aTableIsAskedAtMostEveryHalfMinute() {
        for (long second = 100; second < 200; second++) {
            ask(second);
        }

        assertEquals(4, asked.size());
        assertEquals(
                new ListRequest.OneTable(new WorkspaceName(Cloud.DEMO, REF.subscriptionId(), "rg", "ws-1"), "A_SRCH"),
                asked.getFirst());
        assertEquals(List.of(HALF, HALF, HALF, HALF), heard);
        assertEquals(List.of(READS, READS, READS, READS), ended);
    }

    @Test
    void theTableOfAnotherJobAndTroubleSayNothing() {
        reply = of("another");
        ask(100);
        reply = new ListReply.Failed(new Problem.Forbidden("", "", ""), READS);
        ask(140);

        assertEquals(2, asked.size());
        assertEquals(List.of(), heard);
        assertEquals(List.of(READS, READS), ended);
    }

    @Test
    void aRequestThatWaitsForItsTurnIsNotAskedAgain() {
        turn = new CompletableFuture<>();
        ask(100);
        ask(200);
        assertEquals(0, asked.size());

        turn.complete(new Turn(ended::add));
        assertEquals(1, asked.size());
        ask(300);
        assertEquals(2, asked.size());
    }

    @Test
    void itIsKnownWhetherAnEndedOneWasAsked() {
        ask(100);
        assertFalse(numbers.wasAskedEnded(REF));
        numbers.ask(REF, TABLE, Duration.ofSeconds(110), true);
        assertFalse(numbers.wasAskedEnded(REF));
        numbers.ask(REF, TABLE, Duration.ofSeconds(130), true);
        assertTrue(numbers.wasAskedEnded(REF));
    }
}
