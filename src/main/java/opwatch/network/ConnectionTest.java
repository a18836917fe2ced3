package opwatch.network;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Finds the hop that fails on the way to a host, by a request without sign-in. Any thread; blocks.
public final class ConnectionTest {
    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final int MOST_BYTES = 1 << 20;

    /// The hops to a response, in their order.
    public enum Hop {
        /// The name of the host, or of the proxy, resolves.
        NAME,
        /// The host, or the proxy, accepts the connection.
        CONNECT,
        /// The proxy lets the request through to the host.
        PROXY,
        /// The host proves that it is the one meant.
        CERTIFICATE,
        /// The host itself responds, and not something on the way.
        ANSWER
    }

    /// What was found on the way to one host.
    ///
    /// @param host the host that was to be reached
    /// @param proxy the proxy that was to be used, as `name:port`; empty for none
    /// @param unused the SOCKS proxy, as `name:port`, that the system names and that was not used; else empty
    /// @param failed the hop that failed; null when the host responded
    /// @param failure how it failed; null when something else responded, or when nothing failed
    /// @param took how long it took
    public record Finding(
            String host,
            String proxy,
            String unused,
            @Nullable Hop failed,
            @Nullable Failure failure,
            Duration took) {}

    /// What was found on the ways to some hosts.
    ///
    /// @param findings one for each host, in the order in which they were asked
    /// @param unopened the certificate stores that could not be opened, of the system and of the JVM, as they
    /// are named: what is installed only there is not trusted
    public record Report(List<Finding> findings, List<String> unopened) {}

    private final Network network;
    private final Duration limit;

    public ConnectionTest(Network network) {
        this(network, LIMIT);
    }

    /// @param limit how long a complete response may take
    ConnectionTest(Network network, Duration limit) {
        this.network = network;
        this.limit = limit;
    }

    /// Sends one request to each, one after the other.
    ///
    /// @param uris JSON documents that need no sign-in
    /// @throws InterruptedException when the thread was told to stop
    public Report ask(List<URI> uris) throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        for (URI uri : uris) {
            findings.add(ask(uri));
        }
        return new Report(findings, network.unopenedStores());
    }

    /// Sends one request, over a connection of its own.
    ///
    /// @param uri a JSON document that needs no sign-in
    /// @throws InterruptedException when the thread was told to stop
    public Finding ask(URI uri) throws InterruptedException {
        String proxy = proxy(uri);
        long start = System.nanoTime();
        Failure failure = null;
        Hop failed;
        try (HttpClient client = network.newClient(HttpClient.Version.HTTP_1_1)) {
            HttpRequest request = HttpRequest.newBuilder(uri)
                    .header("Accept", "application/json")
                    .build();
            HttpResponse<byte[]> answer = Exchange.send(client, request, limit, MOST_BYTES);
            failed = answer.statusCode() == 407 ? Hop.PROXY : isOwn(answer) ? null : Hop.ANSWER;
            failure = failed == Hop.PROXY ? Failure.PROXY_SIGN_IN : null;
        } catch (IOException | TimeoutException e) {
            failure = Failure.of(e);
            failed = hop(failure, e);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return new Finding(uri.getHost(), proxy, network.unusedProxy(uri), failed, failure, took);
    }

    private String proxy(URI uri) {
        InetSocketAddress proxy = network.proxy(uri);
        return proxy == null ? "" : proxy.getHostString() + ":" + proxy.getPort();
    }

    private static boolean isOwn(HttpResponse<byte[]> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        return answer.statusCode() / 100 != 3 && type.contains("json");
    }

    private static Hop hop(Failure failure, Exception thrown) {
        return switch (failure) {
            case NAME -> Hop.NAME;
            case REFUSED, NO_ROUTE -> Hop.CONNECT;
            case PROXY_SIGN_IN, PROXY_TUNNEL -> Hop.PROXY;
            case CERTIFICATE_EXPIRED, CERTIFICATE_OF_ANOTHER_NAME, CERTIFICATE_OF_NOBODY_KNOWN, NO_TLS ->
                Hop.CERTIFICATE;
            // Only connecting has a time limit of its own.
            case SLOW -> thrown instanceof TimeoutException ? Hop.ANSWER : Hop.CONNECT;
            case TOO_LARGE, BROKEN -> Hop.ANSWER;
        };
    }
}
