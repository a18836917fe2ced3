package opwatch.signin;

import static opwatch.signin.SignInBench.HOME;
import static opwatch.signin.SignInBench.OTHER;
import static opwatch.signin.SignInBench.SUBSCRIPTION;
import static opwatch.signin.SignInBench.TENANT_B;
import static opwatch.signin.SignInBench.TENANT_C;
import static opwatch.signin.SignInBench.personOf;
import static opwatch.signin.SignInBench.tenantOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import opwatch.operation.Cloud;
import opwatch.signin.SignInError.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SignInTokensTest {
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
    void tenRowsThatNeedATokenMakeOneRequest() throws Exception {
        bench.signedIn("ada");
        bench.entra.lifetime = Duration.ofMinutes(4);
        bench.token(SUBSCRIPTION);
        bench.entra.asked.clear();

        Set<Grant> grants = new HashSet<>(tenAtOnce(() -> bench.token(SUBSCRIPTION)));

        assertEquals(1, grants.size());
        assertEquals(1, bench.entra.asked.size());
    }

    @Test
    void aTokenIsUsedUntilItNeedsRenewal() throws Exception {
        bench.signedIn("ada");
        Grant first = bench.token(SUBSCRIPTION);
        bench.entra.asked.clear();

        assertEquals(first, bench.token(SUBSCRIPTION));
        assertEquals(List.of(), bench.entra.asked);
    }

    @Test
    void aTokenOfOneTenantNeverLeavesWithARowOfAnother() throws Exception {
        Account ada = bench.signedIn("ada");
        bench.signIn.tokens().learn(ada, OTHER, TENANT_B);

        bench.entra.lifetime = Duration.ofMinutes(4);

        List<Grant> mixed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            mixed.addAll(List.of(bench.token(SUBSCRIPTION), bench.token(OTHER)));
        }

        for (int i = 0; i < mixed.size(); i++) {
            assertEquals(i % 2 == 0 ? HOME : TENANT_B, tenantOf(mixed.get(i)));
        }
    }

    @Test
    void aTenantThatFailsDoesNotFailAnother() throws Exception {
        Account ada = bench.signedIn("ada");
        bench.signIn.tokens().learn(ada, SUBSCRIPTION, TENANT_B);
        bench.signIn.tokens().learn(ada, OTHER, TENANT_C);
        bench.entra.always(
                TENANT_B, FakeEntra.Fault.error(400, "invalid_grant", "AADSTS50076: more", "suberror", "basic_action"));

        Grant failing = bench.token(SUBSCRIPTION);

        assertEquals("VERIFICATION", ((Grant.Refused) failing).trouble().name());
        assertEquals(TENANT_C, tenantOf(bench.token(OTHER)));
    }

    @Test
    void theRightTenantIsFoundOnceAndRemembered() throws Exception {
        bench.signedIn("ada");
        String refused = ((Grant.Token) bench.token(SUBSCRIPTION)).secret();

        Grant right = bench.signIn.tokens().replacement(Cloud.PUBLIC, SUBSCRIPTION, refused::equals, TENANT_B, "");

        assertEquals(TENANT_B, tenantOf(right));
        assertEquals(right, bench.token(SUBSCRIPTION));
        assertEquals(
                Set.of("PUBLIC/" + SUBSCRIPTION), bench.signIn.memory().places().keySet());
    }

    @Test
    void whoIsAtHomeInTheRightTenantIsAskedWhenTheChosenOneIsNot() throws Exception {
        Account ada = bench.signedIn("ada");
        bench.browser(bench.entra.browser("bob", TENANT_B));
        bench.signIn.begin(SignInBench.request(Cloud.PUBLIC, ""), bench.steps::add);
        bench.end();
        bench.signIn.choose(ada);
        String refused = ((Grant.Token) bench.token(SUBSCRIPTION)).secret();
        bench.entra.fault(FakeEntra.Fault.error(400, "invalid_grant", "AADSTS50020: not a member"));

        Grant right = bench.signIn.tokens().replacement(Cloud.PUBLIC, SUBSCRIPTION, refused::equals, TENANT_B, "");

        assertEquals("bob", personOf(right));
        assertEquals("ada", personOf(bench.token(OTHER)));
    }

    @Test
    void aClaimsChallengeIsAnsweredOnceAndNotInALoop() throws Exception {
        bench.signedIn("ada");
        Grant.Token first = (Grant.Token) bench.token(SUBSCRIPTION);
        String claims = "{\"access_token\":{\"nbf\":{\"essential\":true,\"value\":\"1700000000\"}}}";
        bench.entra.asked.clear();

        Grant second =
                bench.signIn.tokens().replacement(Cloud.PUBLIC, SUBSCRIPTION, first.secret()::equals, "", claims);
        assertNotEquals(first, second);
        assertEquals(1, bench.entra.asked.size());
        String asked = bench.entra.asked.getFirst().form().get("claims");
        // As trees: since 1.26.1 MSAL orders the members anew.
        JsonMapper json = new JsonMapper();
        assertEquals(
                json.readTree("{\"access_token\":{\"xms_cc\":{\"values\":[\"cp1\"]},"
                        + "\"nbf\":{\"essential\":true,\"value\":\"1700000000\"}}}"),
                json.readTree(asked));

        String again = ((Grant.Token) second).secret();
        Grant third = bench.signIn.tokens().replacement(Cloud.PUBLIC, SUBSCRIPTION, again::equals, "", claims);
        SignInError.Person trouble = (SignInError.Person) ((Grant.Refused) third).trouble();
        assertEquals(Kind.REFUSED, trouble.kind());
        assertEquals(claims, trouble.claims());
        assertEquals(1, bench.entra.asked.size());
        assertEquals(
                List.of(trouble),
                bench.signIn.state().needs().stream()
                        .map(SignInState.Need::trouble)
                        .toList());

        int available = bench.tokensAvailable.get();
        assertEquals(second, bench.token(SUBSCRIPTION));
        assertEquals(third, bench.signIn.tokens().replacement(Cloud.PUBLIC, SUBSCRIPTION, again::equals, "", claims));
        assertEquals(second, bench.token(SUBSCRIPTION));
        assertEquals(1, bench.entra.asked.size());
        assertEquals(available, bench.tokensAvailable.get());
        assertEquals(1, bench.signIn.state().needs().size());

        bench.signedIn("ada");
        assertEquals(List.of(), bench.signIn.state().needs());
        Grant fresh = bench.token(SUBSCRIPTION);
        assertEquals("ada", personOf(fresh));
        assertNotEquals(second, fresh);
    }

    @Test
    void claimsThatAPersonMustMeetTakeNoTokenFromTheOtherRows() throws Exception {
        bench.signedIn("ada");
        Grant had = bench.token(SUBSCRIPTION);
        String secret = ((Grant.Token) had).secret();
        String claims = "{\"access_token\":{\"acrs\":{\"essential\":true,\"value\":\"c1\"}}}";
        bench.entra.refuseClaims(
                FakeEntra.Fault.error(400, "invalid_grant", "AADSTS50076: more", "suberror", "basic_action"));
        bench.entra.asked.clear();

        Grant none = bench.signIn.tokens().replacement(Cloud.PUBLIC, SUBSCRIPTION, secret::equals, "", claims);

        SignInError.Person trouble = (SignInError.Person) ((Grant.Refused) none).trouble();
        assertEquals(Kind.REFUSED, trouble.kind());
        assertEquals("AADSTS50076", trouble.reply().code());
        assertEquals(claims, bench.signIn.state().refusal().trouble().claims());
        assertEquals(had, bench.token(SUBSCRIPTION));
        assertEquals(1, bench.entra.asked.size());
        // An hour later all get another one, the claims apart.
        bench.clock.turn(Duration.ofMinutes(57));
        assertInstanceOf(Grant.Token.class, bench.token(SUBSCRIPTION));
    }

    @Test
    void aTokenThatTheServiceEndsIsGivenToNobodyAnyMore() throws Exception {
        bench.signedIn("ada");
        Grant first = bench.token(SUBSCRIPTION);
        String refused = ((Grant.Token) first).secret();
        bench.entra.always(HOME, FakeEntra.Fault.error(400, "invalid_grant", "AADSTS50173: revoked"));
        Grant none = bench.signIn.tokens().replacement(Cloud.PUBLIC, SUBSCRIPTION, refused::equals, "", "");
        assertEquals("SIGNED_OUT", ((Grant.Refused) none).trouble().name());
        bench.entra.asked.clear();
        int available = bench.tokensAvailable.get();

        assertEquals(none, bench.token(SUBSCRIPTION));
        assertEquals(none, bench.signIn.tokens().replacement(Cloud.PUBLIC, SUBSCRIPTION, refused::equals, "", ""));
        assertEquals(none, bench.token(SUBSCRIPTION));
        assertEquals(List.of(), bench.entra.asked);

        bench.clock.turn(TokenFailure.STANDING);
        assertInstanceOf(Grant.Refused.class, bench.token(SUBSCRIPTION), "MSAL still has the refused one");
        assertEquals(available, bench.tokensAvailable.get());
        assertEquals(1, bench.signIn.state().needs().size());

        bench.entra.recover(HOME);
        bench.signedIn("ada");
        assertNotEquals(first, assertInstanceOf(Grant.Token.class, bench.token(SUBSCRIPTION)));
    }

    @Test
    void whileTheServiceIsAwayARefusedTokenIsNotSaidToBeASignOut() throws Exception {
        bench.signedIn("ada");
        Grant had = bench.token(SUBSCRIPTION);
        String refused = ((Grant.Token) had).secret();
        bench.entra.fault(new FakeEntra.Fault(503, "application/json", "{\"error\":\"down\"}"));

        Grant none = bench.signIn.tokens().replacement(Cloud.PUBLIC, SUBSCRIPTION, refused::equals, "", "");

        assertEquals("SERVICE_TROUBLE", ((Grant.Refused) none).trouble().name());
        assertEquals(had, bench.token(SUBSCRIPTION));
        assertEquals(List.of(), bench.signIn.state().needs());
    }

    @Test
    void tenRowsThatAreChallengedMakeOneRequest() throws Exception {
        bench.signedIn("ada");
        String refused = ((Grant.Token) bench.token(SUBSCRIPTION)).secret();
        bench.entra.asked.clear();

        Set<Grant> grants = new HashSet<>(tenAtOnce(
                () -> bench.signIn.tokens().replacement(Cloud.PUBLIC, SUBSCRIPTION, refused::equals, "", "")));

        assertEquals(1, grants.size());
        assertEquals(1, bench.entra.asked.size());
    }

    /// Ten rows that all wait before the one request that they make is answered.
    private List<Grant> tenAtOnce(Callable<Grant> asking) throws Exception {
        bench.entra.gate = new CountDownLatch(1);
        List<FutureTask<Grant>> tasks = new ArrayList<>();
        List<Thread> rows = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            tasks.add(new FutureTask<>(asking));
            rows.add(Thread.ofVirtual().start(tasks.getLast()));
        }
        while (rows.stream().anyMatch(row -> row.getState() != Thread.State.WAITING)) {
            Thread.onSpinWait();
        }
        bench.entra.gate.countDown();
        List<Grant> grants = new ArrayList<>();
        for (FutureTask<Grant> task : tasks) {
            grants.add(task.get());
        }
        return grants;
    }
}
