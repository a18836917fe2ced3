package opwatch.azure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Pattern;

/// A bearer token. Only `ArmHttp` can take the secret out, to write it into one header. Any thread.
public final class BearerToken implements TokenResult {
    /// `b64token` of RFC 6750, section 2.1.
    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z._~+/-]+=*");

    private final String secret;

    /// @param secret the token
    /// @throws IllegalArgumentException when it cannot stand in a header. Refused here because the HTTP
    /// library would put the whole header into its message.
    public BearerToken(String secret) {
        if (!FORM.matcher(secret).matches()) {
            throw new IllegalArgumentException("not a bearer token");
        }
        this.secret = secret;
    }

    /// Whether this is the same token; takes the same time whatever the difference.
    public boolean is(String other) {
        return MessageDigest.isEqual(
                secret.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    /// The secret; never logged, never shown.
    String secret() {
        return secret;
    }

    @Override
    public String toString() {
        return "[token]";
    }
}
