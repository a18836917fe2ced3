package opwatch.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Pastes made of good and bad pieces. Whoever made a paste knows whether it holds an operation of ours;
/// the reader must agree. How many are made is the system property `fuzz.pastes`.
class PastedTextFuzzTest {
    private static final Set<Cloud> REAL = EnumSet.complementOf(EnumSet.of(Cloud.DEMO));
    private static final String[] GOOD_HOSTS = {
        "https://management.azure.com", "https://management.azure.com:443", "https://eastus.management.azure.com",
        "HTTPS://Management.Azure.Com", "https://management.usgovcloudapi.net", "https://management.chinacloudapi.cn"
    };
    private static final String[] FOREIGN_HOSTS = {
        "https://evil.test",
        "https://management.azure.com.evil.test",
        "https://xmanagement.azure.com",
        "https://management.azure.com@evil.test",
        "https://management.azure.com:444",
        "https://evil.test/?u=",
        "https://evil.test/management.azure.com",
        "https://m\u0430nagement.azure.com",
        "https://a.b.management.azure.com",
        "https://management.azure.com\\@evil.test",
        "https://management.azure.com%40evil.test",
        "evil.test",
        "https://evil.test/#",
        "https://[::1]",
        "https://management.azure.com\u3002evil.test",
        "https://evil.test/'",
        "gopher://management.azure.com",
        "https://management.azure.com;@evil.test",
        "https://evil.test:443/x"
    };
    private static final String[] NOISE = {
        "Bearer eyJSECRET-MARKER",
        "?t=1&s=SECRET-MARKER&h=x",
        "\0",
        "\u202e",
        "{\"a\":\"",
        "\"}",
        "'",
        "`",
        "\\",
        "\n",
        "\t",
        "%2fsubscriptions%2f",
        "%",
        "%zz",
        "/",
        "//",
        "://",
        "subscriptions/",
        "/subscriptions/",
        "locations/",
        "\ud800",
        "purge-",
        "operationStatuses/",
        "\u00e9\u4e2d\ud83d\ude00",
        "&amp;",
        "\\u0026",
        "\\/",
        "<",
        ">",
        "https://",
        "@",
        ":443"
    };

    @Test
    void noPasteBreaksTheReaderAndNoForeignHostIsTakenForOurs() {
        long count = Long.getLong("fuzz.pastes", 20_000);
        for (long seed = 0; seed < count; seed++) {
            SplittableRandom chance = new SplittableRandom(seed);
            switch (chance.nextInt(3)) {
                case 0 -> foreign(chance, seed);
                case 1 -> good(chance, seed);
                default -> noise(chance, seed);
            }
        }
    }

    /// Only foreign hosts, each in a word of its own: nothing may be found.
    private static void foreign(SplittableRandom chance, long seed) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i <= chance.nextInt(4); i++) {
            String url = pick(chance, FOREIGN_HOSTS) + path(chance);
            text.append(words(chance))
                    .append(' ')
                    .append(maybeEncoded(chance, url))
                    .append(' ');
        }
        PastedText pasted = read(text.toString());
        assertEquals(List.of(), pasted.found(), () -> "seed " + seed + ": " + text);
        check(pasted, seed, text);
    }

    /// One operation of ours among foreign ones and words.
    private static void good(SplittableRandom chance, long seed) {
        StringBuilder text = new StringBuilder();
        text.append(words(chance))
                .append('\n')
                .append(pick(chance, FOREIGN_HOSTS))
                .append(path(chance))
                .append('\n');
        text.append(maybeEncoded(chance, pick(chance, GOOD_HOSTS) + path(chance)))
                .append('\n')
                .append(words(chance));
        PastedText pasted = read(text.toString());
        assertEquals(1, pasted.found().size(), () -> "seed " + seed + ": " + text);
        check(pasted, seed, text);
    }

    private static void noise(SplittableRandom chance, long seed) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < chance.nextInt(30); i++) {
            switch (chance.nextInt(5)) {
                case 0 -> text.append(path(chance));
                case 1 -> text.append(pick(chance, FOREIGN_HOSTS));
                case 2 -> text.append(pick(chance, GOOD_HOSTS));
                default -> text.append(pick(chance, NOISE));
            }
            if (chance.nextInt(10) == 0) {
                text.setLength(chance.nextInt(text.length() + 1));
            }
        }
        check(read(text.toString()), seed, text);
    }

    private static void check(PastedText pasted, long seed, StringBuilder text) {
        assertFalse(pasted.found().isEmpty() && pasted.refused().isEmpty(), () -> "seed " + seed + ": " + text);
        assertTrue(pasted.found().stream().allMatch(ref -> REAL.contains(ref.cloud())), () -> "seed " + seed);
        for (Refusal refusal : pasted.refused()) {
            assertFalse(refusal.excerpt().contains("SECRET-MARKER"), () -> "seed " + seed + ": " + text);
            assertTrue(refusal.excerpt().codePointCount(0, refusal.excerpt().length()) <= 80, () -> "seed " + seed);
            assertTrue(refusal.excerpt().chars().noneMatch(Character::isISOControl), () -> "seed " + seed);
        }
    }

    private static PastedText read(String text) {
        return PastedText.read(text, Cloud.PUBLIC, REAL);
    }

    private static String path(SplittableRandom chance) {
        return "/subscriptions/" + guid(chance) + "/providers/Microsoft.OperationalInsights/locations/"
                + pick(chance, "westus", "West US", "EASTUS", "West%20US") + "/"
                + pick(chance, "operationStatuses", "operationstatuses", "operationResults") + "/" + guid(chance);
    }

    private static String maybeEncoded(SplittableRandom chance, String url) {
        return chance.nextInt(6) == 0
                ? "https://links.example/?url="
                        + URLEncoder.encode(url.replace("West US", "westus"), StandardCharsets.UTF_8)
                : url;
    }

    /// Words without an anchor in them, so that they cannot join what follows.
    private static String words(SplittableRandom chance) {
        return pick(chance, "DEBUG", "Bearer SECRET-MARKER", "'Location':", "200 OK", "{\"x\":", "\u202e", "é中", "%zz");
    }

    private static String guid(SplittableRandom chance) {
        return new java.util.UUID(chance.nextLong(), chance.nextLong()).toString();
    }

    private static String pick(SplittableRandom chance, String... from) {
        return from[chance.nextInt(from.length)];
    }
}
