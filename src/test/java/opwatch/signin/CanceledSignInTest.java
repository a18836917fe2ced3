package opwatch.signin;

import static opwatch.signin.SignInBench.HOME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import opwatch.network.ServerClock;
import opwatch.operation.Cloud;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Who cancels is not signed in: not now, not by an answer that comes later, not after a restart.
@Timeout(60)
class CanceledSignInTest {
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
    void cancelWhileTheCodeIsRedeemedLeavesNobodySignedIn() throws Exception {
        bench.entra.gate = new CountDownLatch(1);
        bench.browser(bench.entra.browser("ada", HOME));
        SignInAttempt attempt = bench.signIn.begin(SignInBench.request(Cloud.PUBLIC, ""), bench.steps::add);
        awaitTokenRequest();

        assertTrue(attempt.cancel());

        assertEquals(new SignInStep.Canceled(), bench.end());
        bench.entra.gate.countDown();
        assertOnlyBobAfterHisSignIn();
    }

    @Test
    void cancelWhileTheDeviceCodeIsRedeemedLeavesNobodySignedIn() throws Exception {
        bench.entra.gate = new CountDownLatch(1);
        bench.entra.devicePerson = "ada";
        SignInAttempt attempt = bench.signIn.beginWithCode(SignInBench.request(Cloud.PUBLIC, ""), bench.steps::add);
        awaitTokenRequest();

        assertTrue(attempt.cancel());

        assertEquals(new SignInStep.Canceled(), bench.end());
        bench.entra.gate.countDown();
        assertOnlyBobAfterHisSignIn();
        assertEquals(1, deviceRequests());
    }

    /// The way that was left for a code brings nobody either.
    @Test
    void theBrowserThatWasLeftForACodeSignsNobodyIn() throws Exception {
        bench.entra.gate = new CountDownLatch(1);
        bench.browser(bench.entra.browser("ada", HOME));
        SignInAttempt attempt = bench.signIn.begin(SignInBench.request(Cloud.PUBLIC, ""), bench.steps::add);
        awaitTokenRequest();
        bench.entra.devicePerson = "carol";

        attempt.useCode();
        bench.entra.gate.countDown();

        assertEquals("carol Tester", ((SignInStep.Done) bench.end()).account().name());
        assertEquals("carol Tester", people(bench.signIn));
    }

    @Test
    void whoIsSignedInAlreadyStaysSoWhenAnotherSignInIsCanceled() throws Exception {
        Account ada = bench.signedIn("ada");
        bench.entra.asked.clear();
        bench.entra.gate = new CountDownLatch(1);
        SignInAttempt again = bench.signIn.begin(SignInBench.request(Cloud.PUBLIC, ""), bench.steps::add);
        awaitTokenRequest();
        again.cancel();
        bench.entra.gate.countDown();

        assertInstanceOf(Grant.Token.class, bench.token(SignInBench.SUBSCRIPTION));
        assertEquals(List.of(ada), bench.signIn.state().accounts());
    }

    @Test
    void aCancelThatComesTooLateSaysSo() throws Exception {
        bench.browser(bench.entra.browser("ada", HOME));
        SignInAttempt attempt = bench.signIn.begin(SignInBench.request(Cloud.PUBLIC, ""), bench.steps::add);
        assertInstanceOf(SignInStep.Done.class, bench.end());

        assertFalse(attempt.cancel());

        assertEquals("ada Tester", people(bench.signIn));
        assertTrue(bench.steps.isEmpty());
    }

    @Test
    void askingForTheDeviceCodesPersonEndsWithTheCode() throws Exception {
        bench.entra.deviceCodes = Duration.ofSeconds(2);
        bench.signIn.beginWithCode(SignInBench.request(Cloud.PUBLIC, ""), bench.steps::add);

        assertEquals(
                SignInError.Kind.CODE_EXPIRED,
                ((SignInError.Person) ((SignInStep.Failed) bench.end()).trouble()).kind());
    }

    @Test
    void aCodeWithoutAPageIsNotAskedForAtAll() throws Exception {
        bench.entra.devicePage = "http://microsoft.com/devicelogin";
        bench.entra.devicePerson = "ada";
        bench.signIn.beginWithCode(SignInBench.request(Cloud.PUBLIC, ""), bench.steps::add);

        assertEquals("INTERCEPTED", ((SignInStep.Failed) bench.end()).trouble().name());
        assertOnlyBobAfterHisSignIn();
        assertEquals(0, deviceRequests());
    }

    @Test
    void anAccountThatCouldNotBeRemovedIsNotSaidToBe() throws Exception {
        bench.signedIn("ada");
        bench.signIn.close();
        TokenCache cache = TokenCache.ofAll();
        assertEquals(Set.of(), cache.restore(Objects.requireNonNull(bench.vault.kept())));
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            ServerClock clock = new ServerClock(bench.clock);
            CachedAccounts accounts =
                    new CachedAccounts(new Applications(anew -> bench.entra.client(), cache, workers, clock));
            cache.onChange(
                    () -> {
                        throw new IllegalStateException("no room");
                    },
                    () -> {});

            assertFalse(accounts.remove(bench.clientId, id -> true));
        }
    }

    private void awaitTokenRequest() {
        while (bench.entra.asked.isEmpty()) {
            Thread.onSpinWait();
        }
    }

    private long deviceRequests() {
        return bench.entra.asked.stream()
                .filter(asked -> asked.form().get("grant_type").contains("device_code"))
                .count();
    }

    /// By the time he is signed in, every earlier answer has long come.
    private void assertOnlyBobAfterHisSignIn() throws Exception {
        assertEquals("", people(bench.signIn));
        bench.signedIn("bob");
        assertEquals("bob Tester", people(bench.signIn));
        bench.signIn.close();
        try (SignInBench next = new SignInBench(bench.vault, new SignInMemory("", bench.clientId, "", Map.of()))) {
            assertEquals("bob Tester", people(next.signIn));
        }
    }

    private static String people(SignIn signIn) {
        return signIn.state().accounts().stream().map(Account::name).collect(Collectors.joining(" "));
    }
}
