package opwatch.signin;

import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the ID token that comes with an access token, straight from the token endpoint over TLS, so its
/// signature need not be checked (OpenID Connect Core 1.0, section 3.1.3.7, point 6). Any thread.
///
/// MSAL4J 1.26.0 leaves `tenantProfile()` of a result empty, so it is read here.
final class IdToken {
    private IdToken() {}

    /// The tenant that the tokens are for, or an empty text.
    static String tenant(@Nullable String idToken) {
        String[] parts = idToken == null ? new String[0] : idToken.split("\\.", -1);
        if (parts.length != 3) {
            return "";
        }
        try {
            String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            try (JsonReader reader = JsonProviders.createReader(payload)) {
                Map<String, Object> claims = reader.readMap(JsonReader::readUntyped);
                return claims != null && claims.get("tid") instanceof String tid ? tid : "";
            }
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            return "";
        }
    }
}
