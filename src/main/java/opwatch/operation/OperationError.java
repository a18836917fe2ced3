package opwatch.operation;

import java.util.List;

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
        return deepest(0).error();
    }

    private Found deepest(int depth) {
        Found best = new Found(this, depth);
        for (OperationError cause : causes) {
            Found candidate = cause.deepest(depth + 1);
            if (candidate.depth() > best.depth() && candidate.error().saysSomething()) {
                best = candidate;
            }
        }
        return best;
    }

    private record Found(OperationError error, int depth) {}

    /// "Code: message", or whichever of the two there is.
    public String summary() {
        if (code.isBlank()) {
            return message.strip();
        }
        return message.isBlank() ? code : code + ": " + message;
    }

    private boolean saysSomething() {
        return !code.isBlank() || !message.isBlank();
    }
}
