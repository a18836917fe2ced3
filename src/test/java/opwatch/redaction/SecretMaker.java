package opwatch.redaction;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;

/// Makes up secrets of every kind that passes through the app, and the places that they turn up in.
public record SecretMaker(RandomGenerator random) {
    private static final String URL_SAFE = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// A secret and whether it is told by its own looks; others are told by what stands before them.
    public record Secret(String text, boolean plain) {}

    public Secret secret() {
        return switch (random.nextInt(7)) {
            case 0 -> new Secret(jwt(), true);
            case 1 -> new Secret("0.A" + chars(URL_SAFE, 300 + random.nextInt(900)), true);
            case 2 -> new Secret("1.A" + chars(URL_SAFE, 150) + "." + chars(URL_SAFE, 150), true);
            case 3 -> new Secret(base64(32), false);
            case 4 -> new Secret(chars(URL_SAFE, 3) + "8Q~" + chars(URL_SAFE, 34), true);
            case 5 -> new Secret(chars(LETTERS, 8 + random.nextInt(12)), false);
            default -> new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(json("uid")), true);
        };
    }

    /// A text with the secret in it.
    public String around(Secret secret) {
        String text = secret.text();
        List<String> labelled = List.of(
                "Authorization: Bearer " + text,
                "{authorization=[Bearer " + text + "], accept=[*/*]}",
                "{\"access_token\":\"" + text + "\",\"expires_in\":3599}",
                "{\\\"refresh_token\\\":\\\"" + text + "\\\"}",
                "GET http://localhost:5000/?code=" + text + "&state=" + text + "&session_state=" + text,
                "https://x.blob.core.windows.net/a?sv=2024&sig=" + encoded(text) + "&se=2026-01-01",
                "grant_type=authorization_code&code=" + encoded(text) + "&code_verifier=" + text + "&client_info="
                        + text,
                "https%3A%2F%2Flogin%2F%3Fcode%3D" + text + "%26x%3D1",
                "https://kim:" + encoded(text) + "@proxy.contoso.com:8080/",
                "Proxy-Authorization: Basic " + text,
                "Cookie: ESTSAUTH=" + text + "; path=/; other=" + text,
                "BearerToken[secret=" + text + "]",
                "password is wrong; password: " + text,
                "client_secret='" + text + "'",
                "AccountName=a;AccountKey=" + text + ";EndpointSuffix=core.windows.net",
                "<password>" + text + "</password>",
                "bearer\r\n\t" + text,
                "device_code = " + text);
        List<String> plain = List.of(
                text,
                "the answer was " + text + ".",
                "[" + text + "]",
                "/a/" + text + "/b",
                "x=" + text,
                "(" + text + ")");
        return secret.plain() && random.nextInt(3) == 0
                ? plain.get(random.nextInt(plain.size()))
                : labelled.get(random.nextInt(labelled.size()));
    }

    /// Words that may stand before or after it, control characters among them.
    public String noise() {
        List<String> words = List.of(
                "",
                "a look failed ",
                "\r\n",
                "\u001b[31m",
                "\u202e",
                "200 OK ",
                "\n2026-01-01T00:00:00.000Z INFO x ",
                "java.io.IOException: closed ",
                "7d3bd0f4-8a3f-4b6e-9d3e-0c5f6a1b2c3d ",
                "\u2028",
                "a=b ",
                "ключ ",
                "💥 ");
        return words.get(random.nextInt(words.size())) + words.get(random.nextInt(words.size()));
    }

    String jwt() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json("alg")) + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(json("oid")) + "." + chars(URL_SAFE, 342);
    }

    private byte[] json(String key) {
        return ("{\"" + key + "\":\"" + chars(LETTERS, 40) + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    private String base64(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private String chars(String from, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(from.charAt(random.nextInt(from.length())));
        }
        return text.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
