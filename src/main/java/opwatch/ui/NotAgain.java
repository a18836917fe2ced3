package opwatch.ui;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The texts that are not to be offered again in this run. Keeps none of them: only a hash under a random key
/// that dies with the process, from which no text can be guessed. Any thread.
final class NotAgain {
    private static final String HASH = "HmacSHA256";

    private final byte[] key = new byte[32];
    private final Set<String> hashes = ConcurrentHashMap.newKeySet();

    NotAgain() {
        new SecureRandom().nextBytes(key);
    }

    /// What stands for a text here.
    String hash(String text) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(key, HASH));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HASH, e);
        }
    }

    void add(String hash) {
        hashes.add(hash);
    }

    boolean holds(String hash) {
        return hashes.contains(hash);
    }
}
