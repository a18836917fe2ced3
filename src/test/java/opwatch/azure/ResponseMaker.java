package opwatch.azure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/// Makes answers, good ones and bad ones. The same chance makes the same answer.
final class ResponseMaker {
    private static final List<String> WORDS = List.of(
            "Succeeded",
            "Succeeded",
            "succeeded",
            "SUCCEEDED",
            "Failed",
            "Canceled",
            "Cancelled",
            "Running",
            "Updating",
            "Completed",
            "ſucceeded",
            " Succeeded",
            "Succeeded\\u0000",
            "\\u0053ucceeded",
            "",
            " ");
    private static final List<String> ODD = List.of(
            "null",
            "true",
            "0",
            "-1.5e300",
            "1e999999999",
            "[]",
            "{}",
            "\"\"",
            "[\"Succeeded\"]",
            "{\"status\":\"Succeeded\"}",
            "\"\\ud800\"",
            "\"Succeeded\"",
            "100.0",
            "NaN",
            "'x'");
    private static final List<String> TIMES = List.of(
            "2026-01-02T03:04:05.1234567Z",
            "2026-01-02 03:04:05 +0000",
            "Fri, 02 Jan 2026 03:04:05 GMT",
            "0001-01-01T00:00:00Z",
            "2026-99-99T99:99:99Z",
            "soon",
            "9999-12-31T23:59:59.9999999+18:00",
            "");
    private static final List<String> HEADERS = List.of(
            "Retry-After",
            "Date",
            "Location",
            "WWW-Authenticate",
            "x-ms-request-id",
            "retry-after-ms",
            "x-ms-ratelimit-remaining-subscription-reads",
            "x-ms-correlation-request-id");
    private static final List<String> VALUES = List.of(
            "",
            "20",
            "-1",
            "99999999999999999999",
            "Fri, 02 Jan 2026 03:04:05 GMT",
            "https://evil.example/\u0000",
            "https://[",
            "Bearer authorization_uri=\"https://login.windows.net/x\"",
            "20, 30",
            ",",
            "\u00ff\u0100");
    private static final List<String> TYPES = List.of(
            "application/json; charset=utf-8",
            "application/json",
            "application/json",
            "text/html",
            "",
            "text/plain",
            "application/problem+json",
            "application/json\u0000");
    /// Where reasons stand.
    private static final List<String> REASONS = List.of(
            "error",
            "errors",
            "code",
            "message",
            "details",
            "innererror",
            "errorCode",
            "errorMessage",
            "statusMessage",
            "properties",
            "additionalInfo",
            "target");
    private static final List<String> TANGLES = List.of(
            "{\\\"",
            "[{",
            "{\\\"error\\\":",
            "\\\\\\\"",
            "retry ",
            "wait 1",
            "%25",
            "{ ",
            "\\u005b{",
            "x",
            "0",
            "\\ud800");
    private static final List<String> NAMES = List.of(
            "\"9f8e7d6c-0000-4000-8000-00000000beef\"",
            "\"9f8e7d6c-0000-4000-8000-00000000bee0\"",
            "null",
            "7",
            "\"{id}\"");
    private static final int[] CODES = {
        200, 200, 200, 200, 200, 202, 201, 204, 206, 301, 307, 399, 400, 401, 403, 404, 407, 408, 409, 429, 500, 503,
        599
    };

    private final RandomGenerator chance;

    ResponseMaker(RandomGenerator chance) {
        this.chance = chance;
    }

    /// A status document that keeps every rule.
    String document(String word) {
        List<String> members = new ArrayList<>(List.of("\"status\":\"" + word + "\""));
        maybe(members, "\"id\":\"/subscriptions/x\"");
        maybe(members, "\"startTime\":\"" + one(TIMES) + "\"");
        maybe(members, "\"endTime\":\"" + one(TIMES) + "\"");
        maybe(members, "\"percentComplete\":" + chance.nextInt(-10, 120));
        maybe(members, "\"properties\":{\"Status\":\"" + one(WORDS) + "\",\"list\":[1,[2,{\"a\":null}]]}");
        maybe(members, "\"error\":" + error(0));
        maybe(members, "\"é\uD83D\uDE00\":\"é\uD83D\uDE00\\u00e9\"");
        for (int i = members.size() - 1; i > 0; i--) {
            members.set(i, members.set(chance.nextInt(i + 1), members.get(i)));
        }
        return "{" + String.join(",", members) + "}";
    }

    /// A document with reasons in any of the shapes that they are sent in, and sometimes a tangled or endless one.
    String failure() {
        List<String> members = new ArrayList<>();
        maybe(members, "\"status\":\"" + one(List.of("Failed", "Failed", "Canceled", "Succeeded", "Running")) + "\"");
        maybe(members, "\"name\":" + one(NAMES));
        for (int i = chance.nextInt(1, 4); i > 0; i--) {
            members.add(reason(0));
        }
        return "{" + String.join(",", members) + "}";
    }

