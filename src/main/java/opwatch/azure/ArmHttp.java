package opwatch.azure;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import opwatch.network.Exchange;
import opwatch.network.Failure;
import opwatch.network.Network;
import opwatch.operation.Cloud;
import opwatch.operation.Problem;
import org.jspecify.annotations.Nullable;

/// The one guarded way out: the only class that opens a connection to ARM. Any thread; calls block.
///
/// What leaves here goes to the cloud's own ARM host over https, or to the embedded Azure on loopback,
/// which never gets a token. The guard looks at the very URI that is sent, and the token is added after it.
/// Redirects are not followed: stripping the header and following was got wrong twice elsewhere
/// (Azure/azure-sdk-for-net PR 59606, Azure/azure-sdk-for-java PR 27838).
public final class ArmHttp implements AutoCloseable {
    /// The largest answer that is read.
    static final int MOST_BYTES = 1 << 20;

    private static final Duration WHOLE_ANSWER = Duration.ofSeconds(30);
    private static final int HTTPS = 443;

    private final Network network;
    private final @Nullable URI demo;
    private final Duration limit;

    /// Made at the first request of a cloud, because the first one reads the trust store.
    @GuardedBy("itself")
    private final Map<Cloud, Line> lines = new EnumMap<>(Cloud.class);

    @GuardedBy("lines")
    private boolean closed;

    /// A client and its connections.
    ///
    /// @param answers how many have come so far
    private record Line(HttpClient client, AtomicInteger answers) {}

    /// @param network makes the clients for the real clouds
    /// @param demoEndpoint where the embedded Azure listens (`http://127.0.0.1:port`); null when there is
    /// none
    public ArmHttp(Network network, @Nullable URI demoEndpoint) {
        this(network, demoEndpoint, WHOLE_ANSWER);
    }

    /// @param limit how long a whole answer may take, from connecting to the last byte
    ArmHttp(Network network, @Nullable URI demoEndpoint, Duration limit) {
        if (demoEndpoint != null && !isLoopback(demoEndpoint)) {
            throw new IllegalArgumentException("not a loopback endpoint: " + demoEndpoint);
        }
        this.network = network;
        this.demo = demoEndpoint;
        this.limit = limit;
    }

    /// Asks once.
    ///
    /// @param pathAndQuery of the resource, beginning with a slash
    /// @param token null for what needs none; must be null for the demo
    /// @throws NoAnswerException when no whole answer came
    /// @throws InterruptedException when the thread was told to stop
    /// @throws SecurityException when the guard refuses, which is a bug of the caller; nothing was sent
    ArmResponse get(Cloud cloud, String pathAndQuery, @Nullable BearerToken token)
            throws NoResponseException, InterruptedException {
        URI uri = URI.create(origin(cloud) + pathAndQuery);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .header("Accept", "application/json")
                .header(
                        "Accept-Language",
                        Locale.getDefault(Locale.Category.DISPLAY).toLanguageTag())
                .header("User-Agent", UserAgent.TEXT)
                .header("x-ms-client-request-id", UUID.randomUUID().toString());
        guard(uri, cloud, token);
        if (token != null) {
            request.header("Authorization", "Bearer " + token.secret());
        }
        HttpResponse<byte[]> response = send(cloud, request.build());
        // The answer of a proxy that refuses a tunnel has no body at all, not an empty one.
        byte[] body = Objects.requireNonNullElse(response.body(), new byte[0]);
        ArmResponse answer =
                new ArmResponse(response.statusCode(), response.headers().map(), body);
        // The embedded Azure has this computer's clock, and what answers in Azure's place may have any.
        if (cloud != Cloud.DEMO && answer.isNumberedByAzure()) {
            network.serverClock().heard(answer.header("Date"));
        }
        return answer;
    }

    /// Lets go of all connections, so that none that died in a sleep or with a network is used again.
    /// Requests under way end without an answer.
    public void dropConnections() {
        synchronized (lines) {
            lines.values().forEach(line -> line.client().shutdownNow());
            lines.clear();
        }
    }

