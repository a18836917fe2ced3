package opwatch.report;

import java.time.Instant;
import opwatch.operation.Check;
import opwatch.operation.Observation;
import opwatch.operation.OperationError;
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
public record ReportRow(WatchEntry entry, @Nullable Instant nextCheck, String subscription, String location) {
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
