package opwatch.signin;

import static opwatch.signin.SignInBench.SUBSCRIPTION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import opwatch.network.ServerClock;
import opwatch.operation.Cloud;
import opwatch.signin.vault.MemoryVault;
import opwatch.signin.vault.SharedVault;
import opwatch.signin.vault.VaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is left of a sign-in after the app has ended.
@Timeout(60)
class KeptSignInTest {
    @Test
    void whoWasSignedInStillIs() throws Exception {
        MemoryVault vault = new MemoryVault();
        SignInMemory memory;
        Account ada;
        try (SignInBench first = new SignInBench(vault, SignInMemory.FIRST)) {
            first.signedIn("bob");
            ada = first.signedIn("ada");
            first.signIn.tokens().learn(ada, SignInBench.OTHER, SignInBench.TENANT_B);
            memory = new SignInMemory(
                    ada.id(), first.clientId, "", first.signIn.memory().places());
        }
        try (SignInBench second = new SignInBench(vault, memory)) {
            assertEquals(TokenStorage.KEPT, second.signIn.state().storage());
            assertEquals(
                    List.of("ada Tester", "bob Tester"),
                    second.signIn.state().accounts().stream().map(Account::name).toList());
            assertEquals(ada, second.signIn.state().chosen());
            assertEquals(memory.places(), second.signIn.memory().places());
            assertTrue(second.vault.kept() != null && second.vault.kept().contains("CANARY-refresh"));
        }
    }

    @ParameterizedTest
    @CsvSource({"MISSING, NO_STORE", "LOCKED, LOCKED", "BROKEN, BROKEN"})
    void withoutAStoreTheSignInLastsUntilTheAppEnds(VaultException.Kind kind, TokenStorage storage) throws Exception {
        MemoryVault vault = new MemoryVault();
        vault.breakWith(new VaultException(kind, "-"));
        try (SignInBench bench = new SignInBench(vault, SignInMemory.FIRST)) {
            bench.signedIn("ada");

            assertEquals(storage, bench.signIn.state().storage());
            assertInstanceOf(Grant.Token.class, bench.token(SUBSCRIPTION));
        }
        assertNull(vault.kept());
    }

