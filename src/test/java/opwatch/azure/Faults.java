package opwatch.azure;

import static opwatch.azure.Checking.BROKEN;
import static opwatch.azure.RawServer.http;
import static opwatch.azure.RawServer.json;
import static opwatch.azure.Sample.error;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import opwatch.azure.Fault.Next;
import opwatch.azure.Fault.When;
import opwatch.operation.Problem;

/// The fault table: its rows that need no real cloud. The numbers are those of the table.
final class Faults {
    private static final Problem TOO_LARGE = new Problem.NotUnderstood(Problem.Flaw.TOO_LARGE, 0);
    private static final Problem NO_JSON = flaw(Problem.Flaw.BAD_JSON);
    private static final Problem WEB_PAGE = new Problem.Intercepted(Problem.Sign.NOT_JSON, "text/html");
    private static final String PAGE = http("200 OK\r\nContent-Type: text/html", "<html>Welcome to our hotel</html>");

    private Faults() {}

    static Stream<Fault> all() {
        return Stream.of(answers(), waits(), refusals(), breaks(), bodies(), strangers())
                .flatMap(List::stream);
    }

    private static List<Fault> answers() {
        return Stream.of(408, 500, 502, 503, 504)
                .map(status -> new Fault(
                        14,
                        "HTTP " + status,
                        json(status + " Trouble", error("Busy", "later")),
                        new Problem.ServiceTrouble(status, "Busy", "later"),
                        Next.SOON))
                .toList();
    }

    private static List<Fault> waits() {
        return List.of(
                throttled("none", "", 60),
                throttled("20 seconds", "Retry-After: 20\r\n", 20),
                throttled("zero", "Retry-After: 0\r\n", 5),
                throttled("negative", "Retry-After: -5\r\n", 60),
                throttled("huge", "Retry-After: 1000000000000\r\n", 600),
                throttled("text", "Retry-After: soon\r\n", 60),
                new Fault(
                        15,
                        "503 that names a time",
                        json("503 Busy\r\nRetry-After: 90", error("Busy", "later")),
                        new Problem.ServiceTrouble(503, "Busy", "later"),
                        Next.in(90)));
    }

    private static Fault throttled(String name, String headers, double seconds) {
        String answer = json("429 Too Many\r\n" + headers + "x-a: b", error("SubscriptionRequestsThrottled", "slow"));
        Problem shown = new Problem.Throttled("SubscriptionRequestsThrottled");
        return new Fault(15, "429, Retry-After " + name, answer, shown, Next.in(seconds));
    }

    private static List<Fault> refusals() {
        String missing = json("404 Not Found", error("NotFound", "no"));
        String scope = "/subscriptions/" + Sample.SUBSCRIPTION;
        String action = "Microsoft.OperationalInsights/locations/operationstatuses/read";
        return List.of(
                new Fault(
                        16,
                        "400",
                        json("400 Bad", error("BadRequest", "no")),
                        new Problem.Rejected(400, "BadRequest", "no"),
                        Next.SLOW),
                new Fault(
                        16,
                        "401",
                        json("401 No", error("ExpiredAuthenticationToken", "old")),
                        new Problem.SignInRefused("ExpiredAuthenticationToken", "old"),
                        new Next(300, 600)),
                new Fault(
                        16,
                        "403",
                        json("403 No", error("AuthorizationFailed", "no")),
                        new Problem.Forbidden(action, scope, "no"),
                        Next.SLOW),
                new Fault(16, "404 of a row seen before", missing, new Problem.NoLongerKept("NotFound"), Next.in(600)),
                new Fault(16, "404 of a new row", missing, new Problem.NotVisibleYet(), new Next(5, 5.75))
                        .when(When.JUST_ADDED),
                new Fault(16, "404 of an old row", missing, new Problem.NotFound("NotFound", "no"), Next.SLOW)
                        .when(When.ADDED_LONG_AGO),
                new Fault(
                        16,
                        "410",
                        json("410 Gone", error("Gone", "no")),
                        new Problem.Rejected(410, "Gone", "no"),
                        Next.SLOW),
                new Fault(25, "407", http("407 Sign in", ""), new Problem.ProxyRefused(), Next.SOON));
    }

