package opwatch.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import opwatch.operation.Field;
import opwatch.operation.OperationError;

/// Why an operation failed, as JSON: the same object in a report and in a line of the shell. Any thread.
public final class JsonError {
    private JsonError() {}

    /// Writes an error with all that is below it.
    ///
    /// @param error its texts as they are to be handed on, see [FreeText#error]
    /// @throws IOException when the generator cannot write
    public static void write(JsonGenerator json, OperationError error) throws IOException {
        json.writeStartObject();
        json.writeStringField("origin", error.origin().name().toLowerCase(Locale.ROOT));
        json.writeStringField("code", error.code());
        json.writeStringField("message", error.message());
        json.writeStringField("target", error.target());
        json.writeArrayFieldStart("causes");
        for (OperationError cause : error.causes()) {
            write(json, cause);
        }
        json.writeEndArray();
        fields(json, "additionalInfo", error.additionalInfo());
        json.writeEndObject();
    }

    private static void fields(JsonGenerator json, String name, Iterable<Field> fields) throws IOException {
        json.writeArrayFieldStart(name);
        for (Field field : fields) {
            json.writeStartObject();
            json.writeStringField("name", field.name());
            json.writeStringField("value", field.value());
            fields(json, "parts", field.parts());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
