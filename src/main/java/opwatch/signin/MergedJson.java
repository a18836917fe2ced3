package opwatch.signin;

import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Two JSON objects made one, level by level. Any thread.
final class MergedJson {
    private MergedJson() {}

    /// What stands in either; where both have the same name, what the second one says.
    ///
    /// @throws IOException when one of them is no JSON object
    static String of(String first, String second) throws IOException {
        try {
            return written(merged(read(first), read(second)));
        } catch (IllegalStateException e) {
            throw new IOException("not a JSON object", e);
        }
    }

    private static Map<String, @Nullable Object> merged(Map<?, ?> one, Map<?, ?> other) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        one.forEach((name, value) -> all.put(String.valueOf(name), value));
        other.forEach((name, value) -> {
            boolean both = one.get(name) instanceof Map && value instanceof Map;
            all.put(
                    String.valueOf(name),
                    both ? merged((Map<?, ?>) Objects.requireNonNull(one.get(name)), (Map<?, ?>) value) : value);
        });
        return all;
    }

    private static Map<?, ?> read(String json) throws IOException {
        try (JsonReader reader = JsonProviders.createReader(json)) {
            Map<String, @Nullable Object> read = reader.readMap(JsonReader::readUntyped);
            return read == null ? Map.of() : read;
        }
    }

    private static String written(Map<?, ?> all) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = JsonProviders.createWriter(text)) {
            writer.writeUntyped(all);
        }
        return text.toString();
    }
}
