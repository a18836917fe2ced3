package opwatch.watchlist;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Members of JSON objects, each as the very text it is (`"name": value`), for what a newer OpWatch has put
/// there: this one passes it on without understanding it. Any thread.
final class Members {
    private Members() {}

    /// Where the member begins whose name the parser stands on, in bytes.
    static int start(JsonParser parser) {
        return Math.toIntExact(parser.currentTokenLocation().getByteOffset());
    }

    /// The member that begins there; the parser stands on its value, and is moved behind it.
    ///
    /// @param input what the parser reads, array-backed
    static String text(JsonParser parser, ByteBuffer input, int start) throws IOException {
        parser.skipChildren();
        parser.finishToken();
        int end = Math.toIntExact(parser.currentLocation().getByteOffset());
        return new String(input.array(), input.arrayOffset() + start, end - start, StandardCharsets.UTF_8);
    }

    /// An object of these members; the empty text for none.
    static String object(Map<String, String> members) {
        return members.isEmpty() ? "" : "{" + String.join(",", members.values()) + "}";
    }

    /// The members of an object that [#object] made, by their names.
    static Map<String, String> of(String object) {
        Map<String, String> members = new LinkedHashMap<>();
        ByteBuffer input = ByteBuffer.wrap(object.getBytes(StandardCharsets.UTF_8));
        try (JsonParser parser = ListDocument.FACTORY.createParser(input.array())) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                int start = start(parser);
                parser.nextToken();
                members.put(name, text(parser, input, start));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("not an object of members: " + object, e);
        }
        return members;
    }

    /// Writes the members of an object behind those that are written already, without those of these names.
    static void write(JsonGenerator json, String object, Set<String> without) throws IOException {
        for (Map.Entry<String, String> member : of(object).entrySet()) {
            if (!without.contains(member.getKey())) {
                json.writeRaw("," + member.getValue());
            }
        }
    }
}
