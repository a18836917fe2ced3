package opwatch.signin;

import static opwatch.signin.SignInBench.HOME;
import static opwatch.signin.SignInBench.OTHER;
import static opwatch.signin.SignInBench.SUBSCRIPTION;
import static opwatch.signin.SignInBench.TENANT_B;
import static opwatch.signin.SignInBench.TENANT_C;
import static opwatch.signin.SignInBench.personOf;
import static opwatch.signin.SignInBench.tenantOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import opwatch.operation.Cloud;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SignInTest {
    private SignInBench bench;

    @BeforeEach
    void open() throws Exception {
        bench = new SignInBench();
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    @Test
    void aPersonSignsInAndRowsGetTokensOfTheirHomeTenant() throws Exception {
        Account ada = bench.signedIn("ada");

        assertEquals("ada Tester", ada.name());
        assertEquals("ada@contoso.com", ada.username());
        assertEquals(HOME, ada.homeTenant());
        assertEquals(Cloud.PUBLIC, ada.cloud());
        assertEquals(List.of(ada), bench.signIn.state().accounts());
        assertEquals(ada, bench.signIn.state().chosen());
        assertEquals(HOME, tenantOf(bench.token(SUBSCRIPTION)));
    }

    @Test
    void thePageIsAskedForAsTheStandardsWantIt() throws Exception {
        LinkedBlockingQueue<URI> pages = new LinkedBlockingQueue<>();
        bench.browser(pages::add);
        SignInAttempt attempt = bench.signIn.begin(
                new SignInRequest(Cloud.PUBLIC, "", "ada@contoso.com", "", SignInBench.DONE, SignInBench.FAILED),
                bench.steps::add);
        URI page = pages.take();
        attempt.cancel();

        Map<String, String> query = FakeAnswers.form(page.getRawQuery());
        assertEquals("login.microsoftonline.com", page.getHost());
        assertEquals("/organizations/oauth2/v2.0/authorize", page.getPath());
        assertEquals("form_post", query.get("response_mode"));
        assertEquals("code", query.get("response_type"));
        assertEquals("S256", query.get("code_challenge_method"));
        assertEquals(43, query.get("code_challenge").length());
        assertEquals("select_account", query.get("prompt"));
        assertEquals("ada@contoso.com", query.get("login_hint"));
        assertEquals(bench.clientId, query.get("client_id"));
        assertTrue(query.get("redirect_uri").matches("http://localhost:\\d+"), query.get("redirect_uri"));
        assertTrue(query.get("scope").contains("https://management.azure.com//.default"), query.get("scope"));
        assertTrue(query.get("claims").contains("cp1"), query.get("claims"));
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLIC, login.microsoftonline.com, https://management.azure.com//.default",
        "US_GOVERNMENT, login.microsoftonline.us, https://management.usgovcloudapi.net//.default",
        "CHINA, login.partner.microsoftonline.cn, https://management.chinacloudapi.cn//.default"
    })
    void eachCloudHasItsOwnHostAndItsOwnTokens(Cloud cloud, String host, String scope) throws Exception {
        bench.browser(bench.entra.browser("ada", HOME));
        bench.signIn.begin(SignInBench.request(cloud, ""), bench.steps::add);
        Account account = ((SignInStep.Done) bench.end()).account();

        assertEquals(cloud, account.cloud());
        assertEquals(Set.of(host), new HashSet<>(bench.entra.hosts()));
        assertTrue(bench.entra.asked.getFirst().form().get("scope").contains(scope));
        assertInstanceOf(Grant.Token.class, bench.signIn.tokens().token(cloud, SUBSCRIPTION));
        for (Cloud other : List.of(Cloud.PUBLIC, Cloud.US_GOVERNMENT, Cloud.CHINA)) {
            if (other != cloud) {
                Grant none = bench.signIn.tokens().token(other, SUBSCRIPTION);
                assertEquals("NOBODY", ((Grant.Refused) none).trouble().name());
            }
        }
    }

    @Test
    void anAnswerForAnotherTenantIsNotUsed() throws Exception {
        bench.browser(bench.entra.browser("ada", HOME));
        bench.entra.fault(new FakeEntra.Fault(200, "application/json", FakeAnswers.ofTenant(TENANT_C)));
        bench.signIn.begin(SignInBench.request(Cloud.PUBLIC, TENANT_B), bench.steps::add);

        assertEquals(
                "OTHER_TENANT",
                assertInstanceOf(SignInStep.Failed.class, bench.end()).trouble().name());
    }

    @Test
    void signingOutForgetsTheTokensEverywhere() throws Exception {
        Account ada = bench.signedIn("ada");
        bench.token(SUBSCRIPTION);
        bench.entra.asked.clear();

        bench.signIn.signOut(ada);

        assertEquals(List.of(), bench.signIn.state().accounts());
        Grant none = bench.token(SUBSCRIPTION);
        assertEquals("NOBODY", ((Grant.Refused) none).trouble().name());
        assertEquals(List.of(), bench.entra.asked);
        bench.signIn.close();
        assertEquals(null, bench.vault.kept());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anAnswerThatIsUnderWayDoesNotUndoASignOut(boolean withBob) throws Exception {
        if (withBob) {
            bench.signedIn("bob");
        }
        Account ada = bench.signedIn("ada");
        bench.entra.lifetime = Duration.ofMinutes(4);
        bench.token(SUBSCRIPTION);
        bench.entra.asked.clear();
        bench.entra.gate = new CountDownLatch(1);
        FutureTask<Grant> row = new FutureTask<>(() -> bench.token(SUBSCRIPTION));
        Thread.ofVirtual().start(row);
        while (bench.entra.asked.isEmpty()) {
            Thread.onSpinWait();
        }

        bench.signIn.signOut(ada);
        bench.entra.gate.countDown();

        assertEquals("SIGNED_OUT", ((Grant.Refused) row.get()).trouble().name());
        assertEquals(withBob ? "bob" : "", people(bench.signIn));
        bench.signIn.close();
        assertFalse(String.valueOf(bench.vault.kept()).contains("ada@contoso.com"));
        SignInMemory memory = new SignInMemory("", bench.clientId, "", Map.of());
        try (SignInBench next = new SignInBench(bench.vault, memory)) {
            assertEquals(withBob ? "bob" : "", people(next.signIn));
        }
    }

    private static String people(SignIn signIn) {
        return signIn.state().accounts().stream()
                .map(account -> account.name().replace(" Tester", ""))
                .collect(Collectors.joining(" "));
    }

    @Test
    void severalPeopleAreSignedInSideBySide() throws Exception {
        Account bob = bench.signedIn("bob");
        Account ada = bench.signedIn("ada");

        assertEquals(List.of(ada, bob), bench.signIn.state().accounts());
        assertEquals(ada, bench.signIn.state().chosen());
        assertEquals("ada", personOf(bench.token(SUBSCRIPTION)));
        bench.signIn.choose(bob);
        assertEquals("bob", personOf(bench.token(OTHER)));
        bench.signIn.signOut(bob);
        assertEquals("ada", personOf(bench.token(OTHER)));
    }

    @Test
    void theChosenAccountTakesOverWhatItSeesAndNoOtherDoes() throws Exception {
        Account admin = bench.signedIn("bob");
        Account everyday = bench.signedIn("ada");
        assertTrue(bench.signIn.tokens().suggest(everyday, SUBSCRIPTION, HOME));
        assertFalse(bench.signIn.tokens().suggest(admin, SUBSCRIPTION, HOME));
        assertEquals("ada", personOf(bench.token(SUBSCRIPTION)));

        bench.signIn.choose(admin);
        assertFalse(bench.signIn.tokens().suggest(everyday, SUBSCRIPTION, HOME));
        assertTrue(bench.signIn.tokens().suggest(admin, SUBSCRIPTION, HOME));
        assertEquals("bob", personOf(bench.token(SUBSCRIPTION)));
        assertFalse(bench.signIn.tokens().suggest(everyday, SUBSCRIPTION, HOME));
        assertFalse(bench.signIn.tokens().suggest(admin, SUBSCRIPTION, TENANT_B));
        assertEquals("bob", personOf(bench.token(SUBSCRIPTION)));
    }

    @Test
    void cancelEndsItAtOnceAndQuietly() throws Exception {
        CountDownLatch opened = new CountDownLatch(1);
        List<URI> pages = new ArrayList<>();
        bench.browser(page -> {
            pages.add(page);
            opened.countDown();
            return true;
        });
        SignInAttempt attempt = bench.signIn.begin(SignInBench.request(Cloud.PUBLIC, ""), bench.steps::add);
        opened.await();
        attempt.cancel();

        assertEquals(new SignInStep.Canceled(), bench.end());
        assertFalse(bench.signIn.state().accounts().iterator().hasNext());
    }

    @Test
    void aCodeWorksWhereTheBrowserDoesNot() throws Exception {
        bench.browser(page -> false);
        SignInAttempt attempt = bench.signIn.begin(SignInBench.request(Cloud.PUBLIC, ""), bench.steps::add);
        assertFalse(assertInstanceOf(SignInStep.InBrowser.class, bench.step()).opened());
        bench.entra.devicePerson = "ada";
        attempt.useCode();

        SignInStep.WithCode shown = assertInstanceOf(SignInStep.WithCode.class, bench.step());
        assertEquals("ABCD-EFGH", shown.code());
        assertEquals(URI.create("https://microsoft.com/devicelogin"), shown.page());
        assertEquals("ada Tester", ((SignInStep.Done) bench.end()).account().name());
    }
}