    private static List<Fault> breaks() {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
        Problem late = new Problem.TimedOut(Duration.ofMillis(300));
        return List.of(
                new Fault(17, "a reset", (_, to) -> to.setSoLinger(true, 0), BROKEN, Next.SOON, When.SEEN_BEFORE),
                new Fault(17, "an empty answer", "", BROKEN, Next.SOON),
                new Fault(
                        17, "half a chunk", head + "Transfer-Encoding: chunked\r\n\r\nff\r\n{\"sta", BROKEN, Next.SOON),
                new Fault(17, "random bytes", "\u0001\u0002garbage\r\n\r\n", BROKEN, Next.SOON),
                new Fault(
                        17,
                        "half a body",
                        head + "Content-Length: 99\r\n\r\n{\"status\":\"Succeeded\"}",
                        BROKEN,
                        Next.SOON),
                new Fault(18, "no headers", (_, to) -> to.getInputStream().read(), late, Next.SOON, When.SEEN_BEFORE),
                new Fault(
                        18,
                        "a body that never ends",
                        (_, to) -> {
                            RawServer.write(to, head + "Content-Length: 99\r\n\r\n{");
                            to.getInputStream().read();
                        },
                        late,
                        Next.SOON,
                        When.SEEN_BEFORE),
                new Fault(19, "a gigabyte", (_, to) -> pour(to, head), TOO_LARGE, Next.SOON, When.SEEN_BEFORE),
                new Fault(
                        19,
                        "a gigabyte of error",
                        (_, to) -> pour(to, head.replace("200 OK", "500 Bug")),
                        TOO_LARGE,
                        Next.SOON,
                        When.SEEN_BEFORE),
                new Fault(
                        19,
                        "a body packed with gzip",
                        http(
                                "200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip",
                                "\u001f\u0008\u0000"),
                        NO_JSON,
                        Next.SOON));
    }

    private static void pour(Socket to, String head) throws IOException {
        RawServer.write(to, head + "Content-Length: 1073741824\r\n\r\n");
        String part = " ".repeat(1 << 16);
        for (int i = 0; i < 1 << 14; i++) {
            RawServer.write(to, part);
        }
    }

    private static Problem flaw(Problem.Flaw flaw) {
        return new Problem.NotUnderstood(flaw, 200);
    }

    private static List<Fault> bodies() {
        String deep = "{\"status\":\"Succeeded\",\"a\":" + "[".repeat(5000) + "]".repeat(5000) + "}";
        Problem noStatus = new Problem.NotUnderstood(Problem.Flaw.NO_STATUS, 200);
        return List.of(
                new Fault(20, "half an object", json("200 OK", "{\"status\":\"Succeeded\""), NO_JSON, Next.SOON),
                new Fault(20, "deep JSON", json("200 OK", deep), flaw(Problem.Flaw.TOO_COMPLEX), Next.SOON),
                new Fault(
                        20,
                        "duplicate keys",
                        json("200 OK", "{\"status\":\"Running\",\"status\":\"Succeeded\"}"),
                        flaw(Problem.Flaw.AMBIGUOUS),
                        Next.SOON),
                new Fault(20, "wrong types", json("200 OK", "{\"status\":[\"Succeeded\"]}"), noStatus, Next.SOON),
                new Fault(
                        20,
                        "nothing",
                        json("200 OK", ""),
                        new Problem.NotUnderstood(Problem.Flaw.EMPTY, 200),
                        Next.SOON),
                new Fault(21, "a captive portal", PAGE, WEB_PAGE, Next.SOON),
                new Fault(21, "JSON of somebody else", json("200 OK", "{\"success\":true}"), noStatus, Next.SOON),
                new Fault(
                        38,
                        "an error text with markup, bidi and line breaks",
                        json("500 Bug", error("<b>", "<script>\\u202e\\r\\n2026 ERROR forged")),
                        new Problem.ServiceTrouble(500, "<b>", "<script>\u202e 2026 ERROR forged"),
                        Next.SOON),
                new Fault(
                        38,
                        "an error text of 60,000 characters",
                        json("500 Bug", error("Long", "x".repeat(60_000))),
                        new Problem.ServiceTrouble(500, "Long", "x".repeat(1999) + "…"),
                        Next.SOON),
                new Fault(
                        38,
                        "an error text of a million characters",
                        json("500 Bug", error("Long", "x".repeat(1_000_000))),
                        new Problem.ServiceTrouble(500, "Long", "x".repeat(1999) + "…"),
                        Next.SOON));
    }

    private static List<Fault> strangers() {
        return Stream.of("302 Found", "307 Temporary", "308 Permanent")
                .flatMap(status -> Stream.of(
                        redirect(status, "https://evil.test/x", "evil.test"),
                        redirect(status, "https://management.azure.com/x", "management.azure.com"),
                        redirect(status, "/subscriptions/x", "")))
                .toList();
    }

    private static Fault redirect(String status, String location, String host) {
        String answer = http(status + "\r\nLocation: " + location, "");
        Problem shown = new Problem.Intercepted(Problem.Sign.REDIRECT, host);
        return new Fault(29, status + " to " + location, answer, shown, Next.SOON);
    }
}
