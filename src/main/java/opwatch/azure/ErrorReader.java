package opwatch.azure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import opwatch.operation.Field;
import opwatch.operation.OperationError;
import opwatch.operation.OperationError.Origin;
import org.jspecify.annotations.Nullable;

/// Reads Azure's error tree in each of its shapes: flat (`error.code`, as documents show it), nested
/// (`error.error.code`, as the schema says), and as JSON that some provider has put into a message. What
/// has no place in the tree is kept beside it. The depth is bounded by that of the JSON and by
/// [#MOST_UNWRAPPED].
///
/// One reader reads one node.
final class ErrorReader {
    /// How deeply errors inside the messages of errors are followed.
    private static final int MOST_UNWRAPPED = 5;

    /// Where an object or a list of objects may begin; `{0}` and `[x]` of ordinary messages are no beginning.
    private static final Pattern BEGINNING = Pattern.compile("[{\\[](?=\\s{0,200}[\"{])");

    private static final int MOST_TRIES = 8;

    private final int unwrapped;
    private final List<OperationError> causes = new ArrayList<>();
    private final List<Field> extras = new ArrayList<>();

    private ErrorReader(int unwrapped) {
        this.unwrapped = unwrapped;
    }

    /// The error in an `error` member; null when there is none or it says nothing.
    static @Nullable OperationError read(@Nullable JsonNode member) {
        if (member == null || !member.isObject()) {
            return null;
        }
        OperationError error = new ErrorReader(0).read(Origin.TOP, member);
        boolean silent = error.code().isBlank()
                && error.message().isBlank()
                && error.target().isBlank()
                && error.causes().isEmpty()
                && error.additionalInfo().isEmpty();
        return silent ? null : error;
    }

    private OperationError read(Origin origin, JsonNode node) {
        boolean envelope = node.path("error").isObject() && !node.hasNonNull("code") && !node.hasNonNull("message");
        JsonNode error = envelope ? node.get("error") : node;
        if (envelope) {
            node.properties().stream()
                    .filter(entry -> !entry.getKey().equals("error"))
                    .forEach(entry -> member(entry.getKey(), entry.getValue()));
            OperationError inner = new ErrorReader(unwrapped).read(origin, error);
            causes.addAll(inner.causes());
            extras.addAll(inner.additionalInfo());
            return node(origin, inner.code(), inner.message(), inner.target());
        }
        error.properties().forEach(entry -> member(entry.getKey(), entry.getValue()));
        String message = message(error.path("message"));
        if (unwrapped < MOST_UNWRAPPED) {
            embedded(message)
                    .forEach(hidden -> causes.add(new ErrorReader(unwrapped + 1).read(Origin.UNWRAPPED, hidden)));
        }
        return node(origin, code(error.path("code")), message, Json.text(error, "target"));
    }

    /// The error, or all of a list of errors, that some provider has put as JSON into a message, perhaps
    /// behind a sentence and before another ("The request failed: {"error":{"code":…}}."); empty when there
    /// is none.
    private static List<JsonNode> embedded(String message) {
        return BEGINNING
                .matcher(message)
                .results()
                .limit(MOST_TRIES)
                .map(beginning -> errors(Json.readBeginning(message.substring(beginning.start()))))
                .filter(errors -> !errors.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<JsonNode> errors(@Nullable JsonNode found) {
        Stream<JsonNode> all = found != null && found.isArray() ? found.valueStream() : Stream.ofNullable(found);
        return all.filter(node -> node.path("error").isObject()
                        || node.path("code").isTextual()
                        || node.path("message").isTextual())
                .toList();
    }

    private OperationError node(Origin origin, String code, String message, String target) {
        causes.sort(Comparator.comparing(OperationError::origin));
        return new OperationError(origin, code, message, target, causes, extras);
    }

    private void member(String name, JsonNode value) {
        boolean read = switch (name) {
            case "code" -> value.isValueNode();
            case "message" -> value.isNull() || !message(value).isEmpty() || value.isTextual();
            case "target" -> value.isNull() || value.isTextual();
            case "details" -> below(Origin.DETAIL, name, value);
            case "innererror", "innerError", "error" -> below(Origin.INNER, name, value);
            case "additionalInfo" -> additional(value);
            default -> false;
        };
        if (!read) {
            extras.add(Json.field(name, value));
        }
    }

    /// Reads an error, or each in a list, as a cause of this one; a list's other entries are kept as fields.
    private boolean below(Origin origin, String name, JsonNode value) {
        if (value.isObject()) {
            causes.add(new ErrorReader(unwrapped).read(origin, value));
        } else if (value.isArray()) {
            value.forEach(entry -> {
                if (entry.isObject()) {
                    below(origin, name, entry);
                } else {
                    extras.add(Json.field(name, entry));
                }
            });
        }
        return value.isContainerNode() || value.isNull();
    }

    private boolean additional(JsonNode list) {
        if (list.isArray()) {
            list.forEach(entry -> {
                String type = Json.text(entry, "type");
                extras.add(Json.field(
                        type.isEmpty() ? "additionalInfo" : type,
                        type.isEmpty() || !entry.has("info") ? entry : entry.get("info")));
            });
        }
        return list.isArray() || list.isNull();
    }

    /// A word in the contract, but numbers have been sent.
    private static String code(JsonNode value) {
        return value.isNumber() ? value.asText() : Json.text(value);
    }

    /// A sentence, or `{"lang": …, "value": the sentence}` as older OData services write it.
    private static String message(JsonNode value) {
        return value.isObject() ? Json.text(value, "value") : Json.text(value);
    }
}
