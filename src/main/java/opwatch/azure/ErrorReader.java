package opwatch.azure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import opwatch.operation.Field;
import opwatch.operation.OperationError;
import opwatch.operation.OperationError.Origin;
import org.jspecify.annotations.Nullable;

/// Reads Azure's error tree in each of its shapes: flat (`error.code`, as documents show it), nested
/// (`error.error.code`, as the schema says), as text, in a list, beside the status or in `properties`, and as
/// JSON that some provider has put into a text. A member's role goes by its name, whatever its case. What has
/// no place in the tree is kept beside it. The depth is bounded by that of the JSON and by [#MOST_UNWRAPPED].
///
/// One reader reads one node.
final class ErrorReader {
    /// How deeply errors inside the texts of errors are followed.
    private static final int MOST_UNWRAPPED = 5;

    /// What is a reason inside an error, but can be anything in a document.
    private static final Set<ErrorRole> NOT_OF_DOCUMENTS =
            Set.of(ErrorRole.DESCRIPTION, ErrorRole.HOLDER, ErrorRole.OTHER);

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_.]{0,99}");

    private final Origin origin;
    private final int unwrapped;
    private String code = "";
    private String message = "";
    private String target = "";
    /// What `error` is when it is one word.
    private String word = "";

    /// What stands for the message where there is none.
    private String description = "";

    /// The error in `error`, before all others.
    private final List<OperationError> leading = new ArrayList<>();

    /// What stands where the error itself may stand: in `errors`, in further messages and reasons.
    private final List<OperationError> errors = new ArrayList<>();

    private final List<OperationError> causes = new ArrayList<>();
    private final List<Field> extras = new ArrayList<>();

    private ErrorReader(Origin origin, int unwrapped) {
        this.origin = origin;
        this.unwrapped = unwrapped;
    }

    /// The error in a document that is more than an error; null when it has none.
    ///
    /// @param reasons whether the document tells of a failure, so that a code or a message beside other
    /// things and what stands in `properties` are the reason; else only what is called an error is one
    static @Nullable OperationError in(JsonNode document, boolean reasons) {
        return said(new ErrorReader(Origin.TOP, 0).document(document, reasons));
    }

    /// Whether a member of a document is called an error.
    static boolean isError(String name) {
        return ErrorRole.of(name) == ErrorRole.ERROR;
    }

    private static @Nullable OperationError said(OperationError error) {
        boolean silent = error.summary().isBlank()
                && error.target().isBlank()
                && error.causes().isEmpty()
                && error.additionalInfo().isEmpty();
        return silent ? null : error;
    }

    private OperationError document(JsonNode document, boolean reasons) {
        if (reasons && (document.isArray() || document.isTextual())) {
            Stream.concat(EmbeddedErrors.of(document).stream(), texts(document))
                    .forEach(each -> below(errors, Origin.DETAIL, "", each));
        }
        document.properties().forEach(entry -> {
            ErrorRole role = ErrorRole.of(entry.getKey());
            JsonNode value = entry.getValue();
            JsonNode held = role == ErrorRole.HOLDER && reasons ? object(value) : null;
            if (held != null) {
                int below = value.isTextual() ? unwrapped + 1 : unwrapped;
                errors.add(new ErrorReader(Origin.INNER, below).document(held, true));
            } else if (role == ErrorRole.REASON && reasons) {
                below(errors, value.isArray() ? Origin.DETAIL : Origin.INNER, entry.getKey(), value);
            } else if (role == ErrorRole.ERROR || (reasons && !NOT_OF_DOCUMENTS.contains(role))) {
                member(entry.getKey(), role, value);
            }
        });
        leading.removeIf(error -> said(error) == null);
        errors.removeIf(error -> said(error) == null);
        causes.removeIf(cause -> cause.summary().isBlank());
        extras.clear();
        OperationError made = made();
        return document.propertyStream()
                .filter(member ->
                        isReason(member.getKey(), reasons) && member.getValue().isContainerNode())
                .map(Map.Entry::getValue)
                .reduce(made, RawReason::shown, (one, _) -> one);
    }

    private static boolean isReason(String name, boolean reasons) {
        return isError(name) || (reasons && ErrorRole.of(name) == ErrorRole.REASON);
    }

    /// A text, or those of a list.
    private static Stream<JsonNode> texts(JsonNode value) {
        return (value.isArray() ? value.valueStream() : Stream.of(value)).filter(JsonNode::isTextual);
    }

    /// An object, or one that is JSON in a text; else null.
    private @Nullable JsonNode object(JsonNode value) {
        JsonNode found =
                value.isTextual() && unwrapped < MOST_UNWRAPPED ? Json.read(RawReason.plain(value.textValue())) : value;
        return found != null && found.isObject() ? found : null;
    }

    private OperationError node(JsonNode node) {
        node.properties().forEach(entry -> member(entry.getKey(), ErrorRole.of(entry.getKey()), entry.getValue()));
        return made();
    }

    private OperationError text(String text) {
        if (WORD.matcher(text).matches() && hasHumps(text)) {
            code = text;
        } else {
            message = text;
        }
        return made();
    }

    /// `InvalidFilter`, not "Forbidden" or "why".
    private static boolean hasHumps(String word) {
        return word.chars().skip(1).anyMatch(Character::isUpperCase)
                && word.chars().anyMatch(Character::isLowerCase);
    }

    private void member(String name, ErrorRole role, JsonNode value) {
        boolean read = switch (role) {
            case CODE -> code(value);
            case MESSAGE -> message(value);
            case TARGET -> target(value);
            case ERROR -> error(name, value);
            case DETAILS -> below(causes, Origin.DETAIL, name, value);
            case INNER -> below(causes, Origin.INNER, name, value);
            case INFO -> additional(value);
            case DESCRIPTION -> description(value);
            case REASON ->
                EmbeddedErrors.of(value).isEmpty() ? description(value) : below(causes, Origin.INNER, name, value);
            case HOLDER, OTHER -> false;
        };
        if (!read) {
            extras.add(Json.field(name, value));
        }
    }

    /// The error as an object, as a text or as a list; one word beside a message is the code.
    private boolean error(String name, JsonNode value) {
        if (value.isTextual() && WORD.matcher(value.textValue()).matches()) {
            word = value.textValue();
            return true;
        }
        return value.isArray() ? below(errors, Origin.DETAIL, name, value) : below(leading, Origin.INNER, name, value);
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
    private boolean below(List<OperationError> found, Origin where, String name, JsonNode value) {
        if (value.isArray()) {
            value.forEach(entry -> {
                if (entry.isArray() || !below(found, where, name, entry)) {
                    extras.add(Json.field(name, entry));
                }
            });
        } else if (value.isObject()) {
            found.add(new ErrorReader(where, unwrapped).node(value));
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

    private OperationError made() {
        if (!word.isEmpty() && code.isBlank() && !message.isBlank()) {
            code = word;
        } else if (!word.isEmpty()) {
            leading.add(new ErrorReader(Origin.INNER, unwrapped).text(word));
        }
        if (message.isBlank() && !code.isBlank() && leading.isEmpty() && errors.isEmpty()) {
            message = description;
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
