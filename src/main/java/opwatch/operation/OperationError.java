package opwatch.operation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why an operation failed: one node of Azure's error tree. Immutable; any thread.
///
/// @param origin where in the node above this one was found
/// @param code the stable, never translated word, such as `InvalidFilter`; empty when not sent
/// @param message the sentence for people; empty when not sent
/// @param target what the error is about; empty when not sent
/// @param causes what is below: details, inner errors and JSON found inside the message, in that order
/// @param additionalInfo typed extras (`type` is the field's name) and unknown fields, in the order sent
public record OperationError(
        Origin origin,
        String code,
        String message,
        String target,
        List<OperationError> causes,
        List<Field> additionalInfo) {

    /// Where in the error above it an error was found.
    public enum Origin {
        /// The outermost error.
        TOP,
        /// An entry of `details`.
        DETAIL,
        /// An `innererror`.
        INNER,
        /// JSON that stood escaped inside the message of the error above.
        UNWRAPPED
    }

    public OperationError {
        causes = List.copyOf(causes);
        additionalInfo = List.copyOf(additionalInfo);
    }

    /// The deepest error that says something, usually the one to act on; the first of several that are
    /// equally deep.
    public OperationError deepest() {
        return path().getLast();
    }

    /// The way down to the deepest error: from the outermost on, each that says more than the one above.
    /// Never empty.
    public List<OperationError> path() {
        List<OperationError> path = new ArrayList<>();
        for (Step step = deepest(null, 0); step != null; step = step.above) {
            path.add(step.error);
        }
        return path.isEmpty() ? List.of(this) : path.reversed();
    }

    /// How many errors below are the end of another way.
    public int otherCauses() {
        return Math.max(0, ends(null) - 1);
    }

    private record Step(OperationError error, @Nullable Step above, int depth) {}

    private @Nullable Step deepest(@Nullable Step above, int depth) {
        Step here = saysMoreThan(above == null ? null : above.error) ? new Step(this, above, depth) : above;
        Step best = here;
        boolean led = isLed();
        for (OperationError cause : causes) {
            Step other = cause.deepest(here, depth + 1);
            if (led && other != null && other.depth > depth) {
                return other;
            }
            led = false;
            best = best == null || (other != null && other.depth > best.depth) ? other : best;
        }
        return best;
    }

    /// Whether the first cause goes before all others, however deep they are: that of an error without words,
    /// unless it is one of a list.
    private boolean isLed() {
        return code.isBlank() && message.isBlank() && !causes.isEmpty() && causes.getFirst().origin == Origin.INNER;
    }

    private int ends(@Nullable OperationError above) {
        boolean more = saysMoreThan(above);
        int below = causes.stream()
                .mapToInt(cause -> cause.ends(more ? this : above))
                .sum();
        return below == 0 && more ? 1 : below;
    }

    /// "Code: message", or whichever of the two there is; of an error that says nothing, of what is below.
    public String summary() {
        OperationError first = path().getFirst();
        if (first.code.isBlank()) {
            return first.message.strip();
        }
        return first.message.isBlank() ? first.code : first.code + ": " + first.message;
    }

    /// Services repeat the error above in its details.
    private boolean saysMoreThan(@Nullable OperationError above) {
        return isNew(code, above == null ? "" : above.code) || isNew(message, above == null ? "" : above.message);
    }

    private static boolean isNew(String text, String above) {
        return !text.isBlank() && !text.strip().equals(above.strip());
    }
}
