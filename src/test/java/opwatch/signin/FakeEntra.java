package opwatch.signin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Microsoft Entra on loopback, under the real login hosts' names: behind a CONNECT proxy, with a
/// certificate of the test's making. It plays the token, device-code and discovery endpoints as MSAL4J uses
/// them; signing in is [#authorize]. Nothing of the program is switched.
public final class FakeEntra implements AutoCloseable {
    /// In every secret that is given out.
    static final String MARK = "CANARY";

    /// An answer in place of a token.
    public record Fault(int status, String type, String body, Map<String, String> headers) {
        Fault(int status, String type, String body) {
            this(status, type, body, Map.of());
        }

        public static Fault error(int status, String error, String description, Object... more) {
            Map<String, Object> body = new java.util.HashMap<>(
                    Map.of("error", error, "error_description", description, "correlation_id", FakeEntra.CORRELATION));
            for (int i = 0; i < more.length; i += 2) {
                body.put((String) more[i], more[i + 1]);
            }
            return new Fault(status, "application/json", FakeAnswers.json(body));
        }
    }

    static final String CORRELATION = "12345678-1234-1234-1234-123456789abc";

    /// A request for a token.
    record Asked(String host, String tenant, Map<String, String> form) {}

    private record Person(String name, String home) {
        String oid() {
            return new UUID(0, name.hashCode() & 0xFFFFFFFFL).toString();
        }
    }

    private record Code(Person person, String challenge, String redirect) {}

    private final HttpsServer server;
    private final Tunnels tunnels;
    private final Tls tls;
    private final Map<String, Code> codes = new ConcurrentHashMap<>();
    private final Map<String, Person> refreshTokens = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final Map<String, Fault> standing = new ConcurrentHashMap<>();
    final List<Asked> asked = new CopyOnWriteArrayList<>();
    public volatile Duration lifetime = Duration.ofHours(1);
    private volatile @Nullable Fault forClaims;
    public volatile String devicePerson = "";
    /// How long a device code is good, and the page that it is typed at.
    volatile Duration deviceCodes = Duration.ofMinutes(15);

    volatile String devicePage = "https://microsoft.com/devicelogin";
    /// Requests for tokens are answered once this is open.
    volatile CountDownLatch gate = new CountDownLatch(0);

    public FakeEntra() throws Exception {
        this(Tls.shared());
    }

    /// One whose certificate has expired.
    static FakeEntra expired() throws Exception {
        return new FakeEntra(Tls.expired());
    }

    private FakeEntra(Tls tls) throws Exception {
        this.tls = tls;
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setHttpsConfigurator(new HttpsConfigurator(tls.server()));
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        tunnels = new Tunnels(server.getAddress().getPort());
    }

    /// What a computer must trust to speak to it.
    public Certificate authority() {
        return tls.authority();
    }

    /// The port of the proxy that leads here.
    public int proxy() {
        return tunnels.port();
    }

