package opwatch.azure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the errors that some provider has put as JSON into a text. Any thread.
final class EmbeddedErrors {
    /// Where an object or a list of objects begins: a name and a colon stand there. Whatever else looks like
    /// one, such as `{0}`, `[x]` or a row of braces, is not worth a try, which costs an exception.
    private static final Pattern BEGINNING =
            Pattern.compile("(?:\\[\\s{0,200}+)?+\\{(?=\\s{0,200}+\"(?:[^\"\\\\]|\\\\.){0,200}+\"\\s{0,200}+:)");

    private static final int MOST_TRIES = 8;

    private EmbeddedErrors() {}

    /// The error, or all of a list of errors, that stands as JSON in a message, perhaps behind a sentence and
    /// before another ("The request failed: {"error":{"code":…}}."); empty when there is none.
    static List<JsonNode> in(String message) {
        return BEGINNING
                .matcher(message)
                .results()
                .limit(MOST_TRIES)
                .map(beginning -> of(Json.readBeginning(message.substring(beginning.start()))))
                .filter(errors -> !errors.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /// The value, or the values of a list, that look like errors.
    static List<JsonNode> of(@Nullable JsonNode found) {
        Stream<JsonNode> all = found != null && found.isArray() ? found.valueStream() : Stream.ofNullable(found);
        return all.filter(EmbeddedErrors::looksLikeOne).toList();
    }

    private static boolean looksLikeOne(JsonNode node) {
        return node.propertyStream().anyMatch(member -> switch (ErrorRole.of(member.getKey())) {
            case CODE, MESSAGE -> member.getValue().isTextual();
            case ERROR ->
                member.getValue().isContainerNode() || member.getValue().isTextual();
            case TARGET, DETAILS, INNER, CAUSE, INFO, DESCRIPTION, REASON, STATUS_WORDS, HOLDER, OTHER -> false;
        });
    }
}
