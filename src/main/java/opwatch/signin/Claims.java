package opwatch.signin;

import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts the claims that Azure asked for into a request for a token. Any thread.
///
/// MSAL4J 1.26.0 takes claims for a silent request, renews the token because of them, and then leaves them
/// out of what it sends (`AcquireTokenSilentSupplier` makes its refresh request without them; measured), so
/// the same challenge would come again.
final class Claims {
    private Claims() {}

    /// The form with these claims beside those that it has.
    ///
    /// @param form as it is sent
    /// @param claims a JSON object
    static String into(String form, String claims) throws IOException {
        Map<String, String> fields = Stream.of(form.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> decoded(pair[0]),
                        pair -> pair.length == 2 ? decoded(pair[1]) : "",
                        (one, next) -> next,
                        LinkedHashMap::new));
        Map<?, ?> all = merged(read(fields.getOrDefault("claims", "{}")), read(claims));
        fields.put("claims", written(all));
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
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

    private static String written(Map<?, ?> claims) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = JsonProviders.createWriter(text)) {
            writer.writeUntyped(claims);
        }
        return text.toString();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
