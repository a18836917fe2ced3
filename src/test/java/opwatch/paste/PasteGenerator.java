package opwatch.paste;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;

/// Makes pastes and knows what it put into them, without asking the code under test: foreign operations and
/// noise in any mixture and gluing, and sound operations, which always stand between white space.
final class PasteGenerator {
    static final String SECRET = "SECRET-MARKER";
    private static final String PATH =
            "/subscriptions/00000000-1111-2222-3333-444444444444/providers/Microsoft.OperationalInsights/"
                    + "locations/westus/operationStatuses/713192d7-503f-477a-9cfe-4efc3ee2bd11";
    private static final List<String> FOREIGN = List.of(
            "https://evil.test",
            "http://EVIL.test:443",
            "https://management.azure.com.evil.test",
            "https://evilmanagement.azure.com",
            "https://management.azure.com@evil.test",
            "https://me:" + SECRET + "@evil.test",
            "https://me:" + SECRET + "@management.azure.com",
            "https://management.azure.com\\@evil.test",
            "https://evil.test/management.azure.com",
            "https://management.azure.com.",
            "https://management.azure.com:8443",
            "https://m\u0430nagement.azure.com",
            "https://management\u3002azure\u3002com",
            "https://management%2eazure.com",
            "https://a.b.management.azure.com",
            "ftp://management.azure.com",
            "https://[::1]",
            "https://10.0.0.1:443",
            "https:///management.azure.com",
            "https://evil.test/?t=1&s=" + SECRET,
            "https://demo.opwatch.invalid.evil.test");
    /// Stands between a foreign host and its path and does not set the path free: all but white space.
    private static final List<String> BETWEEN = List.of(
            "",
            "",
            "",
            "\"",
            "'",
            "`",
            ">",
            "<",
            "\"\"",
            "\u0000",
            "\u0007",
            "\u200b",
            "\u202e",
            "\ufeff",
            "%20",
            "%0a",
            "%22",
            "%2520",
            "\\",
            "\\\\",
            ",",
            ";",
            "|",
            "(",
            ")",
            "&quot;",
            "&amp;",
            "\\u0020",
            "\\n",
            "/x",
            "/?q=",
            "/#",
            "?",
            "@",
            ":1",
            "%",
            "%2",
            "\u001b[0m",
            "…",
            "\ud83d",
            "/\"");
    private static final List<String> NOISE = List.of(
            "Authorization: Bearer eyJ0eXAiOiJKV1Qi." + SECRET + ".c2ln",
            "eyJhbGciOiJSUzI1NiIs." + SECRET + ".x",
            "?api-version=1&t=638&c=MII" + SECRET + "&s=" + SECRET + "&h=" + SECRET,
            "&s=" + SECRET,
            "https://",
            "http://",
            "://",
            "management.azure.com/",
            "https://management.azure.com",
            "/subscriptions/",
            "subscriptions/",
            "%2Fsubscriptions%2F",
            "/subscriptions/00000000-1111-2222-3333-444444444444",
            "/providers/Microsoft.OperationalInsights/locations/",
            "/subscriptions/00000000-1111-2222-3333-444444444444/providers/Microsoft.OperationalInsights/locations/west",
            "713192d7-503f-477a-9cfe-4efc3ee2bd11",
            "purge-713192d7-503f-477a-9cfe-4efc3ee2bd11",
            "0123456789abcdef0123456789abcdef",
            "\"",
            "'",
            "<",
            ">",
            "\\",
            "\\\\\\\\",
            "\u0000",
            "\u202e",
            "\u200f",
            "\ud800",
            "\udc00",
            "\ud83d\ude00",
            "%",
            "%2",
            "%25",
            "%2F",
            "%252F",
            "%00",
            "%ff",
            "&",
            "&amp;",
            "&#",
            "\u001b[31",
            "\\u00",
            "\\u002f",
            "\r\n",
            "\n",
            " ",
            "\t",
            "\u0130\u0131\u017f\u212a",
            "e\u0301",
            "{",
            "}",
            "[",
            "]",
            "(",
            ")",
            "=",
            ":",
            ",",
            ";",
            "|",
            "curl -H ",
            "GET ",
            "id=",
            "/",
            "//",
            ".",
            "..",
            "@",
            "#",
            "?");
    /// What makes readers that decode in nested ways take for ever.
    private static final List<String> TANGLED = List.of(
            "a.%252fsubscriptions%\"",
            "%252fsubscriptions%252f",
            "/subscriptions/",
            "https://evil.test/?u=",
            "\\\\\"",
            "\n  \"",
            "\" +\n",
            "Host: evil.test\n",
            "operationStatuses/a\n",
            "subscription_id,location,operation_id\n",
            "0000000a-1111-2222-3333-444444444444 ",
            "2026-11-23T21:00:00Z ",
            "{\"operationId\":");
    /// Breaks of a long line, with what is put around them.
    private static final List<String> WRAPS = List.of(
            "\n",
            "\r\n            ",
            "`\n  ",
            "^\r\n",
            "\\\n",
            "\" +\n    \"",
            "\"\n  \"",
            "\n# ",
            "\n// ",
            " \u2502\n\u2502 ",
            "\n2026-11-23T21:00:00.000Z ",
            "\u001b[0m\n\u001b[36m");
    private static final List<String> SPACE = List.of(" ", "\n", "\r\n", "\t", "  ", "\n\n", "\u00a0", "\u2003");

