package opwatch.signin;

import static opwatch.signin.SignInBench.HOME;
import static opwatch.signin.SignInBench.TENANT_C;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.aad.msal4j.AuthorizationCodeParameters;
import com.microsoft.aad.msal4j.ClaimsRequest;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.ITokenCacheAccessAspect;
import com.microsoft.aad.msal4j.ITokenCacheAccessContext;
import com.microsoft.aad.msal4j.PublicClientApplication;
import com.microsoft.aad.msal4j.SilentParameters;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import opwatch.network.ServerClock;
import opwatch.operation.Cloud;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What this room relies on, and what it works around, in the MSAL4J in use. Where one of these fails after
/// an update, the code that names this test can become simpler.
@Timeout(60)
class MsalBehaviourTest {
    private static final Set<String> SCOPES = LoginHosts.scopes(Cloud.PUBLIC);

    private final String clientId = UUID.randomUUID().toString();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private FakeEntra entra;
    private Applications applications;

    @BeforeEach
    void open() throws Exception {
        entra = new FakeEntra();
        applications = new Applications(
                anew -> entra.client(), TokenCache.ofAttempt(), workers, new ServerClock(InstantSource.system()));
    }

    @AfterEach
    void close() throws Exception {
        workers.shutdownNow();
        entra.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"access_token\":{\"nbf\":{\"essential\":true,\"value\":\"1700000000\"}}}",
                "{\"access_token\":{\"acrs\":{\"essential\":true,\"value\":\"c1\"}}}",
                "{\"access_token\":{\"capolids\":{\"essential\":true,\"values\":[\"a\",\"b\"]}}}",
                "{\"access_token\":{\"xms_rp_ipaddr\":{\"value\":\"203.0.113.7\"}}}"
            })
    void aSilentRequestPassesTheClaimsOnBesideTheCapabilities(String claims) throws Exception {
        signIn();
        PublicClientApplication home = applications.of(clientId, Cloud.PUBLIC, HOME);
        IAuthenticationResult first = silent(home, parameters(home));
        entra.asked.clear();

        IAuthenticationResult second =
                silent(home, parameters(home).claims(ClaimsRequest.formatAsClaimsRequest(claims)));

        assertNotEquals(first.accessToken(), second.accessToken());
        JsonMapper json = new JsonMapper();
        ObjectNode expected = (ObjectNode) json.readTree(claims);
        ((ObjectNode) expected.get("access_token")).set("xms_cc", json.readTree("{\"values\":[\"cp1\"]}"));
        assertEquals(expected, json.readTree(entra.asked.getFirst().form().get("claims")));
    }

    @Test
    void aTokenOfATenantThatIsGivenWithACallIsGivenOutAsTheHomeTenants() throws Exception {
        signIn();
        PublicClientApplication home = applications.of(clientId, Cloud.PUBLIC, HOME);
        silent(
                home,
                parameters(home)
                        .authorityUrl(LoginHosts.authority(Cloud.PUBLIC, TENANT_C))
                        .forceRefresh(true));

        assertEquals(TENANT_C, tenant(silent(home, parameters(home))));
    }

    @Test
    void eachCallerMakesARequestOfItsOwn() throws Exception {
        signIn();
        PublicClientApplication home = applications.of(clientId, Cloud.PUBLIC, HOME);
        entra.asked.clear();
        entra.gate = new CountDownLatch(1);
        var results = IntStream.range(0, 5)
                .mapToObj(any -> workers.submit(() -> silent(home, parameters(home))))
                .toList();
        while (entra.asked.size() < 5) {
            Thread.onSpinWait();
        }
        entra.gate.countDown();

        for (var result : results) {
            assertEquals(HOME, tenant(result.get()));
        }
    }

    @Test
    void aResultDoesNotSayWhoseTenantItIsOf() throws Exception {
        IAuthenticationResult result = signIn();

        assertNull(result.tenantProfile());
        assertEquals(HOME, IdToken.tenant(result.idToken()));
    }

    @Test
    void aSignInWithoutATenantLeavesTheOldTokenOfTheHomeTenantInUse() throws Exception {
        signIn();
        PublicClientApplication home = applications.of(clientId, Cloud.PUBLIC, HOME);
        String old = silent(home, parameters(home)).accessToken();

        assertNotEquals(old, signIn().accessToken());
        assertEquals(old, silent(home, parameters(home)).accessToken());
    }

    private IAuthenticationResult signIn() throws Exception {
        entra.lifetime = Duration.ofHours(1);
        Pkce secrets = Pkce.fresh();
        URI redirect = URI.create("http://localhost:1");
        URI page = URI.create("https://x.test/?code_challenge=" + secrets.challenge() + "&redirect_uri=" + redirect);
        return applications
                .of(clientId, Cloud.PUBLIC, Registration.ANY_TENANT)
                .acquireToken(AuthorizationCodeParameters.builder(entra.authorize(page, "ada", HOME), redirect)
                        .scopes(SCOPES)
                        .codeVerifier(secrets.verifier())
                        .build())
                .get();
    }

    private static SilentParameters.SilentParametersBuilder parameters(PublicClientApplication application)
            throws Exception {
        var accounts = application.getAccounts().get();
        assertTrue(accounts.size() == 1, accounts::toString);
        return SilentParameters.builder(SCOPES, accounts.iterator().next());
    }

    private static IAuthenticationResult silent(
            PublicClientApplication application, SilentParameters.SilentParametersBuilder parameters) throws Exception {
        return application.acquireTokenSilently(parameters.build()).get();
    }

    private static String tenant(IAuthenticationResult result) {
        return result.accessToken().split("\\.")[2];
    }

    /// So a cache gives out no account that another process has signed out only where the applications are
    /// new ([TokenCache#generation]).
    @Test
    void whatAnApplicationHasReadOnceItKeepsWhenItIsNoLongerInTheText() throws Exception {
        AtomicReference<String> text = new AtomicReference<>(accounts("ada"));
        PublicClientApplication application = PublicClientApplication.builder(clientId)
                .setTokenCacheAccessAspect(new ITokenCacheAccessAspect() {
                    @Override
                    public void beforeCacheAccess(ITokenCacheAccessContext context) {
                        context.tokenCache().deserialize(text.get());
                    }

                    @Override
                    public void afterCacheAccess(ITokenCacheAccessContext context) {
                        // Nothing is kept.
                    }
                })
                .build();
        assertEquals(1, application.getAccounts().get().size());

        text.set(accounts("bob"));

        assertEquals(2, application.getAccounts().get().size());
    }

    private static String accounts(String name) {
        return """
                {"AccessToken": {}, "RefreshToken": {}, "IdToken": {}, "AppMetadata": {}, "Account": {"%1$s": {
                  "home_account_id": "%1$s.home", "environment": "login.windows.net", "realm": "home",
                  "local_account_id": "%1$s", "username": "%1$s", "authority_type": "MSSTS"}}}""".formatted(name);
    }
}
