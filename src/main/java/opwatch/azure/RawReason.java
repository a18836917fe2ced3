package opwatch.azure;

import com.fasterxml.jackson.databind.JsonNode;
import opwatch.operation.OperationError;

/// What is shown of an error in no known shape, so that no reason is lost.
final class RawReason {
    private static final int LONGEST = 2000;
    private static final int MOST_STRINGS = 5;

    private RawReason() {}

    /// The error with the JSON it was read from as its message, where it has no text of its own.
    static OperationError shown(OperationError error, JsonNode raw) {
        if (!error.summary().isBlank() || !saysSomething(raw)) {
            return error;
        }
        JsonNode only = raw;
        while (only.isContainerNode() && only.size() == 1) {
            only = only.iterator().next();
        }
        String text = only.isTextual() ? plain(only.textValue()) : raw.toString();
        String cut = text.length() <= LONGEST ? text : ArmResponse.cut(text, LONGEST) + "…";
        return new OperationError(
                error.origin(), "", Json.kept(cut), error.target(), error.causes(), error.additionalInfo());
    }

    /// The text of a JSON string inside a text; any other text as it is.
    static String plain(String text) {
        String plain = text;
        for (int i = 0; i < MOST_STRINGS && plain.strip().startsWith("\""); i++) {
            JsonNode inner = Json.read(plain.strip());
            plain = inner != null && inner.isTextual() ? inner.textValue() : plain;
        }
        return plain;
    }

    private static boolean saysSomething(JsonNode value) {
        return value.isContainerNode()
                ? value.valueStream().anyMatch(RawReason::saysSomething)
                : !value.isNull() && !value.asText().isBlank();
    }
}
