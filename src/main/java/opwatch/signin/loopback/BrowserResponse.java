package opwatch.signin.loopback;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the browser brought back from the sign-in page: a code, or the server's error. Any thread.
///
/// @param code the authorization code, or empty
/// @param error the server's error code, or empty
/// @param suberror what the error is in particular, or empty
/// @param description the server's words about the error, or empty
public record BrowserResponse(String code, String error, String suberror, String description) {
    private static final int MOST_FIELDS = 20;

    /// Without the code, which must not be printed.
    @Override
    public String toString() {
        return "BrowserResponse[" + (code.isEmpty() ? error : "code") + "]";
    }

    /// Reads the form that the browser posts; null when it is not the genuine response: another state, a
    /// field given twice, neither code nor error, or a login host that is none of the cloud's.
    ///
    /// @param state what the sign-in page was given
    /// @param hosts the login hosts that the response may name
    static @Nullable BrowserResponse read(String form, String state, Set<String> hosts) {
        Map<String, String> fields = fields(form);
        if (fields == null || !same(fields.getOrDefault("state", ""), state)) {
            return null;
        }
        String host = fields.get("cloud_instance_host_name");
        if (host != null && !hosts.contains(host.toLowerCase(Locale.ROOT))) {
            return null;
        }
        String code = fields.getOrDefault("code", "");
        String error = fields.getOrDefault("error", "");
        return code.isEmpty() == error.isEmpty()
                ? null
                : new BrowserResponse(
                        code, error, fields.getOrDefault("suberror", ""), fields.getOrDefault("error_description", ""));
    }

    private static @Nullable Map<String, String> fields(String form) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : form.split("&", MOST_FIELDS + 1)) {
            int equals = pair.indexOf('=');
            if (equals < 1 || fields.size() == MOST_FIELDS) {
                return null;
            }
            try {
                String name = URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8);
                String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
                if (fields.put(name, value) != null) {
                    return null;
                }
            } catch (IllegalArgumentException e) {
                return null;
            }
        }
        return fields;
    }

    /// Takes the same time whatever the difference.
    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
