package opwatch.settings;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// Reads a moment of a settings file, as ISO 8601 writes it in UTC. What is none counts as never: all other
/// settings stay.
final class MomentReader extends JsonDeserializer<Instant> {
    @Override
    public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonNode node = context.readTree(parser);
        try {
            return node.isTextual() ? Instant.parse(node.textValue()) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
