package opwatch.network;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/// Makes the HTTP clients for everything that leaves this computer. Any thread.
///
/// Reads nothing before the first call for a client, and nothing calls for one while the window opens.
public final class Network {
    /// How long connecting may take.
    public static final Duration CONNECTING = Duration.ofSeconds(10);

    /// The least time between two readings of the certificates.
    static final Duration REBUILD = Duration.ofMinutes(10);

    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    private final OsTrust os;
    private final Proxies proxies;
    private final InstantSource clock;
    private final ServerClock serverClock;

    @GuardedBy("this")
    private @Nullable SSLContext trust;

    @GuardedBy("this")
    private Instant built = Instant.MIN;

    @GuardedBy("this")
    private @Nullable JoinedTrust certificates;

    public Network(InstantSource clock) {
        this(OsTrust.ofThisSystem(), Proxies.ofThisSystem(), clock);
    }

    Network(OsTrust os, Proxies proxies, InstantSource clock) {
        this.os = os;
        this.proxies = proxies;
        this.clock = clock;
        serverClock = new ServerClock(clock);
    }

    /// Uses this proxy from the next connection on, also in the clients that exist.
    public void use(ProxyChoice proxy) {
        proxies.use(proxy);
    }

    /// How far this computer's clock is from the servers'; who reads an answer reports its time here.
    public ServerClock serverClock() {
        return serverClock;
    }

    Proxies proxies() {
        return proxies;
    }

    /// The host that a request's connection is made to: the proxy's where one is used, else its own.
    public String hop(URI uri) {
        InetSocketAddress proxy = proxy(uri);
        return proxy == null ? uri.getHost() : proxy.getHostString();
    }

    /// The proxy that a request takes; null for none.
    @Nullable
    InetSocketAddress proxy(URI uri) {
        return proxies.select(uri).getFirst().address() instanceof InetSocketAddress proxy ? proxy : null;
    }

    /// See [Proxies#unused].
    String unusedProxy(URI uri) {
        return proxies.unused(uri);
    }

    /// No redirects, host names checked, TLS 1.2 and 1.3 only. May block: the first reads the JVM's
    /// certificates.
    public HttpClient newClient(HttpClient.Version version) {
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(PROTOCOLS);
        return HttpClient.newBuilder()
                .version(version)
                .connectTimeout(CONNECTING)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(proxies)
                .sslContext(trust())
                .sslParameters(parameters)
                .build();
    }

    /// Lets the next client read the trusted certificates again, at most every ten minutes: after a server
    /// was not trusted, a person may have installed its certificate.
    ///
    /// @return whether a new client may trust more than the last one
    public synchronized boolean rebuildTrust() {
        if (trust == null || clock.instant().isBefore(built.plus(REBUILD))) {
            return false;
        }
        trust = null;
        return true;
    }

    /// Lets the next client read the trusted certificates again at once, because a person tries again.
    public synchronized void readTrustAnew() {
        trust = null;
    }

    /// Whether the certificates have been read again, or are to be, since this client was made here.
    public synchronized boolean isOutdated(HttpClient client) {
        return !client.sslContext().equals(trust);
    }

    /// The certificate stores of the system and of the JVM that cannot be opened; empty before there was a
    /// client. May block: reads them where that was not needed before.
    List<String> unopenedStores() {
        JoinedTrust now;
        synchronized (this) {
            now = certificates;
        }
        return now == null ? List.of() : now.unopened();
    }

    private synchronized SSLContext trust() {
        SSLContext now = trust;
        if (now == null) {
            now = context(new JoinedTrust(os));
            trust = now;
            built = clock.instant();
        }
        return now;
    }

    @GuardedBy("this")
    private SSLContext context(JoinedTrust joined) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {joined}, null);
            certificates = joined;
            return context;
        } catch (GeneralSecurityException e) {
            // Without any trust nothing could be reached.
            throw new IllegalStateException("this Java has no usable TLS", e);
        }
    }
}
