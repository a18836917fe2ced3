package opwatch.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// The secrets of one sign-in (RFC 7636). The verifier, without which a code is worth nothing, goes to the
/// token endpoint alone. Immutable.
///
/// @param verifier 32 random bytes, Base64url
/// @param state 16 random bytes, Base64url: ties the answer to the request
record Pkce(String verifier, String state) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static Pkce fresh() {
        return new Pkce(random(32), random(16));
    }

    /// The verifier's SHA-256, Base64url: what the sign-in page is told.
    String challenge() {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "[pkce]";
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return base64(random);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
