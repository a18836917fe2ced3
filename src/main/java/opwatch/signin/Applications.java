package opwatch.signin;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import com.microsoft.aad.msal4j.PublicClientApplication;
import java.net.MalformedURLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import opwatch.network.ServerClock;
import opwatch.operation.Cloud;

/// MSAL's application objects, one for each client, cloud and tenant, all on one token cache; a sign-in
/// that may still be canceled has one of its own. Any thread.
///
/// No call gives a tenant: MSAL would store its token as the home tenant's (`MsalBehaviourTest`).
final class Applications {
    /// That OpWatch answers claims challenges (Microsoft docs, "Claims challenges, claims requests and
    /// client capabilities").
    private static final Set<String> CAPABILITIES = Set.of("cp1");

    private record Key(String clientId, Cloud cloud, String tenant) {}

    private final LoginClients network;
    private final TokenCache cache;
    private final ExecutorService workers;
    private final ServerClock serverClock;

    @GuardedBy("this")
    private final Map<Key, PublicClientApplication> applications = new HashMap<>();

    /// That of the cache when they were made.
    @GuardedBy("this")
    private int generation;

    @GuardedBy("this")
    private final Map<Cloud, LoginHttp> clients = new EnumMap<>(Cloud.class);

    Applications(LoginClients network, TokenCache cache, ExecutorService workers, ServerClock serverClock) {
        this.network = network;
        this.cache = cache;
        this.workers = workers;
        this.serverClock = serverClock;
    }

    synchronized PublicClientApplication of(String clientId, Cloud cloud, String tenant) {
        if (generation != cache.generation()) {
            generation = cache.generation();
            applications.clear();
        }
        return applications.computeIfAbsent(new Key(clientId, cloud, tenant), key -> build(key, cache));
    }

    /// A person tries again, which may help after distrust.
    synchronized void tryAgain() {
        clients.values().forEach(LoginHttp::tryAgain);
    }

    /// An application whose tokens go to this cache, and to the one of all others when they are
    /// [taken in][TokenCache#takeIn].
    synchronized PublicClientApplication of(String clientId, Cloud cloud, String tenant, TokenCache own) {
        return build(new Key(clientId, cloud, tenant), own);
    }

    @GuardedBy("this")
    private PublicClientApplication build(Key key, TokenCache keeper) {
        if (!Registration.isTenant(key.tenant())) {
            throw new IllegalArgumentException("not a tenant");
        }
        LoginHttp http =
                clients.computeIfAbsent(key.cloud(), any -> new LoginHttp(any, network, serverClock, LoginHttp.LIMIT));
        try {
            return PublicClientApplication.builder(key.clientId())
                    .authority(LoginHosts.authority(key.cloud(), key.tenant()))
                    .clientCapabilities(CAPABILITIES)
                    .setTokenCacheAccessAspect(keeper)
                    .httpClient(http)
                    .executorService(workers)
                    .logPii(false)
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("an authority is no URL", e);
        }
    }
}
