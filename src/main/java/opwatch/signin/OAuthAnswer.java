package opwatch.signin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Set;

/// Tells what the sign-in service says from what answers in its place: a gateway, a proxy, a server that
/// starts. Only the service's own word may end a sign-in; all else passes. Any thread.
final class OAuthAnswer {
    /// What a token or device endpoint may refuse with (RFC 6749 section 5.2, RFC 8628 section 3.5, OpenID
    /// Connect, and what Entra adds).
    private static final Set<String> CODES = Set.of(
            "invalid_request",
            "invalid_client",
            "invalid_grant",
            "unauthorized_client",
            "unsupported_grant_type",
            "unsupported_response_type",
            "invalid_scope",
            "invalid_resource",
            "invalid_tenant",
            "invalid_instance",
            "access_denied",
            "interaction_required",
            "login_required",
            "consent_required",
            "authorization_pending",
            "authorization_declined",
            "slow_down",
            "expired_token",
            "code_expired",
            "bad_verification_code",
            "temporarily_unavailable",
            "server_error");

    private static final JsonMapper JSON = new JsonMapper();

    private OAuthAnswer() {}

    /// Whether a refusal is the service's: by its number, else by a code of the protocol with the status that
    /// the protocol gives it.
    static boolean isRefusal(int status, String body) {
        JsonNode said = read(body);
        boolean numbered = said.path("error_description").asText("").contains("AADSTS");
        boolean usual = status == 400 || status == 401;
        String code = said.path("error").isTextual() ? said.path("error").asText() : "";
        return !code.isEmpty() && (numbered || (usual && CODES.contains(code)));
    }

    /// Whether a response of status 200 holds what was asked for: a token, or a code to type.
    static boolean isGrant(String body) {
        JsonNode said = read(body);
        boolean token = !said.path("access_token").asText("").isBlank()
                && said.path("expires_in").asLong(0) > 0;
        return token || !said.path("device_code").asText("").isBlank();
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }
}
