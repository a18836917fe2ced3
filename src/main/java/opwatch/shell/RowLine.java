package opwatch.shell;

import java.time.Duration;
import java.time.Instant;
import opwatch.operation.Observation;
import opwatch.operation.OperationError;
import opwatch.operation.OperationStatus;
import opwatch.operation.Problem;
import opwatch.operation.WatchEntry;
import opwatch.report.FreeText;
import opwatch.words.ErrorText;
import opwatch.words.PlainText;
import opwatch.words.ProblemText;
import opwatch.words.StateText;
import opwatch.words.Strings;
import opwatch.words.TimeFormat;
import org.jspecify.annotations.Nullable;

/// One operation as one line for a person, in the language of the system and without secrets. Any thread.
///
/// @param free takes secrets out
/// @param now by this computer's clock
record RowLine(FreeText free, Instant now) {
    private static final int LONGEST_ERROR = 600;

    /// How it stands: its name, what Azure says of it, and why the last check failed where it did.
    String of(WatchEntry entry) {
        Observation seen = entry.observation();
        Problem problem = seen.problem();
        String name = name(entry);
        if (problem == null || seen.isTerminal()) {
            return seen.status() == null
                    ? Strings.text("shell.row.unseen", name)
                    : Strings.text("shell.row", name, status(seen, seen.status()));
        }
        ProblemText why = ProblemText.of(problem, ProblemText.Outlook.SHELL);
        String meaning = free.line(why.meaning());
        return seen.status() == null
                ? Strings.text("shell.row.problem", name, why.title(), meaning, why.nextStep())
                : Strings.text(
                        "shell.row.problem.known",
                        name,
                        why.title(),
                        meaning,
                        why.nextStep(),
                        StateText.full(seen.status()));
    }

    /// The same in brief, while it is waited for.
    ///
    /// @param next when the next check is planned; null when none is
    String progress(WatchEntry entry, @Nullable Instant next) {
        Observation seen = entry.observation();
        String name = name(entry);
        String stands = seen.status() == null
                ? Strings.text("shell.row.unseen", name)
                : Strings.text("shell.row", name, status(seen, seen.status()));
        String line = seen.problem() == null
                ? stands
                : Strings.text("shell.row.trouble", stands, ProblemText.title(seen.problem()));
        return next == null || seen.isTerminal()
                ? line
                : Strings.text("shell.row.next", line, TimeFormat.in(next, now));
    }

    /// What Azure last said, in brief, and whether the last check failed.
    String state(WatchEntry entry) {
        Observation seen = entry.observation();
        String state = seen.status() == null ? Strings.text("state.unseen") : StateText.full(seen.status());
        return seen.problem() == null || seen.isTerminal()
                ? state
                : Strings.text("shell.row.trouble", state, ProblemText.title(seen.problem()));
    }

    private String name(WatchEntry entry) {
        String id = entry.ref().operationId();
        return entry.label().isBlank() ? id : Strings.text("shell.row.named", free.line(entry.label()), id);
    }

    private String status(Observation seen, OperationStatus status) {
        Duration elapsed = seen.elapsed(now);
        String state = StateText.full(status);
        String lasted = elapsed == null ? state : Strings.text("shell.row.length", state, TimeFormat.length(elapsed));
        OperationError error = status.error();
        return error == null
                ? lasted
                : Strings.text(
                        "shell.row.error", lasted, PlainText.line(ErrorText.of(free.error(error), LONGEST_ERROR)));
    }
}
