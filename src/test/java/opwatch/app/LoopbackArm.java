package opwatch.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opwatch.operation.Cloud;
import opwatch.operation.Subscription;

/// An Azure on loopback with 3 subscriptions, 40 workspaces and 900 tables in pages of ten. Twelve tables
/// have an operation ID. Workspace 5 refuses, 14 throttles once, 20 names a foreign host for its next page,
/// and 30 comes back to a page that it had. Beside it a foreign host, which is never to be asked.
final class LoopbackArm implements AutoCloseable {
    static final int WORKSPACES = 40;
    static final int REFUSING = 5;
    static final int THROTTLING = 14;
    static final int FOREIGN = 20;
    static final int LOOPING = 30;
    /// Workspaces that have a table with an ID, the table with this number in it.
    static final List<Integer> WITH_ID = List.of(0, 1, 3, 7, 13, 14, 16, 20, 25, 30, 35, 39);
    static final int RETRY_AFTER = 20;
    private static final int PAGE = 10;
    private static final Pattern PATH =
            Pattern.compile("/subscriptions/(\\S{36})/.*?(workspaces|clusters)(?:/ws-(\\d+)/(tables|summaryLogs))?");

    /// A request: when it came by the clock of the test, and in which subscription.
    record Asked(Instant at, String subscription, String path, int status) {}

    final List<Asked> asked = new CopyOnWriteArrayList<>();
    final List<String> foreignRequests = new CopyOnWriteArrayList<>();
    private final InstantSource clock;
    private final AtomicBoolean throttled = new AtomicBoolean();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final HttpServer foreign;

    LoopbackArm(InstantSource clock) throws IOException {
        this.clock = clock;
        foreign = server(exchange -> {
            foreignRequests.add(exchange.getRequestURI().toString());
            return "{}";
        });
        server = server(this::answer);
    }

    private interface Script {
        String answer(HttpExchange exchange) throws IOException;
    }

    private HttpServer server(Script script) throws IOException {
        HttpServer made = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        made.setExecutor(threads);
        made.createContext("/", exchange -> {
            try (exchange) {
                String answer = script.answer(exchange);
                int status = Integer.parseInt(answer.startsWith("{") ? "200" : answer.substring(0, 3));
                byte[] body = answer.substring(answer.indexOf('{')).getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.getResponseHeaders().set("x-ms-request-id", "1");
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        made.start();
        return made;
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    static List<Subscription> subscriptions() {
        return IntStream.range(0, 3)
                .mapToObj(i -> new Subscription(Cloud.DEMO, subscription(i), "Subscription " + i, ""))
                .toList();
    }

    static String subscription(int i) {
        return "00000000-0000-0000-0000-00000000000" + i;
    }

    /// Workspaces 0 to 13, 14 to 26, 27 to 39.
    static int subscriptionOf(int workspace) {
        return workspace < 14 ? 0 : workspace < 27 ? 1 : 2;
    }

    /// 900 in all.
    static int tables(int workspace) {
        return workspace < 20 ? 23 : 22;
    }

    static String operationId(int workspace) {
        return "id-of-" + workspace;
    }

    private String answer(HttpExchange exchange) {
        URI uri = exchange.getRequestURI();
        Matcher path = PATH.matcher(uri.getPath());
        String answer = path.matches() ? answer(exchange, path) : "404{}";
        int status = answer.startsWith("{") ? 200 : Integer.parseInt(answer.substring(0, 3));
        asked.add(new Asked(clock.instant(), path.matches() ? path.group(1) : "", uri.toString(), status));
        return answer;
    }

    private String answer(HttpExchange exchange, Matcher path) {
        String query = exchange.getRequestURI().getQuery();
        if (exchange.getRequestHeaders().containsKey("Authorization")) {
            return "400{\"error\":{\"code\":\"TokenNotWanted\",\"message\":\"no\"}}";
        }
        if (path.group(4) == null) {
            return path.group(2).equals("clusters") ? clusters(path.group(1)) : workspaces(path.group(1));
        }
        int workspace = Integer.parseInt(path.group(3));
        if (path.group(4).equals("summaryLogs")) {
            return workspace == 1
                    ? page(Stream.of(rule("r", "Updating"), rule("s", "Succeeded")), "")
                    : page(Stream.of(), "");
        }
        if (workspace == REFUSING) {
            return "403{\"error\":{\"code\":\"AuthorizationFailed\",\"message\":\"no\"}}";
        }
        if (workspace == THROTTLING && !throttled.getAndSet(true)) {
            exchange.getResponseHeaders().set("Retry-After", String.valueOf(RETRY_AFTER));
            return "429{\"error\":{\"code\":\"SubscriptionRequestsThrottled\",\"message\":\"slow\"}}";
        }
        return tables(workspace, path.group(), query);
    }

    private static String clusters(String subscription) {
        return subscription.equals(subscription(0))
                ? page(Stream.of(rule("c", "Creating")), "")
                : page(Stream.of(), "");
    }

    private static String rule(String name, String state) {
        return "{\"name\":\"" + name + "\",\"properties\":{\"provisioningState\":\"" + state + "\"}}";
    }

    private static String workspaces(String subscription) {
        return page(
                IntStream.range(0, WORKSPACES)
                        .filter(i -> subscription(subscriptionOf(i)).equals(subscription))
                        .mapToObj(i -> "{\"id\":\"/subscriptions/" + subscription + "/resourceGroups/rg/providers/"
                                + "Microsoft.OperationalInsights/workspaces/ws-" + i + "\",\"location\":\"westeurope\","
                                + "\"properties\":{\"failover\":{\"state\":\""
                                + (i == 2 ? "Activating" : "Inactive") + "\"}}}"),
                "");
    }

    private String tables(int workspace, String path, String query) {
        int from = query.contains("skip=") ? Integer.parseInt(query.replaceAll(".*skip=", "")) : 0;
        int to = Math.min(from + PAGE, tables(workspace));
        String here = "https://" + Cloud.DEMO.armHost() + path + "?api-version=2025-07-01&skip=";
        String next = to == tables(workspace) ? "" : here + to;
        if (workspace == FOREIGN && from == PAGE) {
            next = "http://127.0.0.1:" + foreign.getAddress().getPort() + path + "?skip=20";
        }
        if (workspace == LOOPING && from == 2 * PAGE) {
            next = here + PAGE;
        }
        return page(IntStream.range(from, to).mapToObj(i -> table(workspace, i)), next);
    }

    private static String table(int workspace, int number) {
        boolean found = WITH_ID.contains(workspace) && number == 7;
        String job = workspace % 2 == 0
                ? "\"searchResults\":{\"sourceTable\":\"Source\",\"azureAsyncOperationId\":\"" + operationId(workspace)
                        + "\"},\"resultStatistics\":{\"progress\":40,\"ingestedRecords\":12,\"scannedGb\":3.5}"
                : "\"restoredLogs\":{\"azureAsyncOperationId\":\"" + operationId(workspace) + "\"}";
        return "{\"name\":\"T" + number + (found ? "_SRCH" : "") + "\",\"properties\":{\"provisioningState\":"
                + "\"InProgress\",\"schema\":{\"columns\":[{\"name\":\"TimeGenerated\"}]}" + (found ? "," + job : "")
                + "}}";
    }

    private static String page(Stream<String> resources, String next) {
        return "{\"value\":[" + resources.collect(Collectors.joining(",")) + "]"
                + (next.isEmpty() ? "" : ",\"nextLink\":\"" + next + "\"") + "}";
    }

    @Override
    public void close() {
        server.stop(0);
        foreign.stop(0);
        threads.shutdownNow();
    }
}
