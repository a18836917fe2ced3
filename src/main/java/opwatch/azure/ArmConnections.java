package opwatch.azure;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import opwatch.network.Network;
import opwatch.operation.Cloud;

/// The HTTP client of each cloud, with its connections. Thread-safe.
final class ArmConnections {
    private final Network network;

    /// Made at the first request of a cloud, because the first client reads the trust store.
    @GuardedBy("itself")
    private final Map<Cloud, Line> lines = new EnumMap<>(Cloud.class);

    @GuardedBy("lines")
    private boolean closed;

    /// A client and its connections.
    ///
    /// @param responses how many have come so far
    record Line(HttpClient client, AtomicInteger responses) {}

    ArmConnections(Network network) {
        this.network = network;
    }

    /// The client of a cloud; another one when the certificates have been read again since.
    ///
    /// @throws IOException after [#close]
    Line line(Cloud cloud) throws IOException {
        synchronized (lines) {
            if (closed) {
                throw new IOException("closed");
            }
            Line last = lines.get(cloud);
            if (last != null && cloud != Cloud.DEMO && network.isOutdated(last.client())) {
                lines.remove(cloud);
                // Lets requests under way come to their end.
                last.client().shutdown();
            }
            return lines.computeIfAbsent(cloud, any -> new Line(newClient(any), new AtomicInteger()));
        }
    }

    /// Closes all connections; requests under way end without a response.
    void drop() {
        synchronized (lines) {
            lines.values().forEach(line -> line.client().shutdownNow());
            lines.clear();
        }
    }

    /// Closes connections on which nothing came for as long as a response may take. An HTTP/2 connection that
    /// a VPN or router let die looks alive and stays in the pool (JDK 25, `Http2ClientImpl`): each later
    /// check would wait on it in vain, until the system gives it up after a quarter of an hour.
    void drop(Cloud cloud, Line silent) {
        synchronized (lines) {
            if (lines.remove(cloud, silent)) {
                silent.client().shutdownNow();
            }
        }
    }

    void close() {
        synchronized (lines) {
            closed = true;
            drop();
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
