package opwatch.shell;

import java.io.Serial;

/// The arguments are not understood or do not go together. Its message is a sentence for the person, from the
/// bundles.
final class WrongUseException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    /// @param sentence what is wrong, and what to do instead
    WrongUseException(String sentence) {
        super(sentence);
    }

    /// The sentence for the person.
    String sentence() {
        return String.valueOf(getMessage());
    }
}
