package opwatch.azure;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import opwatch.discovery.ListRequest;
import opwatch.discovery.Listed;
import org.jspecify.annotations.Nullable;

/// Reads a page of a list as a stream: the tables of a workspace come with all their columns, some megabytes,
/// of which nothing is kept. Any thread.
final class ListReader {
    /// The largest page, in bytes: seven hundred tables with their columns are about five million.
    static final int MOST_BYTES = 1 << 24;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Json.DEPTH)
                    .maxStringLength(1 << 20)
                    .maxNameLength(1000)
                    .maxNumberLength(400)
                    .maxDocumentLength(MOST_BYTES)
                    .build())
            .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION, true)
            .build();

    private ListReader() {}

    /// A page as it was read.
    ///
    /// @param link the `nextLink`; empty for none
    record Found(List<Listed> listed, String link) {}

    /// The page, or the one resource; null where the bytes are neither.
    static @Nullable Found read(ListRequest request, byte[] body) {
        try (JsonParser parser = FACTORY.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            Found found = request instanceof ListRequest.OneTable
                    ? new Found(listed(request, object(parser)), "")
                    : page(request, parser);
            return parser.nextToken() == null ? found : null;
        } catch (IOException | ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Found page(ListRequest request, JsonParser parser) throws IOException {
        List<Listed> listed = null;
        String link = "";
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("value") && value == JsonToken.START_ARRAY) {
                listed = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    if (parser.currentToken() == JsonToken.START_OBJECT) {
                        listed.addAll(listed(request, object(parser)));
                    } else {
                        parser.skipChildren();
                    }
                }
            } else if (name.equals("nextLink") && value != JsonToken.VALUE_NULL) {
                // What is no text names no page that can be asked for, and is no end of the list either.
                link = parser.getText();
                parser.skipChildren();
            } else {
                parser.skipChildren();
            }
        }
        return listed == null ? null : new Found(listed, link);
    }

    /// One resource; none where it is not understood.
    private static List<Listed> listed(ListRequest request, JsonNode resource) {
        Listed one = ListedResource.of(request, resource);
        return one == null ? List.of() : List.of(one);
    }

    /// The object that the parser stands on, without its arrays: columns are in those.
    private static ObjectNode object(JsonParser parser) throws IOException {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken token = Objects.requireNonNullElse(parser.nextToken(), JsonToken.NOT_AVAILABLE);
            switch (token) {
                case START_OBJECT -> object.set(name, object(parser));
                case START_ARRAY -> parser.skipChildren();
                case VALUE_STRING -> object.put(name, Json.kept(parser.getText()));
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> object.put(name, parser.getDecimalValue());
                default -> {}
            }
        }
        return object;
    }
}