    /// Ends requests under way; later ones get no answer.
    @Override
    public void close() {
        synchronized (lines) {
            closed = true;
            dropConnections();
        }
    }

    /// Throws when this request must not be sent. A violation is a bug of ours, never an outcome.
    void guard(URI uri, Cloud cloud, @Nullable BearerToken token) {
        boolean right = cloud == Cloud.DEMO
                ? token == null && demo != null && isLoopback(uri) && uri.getPort() == demo.getPort()
                : "https".equals(uri.getScheme())
                        && cloud.armHost().equals(uri.getHost())
                        && (uri.getPort() == -1 || uri.getPort() == HTTPS)
                        && uri.getRawUserInfo() == null;
        if (!right) {
            throw new SecurityException("refused to send a request of the cloud " + cloud + " to " + uri.getScheme()
                    + "://" + uri.getHost() + ":" + uri.getPort());
        }
    }

    private static boolean isLoopback(URI uri) {
        return "http".equals(uri.getScheme())
                && "127.0.0.1".equals(uri.getHost())
                && uri.getPort() > 0
                && uri.getRawUserInfo() == null;
    }

    private String origin(Cloud cloud) {
        if (cloud != Cloud.DEMO) {
            return "https://" + cloud.armHost();
        }
        if (demo == null) {
            throw new SecurityException("the embedded Azure is not running");
        }
        return "http://127.0.0.1:" + demo.getPort();
    }

    private HttpResponse<byte[]> send(Cloud cloud, HttpRequest request)
            throws NoResponseException, InterruptedException {
        try {
            return ask(cloud, request);
        } catch (TimeoutException e) {
            throw new NoResponseException(new Problem.TimedOut(limit), e);
        } catch (HttpTimeoutException e) {
            throw new NoResponseException(new Problem.TimedOut(Network.CONNECTING), e);
        } catch (IOException e) {
            String host = request.uri().getHost();
            Problem problem =
                    ConnectionProblem.of(Failure.of(e), host, cloud == Cloud.DEMO ? host : network.hop(request.uri()));
            if (problem instanceof Problem.Untrusted && network.rebuildTrust()) {
                dropConnections();
            }
            throw new NoResponseException(problem, e);
        }
    }

    private HttpResponse<byte[]> ask(Cloud cloud, HttpRequest request)
            throws IOException, TimeoutException, InterruptedException {
        Line line = line(cloud);
        int before = line.answers().get();
        try {
            HttpResponse<byte[]> response = Exchange.send(line.client(), request, limit, MOST_BYTES);
            line.answers().incrementAndGet();
            return response;
        } catch (TimeoutException e) {
            if (line.answers().get() == before) {
                drop(cloud, line);
            }
            throw e;
        }
    }

    private Line line(Cloud cloud) throws IOException {
        synchronized (lines) {
            if (closed) {
                throw new IOException("closed");
            }
            return lines.computeIfAbsent(cloud, any -> new Line(newClient(any), new AtomicInteger()));
        }
    }

    /// Lets go of connections on which nothing came for as long as an answer may take. An HTTP/2 connection
    /// that a VPN or a router has let die looks alive, and a request that is given up leaves it in the pool
    /// (JDK 25, `Http2ClientImpl`): each later look would wait on it in vain, until the system gives it up
    /// after a quarter of an hour.
    private void drop(Cloud cloud, Line silent) {
        synchronized (lines) {
            if (lines.remove(cloud, silent)) {
                silent.client().shutdownNow();
            }
        }
    }

    private HttpClient newClient(Cloud cloud) {
        return cloud == Cloud.DEMO
                ? HttpClient.newBuilder()
                        .connectTimeout(Network.CONNECTING)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .version(HttpClient.Version.HTTP_1_1)
                        .proxy(HttpClient.Builder.NO_PROXY)
                        .build()
                : network.newClient(HttpClient.Version.HTTP_2);
    }
}
