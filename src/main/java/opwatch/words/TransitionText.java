package opwatch.words;

import opwatch.operation.Transition;

/// What changed of a row, in words. Any thread.
public final class TransitionText {
    private TransitionText() {}

    /// "Updating → Failed", the first word that came, or the two locations of a correction.
    public static String of(Transition change) {
        if (change.kind() == Transition.Kind.LOCATION) {
            return Strings.text("details.history.location", PlainText.line(change.from()), PlainText.line(change.to()));
        }
        return change.from().isEmpty()
                ? Strings.text("details.history.first", StateText.word(change.to()))
                : Strings.text("details.history.step", StateText.word(change.from()), StateText.word(change.to()));
    }
}
