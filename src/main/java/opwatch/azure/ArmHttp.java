package opwatch.azure;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;
import opwatch.network.AppVersion;
import opwatch.network.Exchange;
import opwatch.network.Failure;
import opwatch.network.HostGuard;
import opwatch.network.Network;
import opwatch.operation.Cloud;
import opwatch.operation.Problem;
import org.jspecify.annotations.Nullable;

/// The one guarded HTTP client for ARM. Any thread; calls block.
///
/// A request goes to the cloud's own ARM host over https, or to the embedded Azure on loopback, which never
/// gets a token. The guards check the very URI that is sent: its host, and that its path is one of the known
/// shapes ([ArmPath]). The token is added after that. The client
/// follows no redirect: others have twice failed to strip the header before they followed one
/// (Azure/azure-sdk-for-net PR 59606, Azure/azure-sdk-for-java PR 27838).
public final class ArmHttp implements AutoCloseable {
    /// The largest response that is read, in bytes.
    static final int MOST_BYTES = 1 << 20;

    /// The largest page of a list: of subscriptions with their tags, a thousand come at once.
    static final int MOST_OF_A_LIST = 1 << 23;

    private static final Duration WHOLE_ANSWER = Duration.ofSeconds(30);

    private final Network network;
    private final @Nullable URI demo;
    private final Duration limit;
    private final ArmConnections connections;

    /// @param network makes the clients for the real clouds
    /// @param demoEndpoint where the embedded Azure listens (`http://127.0.0.1:port`); null when there is
    /// none
    public ArmHttp(Network network, @Nullable URI demoEndpoint) {
        this(network, demoEndpoint, WHOLE_ANSWER);
    }

    /// @param limit how long a complete response may take, from connecting to the last byte
    ArmHttp(Network network, @Nullable URI demoEndpoint, Duration limit) {
        if (demoEndpoint != null && !isLoopback(demoEndpoint)) {
            throw new IllegalArgumentException("not a loopback endpoint: " + demoEndpoint);
        }
        this.network = network;
        this.demo = demoEndpoint;
        this.limit = limit;
        this.connections = new ArmConnections(network);
    }

    /// Requests a status.
    ///
    /// @param pathAndQuery of the status, beginning with a slash: of one of the two shapes of
    /// [ArmPath#STATUSES]
    /// @param token null for what needs none; must be null for the demo
    /// @throws NoResponseException when no complete response came
    /// @throws InterruptedException when the thread was told to stop
    /// @throws SecurityException when the guard refuses, which is a bug of the caller; nothing was sent
    ArmResponse get(Cloud cloud, String pathAndQuery, @Nullable BearerToken token)
            throws NoResponseException, InterruptedException {
        return get(cloud, pathAndQuery, token, ArmPath.STATUSES, MOST_BYTES);
    }

    /// Requests a page of a list, as [#get] does a status.
    ///
    /// @param pathAndQuery of one of the shapes of [ArmPath#LISTS]
    ArmResponse list(Cloud cloud, String pathAndQuery, BearerToken token)
            throws NoResponseException, InterruptedException {
        return get(cloud, pathAndQuery, token, ArmPath.LISTS, MOST_OF_A_LIST);
    }

    private ArmResponse get(
            Cloud cloud, String pathAndQuery, @Nullable BearerToken token, Set<ArmPath> shapes, int mostBytes)
            throws NoResponseException, InterruptedException {
        URI uri = URI.create(origin(cloud) + pathAndQuery);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .header("Accept", "application/json")
                .header(
                        "Accept-Language",
                        Locale.getDefault(Locale.Category.DISPLAY).toLanguageTag())
                .header("User-Agent", "OpWatch/" + AppVersion.TEXT)
                .header("x-ms-client-request-id", requestId());
        guard(uri, cloud, token);
        guardPath(uri, cloud, shapes);
        if (token != null) {
            request.header("Authorization", "Bearer " + token.secret());
        }
        HttpResponse<byte[]> response = send(cloud, request.build(), mostBytes);
        // The response of a proxy that refuses a tunnel has no body at all, not an empty one.
        byte[] body = Objects.requireNonNullElse(response.body(), new byte[0]);
        ArmResponse answer = new ArmResponse(response.statusCode(), response.headers(), body);
        // The embedded Azure has this computer's clock, and what responds in Azure's place may have any.
        if (cloud != Cloud.DEMO && answer.isNumberedByAzure()) {
            network.serverClock().heard(answer.header("Date"));
        }
        return answer;
    }

    /// A GUID of no secret: not from the source of those, which costs a check a hundredth of its time.
    private static String requestId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /// Requests a page of a list or a table for a search, as [#get] does a status.
    ///
    /// @param pathAndQuery of one of the shapes of [ArmPath#SEARCHES]
    ArmResponse search(Cloud cloud, String pathAndQuery, @Nullable BearerToken token)
            throws NoResponseException, InterruptedException {
        return get(cloud, pathAndQuery, token, ArmPath.SEARCHES, ListReader.MOST_BYTES);
    }

    /// Closes all connections; some may have died in a sleep. Requests under way end without a response.
    public void dropConnections() {
        connections.drop();
    }

    /// Ends requests under way; later ones get no response.
    @Override
    public void close() {
        connections.close();
    }

    /// Throws when this request must not be sent. That is a bug of OpWatch, never an outcome.
    void guard(URI uri, Cloud cloud, @Nullable BearerToken token) {
        boolean right = cloud == Cloud.DEMO
                ? token == null && demo != null && isLoopback(uri) && uri.getPort() == demo.getPort()
                : HostGuard.leadsTo(uri, cloud.armHost()::equals);
        if (!right) {
            throw new SecurityException("refused to send a request of the cloud " + cloud + " to " + uri.getScheme()
                    + "://" + uri.getHost() + ":" + uri.getPort());
        }
    }

    /// Throws when this request has another path than those. The embedded Azure gets no token and answers
    /// any.
    static void guardPath(URI uri, Cloud cloud, Set<ArmPath> shapes) {
        if (cloud != Cloud.DEMO && !ArmPath.isOneOf(shapes, uri)) {
            throw new SecurityException("refused to send a request of the cloud " + cloud + " with another path");
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

    private HttpResponse<byte[]> send(Cloud cloud, HttpRequest request, int mostBytes)
            throws NoResponseException, InterruptedException {
        try {
            return ask(cloud, request, mostBytes);
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

    private HttpResponse<byte[]> ask(Cloud cloud, HttpRequest request, int mostBytes)
            throws IOException, TimeoutException, InterruptedException {
        ArmConnections.Line line = connections.line(cloud);
        int before = line.responses().get();
        try {
            HttpResponse<byte[]> response = Exchange.send(line.client(), request, limit, mostBytes);
            line.responses().incrementAndGet();
            return response;
        } catch (TimeoutException e) {
            if (line.responses().get() == before) {
                connections.drop(cloud, line);
            }
            throw e;
        }
    }
}