    @Test
    void anErrorOutOfNativeCodeIsSurvived() throws Exception {
        MemoryVault vault = new MemoryVault();
        vault.breakWith(new UnsatisfiedLinkError("libsecret-1.so.0"));
        try (SignInBench bench = new SignInBench(vault, SignInMemory.FIRST)) {
            bench.signedIn("ada");

            assertEquals(TokenStorage.BROKEN, bench.signIn.state().storage());
            assertInstanceOf(Grant.Token.class, bench.token(SUBSCRIPTION));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "no JSON at all", "[]", "{\"AccessToken\": 5}", "\0\0\0\0"})
    void aCorruptCacheIsSetAsideAndThePersonSignsInAgain(String corrupt) throws Exception {
        MemoryVault vault = new MemoryVault(corrupt);
        try (SignInBench bench = new SignInBench(vault, SignInMemory.FIRST)) {
            assertEquals(List.of(), bench.signIn.state().accounts());
            assertTrue(bench.signIn.state().corrupt());
            assertEquals(
                    "NOBODY",
                    ((Grant.Refused) bench.token(SUBSCRIPTION)).trouble().name());

            bench.signedIn("ada");
            assertInstanceOf(Grant.Token.class, bench.token(SUBSCRIPTION));
        }
        assertEquals(corrupt, vault.aside());
        assertTrue(vault.kept() != null && vault.kept().contains("CANARY-refresh"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aStoreThatDoesNotForgetIsNotSaidToHaveForgotten(boolean withBob) throws Exception {
        MemoryVault vault = new MemoryVault();
        try (SignInBench bench = new SignInBench(vault, SignInMemory.FIRST)) {
            if (withBob) {
                bench.signedIn("bob");
            }
            Account ada = bench.signedIn("ada");
            assertInstanceOf(Grant.Token.class, bench.token(SUBSCRIPTION));
            vault.breakWith(new VaultException(VaultException.Kind.LOCKED, "-"));

            assertFalse(bench.signIn.signOut(ada));
            assertTrue(vault.kept() != null && vault.kept().contains("ada@contoso.com"));

            vault.breakWith(null);
            assertTrue(bench.signIn.signOut(bench.signedIn("ada")));
            assertFalse(String.valueOf(vault.kept()).contains("ada@contoso.com"));
        }
    }

    @Test
    void whereThereIsNoStoreNothingIsLeftInIt() throws Exception {
        MemoryVault vault = new MemoryVault();
        vault.breakWith(new VaultException(VaultException.Kind.MISSING, "-"));
        try (SignInBench bench = new SignInBench(vault, SignInMemory.FIRST)) {
            assertTrue(bench.signIn.signOut(bench.signedIn("ada")));
        }
    }

    @Test
    void nobodyWaitsForAStoreThatAsksThePersonToUnlockIt() throws Exception {
        CountDownLatch unlocked = new CountDownLatch(1);
        MemoryVault locked = waiting(unlocked, new MemoryVault());
        CountDownLatch read = new CountDownLatch(1);
        try (FakeEntra entra = new FakeEntra();
                SignIn signIn = new SignIn(
                        new SignIn.Parts(
                                anew -> entra.client(),
                                new SharedVault(locked, Path.of("alone")),
                                Registration.FIRST,
                                page -> true,
                                () -> {},
                                read::countDown),
                        SignInMemory.FIRST,
                        java.time.InstantSource.system(),
                        new ServerClock(java.time.InstantSource.system()))) {
            signIn.start();
            assertEquals(TokenStorage.LOADING, signIn.state().storage());
            assertEquals(List.of(), signIn.state().accounts());
            unlocked.countDown();
            read.await();
            assertEquals(TokenStorage.KEPT, signIn.state().storage());
        }
    }

    @Test
    void aRowThatAsksBeforeTheStoreWasReadIsNotToldThatNobodyIsThere() throws Exception {
        MemoryVault kept = new MemoryVault();
        String clientId;
        try (SignInBench first = new SignInBench(kept, SignInMemory.FIRST)) {
            first.signedIn("ada");
            first.token(SUBSCRIPTION);
            clientId = first.clientId;
        }
        CountDownLatch unlocked = new CountDownLatch(1);
        MemoryVault slow = waiting(unlocked, kept);
        try (FakeEntra entra = new FakeEntra();
                SignIn signIn = new SignIn(
                        new SignIn.Parts(
                                anew -> entra.client(),
                                new SharedVault(slow, Path.of("alone")),
                                new Registration(clientId, Registration.ANY_TENANT),
                                page -> true,
                                () -> {},
                                () -> {}),
                        SignInMemory.FIRST,
                        java.time.InstantSource.system(),
                        new ServerClock(java.time.InstantSource.system()))) {
            signIn.start();
            FutureTask<Grant> row = new FutureTask<>(() -> signIn.tokens().token(Cloud.PUBLIC, SUBSCRIPTION));
            Thread thread = Thread.ofPlatform().start(row);
            while (thread.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            unlocked.countDown();

            assertInstanceOf(Grant.Token.class, row.get());
        }
    }

    @Test
    void nothingSecretIsRemembered() throws Exception {
        try (SignInBench bench = new SignInBench()) {
            bench.signedIn("ada");
            Grant grant = bench.token(SUBSCRIPTION);
            String all = bench.signIn.memory() + " " + bench.signIn.state() + " " + grant;
            assertTrue(!all.contains(FakeEntra.MARK), all);
            assertEquals("[token]", grant.toString());
        }
    }

    @Test
    void whatWaitedInTheOldCloudStaysThere() throws Exception {
        try (SignInBench bench = new SignInBench()) {
            bench.signedIn("ada");
            assertEquals(
                    "NOBODY",
                    ((Grant.Refused) bench.signIn.tokens().token(Cloud.CHINA, SUBSCRIPTION))
                            .trouble()
                            .name());
        }
    }

    /// A store with the same in it, which is read only when the person has unlocked it.
    private static MemoryVault waiting(CountDownLatch unlocked, MemoryVault same) {
        return new MemoryVault(same.kept()) {
            @Override
            public String read() throws VaultException {
                try {
                    unlocked.await();
                } catch (InterruptedException e) {
                    throw new VaultException(VaultException.Kind.LOCKED, "-");
                }
                return super.read();
            }
        };
    }
}
