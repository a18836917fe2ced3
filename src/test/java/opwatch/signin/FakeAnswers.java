package opwatch.signin;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Token answers that Entra would not give.
final class FakeAnswers {
    private static final ObjectMapper JSON = new ObjectMapper();

    private FakeAnswers() {}

    private static String base64(String json) {
        return base64(json.getBytes(StandardCharsets.UTF_8));
    }

    /// A good answer, but for this tenant, whatever was asked for.
    static String ofTenant(String tenant) {
        String claims = "{\"oid\":\"1\",\"tid\":\"" + tenant + "\",\"sub\":\"1\",\"ver\":\"2.0\",\"aud\":\"x\","
                + "\"iss\":\"https://" + tenant + "\",\"preferred_username\":\"eve@example.com\",\"name\":\"Eve\"}";
        String idToken = base64("{\"alg\":\"none\"}") + "." + base64(claims) + ".c2ln";
        return "{\"token_type\":\"Bearer\",\"scope\":\"https://management.azure.com//.default\",\"expires_in\":3600,"
                + "\"access_token\":\"CANARY.eve." + tenant + ".0\",\"refresh_token\":\"CANARY-r\",\"id_token\":\""
                + idToken + "\",\"client_info\":\"" + base64("{\"uid\":\"1\",\"utid\":\"" + tenant + "\"}") + "\"}";
    }

    static String discovery() {
        return json(Map.of(
                "tenant_discovery_endpoint",
                        "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration",
                "api-version", "1.1",
                "metadata",
                        List.of(
                                cloud("login.microsoftonline.com", "login.windows.net"),
                                cloud("login.microsoftonline.us", "login.usgovcloudapi.net"),
                                cloud("login.partner.microsoftonline.cn", "login.chinacloudapi.cn"))));
    }

    private static Map<String, Object> cloud(String network, String cache) {
        return Map.of("preferred_network", network, "preferred_cache", cache, "aliases", List.of(network, cache));
    }

    static String part(Map<String, String> claims) {
        return base64(json(claims).getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(String text) {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A device code.
    ///
    /// @param page where it is typed
    static String deviceCode(Duration good, String page) {
        return json(Map.of(
                "user_code",
                "ABCD-EFGH",
                "device_code",
                FakeEntra.MARK + "-device",
                "expires_in",
                good.toSeconds(),
                "interval",
                1,
                "verification_uri",
                page,
                "message",
                "-"));
    }

    /// The fields of a form or a query.
    static Map<String, String> form(String text) {
        return Stream.of(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
