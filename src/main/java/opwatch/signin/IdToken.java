package opwatch.signin;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// Reads the ID token that comes with an access token. It comes straight from the token endpoint over TLS,
/// so its signature need not be checked (OpenID Connect Core 1.0, section 3.1.3.7, point 6). Any thread.
///
/// MSAL4J leaves a result's `tenantProfile()` empty (`MsalBehaviourTest`), so this class reads the tenant.
final class IdToken {
    private static final JsonMapper JSON = new JsonMapper();

    private IdToken() {}

    /// The tenant that the tokens are for, or an empty text.
    static String tenant(@Nullable String idToken) {
        String[] parts = idToken == null ? new String[0] : idToken.split("\\.", -1);
        if (parts.length != 3) {
            return "";
        }
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(parts[1]))
                    .path("tid")
                    .asText("");
        } catch (IOException | IllegalArgumentException e) {
            return "";
        }
    }
}