    /// A client whose only way out is the proxy, and that trusts the fake alone.
    HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(ProxySelector.of(new InetSocketAddress("127.0.0.1", tunnels.port())))
                .sslContext(tls.client())
                .build();
    }

    /// The same, but it trusts who this computer trusts.
    HttpClient strangersClient() {
        return HttpClient.newBuilder()
                .proxy(ProxySelector.of(new InetSocketAddress("127.0.0.1", tunnels.port())))
                .build();
    }

    /// Every host that was asked for, in order.
    List<String> hosts() {
        return tunnels.hosts();
    }

    /// The next request for a token gets this.
    public void fault(Fault fault) {
        faults.add(fault);
    }

    /// How many requests for tokens there were.
    public int requests() {
        return asked.size();
    }

    /// Every request for a token with claims of Azure's own gets this.
    public void refuseClaims(Fault fault) {
        forClaims = fault;
    }

    /// Every request for a token of this tenant gets this, until another is set.
    public void always(String tenant, Fault fault) {
        standing.put(tenant, fault);
    }

    /// Tokens of this tenant are given again.
    public void recover(String tenant) {
        standing.remove(tenant);
    }

    /// What the sign-in page does when this person signs in: a code for the page's challenge.
    String authorize(URI page, String person, String home) {
        Map<String, String> query = FakeAnswers.form(page.getRawQuery());
        String code = MARK + "-code-" + UUID.randomUUID();
        codes.put(code, new Code(new Person(person, home), query.get("code_challenge"), query.get("redirect_uri")));
        return code;
    }

    /// A browser in which this person signs in at once.
    public Predicate<URI> browser(String person, String home) {
        return page -> {
            Thread.ofVirtual()
                    .start(() -> Visitor.post(
                            page,
                            Map.of(
                                    "code",
                                    authorize(page, person, home),
                                    "state",
                                    FakeAnswers.form(page.getRawQuery()).get("state"))));
            return true;
        };
    }

    @Override
    public void close() throws IOException {
        tunnels.close();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String tenant = path.split("/")[1];
            if (path.endsWith("/discovery/instance")) {
                send(exchange, 200, FakeAnswers.discovery());
            } else if (path.endsWith("/oauth2/v2.0/devicecode")) {
                send(exchange, 200, FakeAnswers.deviceCode(deviceCodes, devicePage));
            } else if (path.endsWith("/oauth2/v2.0/token")) {
                token(exchange, tenant, FakeAnswers.form(body));
            } else {
                send(exchange, 404, FakeAnswers.json(Map.of("error", "not_found")));
            }
        }
    }

    private void token(HttpExchange exchange, String tenant, Map<String, String> form) throws IOException {
        asked.add(new Asked(exchange.getRequestHeaders().getFirst("Host"), tenant, form));
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        Fault fault = form.getOrDefault("claims", "").contains("essential") ? forClaims : faults.poll();
        fault = fault == null ? standing.get(tenant) : fault;
        if (fault != null) {
            exchange.getResponseHeaders().add("Content-Type", fault.type());
            fault.headers().forEach(exchange.getResponseHeaders()::add);
            byte[] bytes = fault.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(fault.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
            return;
        }
        Person person = person(form);
        send(exchange, person == null ? 400 : 200, person == null ? refused(form) : tokens(person, tenant, form));
    }

    private Person person(Map<String, String> form) {
        return switch (form.get("grant_type")) {
            case "authorization_code" -> {
                Code code = codes.remove(form.get("code"));
                boolean right = code != null
                        && code.challenge().equals(FakeAnswers.sha256(form.get("code_verifier")))
                        && code.redirect().equals(form.get("redirect_uri"));
                yield right ? code.person() : null;
            }
            case "refresh_token" -> refreshTokens.get(form.get("refresh_token"));
            default -> devicePerson.isEmpty() ? null : new Person(devicePerson, SignInBench.HOME);
        };
    }

    private static String refused(Map<String, String> form) {
        boolean device = form.get("grant_type").contains("device_code");
        return FakeAnswers.json(Map.of(
                "error", device ? "authorization_pending" : "invalid_grant",
                "error_description", device ? "-" : "AADSTS70008: the grant is not known"));
    }

    private String tokens(Person person, String tenant, Map<String, String> form) {
        String tid = tenant.matches("[0-9a-f-]{36}") ? tenant : person.home();
        String refresh = MARK + "-refresh-" + UUID.randomUUID();
        refreshTokens.put(refresh, person);
        String secret = MARK + "." + person.name() + "." + tid + "." + UUID.randomUUID();
        String idToken = FakeAnswers.part(Map.of("alg", "none"))
                + "."
                + FakeAnswers.part(Map.of(
                        "oid",
                        person.oid(),
                        "tid",
                        tid,
                        "sub",
                        person.oid(),
                        "ver",
                        "2.0",
                        "iss",
                        "https://" + tid,
                        "aud",
                        Objects.requireNonNull(form.get("client_id")),
                        "name",
                        person.name() + " Tester",
                        "preferred_username",
                        person.name() + "@contoso.com"))
                + ".c2ln";
        return FakeAnswers.json(Map.of(
                "token_type",
                "Bearer",
                "scope",
                form.getOrDefault("scope", ""),
                "expires_in",
                lifetime.toSeconds(),
                "access_token",
                secret,
                "refresh_token",
                refresh,
                "id_token",
                idToken,
                "client_info",
                FakeAnswers.part(Map.of("uid", person.oid(), "utid", person.home()))));
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
