package opwatch.azure;

import static opwatch.azure.RefusedBench.REFUSED;
import static opwatch.azure.RefusedBench.RUNNING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import opwatch.operation.Cloud;
import opwatch.operation.Problem;
import opwatch.signin.FakeEntra;
import opwatch.signin.SignInBench;
import opwatch.signin.SignInError.Kind;
import opwatch.signin.SignInState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What Azure refuses to one row is that row's, whatever it does and however long it lasts.
@Timeout(240)
class RefusedRowTest {
    private static final Set<Cloud> CLOUDS = Set.of(Cloud.values());

    private static final Problem SAID =
            new Problem.SignInRefused("InvalidAuthenticationToken", "The access token is invalid.");
    private static final String CLAIMS = "{\"access_token\":{\"acrs\":{\"essential\":true,\"value\":\"c1\"}}}";
    private static final String CLAIMED = RefusedBench.refusal(
            ", claims=\"" + Base64.getEncoder().encodeToString(CLAIMS.getBytes(StandardCharsets.UTF_8)) + "\"");

    private RefusedBench bench;

    @BeforeEach
    void open() throws Exception {
        bench = new RefusedBench();
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    /// Both kinds of refusal: a plain one, and one whose claims are other ones each time.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aRowThatIsRefusedForADayCostsItsNeighbourNothing(boolean everOtherClaims) {
        AtomicInteger times = new AtomicInteger();
        bench.azure =
                (id, _) -> id.equals("fine") ? RUNNING : everOtherClaims ? claimed(times.getAndIncrement()) : REFUSED;
        bench.watch("fine", "refused");
        bench.pass(Duration.ofMinutes(1));
        int before = bench.renewals();

        bench.pass(Duration.ofHours(24));

        List<Duration> waits = bench.waits("refused");
        assertTrue(
                waits.getFirst().compareTo(Duration.ofMinutes(5)) >= 0,
                waits.getFirst().toString());
        assertTrue(
                waits.getLast().compareTo(Duration.ofSeconds(602)) <= 0,
                waits.getLast().toString());
        assertTrue(bench.late.get("fine").compareTo(Duration.ofSeconds(2)) <= 0, bench.late.toString());
        assertTrue(
                bench.asked.get("fine").size() > 1000,
                () -> "checks: " + bench.asked.get("fine").size());
        assertNull(bench.problem("fine"));
        assertEquals(SAID, bench.problem("refused"));
        assertEquals(before, bench.renewals());
        assertStillSignedIn();
    }

    @Test
    void checkingARefusedRowByHandNeitherSignsOutNorAsksForTokens() {
        bench.azure = (id, _) -> id.equals("fine") ? RUNNING : REFUSED;
        bench.watch("fine", "refused");
        bench.pass(Duration.ofSeconds(2));
        int before = bench.renewals();

        for (int i = 0; i < 50; i++) {
            bench.refresh("refused");
            bench.pass(Duration.ofSeconds(20));
        }

        assertEquals(before, bench.renewals());
        assertNull(bench.problem("fine"));
        assertTrue(bench.late.get("fine").compareTo(Duration.ofSeconds(2)) <= 0, bench.late.toString());
        assertStillSignedIn();
    }

    @Test
    void aRefusalAfterAMinuteOfGoodAnswersIsNoSignOut() {
        Set<String> tokens = ConcurrentHashMap.newKeySet();
        Instant start = bench.signIn.clock.instant();
        bench.azure = (id, token) -> {
            long second = Duration.between(start, bench.signIn.clock.instant()).toSeconds();
            boolean refused = id.equals("fitful") && second > 10 && second % 70 < 10;
            tokens.add(token);
            return refused ? REFUSED : RUNNING;
        };
        bench.watch("fine", "fitful");
        bench.refresh("fitful");

        for (int i = 0; i < 60; i++) {
            bench.pass(Duration.ofSeconds(7));
            bench.refresh("fitful");
            assertNull(bench.problem("fine"));
            assertStillSignedIn();
        }

        bench.pass(Duration.ofMinutes(12));
        assertTrue(tokens.size() <= 5, () -> "tokens in 19 minutes: " + tokens.size());
        assertTrue(bench.late.get("fine").compareTo(Duration.ofSeconds(2)) <= 0, bench.late.toString());
    }

    @Test
    void afterTenSecondsOfRefusingAllRowsAreFreshWithinTwelveMinutes() {
        List<String> rows = IntStream.range(0, 20).mapToObj(i -> "row-" + i).toList();
        bench.watch(rows.toArray(String[]::new));
        bench.pass(Duration.ofSeconds(30));
        int before = bench.renewals();
        bench.azure = (_, _) -> REFUSED;
        bench.pass(Duration.ofSeconds(10));
        assertEquals(
                20, rows.stream().filter(row -> SAID.equals(bench.problem(row))).count());
        bench.azure = (_, _) -> RUNNING;
        Instant end = bench.signIn.clock.instant();

        bench.pass(Duration.ofMinutes(12));

        for (String row : rows) {
            assertNull(bench.problem(row), row);
            assertTrue(bench.observation(row).lastCheck().at().isAfter(end), row);
        }
        assertEquals(before + 1, bench.renewals());
        assertStillSignedIn();
    }

