package opwatch.signin;

import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.PublicClientApplication;
import java.net.MalformedURLException;
import java.net.http.HttpClient;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import opwatch.network.ServerClock;
import opwatch.operation.Cloud;

/// MSAL's application objects, one for each client, cloud and tenant, all on one token cache. Any thread.
///
/// A tenant that is given with a single call instead stores its token as the home tenant's (measured with
/// MSAL4J 1.26.0), so that is never done.
final class Applications {
    /// That we answer claims challenges (Microsoft docs, "Claims challenges, claims requests and client
    /// capabilities").
    private static final Set<String> CAPABILITIES = Set.of("cp1");

    private record Key(String clientId, Cloud cloud, String tenant) {}

    private final Supplier<HttpClient> network;
    private final TokenCache cache;
    private final ExecutorService workers;
    private final ServerClock serverClock;
    /// Guarded by itself.
    private final Map<Key, PublicClientApplication> applications = new HashMap<>();

    /// Guarded by `applications`.
    private final Map<Cloud, LoginHttp> ways = new EnumMap<>(Cloud.class);

    Applications(Supplier<HttpClient> network, TokenCache cache, ExecutorService workers, ServerClock serverClock) {
        this.network = network;
        this.cache = cache;
        this.workers = workers;
        this.serverClock = serverClock;
    }

    PublicClientApplication of(String clientId, Cloud cloud, String tenant) {
        if (!Registration.isTenant(tenant)) {
            throw new IllegalArgumentException("not a tenant");
        }
        synchronized (applications) {
            return applications.computeIfAbsent(new Key(clientId, cloud, tenant), key -> made(key, way(cloud)));
        }
    }

    /// An application for one request with claims that Azure asked for.
    PublicClientApplication asking(String clientId, Cloud cloud, String tenant, String claims) {
        synchronized (applications) {
            return made(new Key(clientId, cloud, tenant), way(cloud).asking(claims));
        }
    }

    /// Callers hold the lock.
    private LoginHttp way(Cloud cloud) {
        return ways.computeIfAbsent(cloud, one -> new LoginHttp(one, network, serverClock, LoginHttp.LIMIT));
    }

    private PublicClientApplication made(Key key, IHttpClient way) {
        try {
            return PublicClientApplication.builder(key.clientId())
                    .authority(LoginHosts.authority(key.cloud(), key.tenant()))
                    .clientCapabilities(CAPABILITIES)
                    .setTokenCacheAccessAspect(cache)
                    .httpClient(way)
                    .executorService(workers)
                    .logPii(false)
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("an authority is no URL", e);
        }
    }
}
