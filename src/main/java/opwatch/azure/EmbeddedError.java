package opwatch.azure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the error that some provider has put as JSON text into a message, perhaps behind a sentence and
/// before another: "The request failed: {"error":{"code":…}}."
final class EmbeddedError {
    /// Where an object or a list of objects may begin; `{0}` and `[x]` of ordinary messages are no beginning.
    private static final Pattern BEGINNING = Pattern.compile("[{\\[](?=\\s{0,200}[\"{])");

    /// How many beginnings are tried in one message.
    private static final int MOST_TRIES = 8;

    private EmbeddedError() {}

    /// The first error in the text, or all of the first list of errors; empty when there is none.
    static List<JsonNode> in(String message) {
        Matcher beginning = BEGINNING.matcher(message);
        for (int tries = 0; tries < MOST_TRIES && beginning.find(); tries++) {
            List<JsonNode> errors = errors(Json.readBeginning(message.substring(beginning.start())));
            if (!errors.isEmpty()) {
                return errors;
            }
        }
        return List.of();
    }

    private static List<JsonNode> errors(@Nullable JsonNode found) {
        Stream<JsonNode> all = found != null && found.isArray() ? found.valueStream() : Stream.ofNullable(found);
        return all.filter(EmbeddedError::isError).toList();
    }

    private static boolean isError(JsonNode node) {
        return node.path("error").isObject()
                || node.path("code").isTextual()
                || node.path("message").isTextual();
    }
}