    @Test
    void aTokenThatAzureNoLongerTakesIsRenewedOnceForAllRows() {
        bench.watch("one", "two", "three");
        Set<String> revoked = new HashSet<>();
        bench.azure = (_, token) -> {
            revoked.add(token);
            return RUNNING;
        };
        bench.pass(Duration.ofSeconds(30));
        int before = bench.renewals();
        bench.azure = (_, token) -> revoked.contains(token) ? REFUSED : RUNNING;

        bench.pass(Duration.ofMinutes(2));

        List.of("one", "two", "three").forEach(row -> assertNull(bench.problem(row), row));
        assertEquals(before + 1, bench.renewals());
    }

    @Test
    void whatOnlyAPersonCanGiveOneRowIsOfferedAndTheOthersGoOn() throws Exception {
        bench.azure = (id, _) -> id.equals("fine") ? RUNNING : CLAIMED;
        bench.signIn.entra.refuseClaims(
                FakeEntra.Fault.error(400, "invalid_grant", "AADSTS50076: more", "suberror", "basic_action"));
        bench.watch("fine", "guarded");
        bench.pass(Duration.ofHours(2));

        assertEquals(SAID, bench.problem("guarded"));
        assertNull(bench.problem("fine"));
        assertEquals(CLAIMS, bench.signIn.signIn.state().refusal().trouble().claims());
        assertNull(bench.signIn.signIn.state().foremost(CLOUDS));

        bench.azure = (_, _) -> RUNNING;
        bench.signInAgain();
        bench.pass(Duration.ofSeconds(2));

        assertNull(bench.problem("guarded"));
        assertNull(bench.signIn.signIn.state().refusal());
    }

    @Test
    void whenTheServiceEndsTheSignInAllRowsWaitForAPerson() throws Exception {
        bench.watch("one", "two");
        bench.pass(Duration.ofSeconds(30));
        bench.azure = (_, _) -> REFUSED;
        bench.signIn.entra.always(
                SignInBench.HOME, FakeEntra.Fault.error(400, "invalid_grant", "AADSTS50173: revoked"));
        bench.pass(Duration.ofMinutes(5));
        assertTrue(bench.problem("one") instanceof Problem.SignInNeeded, () -> "" + bench.problem("one"));
        assertTrue(bench.problem("two") instanceof Problem.SignInNeeded, () -> "" + bench.problem("two"));
        assertEquals(
                Kind.SIGNED_OUT,
                bench.signIn.signIn.state().foremost(CLOUDS).trouble().kind());

        bench.azure = (_, _) -> RUNNING;
        bench.signIn.entra.recover(SignInBench.HOME);
        bench.signInAgain();
        bench.pass(Duration.ofSeconds(3));

        assertNull(bench.problem("one"));
        assertNull(bench.problem("two"));
    }

    /// A subscription that Azure says is of a tenant that there is not.
    @Test
    void aTenantThatAzureNamesInPassingSilencesNoRow() {
        String wrong = RawServer.json(
                "401 Unauthorized\r\nWWW-Authenticate: Bearer authorization_uri=\"https://login.windows.net/"
                        + SignInBench.TENANT_C + "\", error=\"invalid_token\"",
                "{\"error\":{\"code\":\"InvalidAuthenticationTokenTenant\",\"message\":\"wrong issuer\"}}");
        bench.signIn.entra.always(
                SignInBench.TENANT_C, FakeEntra.Fault.error(400, "invalid_request", "AADSTS90002: no such tenant"));
        bench.azure = (id, _) -> id.equals("fine") ? RUNNING : wrong;
        bench.watch("fine", "moved");
        bench.pass(Duration.ofSeconds(20));
        assertEquals(new Problem.WrongTenant(SignInBench.TENANT_C), bench.problem("moved"));
        assertNull(bench.problem("fine"));

        bench.azure = (_, _) -> RUNNING;
        bench.pass(Duration.ofMinutes(11));

        assertNull(bench.problem("moved"));
    }

    private static String claimed(int value) {
        String claims =
                "{\"access_token\":{\"nbf\":{\"essential\":true,\"value\":\"" + (1_700_000_000 + value) + "\"}}}";
        return RefusedBench.refusal(
                ", claims=\"" + Base64.getEncoder().encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + "\"");
    }

    private void assertStillSignedIn() {
        SignInState state = bench.signIn.signIn.state();
        assertNotNull(state.chosen());
        assertNull(state.foremost(CLOUDS));
    }
}
