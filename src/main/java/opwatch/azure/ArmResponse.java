package opwatch.azure;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An HTTP response whose body has arrived completely.
final class ArmResponse {
    private static final Pattern JSON = Pattern.compile("(application|text)/([a-z0-9.+-]*\\+)?json\\s*(;.*)?");
    private static final Pattern PLAIN = Pattern.compile("text/plain\\s*(;.*)?");

    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;
    private final @Nullable JsonNode document;

    /// @param body the bytes as sent; not copied
    ArmResponse(int status, HttpHeaders headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        // A longer one would be refused all the same, after it was copied twice.
        boolean isReadable = body.length <= ArmHttp.MOST_BYTES;
        this.document = !isReadable ? null : status >= 400 ? Json.readRefusal(body) : Json.read(body);
    }

    int status() {
        return status;
    }

    byte[] body() {
        return body;
    }

    /// The body as text; what is not UTF-8 becomes replacement characters.
    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /// A header's first value, or an empty text.
    String header(String name) {
        List<String> values = headers(name);
        return values.isEmpty() ? "" : values.getFirst();
    }

    /// Every value of a header that may be sent several times.
    List<String> headers(String name) {
        return headers.allValues(name);
    }

    boolean isBlank() {
        return text().isBlank();
    }

    /// The body as JSON; null when it is no valid JSON.
    @Nullable
    JsonNode document() {
        return document;
    }

    /// JSON by its content type or without any; or JSON with an object in it that is sent as plain text.
    boolean isJson() {
        String type = header("Content-Type").strip().toLowerCase(Locale.ROOT);
        return type.isEmpty()
                || type.startsWith("application/json;")
                || JSON.matcher(type).matches()
                || (PLAIN.matcher(type).matches() && holdsObject());
    }

    private boolean holdsObject() {
        return document != null
                && (document.isObject() || document.valueStream().anyMatch(JsonNode::isContainerNode));
    }

    /// Whether the response has a request ID, as all of ARM and of the providers behind it have.
    boolean isNumberedByAzure() {
        return !headers("x-ms-request-id").isEmpty()
                || !headers("x-ms-correlation-request-id").isEmpty();
    }

    /// The text, or as much of it as may be kept; never half a character.
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