    private final SplittableRandom random;
    /// Only then a path without a host is certainly of that cloud: any other host nearby would name its own.
    private final boolean onlyPublic;
    private final StringBuilder text = new StringBuilder();
    private final List<OperationRef> placed = new ArrayList<>();

    PasteGenerator(long seed) {
        random = new SplittableRandom(seed);
        onlyPublic = seed % 3 == 0;
    }

    /// A paste and the operations that were put into it, in order.
    record Paste(String text, List<OperationRef> placed) {}

    Paste paste() {
        boolean foreignOnly = random.nextBoolean();
        int parts = random.nextInt(1, 9);
        for (int i = 0; i < parts; i++) {
            int kind = random.nextInt(foreignOnly ? 5 : 6);
            switch (kind) {
                case 0 -> text.append(pick(NOISE));
                case 1 -> text.append(garbage());
                case 2 -> text.append(foreign());
                case 3 -> text.append(wrappedForeign());
                case 4 -> text.append(pick(TANGLED).repeat(random.nextInt(1, 9)));
                default -> text.append(pick(SPACE)).append(sound(i)).append(pick(SPACE));
            }
        }
        return new Paste(text.toString(), List.copyOf(placed));
    }

    /// Up to five units, some thousand times, and a paste behind them.
    String tangle() {
        StringBuilder unit = new StringBuilder();
        int parts = random.nextInt(1, 6);
        for (int i = 0; i < parts; i++) {
            unit.append(
                    switch (random.nextInt(4)) {
                        case 0 -> pick(TANGLED);
                        case 1 -> pick(WRAPS);
                        case 2 -> pick(NOISE);
                        default -> pick(BETWEEN);
                    });
        }
        return (unit + " ".repeat(unit.isEmpty() ? 1 : 0))
                        .repeat(random.nextInt(1, 12_000) / Math.max(1, unit.length()) + 1)
                + paste().text();
    }

    private String foreign() {
        String path = spelled(PATH);
        String between = pick(BETWEEN);
        boolean pathEncoded = random.nextInt(4) == 0;
        String whole = pick(FOREIGN) + between + (pathEncoded ? encoded(path, random.nextInt(1, 4)) : path);
        return random.nextInt(5) > 0 ? whole : "https://evil.test/?next=" + encoded(whole, random.nextInt(1, 6));
    }

    /// A foreign address that is broken before its path: behind the break nothing frees it.
    private String wrappedForeign() {
        String whole = "https://evil.test/a/b/c" + PATH;
        int at = random.nextInt(1, whole.indexOf(PATH) - 1);
        return whole.substring(0, at) + pick(WRAPS) + whole.substring(at) + " ";
    }

    private String sound(int number) {
        Cloud drawn = Cloud.values()[random.nextInt(Cloud.values().length)];
        Cloud cloud = onlyPublic ? Cloud.PUBLIC : drawn;
        String id = "%08x-503f-477a-9cfe-%012x".formatted(number, random.nextLong(1L << 48));
        placed.add(new OperationRef(cloud, "00000000-1111-2222-3333-444444444444", "westus", id));
        String path =
                spelled("/subscriptions/00000000-1111-2222-3333-444444444444/providers/Microsoft.OperationalInsights/"
                        + "locations/westus/" + (random.nextBoolean() ? "operationStatuses/" : "operationResults/")
                        + id);
        boolean request = text.toString().stripTrailing().endsWith("GET");
        boolean bare = cloud == Cloud.PUBLIC && random.nextInt(3) == 0 && onlyPublic && !request;
        String url = (bare ? "" : "https://" + cloud.armHost()) + path + "?t=1&s=" + SECRET;
        return switch (random.nextInt(6)) {
            case 0 -> "\"" + url.replace("/", "\\/") + "\"";
            case 1 -> "<" + url.replace("&", "&amp;") + ">";
            case 2 -> "https://evil.test/?next=" + encoded("https://" + cloud.armHost() + path, random.nextInt(1, 4));
            case 3 -> "Location:" + url;
            default -> url;
        };
    }

    /// The same to Azure: names have no case.
    private String spelled(String path) {
        return switch (random.nextInt(4)) {
            case 0 -> path.toUpperCase(java.util.Locale.ROOT);
            case 1 -> path.toLowerCase(java.util.Locale.ROOT);
            case 2 -> path.replace("/westus/", "/West%20US/");
            default -> path;
        };
    }

    private String garbage() {
        StringBuilder garbage = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            boolean ascii = random.nextInt(3) > 0;
            garbage.append((char) (ascii ? random.nextInt(128) : random.nextInt(0x10000)));
        }
        return garbage.toString();
    }

    private static String encoded(String text, int times) {
        String encoded = text;
        for (int i = 0; i < times; i++) {
            encoded = URLEncoder.encode(encoded, StandardCharsets.UTF_8).replace("+", "%20");
        }
        return encoded;
    }

    private String pick(List<String> choice) {
        return choice.get(random.nextInt(choice.size()));
    }
}
