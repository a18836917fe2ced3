package opwatch.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import opwatch.operation.Observation;
import opwatch.operation.OperationError;
import opwatch.operation.OperationError.Origin;
import opwatch.operation.OperationStatus;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import opwatch.ui.details.SelectionSummary.Shared;
import opwatch.ui.rows.RowState;
import org.junit.jupiter.api.Test;

class SelectionSummaryTest {
    private static final Observation RUNNING =
            Sample.observed(new Outcome.Seen(Sample.running(), Sample.check(Sample.NOW, 200, "{}")));

    @Test
    void rowsAreCountedByStateWorstFirst() {
        SelectionSummary summary = SelectionSummary.of(
                List.of(Observation.NOTHING, RUNNING, Sample.troubledObservation(), failed("A", "a"), RUNNING));

        assertEquals(
                "{FAILED=1, TROUBLE=1, RUNNING=2, UNSEEN=1}", summary.states().toString());
    }

    @Test
    void rowsWithoutErrorAndProblemHaveNothingToTell() {
        assertEquals(
                new SelectionSummary(Map.of(RowState.RUNNING, 2), List.of()),
                SelectionSummary.of(List.of(RUNNING, RUNNING)));
    }

    @Test
    void oneErrorForAllIsSaidOnce() {
        assertEquals(
                List.of(new Shared(
                        RowState.FAILED,
                        "All 2 errors are the same.",
                        "InvalidFilter: The column 'Foo' does not exist.")),
                SelectionSummary.of(List.of(Sample.failedObservation(), Sample.failedObservation(), RUNNING))
                        .shared());
    }

    @Test
    void theErrorThatMostHaveIsCounted() {
        assertEquals(
                List.of(new Shared(RowState.FAILED, "2 of 3 errors are the same.", "B: b")),
                SelectionSummary.of(List.of(failed("A", "a"), failed("B", "b"), failed("B", "b")))
                        .shared());
    }

    @Test
    void equalCodesWithOtherMessagesShareTheCode() {
        assertEquals(
                List.of(new Shared(
                        RowState.FAILED, "2 of 3 errors have the same code; their messages differ.", "NotFound")),
                SelectionSummary.of(List.of(failed("A", "x"), failed("NotFound", "1"), failed("NotFound", "2")))
                        .shared());
    }

    @Test
    void errorsWithNothingInCommonSaySo() {
        assertEquals(
                List.of(new Shared(RowState.FAILED, "The 3 errors differ.", "")),
                SelectionSummary.of(List.of(failed("A", "x"), failed("", "1"), failed("", "2")))
                        .shared());
    }

    @Test
    void theOnlyErrorIsShown() {
        assertEquals(
                List.of(new Shared(RowState.FAILED, "One of them has an error.", "A: a")),
                SelectionSummary.of(List.of(failed("A", "a"), RUNNING)).shared());
    }

    @Test
    void failedChecksHaveAReasonOfTheirOwn() {
        Observation hidden = Sample.troubledObservation();
        Observation late = unseen(new Problem.Throttled(""));
        Observation gone = unseen(new Problem.SubscriptionNotFound());

        assertEquals(
                List.of(
                        "2 could not be checked, all for the same reason.",
                        "2 of the 3 that could not be checked have the same reason.",
                        "The 2 failed checks have different reasons.",
                        "One of them could not be checked."),
                List.of(
                        sentence(hidden, hidden),
                        sentence(hidden, late, hidden),
                        sentence(late, gone),
                        sentence(gone, RUNNING)));
        assertEquals(
                new Shared(RowState.TROUBLE, "One of them could not be checked.", "no permission"),
                SelectionSummary.of(List.of(hidden, RUNNING)).shared().getFirst());
    }

    private static String sentence(Observation... rows) {
        return SelectionSummary.of(List.of(rows)).shared().getFirst().sentence();
    }

    private static Observation unseen(Problem problem) {
        return Sample.observed(new Outcome.Unseen(problem, Sample.check(Sample.NOW, 400, "{}")));
    }

    static Observation failed(String code, String message) {
        OperationError error = new OperationError(Origin.TOP, code, message, "", List.of(), List.of());
        OperationStatus status = new OperationStatus("Failed", null, null, null, error, List.of());
        return Sample.observed(new Outcome.Seen(status, Sample.check(Sample.NOW, 200, "{}")));
    }
}
