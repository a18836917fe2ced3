package opwatch.words;

import java.util.Locale;
import opwatch.operation.OperationState;
import opwatch.operation.OperationStatus;

/// How an operation stands: the name of its state, as the chips have it, and Azure's own word. Any thread.
public final class StateText {
    private static final int LONGEST_WORD = 60;

    private StateText() {}

    /// For the details: the name of the state and Azure's word.
    public static String full(OperationStatus status) {
        return beside(name(status.state()), word(status));
    }

    /// A name with Azure's word and the progress of a status beside it.
    public static String beside(String name, OperationStatus status) {
        Double percent = status.state().isTerminal() ? null : status.percent();
        return beside(name, percent == null ? word(status) : Strings.text("cell.progress", word(status), percent));
    }

    /// Azure may use the very word of the name.
    private static String beside(String name, String word) {
        return name.equals(word) ? name : Strings.text("state.beside", name, word);
    }

    private static String word(OperationStatus status) {
        return PlainText.line(PlainText.capped(status.word(), LONGEST_WORD));
    }

    private static String name(OperationState state) {
        return Strings.text("state." + state.name().toLowerCase(Locale.ROOT));
    }
}
