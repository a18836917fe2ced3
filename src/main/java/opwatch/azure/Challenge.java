package opwatch.azure;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What Azure says about a token that it does not accept (401), where that helps to get a better one.
/// Immutable.
///
/// @param refused the token that Azure does not accept
/// @param tenant the right tenant's ID when the token was of another one, or empty
/// @param claims what the token must hold, as JSON, or empty (Microsoft Learn, "Claims challenges")
public record Challenge(BearerToken refused, String tenant, String claims) {
    private static final Pattern CLAIMS =
            Pattern.compile("(?i)\\bclaims\\s{0,9}=\\s{0,9}\"([A-Za-z0-9+/_-]{4,12000}={0,2})\"");

    static Challenge read(ArmResponse answer, BearerToken refused, String tenant) {
        return new Challenge(refused, tenant, claims(String.join("\n", answer.headers("WWW-Authenticate"))));
    }

    /// Whether this names a tenant or claims, and an earlier one did not: then another token may help.
    boolean wantsMoreThan(Challenge before) {
        return (before.claims.isEmpty() && !claims.isEmpty()) || (before.tenant.isEmpty() && !tenant.isEmpty());
    }

    /// Only what decodes to a JSON object is passed on: it becomes part of a request.
    private static String claims(String challenges) {
        Matcher found = CLAIMS.matcher(challenges);
        if (!found.find()) {
            return "";
        }
        try {
            String base64 = found.group(1).replace('-', '+').replace('_', '/');
            String text = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
            JsonNode claims = Json.read(text);
            return claims != null && claims.isObject() ? claims.toString() : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
