package opwatch.ui.details;

import java.util.ArrayList;
import java.util.List;
import opwatch.operation.Field;
import opwatch.operation.OperationError;
import opwatch.words.ErrorText;
import opwatch.words.PlainText;
import opwatch.words.Strings;

/// One line of the error tree, ready to show: an error, or one of the extras that hang on it.
///
/// @param name the error's code, or the extra's name
/// @param text the message, or the extra's value
/// @param target what the error is about, or empty
/// @param origin where it was found, such as "inside the message"; empty for the outermost error and extras
/// @param parts what is below
record ErrorNode(String name, String text, String target, String origin, List<ErrorNode> parts) {
    ErrorNode {
        parts = List.copyOf(parts);
    }

    static ErrorNode of(OperationError error) {
        List<ErrorNode> parts = new ArrayList<>();
        error.causes().forEach(cause -> parts.add(of(cause)));
        error.additionalInfo().forEach(extra -> parts.add(of(extra)));
        String code = error.code().isBlank() ? Strings.text("details.error.nocode") : PlainText.line(error.code());
        return new ErrorNode(
                code,
                PlainText.of(error.message()),
                PlainText.line(error.target()),
                ErrorText.origin(error.origin()),
                parts);
    }

    private static ErrorNode of(Field field) {
        List<ErrorNode> parts = field.parts().stream().map(ErrorNode::of).toList();
        return new ErrorNode(PlainText.line(field.name()), PlainText.of(field.value()), "", "", parts);
    }

    boolean anyTarget() {
        return !target.isEmpty() || parts.stream().anyMatch(ErrorNode::anyTarget);
    }
}
