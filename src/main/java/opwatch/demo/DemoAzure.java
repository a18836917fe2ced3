package opwatch.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opwatch.operation.WatchEntry;

/// The embedded Azure: an HTTP server on loopback that plays ARM for the one call. Any thread.
///
/// It answers as ARM does to wrong paths, versions and methods too, and refuses every request that carries
/// a token: a token belongs to one cloud, and this is another.
public final class DemoAzure implements AutoCloseable {
    private static final Pattern STATUS_PATH = Pattern.compile(
            "/subscriptions/([^/]+)/providers/Microsoft\\.OperationalInsights/locations/([^/]+)/operationStatuses/([^/]+)",
            Pattern.CASE_INSENSITIVE);
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

    /// Where it listens: `http://127.0.0.1:port`.
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// Rows for a first run, all begun around now: the tour first, then a crowd up to that many.
    public List<WatchEntry> entries(int count) {
        return new Tour(clock.instant()).rows(count);
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
            DemoAnswer answer = answer(exchange);
            exchange.getResponseHeaders()
                    .set("x-ms-request-id", UUID.randomUUID().toString());
            exchange.getResponseHeaders()
                    .set("x-ms-correlation-request-id", UUID.randomUUID().toString());
            exchange.getResponseHeaders()
                    .set("x-ms-routing-request-id", "DEMO:" + clock.instant() + ":" + UUID.randomUUID());
            exchange.getResponseHeaders().set("x-ms-ratelimit-remaining-subscription-reads", "249");
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            if (!answer.contentType().isEmpty()) {
                exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            }
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    private DemoAnswer answer(HttpExchange exchange) {
        if (exchange.getRequestHeaders().containsKey("Authorization")) {
            tokens.incrementAndGet();
            return DemoAnswer.error(400, "TokenNotWanted", "The demo takes no tokens.");
        }
        if (!exchange.getRequestMethod().equals("GET")) {
            return DemoAnswer.error(405, "MethodNotAllowed", "Only GET is supported here.");
        }
        Matcher path = STATUS_PATH.matcher(exchange.getRequestURI().getPath());
        if (!path.matches()) {
            return DemoAnswer.error(404, "InvalidResourceType", "The resource type could not be found.");
        }
        Optional<DemoAnswer> wrongVersion = version(exchange.getRequestURI().getQuery());
        return wrongVersion.orElseGet(() -> status(path));
    }

    private static Optional<DemoAnswer> version(String query) {
        String version = query == null ? "" : query.replaceFirst("(?i)^.*\\bapi-version=([^&]*).*$", "$1");
        if (query == null || version.equals(query)) {
            return Optional.of(DemoAnswer.error(
                    400, "MissingApiVersionParameter", "The api-version query parameter (?api-version=) is required."));
        }
        return VERSIONS.contains(version)
                ? Optional.empty()
                : Optional.of(DemoAnswer.error(
                        404,
                        "InvalidResourceType",
                        "The resource type 'locations/operationStatuses' could not be found in the namespace"
                                + " 'Microsoft.OperationalInsights' for api version '" + version
                                + "'. The supported api-versions are '" + String.join(",", VERSIONS) + "'."));
    }

    private DemoAnswer status(Matcher path) {
        String operation = path.group(3);
        return DemoId.parse(operation)
                .map(id -> id.scenario()
                        .answer(new Scene(path.group(1), path.group(), operation, id.start(), clock.instant())))
                .orElseGet(() -> DemoAnswer.error(
                        404, "OperationNotFound", "The operation '" + operation + "' could not be found."));
    }
}
