package opwatch.azure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opwatch.operation.Field;
import opwatch.operation.OperationError;
import opwatch.operation.OperationError.Origin;
import org.jspecify.annotations.Nullable;

/// Reads Azure's error tree in each of its shapes: flat (`error.code`, as documents show it), nested
/// (`error.error.code`, as the schema says), as text, in a list, and as JSON that some provider has put into
/// a text. Where it stands in a document is the matter of [DocumentErrors]. A member's role goes by its name,
/// whatever its case. What has no place in the tree is kept beside it. The depth is bounded by that of the
/// JSON and by [#MOST_UNWRAPPED].
///
/// One reader reads one node.
final class ErrorReader {
    /// How deeply errors inside the texts of errors are followed.
    private static final int MOST_UNWRAPPED = 5;

    private final Origin origin;
    final int unwrapped;
    private String code = "";
    private String message = "";
    private String target = "";
    /// What `error` is when it is one word.
    private String word = "";

    /// What stands for the message where there is none.
    private String description = "";

    /// A reason in a sentence, which is a cause where it stands beside a message.
    private String because = "";

    /// Whether a description alone is an error.
    boolean titled;

    /// The error in `error`, before all others.
    final List<OperationError> leading = new ArrayList<>();

    /// What stands where the error itself may stand: in `errors`, in further messages and reasons.
    final List<OperationError> errors = new ArrayList<>();

    final List<OperationError> causes = new ArrayList<>();
    final List<Field> extras = new ArrayList<>();

    ErrorReader(Origin origin, int unwrapped) {
        this.origin = origin;
        this.unwrapped = unwrapped;
    }

    /// Whether a member of a document is an error by its name, and is read as one whatever the document
    /// tells.
    static boolean isRead(String name, JsonNode value) {
        return isError(name) && (value.isNull() || value.isContainerNode() || value.isTextual());
    }

    private static boolean isError(String name) {
        return ErrorRole.of(name) == ErrorRole.ERROR;
    }

    /// Zero is no error.
    private static boolean isNumber(JsonNode value) {
        return value.isNumber() && value.decimalValue().signum() != 0;
    }

    /// An object, or one that is JSON in a text; else null.
    @Nullable
    JsonNode object(JsonNode value) {
        JsonNode found =
                value.isTextual() && unwrapped < MOST_UNWRAPPED ? Json.read(RawReason.plain(value.textValue())) : value;
        return found != null && found.isObject() ? found : null;
    }

    private OperationError node(JsonNode node) {
        node.properties().forEach(entry -> member(entry.getKey(), ErrorRole.of(entry.getKey()), entry.getValue()));
        return made();
    }

    private OperationError text(String text) {
        if (Sentence.isCode(text)) {
            code = text;
        } else {
            message = text;
        }
        return made();
    }

    /// What is said of one field.
    private OperationError field(String name, String sentence) {
        target = name;
        message = sentence;
        return made();
    }

    void member(String name, ErrorRole role, JsonNode value) {
        boolean read = switch (role) {
            case CODE -> code(value);
            case MESSAGE -> message(value);
            case TARGET -> target(value);
            case ERROR -> error(name, value);
            case DETAILS -> below(causes, Origin.DETAIL, name, value);
            case INNER, CAUSE -> below(causes, Origin.INNER, name, value);
            case INFO -> additional(value);
            case DESCRIPTION -> description(value);
            case REASON, STATUS_WORDS -> reason(name, value);
            case HOLDER, OTHER -> unknown(value);
        };
        if (!read) {
            extras.add(Json.field(name, value));
        }
    }

    /// The error as an object, as a text or as a list; one word beside a message is the code.
    private boolean error(String name, JsonNode value) {
        if (isNumber(value) || (value.isTextual() && Sentence.isWord(value.textValue()))) {
            word = value.asText();
            return true;
        }
        return value.isArray() ? below(errors, Origin.DETAIL, name, value) : below(leading, Origin.INNER, name, value);
    }

    private boolean reason(String name, JsonNode value) {
        if (!EmbeddedErrors.of(value).isEmpty() || !FieldErrors.in(name, value).isEmpty()) {
            return below(causes, Origin.INNER, name, value);
        }
        because = value.isTextual() && because.isBlank() ? value.textValue().strip() : because;
        return description(value);
    }

    /// The errors below a member whose name says nothing, which may be JSON in a text.
    private boolean unknown(JsonNode value) {
        boolean wrapped = value.isTextual() && value.textValue().strip().startsWith("{");
        JsonNode part = wrapped ? object(value) : value;
        List<JsonNode> hidden = part == null ? List.of() : HiddenReasons.below(part);
        Origin where = wrapped ? Origin.UNWRAPPED : Origin.INNER;
        hidden.forEach(error -> causes.add(new ErrorReader(where, unwrapped + (wrapped ? 1 : 0)).node(error)));
        return !hidden.isEmpty();
    }

