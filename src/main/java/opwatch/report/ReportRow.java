package opwatch.report;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import opwatch.operation.Check;
import opwatch.operation.Observation;
import opwatch.operation.OperationError;
import opwatch.operation.OperationResult;
import opwatch.operation.OperationStatus;
import opwatch.operation.Problem;
import opwatch.operation.Timestamp;
import opwatch.operation.WatchEntry;
import opwatch.timeline.Bar;
import opwatch.timeline.Mark;
import opwatch.words.ProblemText;
import org.jspecify.annotations.Nullable;

/// A row as the window shows it. Immutable; any thread.
///
/// @param nextCheck when the next check is due; null when none is planned
/// @param subscription what people call the subscription; empty where no name is known
/// @param location what people call the region
/// @param marks what the window marks of it
public record ReportRow(
        WatchEntry entry, @Nullable Instant nextCheck, String subscription, String location, Set<ReportMark> marks) {
    public ReportRow {
        marks = Set.copyOf(marks);
    }

    Observation observation() {
        return entry.observation();
    }

    @Nullable
    OperationStatus status() {
        return entry.observation().status();
    }

    /// The state that the row shows. Its name is the key of the state's name, too.
    ///
    /// @param now by this computer's clock
    Mark state(Instant now) {
        return Bar.of(entry.observation(), entry.addedAt(), now).mark();
    }

    /// The marks beside the state, in the order of their values; that of the duration is none.
    List<ReportMark> stateMarks() {
        return Stream.of(ReportMark.values())
                .filter(mark -> mark != ReportMark.UNUSUALLY_LONG && marks.contains(mark))
                .toList();
    }

    boolean isUnusuallyLong() {
        return marks.contains(ReportMark.UNUSUALLY_LONG);
    }

    /// What the operation has brought, as far as its answer counts it; null where no status has come.
    @Nullable
    OperationResult result() {
        OperationStatus status = status();
        return status == null ? null : OperationResult.of(status);
    }

    /// How far it is, from 0 to 100, while it runs; null where Azure does not say it.
    @Nullable
    Double percent() {
        OperationStatus status = status();
        return status == null || status.state().isTerminal() ? null : status.percent();
    }

    /// Why the last check failed, where that is what the row shows; null otherwise.
    @Nullable
    ProblemText trouble() {
        Problem problem = observation().problem();
        return problem == null || observation().isTerminal()
                ? null
                : ProblemText.of(problem, ProblemText.Outlook.of(observation(), nextCheck));
    }

    /// Why the operation failed, without secrets; null where Azure has not said it.
    @Nullable
    OperationError error(FreeText free) {
        OperationStatus status = status();
        OperationError error = status == null ? null : status.error();
        return error == null ? null : free.error(error);
    }

    @Nullable
    Timestamp start() {
        OperationStatus status = status();
        return status == null ? null : status.start();
    }

    /// An end time on a running operation is no end.
    @Nullable
    Timestamp end() {
        OperationStatus status = status();
        return status == null || !status.state().isTerminal() ? null : status.end();
    }

    /// When Azure last told the state; null when it never did.
    @Nullable
    Instant checked() {
        Check seen = observation().seen();
        return seen == null ? null : seen.at();
    }
}
