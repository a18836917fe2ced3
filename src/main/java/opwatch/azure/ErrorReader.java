package opwatch.azure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import opwatch.operation.Field;
import opwatch.operation.OperationError;
import opwatch.operation.OperationError.Origin;
import org.jspecify.annotations.Nullable;

/// Reads Azure's error tree in each of its shapes: flat (`error.code`, as documents show it), nested
/// (`error.error.code`, as the schema says), and as JSON that some provider has escaped into a message.
final class ErrorReader {
    /// Messages in messages in messages are followed this far.
    private static final int UNWRAP_DEPTH = 5;

    private ErrorReader() {}

    /// The error in an `error` member; null when there is none or it says nothing.
    static @Nullable OperationError read(@Nullable JsonNode error) {
        if (error == null || !error.isObject() || error.isEmpty()) {
            return null;
        }
        return read(Origin.TOP, error, 0);
    }

    private static OperationError read(Origin origin, JsonNode error, int unwrapped) {
        JsonNode inner = error.get("error");
        if (inner != null && inner.isObject() && !error.hasNonNull("code") && !error.hasNonNull("message")) {
            return read(origin, inner, unwrapped);
        }
        String message = Json.text(error, "message");
        List<OperationError> causes = new ArrayList<>();
        error.path("details").forEach(detail -> {
            if (detail.isObject()) {
                causes.add(read(Origin.DETAIL, detail, unwrapped));
            }
        });
        for (String name : List.of("innererror", "innerError")) {
            if (error.path(name).isObject()) {
                causes.add(read(Origin.INNER, error.get(name), unwrapped));
            }
        }
        if (unwrapped < UNWRAP_DEPTH) {
            JsonNode hidden = hidden(message);
            if (hidden != null) {
                causes.add(read(Origin.UNWRAPPED, hidden, unwrapped + 1));
            }
        }
        return new OperationError(
                origin, word(error, "code"), message, Json.text(error, "target"), causes, extras(error));
    }

    /// A code is a word in the contract, but numbers have been sent.
    private static String word(JsonNode error, String name) {
        JsonNode value = error.get(name);
        return value != null && value.isValueNode() && !value.isNull() ? value.asText() : "";
    }

    /// The error that stands as JSON inside a message, perhaps behind a sentence; null when there is none.
    private static @Nullable JsonNode hidden(String message) {
        int from = message.indexOf('{');
        int to = message.lastIndexOf('}');
        if (from < 0 || to <= from) {
            return null;
        }
        JsonNode found = Json.read(message.substring(from, to + 1));
        boolean error = found != null
                && found.isObject()
                && (found.path("error").isObject() || found.hasNonNull("code") || found.hasNonNull("message"));
        return error ? found : null;
    }

    private static List<Field> extras(JsonNode error) {
        List<Field> extras = new ArrayList<>();
        error.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            switch (entry.getKey()) {
                case "code", "message", "target", "details", "innererror", "innerError" -> {
                    // read above
                }
                case "additionalInfo" -> value.forEach(info -> extras.add(additional(info)));
                default -> extras.add(Json.field(entry.getKey(), value));
            }
        });
        return extras;
    }

    private static Field additional(JsonNode info) {
        String type = Json.text(info, "type");
        JsonNode content = info.path("info").isMissingNode() ? info : info.get("info");
        return Json.field(type.isEmpty() ? "additionalInfo" : type, content);
    }
}
