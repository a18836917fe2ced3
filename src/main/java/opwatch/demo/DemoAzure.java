package opwatch.demo;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opwatch.operation.Subscription;
import opwatch.operation.WatchEntry;
import org.jspecify.annotations.Nullable;

/// The embedded Azure: an HTTP server on loopback that plays ARM for the one call. Any thread.
///
/// It answers wrong paths, versions and methods as ARM does, and refuses every request that carries a token:
/// a token belongs to one cloud, and this is another.
///
/// Only the `Date` header does not follow the clock: the JDK's server writes the computer's time there,
/// whatever is set (`ExchangeImpl.sendResponseHeaders`, JDK 25).
public final class DemoAzure implements AutoCloseable {
    private static final Pattern STATUS_PATH = Pattern.compile(
            "/subscriptions/([^/]+)/providers/Microsoft\\.OperationalInsights/locations/([^/]+)/operationStatuses/([^/]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern API_VERSION = Pattern.compile("(?:^|&)api-version=([^&]+)", Pattern.CASE_INSENSITIVE);
    private static final DateTimeFormatter ROUTED =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final List<String> VERSIONS =
            List.of("2020-08-01", "2022-10-01", "2023-09-01", "2025-02-01", "2025-07-01");

    private final InstantSource clock;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger tokens = new AtomicInteger();

    private DemoAzure(InstantSource clock) throws IOException {
        this.clock = clock;
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /// Starts on a free port.
    ///
    /// @throws IOException when this computer allows no local server
    public static DemoAzure start(InstantSource clock) throws IOException {
        return new DemoAzure(clock);
    }

    /// Its address: `http://127.0.0.1:port`.
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// The rows of a first run, begun a short or a long time ago: the tour first, then a crowd up to that
    /// many.
    public List<WatchEntry> entries(int count) {
        return new Tour(clock.instant()).rows(count);
    }

    /// An operation that has begun at that moment and succeeds twelve seconds later.
    public static WatchEntry shortOne(Instant begun) {
        return new Tour(begun).shortOne();
    }

    /// The made-up subscriptions of these rows.
    public static List<Subscription> subscriptions() {
        return Tour.subscriptions();
    }

    /// How long deletions of data ran before the first run, by these rows' account.
    public static List<Duration> deletions() {
        return Tour.deletions();
    }

    /// Requests that carried a token; there must never be one.
    int tokensReceived() {
        return tokens.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            DemoAnswer answer = orTrouble(exchange);
            Headers headers = exchange.getResponseHeaders();
            headers.set("x-ms-request-id", UUID.randomUUID().toString());
            headers.set("x-ms-correlation-request-id", UUID.randomUUID().toString());
            // A front door sends one of these; the demo sends both.
            headers.set("x-ms-ratelimit-remaining-subscription-reads", "249");
            headers.set("x-ms-ratelimit-remaining-subscription-global-reads", "3749");
            answer.headers().forEach(headers::set);
            if (!answer.contentType().isEmpty()) {
                headers.set("Content-Type", answer.contentType());
            }
            send(exchange, answer);
        }
    }

    private static void send(HttpExchange exchange, DemoAnswer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        if (body.length == 0 || exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    /// Answers a bug as Azure answers its own: the JDK's server would hang up without a word.
    private DemoAnswer orTrouble(HttpExchange exchange) {
        try {
            Instant now = clock.instant();
            return answer(exchange, now)
                    .with("x-ms-routing-request-id", "DEMO:" + ROUTED.format(now) + ":" + UUID.randomUUID());
        } catch (RuntimeException bug) {
            System.getLogger("opwatch").log(System.Logger.Level.ERROR, "a bug in the demo", bug);
            return DemoAnswer.error(500, "InternalServerError", "The demo ran into a bug of its own.");
        }
    }

    private DemoAnswer answer(HttpExchange exchange, Instant now) {
        if (exchange.getRequestHeaders().containsKey("Authorization")) {
            tokens.incrementAndGet();
            return DemoAnswer.error(400, "TokenNotWanted", "The demo takes no tokens.");
        }
        if (!exchange.getRequestMethod().equals("GET")) {
            return DemoAnswer.error(405, "MethodNotAllowed", "Only GET is supported here.")
                    .with("Allow", "GET");
        }
        Matcher path = STATUS_PATH.matcher(exchange.getRequestURI().getPath());
        if (!path.matches()) {
            return DemoAnswer.error(404, "InvalidResourceType", "The resource type could not be found.");
        }
        Optional<DemoAnswer> wrongVersion = version(exchange.getRequestURI().getQuery());
        return wrongVersion.orElseGet(() -> status(path, now));
    }

    private static Optional<DemoAnswer> version(@Nullable String query) {
        Matcher version = API_VERSION.matcher(query == null ? "" : query);
        if (!version.find()) {
            return Optional.of(DemoAnswer.error(
                    400, "MissingApiVersionParameter", "The api-version query parameter (?api-version=) is required."));
        }
        return VERSIONS.contains(version.group(1))
                ? Optional.empty()
                : Optional.of(DemoAnswer.error(
                        404,
                        "InvalidResourceType",
                        "The resource type 'locations/operationStatuses' could not be found in the namespace"
                                + " 'Microsoft.OperationalInsights' for api version '" + version.group(1)
                                + "'. The supported api-versions are '" + String.join(",", VERSIONS) + "'."));
    }

    private static DemoAnswer status(Matcher path, Instant now) {
        String operation = path.group(3);
        return DemoId.parse(operation)
                .map(id -> id.scenario().answer(new Scene(path.group(1), path.group(), operation, id.start(), now)))
                .orElseGet(() -> DemoAnswer.error(
                        404, "OperationNotFound", "The operation '" + operation + "' could not be found."));
    }
}
