package opwatch.words;

import java.util.ArrayList;
import java.util.List;
import opwatch.operation.Observation;
import opwatch.operation.OperationError;
import opwatch.operation.OperationError.Origin;
import opwatch.operation.OperationState;
import opwatch.operation.OperationStatus;

/// Why an operation failed, on one line: the way down to the deepest error, and how many other causes there
/// are. Any thread.
public final class ErrorText {
    /// Characters shown of a message that stands for an error without a code.
    private static final int LONGEST_NAME = 60;

    private ErrorText() {}

    /// "KeyVaultAccessDenied > Forbidden: Caller is not authorized (and 2 other causes)".
    ///
    /// @param limit characters shown of the way; how many others there are is told beyond it
    public static String of(OperationError error, int limit) {
        List<String> names = names(error.path());
        return withOthers(error, PlainText.capped(below(names, error.deepest().summary()), limit));
    }

    /// The same for a narrow place: of the errors above the deepest only the last.
    public static String brief(OperationError error, int limit) {
        List<String> names = names(error.path());
        List<String> last = names.size() < 2 ? names : List.of("…", names.getLast());
        return withOthers(error, PlainText.capped(below(last, error.deepest().summary()), limit));
    }

    /// The same without the deepest error's message; empty when the deepest is all there is.
    public static String way(OperationError error) {
        List<String> names = names(error.path());
        return names.isEmpty() && error.otherCauses() == 0
                ? ""
                : withOthers(error, PlainText.of(below(names, name(error.deepest()))));
    }

    /// What is said of a row without an error: nothing has come, Azure names none, or the answer holds what
    /// can be a reason and is none that OpWatch understands.
    public static String none(Observation row) {
        OperationStatus status = row.status();
        String none = status == null
                ? Strings.text("details.error.none.never")
                : Strings.text(isUnread(status) ? "details.error.none.unread" : "details.error.none");
        return row.problem() == null
                ? none
                : Strings.text("details.error.none.trouble", none, PlainText.line(ProblemText.title(row.problem())));
    }

    /// Where in the error above it an error was found, "detail"; empty for the outermost.
    public static String origin(Origin origin) {
        return switch (origin) {
            case TOP -> "";
            case DETAIL -> Strings.text("details.error.detail");
            case INNER -> Strings.text("details.error.inner");
            case UNWRAPPED -> Strings.text("details.error.unwrapped");
        };
    }

    private static boolean isUnread(OperationStatus status) {
        boolean failed = status.state() == OperationState.FAILED || status.state() == OperationState.CANCELED;
        return failed
                ? UnreadReason.ofFailure(status)
                : status.fields().stream().anyMatch(UnreadReason::looksLikeOne);
    }

    private static String below(List<String> names, String deepest) {
        return names.isEmpty() ? deepest : String.join(" > ", names) + " > " + deepest;
    }

    private static String withOthers(OperationError error, String way) {
        int others = error.otherCauses();
        return others == 0 ? way : Strings.text("error.others", way, others);
    }

    /// The names of the errors above the deepest. A message that is there for the JSON in it is no name.
    private static List<String> names(List<OperationError> path) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i + 1 < path.size(); i++) {
            boolean wraps = path.get(i + 1).origin() == Origin.UNWRAPPED;
            String name = path.get(i).code().isBlank() && wraps ? "" : name(path.get(i));
            if (!name.isEmpty() && !name.equals(name(path.get(i + 1)))) {
                names.add(name);
            }
        }
        return names;
    }

    private static String name(OperationError error) {
        return error.code().isBlank()
                ? PlainText.capped(error.message().strip(), LONGEST_NAME)
                : error.code().strip();
    }
}
