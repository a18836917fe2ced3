package opwatch.azure;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import opwatch.operation.Field;
import org.jspecify.annotations.Nullable;

/// Strict JSON with limits: what is too deep, too long, said twice or followed by more is no answer.
final class Json {
    static final int DEPTH = 64;
    static final int STRING = 1 << 16;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxStringLength(STRING)
                            .maxNameLength(1000)
                            .maxNumberLength(400)
                            .maxDocumentLength(ArmHttp.MOST_BYTES)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    /// The document, or null when the text is not one.
    static @Nullable JsonNode read(String text) {
        String json = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try {
            JsonNode node = MAPPER.readTree(json);
            return node == null || node.isMissingNode() ? null : node;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /// A string member, or an empty text when it is absent or something else.
    static String text(JsonNode object, String name) {
        JsonNode value = object.get(name);
        return value != null && value.isTextual() ? value.textValue() : "";
    }

    /// A value as a tree for people.
    static Field field(String name, JsonNode value) {
        List<Field> parts = new ArrayList<>();
        if (value.isObject()) {
            value.properties().forEach(entry -> parts.add(field(entry.getKey(), entry.getValue())));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                parts.add(field("[" + i + "]", value.get(i)));
            }
        }
        String text = value.isContainerNode() ? (parts.isEmpty() ? value.toString() : "") : value.asText();
        return new Field(name, text, parts);
    }
}
