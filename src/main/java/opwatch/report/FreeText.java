package opwatch.report;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import opwatch.operation.Field;
import opwatch.operation.OperationError;
import opwatch.redaction.Redaction;
import opwatch.redaction.StandIns;
import opwatch.words.PlainText;

/// Texts that a person or a server has written, made fit to be handed on: without secrets, without the query
/// of any URL, whose tail may be signed, without what would reorder or hide the text around it. Any thread.
///
/// @param net what takes secrets out
/// @param names puts stand-ins in place of names and IDs, or leaves them
public record FreeText(Redaction net, UnaryOperator<String> names) {
    private static final Pattern QUERY = Pattern.compile("\\?[^\\s\"'<>?]*=[^\\s\"'<>]*");

    /// With the names and IDs that are in it.
    public FreeText(Redaction net) {
        this(net, UnaryOperator.identity());
    }

    /// The same with stand-ins for names and IDs.
    FreeText with(StandIns standIns) {
        return new FreeText(net, text -> standIns.of(net.withoutMarkedSecrets(text)));
    }

    /// For a report that the person at this computer makes. Reads the disk.
    public static FreeText ofThisPerson() {
        return new FreeText(Redaction.ofThisPerson());
    }

    /// A text in its lines, cut after [PlainText#VALUE_LIMIT] characters.
    String of(String text) {
        return of(text, PlainText.VALUE_LIMIT);
    }

    /// The same, cut after so many characters.
    String of(String text, int limit) {
        // Before anything is cut, so that no half of a secret stays that no longer looks like one.
        String safe = QUERY.matcher(names.apply(text)).replaceAll("?…");
        return PlainText.capped(net.again(safe), limit);
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

    /// A field with all that is in it.
    Field field(Field field) {
        return new Field(
                line(field.name()),
                of(field.value()),
                field.parts().stream().map(this::field).toList());
    }
}
