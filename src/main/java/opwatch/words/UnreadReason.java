package opwatch.words;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import opwatch.operation.Ascii;
import opwatch.operation.Field;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.ReasonNames;
import opwatch.operation.Timestamp;
import org.jspecify.annotations.Nullable;

/// Whether an answer without an error holds what can be a reason, so that it cannot be said to have none. Any
/// thread.
final class UnreadReason {
    /// Members that hold one word.
    private static final Set<String> NAMES =
            Set.of("id", "name", "operationid", "resourceid", "activityid", "requestid", "correlationid");

    private static final Set<String> TIMES = Set.of("starttime", "endtime", "createdtime", "lastupdatedtime");

    private static final Set<String> STATES = Set.of("status", "provisioningstate");

    /// The words that services use for a state. Another word may be a reason.
    private static final Set<String> STATE_WORDS = Set.of(
            "failed",
            "canceled",
            "cancelled",
            "succeeded",
            "completed",
            "running",
            "inprogress",
            "accepted",
            "pending",
            "creating",
            "updating",
            "deleting",
            "canceling");

    private static final Set<String> NOTHING = Set.of("", "{}", "[]", "null", "none", "false", "0");
    private static final Pattern BLANK = Pattern.compile("\\s");
    private static final Pattern PERCENTAGE = Pattern.compile("[-+0-9.,eE]{1,40}\\s?%?");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    private UnreadReason() {}

    /// Of an operation that failed or was canceled: whatever is no ID, name, time or state can be its reason.
    static boolean ofFailure(OperationStatus status) {
        return status.fields().stream().anyMatch(UnreadReason::saysMore)
                || isNoTime(status.start())
                || isNoTime(status.end());
    }

    /// Of an operation that did not fail: what has the name of a reason, here or in a part.
    static boolean looksLikeOne(Field field) {
        String name = ReasonNames.folded(field.name());
        boolean named = ReasonNames.isReason(name) || ReasonNames.isMessage(name) || ReasonNames.isAboutStatus(name);
        return named ? saysSomething(field) : field.parts().stream().anyMatch(UnreadReason::looksLikeOne);
    }

    private static boolean saysSomething(Field field) {
        return field.parts().isEmpty()
                ? !NOTHING.contains(Ascii.lower(field.value().strip()))
                : field.parts().stream().anyMatch(UnreadReason::saysSomething);
    }

    private static boolean saysMore(Field field) {
        List<Field> parts = field.parts();
        return parts.isEmpty() ? !isKnown(field) : parts.stream().anyMatch(UnreadReason::saysMore);
    }

    /// Whether a member is empty, or is of the kind that its name tells.
    private static boolean isKnown(Field field) {
        String name = Ascii.lower(field.name());
        String value = field.value().strip();
        boolean empty = value.isEmpty() || Set.of("{}", "[]", "null").contains(value);
        return empty
                || (name.equals("location") && OperationRef.isLocation(value))
                || (NAMES.contains(name) && !BLANK.matcher(value).find())
                || (TIMES.contains(name) && DIGIT.matcher(value).find())
                || (STATES.contains(name) && STATE_WORDS.contains(Ascii.lower(value)))
                || (name.equals("type")
                        && value.indexOf('/') > 0
                        && !BLANK.matcher(value).find())
                || (name.equals("percentcomplete") && PERCENTAGE.matcher(value).matches());
    }

    private static boolean isNoTime(@Nullable Timestamp time) {
        return time != null
                && time.instant() == null
                && !DIGIT.matcher(time.raw()).find()
                && BLANK.matcher(time.raw().strip()).find();
    }
}