    /// Kept as a field too, since it can be another thing than the message.
    private boolean description(JsonNode value) {
        description = description.isBlank() ? Json.text(Sentence.in(value)) : description;
        return false;
    }

    /// A word in the contract, but numbers have been sent.
    private boolean code(JsonNode value) {
        JsonNode word = value.isObject() ? Sentence.in(value) : value;
        String found = word.isNumber() ? word.asText() : Json.text(word);
        boolean fits = word.isValueNode() && (found.isBlank() || code.isBlank() || code.equals(found));
        code = code.isBlank() ? found : code;
        return fits;
    }

    private boolean message(JsonNode value) {
        JsonNode sentence = Sentence.in(value);
        if (!sentence.isTextual() || !message.isBlank()) {
            return below(errors, Origin.INNER, "message", sentence);
        }
        message = sentence.textValue();
        return true;
    }

    private boolean target(JsonNode value) {
        target = target.isEmpty() ? Json.text(value) : target;
        return value.isNull() || value.isTextual();
    }

    /// Reads an error, or each in a list, as one of these; a list's other entries are kept as fields.
    boolean below(List<OperationError> found, Origin where, String name, JsonNode value) {
        if (value.isArray()) {
            value.forEach(entry -> {
                if (!below(found, where, name, entry)) {
                    extras.add(Json.field(name, entry));
                }
            });
        } else if (value.isObject()) {
            List<Map.Entry<String, String>> fields = FieldErrors.in(name, value);
            fields.forEach(
                    field -> found.add(new ErrorReader(where, unwrapped).field(field.getKey(), field.getValue())));
            if (fields.isEmpty()) {
                found.add(new ErrorReader(where, unwrapped).node(value));
            }
        } else if (value.isTextual() && !value.textValue().isBlank()) {
            found.add(new ErrorReader(where, unwrapped).text(value.textValue()));
        }
        return value.isContainerNode() || value.isNull() || value.isTextual();
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

    OperationError made() {
        if (!word.isEmpty() && code.isBlank() && !message.isBlank()) {
            code = word;
        } else if (!word.isEmpty()) {
            leading.add(new ErrorReader(Origin.INNER, unwrapped).text(word));
        }
        if (message.isBlank() && (titled || !code.isBlank()) && leading.isEmpty() && errors.isEmpty()) {
            message = description;
        } else if (!message.isBlank()
                && because.contains(" ")
                && !message.strip().equals(because)) {
            causes.add(new ErrorReader(Origin.INNER, unwrapped).text(because));
        }
        unwrap();
        errors.sort(Comparator.comparing(error -> error.code().isBlank()));
        leading.removeIf(error -> error.code().isBlank()
                && error.causes().isEmpty()
                && errors.stream().anyMatch(other -> other.message().equals(error.message())));
        errors.addAll(0, leading);
        boolean nameless = code.isBlank() && message.isBlank();
        if (nameless && errors.size() == 1) {
            OperationError only = errors.getFirst();
            causes.addAll(only.causes());
            extras.addAll(only.additionalInfo());
            causes.sort(Comparator.comparing(OperationError::origin));
            String about = only.target().isEmpty() ? target : only.target();
            return made(only.code(), only.message(), about);
        }
        Set<String> said = new HashSet<>(List.of(code + "\n" + message, "\n" + message));
        errors.removeIf(error -> {
            boolean again = !said.add(error.code() + "\n" + error.message());
            said.add("\n" + error.message());
            return again && error.causes().isEmpty() && error.additionalInfo().isEmpty();
        });
        causes.addAll(nameless ? List.of() : errors);
        causes.sort(Comparator.comparing(OperationError::origin));
        causes.addAll(0, nameless ? errors : List.of());
        return made(code, Json.kept(message), target);
    }

    private OperationError made(String itsCode, String itsMessage, String itsTarget) {
        return new OperationError(origin, itsCode, itsMessage, itsTarget, causes, extras);
    }

    /// Reads what some provider has put as JSON into the message. A message that is nothing else, and has no
    /// code beside it, is the error itself; else the error is a cause of this one.
    private void unwrap() {
        if (unwrapped == MOST_UNWRAPPED) {
            return;
        }
        message = RawReason.plain(message);
        String json = message.strip();
        boolean instead = code.isBlank() && (json.startsWith("{") || json.startsWith("["));
        List<JsonNode> whole = instead ? EmbeddedErrors.of(Json.read(json)) : List.of();
        if (whole.isEmpty()) {
            EmbeddedErrors.in(message)
                    .forEach(hidden -> causes.add(new ErrorReader(Origin.UNWRAPPED, unwrapped + 1).node(hidden)));
        } else {
            message = "";
            whole.forEach(hidden -> errors.add(new ErrorReader(Origin.UNWRAPPED, unwrapped + 1).node(hidden)));
        }
    }
}