    private String reason(int depth) {
        String key = "\"" + one(REASONS) + (chance.nextInt(4) == 0 ? chance.nextInt(3) : "") + "\":";
        return (chance.nextInt(4) == 0 ? key.toUpperCase(Locale.ROOT) : key) + value(depth);
    }

    private String value(int depth) {
        return switch (depth > 4 ? 0 : chance.nextInt(6)) {
            case 0, 1 ->
                "\"" + one(List.of(message(), one(TANGLES).repeat(chance.nextInt(80)), "InvalidFilter")) + "\"";
            case 2 -> "{" + reason(depth + 1) + "}";
            case 3 -> "[" + value(depth + 1) + "," + value(depth + 1) + "]";
            case 4 -> quoted("{" + reason(depth + 1) + "}");
            default -> one(ODD.subList(0, 8));
        };
    }

    private static String quoted(String json) {
        return "\"" + json.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    String word() {
        return one(WORDS);
    }

    /// Bytes that began as a document and went through a few accidents.
    byte[] accident() {
        return accident(document(word()));
    }

    byte[] accident(String whole) {
        String text = whole;
        for (int i = chance.nextInt(3); i > 0; i--) {
            text = one(accidents()).apply(text);
        }
        byte[] bytes = text.getBytes(chance.nextInt(40) == 0 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        for (int i = chance.nextInt(3); i > 0 && bytes.length > 0; i--) {
            bytes[chance.nextInt(bytes.length)] ^= (byte) (1 << chance.nextInt(8));
        }
        return bytes;
    }

    /// An HTTP status, headers and the body.
    ArmResponse answer(byte[] body) {
        List<String> headers = new ArrayList<>();
        if (chance.nextInt(5) > 0) {
            headers.addAll(List.of("Content-Type", one(TYPES)));
        }
        for (int i = chance.nextInt(4); i > 0; i--) {
            headers.addAll(List.of(one(HEADERS), one(VALUES)));
        }
        return Sample.answer(CODES[chance.nextInt(CODES.length)], body, headers.toArray(String[]::new));
    }

    private List<UnaryOperator<String>> accidents() {
        return List.of(
                text -> text.substring(0, place(text)),
                text -> text.substring(place(text)),
                text -> text + text,
                text -> text + one(List.of("x", ",", "}", "{}", " ", "\u0000", "\n\n", "//")),
                text -> one(List.of("\uFEFF", "\uFEFF\uFEFF", ")]}'", " ", "null", "<html>")) + text,
                text -> text.replaceFirst("\\{", "{\"status\":\"" + one(WORDS).replace("\\", "\\\\") + "\","),
                text -> text.replaceFirst("\"status\":\"[^\"]*\"", "\"status\":" + one(ODD).replace("\\", "\\\\")),
                text -> text.replaceFirst(
                        "\"status\"", one(List.of("\"Status\"", "status", "'status'", "\"\\\\u0073tatus\""))),
                text -> text.replaceFirst("\"status\":", "\"properties2\":{\"status\":\"Failed\"},\"status\":"),
                text -> text.replaceFirst(":", ":" + one(ODD).replace("\\", "\\\\") + ",\"k\":"),
                text -> "[" + text + "]",
                text -> "{\"a\":" + text + "}",
                text -> "{\"status\":\"Succeeded\",\"a\":" + nested(text) + "}",
                text -> text.substring(0, place(text)) + "\"".repeat(chance.nextInt(3)) + text.substring(place(text)),
                text -> "{\"error\":" + error(0) + "}");
    }

    private String nested(String text) {
        int depth = chance.nextInt(1, 200);
        return "[".repeat(depth) + text + "]".repeat(depth);
    }

    private String error(int depth) {
        List<String> members = new ArrayList<>();
        maybe(members, "\"code\":\"" + one(List.of("InvalidResourceType", "AuthorizationFailed", "X", "")) + "\"");
        maybe(members, "\"message\":\"" + message() + "\"");
        maybe(members, "\"target\":" + one(ODD.subList(0, 4)));
        maybe(members, "\"additionalInfo\":[{\"type\":\"t\",\"info\":{}},7]");
        if (depth < 3) {
            maybe(members, "\"details\":[" + error(depth + 1) + ",null]");
            maybe(members, "\"innererror\":" + error(depth + 1));
            maybe(members, "\"error\":" + error(depth + 1));
        }
        return "{" + String.join(",", members) + "}";
    }

    private String message() {
        return one(List.of(
                "No.",
                "It failed: {\\\"error\\\":{\\\"code\\\":\\\"Y\\\",\\\"message\\\":\\\"{\\\\\\\"code\\\\\\\":1}\\\"}} again",
                "{\\\"status\\\":\\\"Succeeded\\\"}",
                "{\\\"".repeat(50),
                "Only '2020-08-01, 2022-10-01' for '2025-07-01'. Try again after '372' seconds.",
                "https://sts.windows.net/aaaaaaaa-0000-4000-8000-00000000000a/"));
    }

    private int place(String text) {
        return chance.nextInt(text.length() + 1);
    }

    private void maybe(List<String> members, String member) {
        if (chance.nextBoolean()) {
            members.add(member);
        }
    }

    private <T> T one(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }
}
