package opwatch.report;

import java.util.regex.Pattern;
import opwatch.operation.Field;
import opwatch.operation.OperationError;
import opwatch.redaction.Redaction;
import opwatch.words.PlainText;

/// Texts that a person or a server has written, made fit to be handed on: without secrets, without the query
/// of any URL, whose tail may be signed, without what would reorder or hide the text around it. Any thread.
///
/// @param net what takes secrets out
public record FreeText(Redaction net) {
    private static final Pattern QUERY = Pattern.compile("\\?[^\\s\"'<>?]*=[^\\s\"'<>]*");

    /// For a report that the person at this computer makes. Reads the disk.
    public static FreeText ofThisPerson() {
        return new FreeText(Redaction.ofThisPerson());
    }

    /// A text in its lines, cut after [PlainText#VALUE_LIMIT] characters.
    String of(String text) {
        // Before anything is cut, so that no half of a secret stays that no longer looks like one.
        String safe = QUERY.matcher(text).replaceAll("?…");
        return PlainText.of(net.of(safe));
    }

    /// The same on one line.
    public String line(String text) {
        return of(text).replaceAll("[\\n\\t]+", " ");
    }

    /// An error with all that is below it. Each text by itself: the code of one error beside the next one
    /// reads like the name of a secret and its value.
    public OperationError error(OperationError error) {
        return new OperationError(
                error.origin(),
                line(error.code()),
                of(error.message()),
                line(error.target()),
                error.causes().stream().map(this::error).toList(),
                error.additionalInfo().stream().map(this::field).toList());
    }

    private Field field(Field field) {
        return new Field(
                line(field.name()),
                of(field.value()),
                field.parts().stream().map(this::field).toList());
    }
}
