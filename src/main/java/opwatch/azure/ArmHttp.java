package opwatch.azure;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import opwatch.operation.Cloud;
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

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration TOTAL = Duration.ofSeconds(30);
    private static final int HTTPS = 443;

    private final @Nullable URI demo;
    private final Duration limit;
    private volatile HttpClient client = newClient();

    /// @param demo where the embedded Azure listens (`http://127.0.0.1:port`); null when there is none
    public ArmHttp(@Nullable URI demo) {
        this(demo, TOTAL);
    }

    ArmHttp(@Nullable URI demo, Duration limit) {
        this.demo = demo;
        this.limit = limit;
    }

    /// How long a whole answer may take, from connecting to the last byte.
    Duration limit() {
        return limit;
    }

    /// Asks once.
    ///
    /// @param pathAndQuery of the resource, beginning with a slash
    /// @param token null only for the demo
    /// @throws TimeoutException when the whole answer has not come within the limit
    /// @throws IOException when no whole answer came for another reason
    /// @throws InterruptedException when the thread was told to stop
    Answer get(Cloud cloud, String pathAndQuery, @Nullable BearerToken token)
            throws IOException, TimeoutException, InterruptedException {
        URI uri = cloud == Cloud.DEMO ? demoUri(pathAndQuery) : URI.create("https://" + cloud.armHost() + pathAndQuery);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .header("Accept", "application/json")
                .header("Accept-Language", Locale.getDefault().toLanguageTag())
                .header("User-Agent", "OpWatch")
                .header("x-ms-client-request-id", UUID.randomUUID().toString());
        guard(uri, cloud, token);
        if (token != null) {
            request.header("Authorization", "Bearer " + token.secret());
        }
        HttpResponse<byte[]> response = send(request.build());
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    /// Lets go of all connections, so that none that died in a sleep or with a network is used again.
    public void dropConnections() {
        HttpClient old = client;
        client = newClient();
        old.shutdownNow();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    /// Throws when this request must not be sent. A violation is a bug of ours, never an outcome.
    void guard(URI uri, Cloud cloud, @Nullable BearerToken token) {
        boolean right = cloud == Cloud.DEMO
                ? token == null && isDemo(uri)
                : "https".equals(uri.getScheme())
                        && cloud.armHost().equals(uri.getHost())
                        && (uri.getPort() == -1 || uri.getPort() == HTTPS)
                        && uri.getRawUserInfo() == null
                        && token != null;
        if (!right) {
            throw new SecurityException("refused to send a request of the cloud " + cloud + " to " + uri.getHost());
        }
    }

    private boolean isDemo(URI uri) {
        return demo != null
                && "http".equals(uri.getScheme())
                && "127.0.0.1".equals(uri.getHost())
                && uri.getPort() == demo.getPort()
                && uri.getRawUserInfo() == null;
    }

    private URI demoUri(String pathAndQuery) {
        if (demo == null) {
            throw new SecurityException("the embedded Azure is not running");
        }
        return URI.create("http://127.0.0.1:" + demo.getPort() + pathAndQuery);
    }

    /// The request's own timeout of JDK 25 ends with the headers (JDK-8208693); this one covers the body,
    /// and cancelling is what really ends the exchange.
    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, TimeoutException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> sent =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            return sent.copy().get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IOException(e.getCause());
        } finally {
            sent.cancel(true);
        }
    }

    private static HttpClient newClient() {
        // HTTP/1.1 for plain http comes by itself: the embedded Azure does not offer the upgrade.
        return HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }
}
