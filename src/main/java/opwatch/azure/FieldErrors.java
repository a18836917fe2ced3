package opwatch.azure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import opwatch.operation.ReasonNames;

/// Reads what validation says of each field: `{"errors":{"TableName":["Name is taken"]}}`, as ASP.NET sends
/// it (RFC 9457 allows such members). Any thread.
final class FieldErrors {
    private FieldErrors() {}

    /// The sentences, each with the name of its field; empty when the value is of another kind.
    static List<Map.Entry<String, String>> in(String name, JsonNode value) {
        String folded = ReasonNames.folded(name);
        boolean named = folded.endsWith("error") || folded.endsWith("errors") || folded.equals("modelstate");
        boolean all =
                value.isObject() && !value.isEmpty() && value.propertyStream().allMatch(FieldErrors::isOne);
        return named && all
                ? value.propertyStream()
                        .flatMap(field -> sentences(field.getValue()).map(text -> Map.entry(field.getKey(), text)))
                        .toList()
                : List.of();
    }

    private static boolean isOne(Map.Entry<String, JsonNode> field) {
        JsonNode value = field.getValue();
        boolean list = value.isArray() && value.valueStream().allMatch(JsonNode::isTextual);
        return switch (ErrorRole.of(field.getKey())) {
            case OTHER -> list || Sentence.isSentence(value);
            case TARGET, INFO, DESCRIPTION, STATUS_WORDS, HOLDER -> list;
            case CODE, MESSAGE, ERROR, DETAILS, INNER, CAUSE, REASON -> false;
        };
    }

    private static Stream<String> sentences(JsonNode value) {
        return (value.isArray() ? value.valueStream() : Stream.of(value))
                .map(JsonNode::textValue)
                .filter(text -> !text.isBlank());
    }
}
