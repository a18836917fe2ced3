package opwatch.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import opwatch.signin.vault.MemoryVault;
import opwatch.signin.vault.VaultException;
import opwatch.signin.vault.VaultException.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A store that holds Bob's sign-in and cannot be read when the app starts; then Ada signs in.
@Timeout(20)
class UnreadStoreTest {
    private static final VaultException LOCKED = new VaultException(Kind.LOCKED, "-");

    private SignInMemory memory;
    private String bobs;

    @BeforeEach
    void keepBob() throws Exception {
        MemoryVault vault = new MemoryVault();
        try (SignInBench bench = new SignInBench(vault, SignInMemory.FIRST)) {
            bench.signedIn("bob");
            memory = new SignInMemory("", bench.clientId, "", Map.of());
        }
        bobs = Objects.requireNonNull(vault.kept());
    }

    @Test
    void aLockedStoreIsNotWrittenOver() throws Exception {
        MemoryVault vault = new MemoryVault(bobs);
        vault.breakWith(LOCKED);
        try (SignInBench bench = new SignInBench(vault, memory)) {
            bench.signedIn("ada");
            vault.breakOnly(MemoryVault.Call.READ, LOCKED);
            bench.signedIn("cyd");
            bench.signIn.close();

            assertEquals(TokenStorage.LOCKED, bench.signIn.state().storage());
        }
        assertEquals(bobs, vault.kept());
    }

    @Test
    void onceItIsUnlockedEverybodyIsInIt() throws Exception {
        MemoryVault vault = new MemoryVault(bobs);
        vault.breakWith(LOCKED);
        try (SignInBench bench = new SignInBench(vault, memory)) {
            bench.signedIn("ada");
            vault.breakWith(null);
            bench.signedIn("cyd");
            untilThere(bench.signIn, "ada", "bob", "cyd");
            assertEquals(TokenStorage.KEPT, bench.signIn.state().storage());
        }
        assertKept(vault, "ada", "bob", "cyd");
    }

    @Test
    void whoSignsInWhileTheStoreIsStillBeingReadStandsBesideTheOthers() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch unlocked = new CountDownLatch(1);
        MemoryVault vault = new MemoryVault(bobs) {
            @Override
            public String read() throws VaultException {
                asked.countDown();
                try {
                    unlocked.await();
                } catch (InterruptedException e) {
                    throw LOCKED;
                }
                return super.read();
            }
        };
        try (SignInBench bench = SignInBench.notYetRead(vault, memory)) {
            asked.await();
            bench.signedIn("ada");
            unlocked.countDown();
            untilThere(bench.signIn, "ada", "bob");
        }
        assertKept(vault, "ada", "bob");
    }

    @Test
    void whatCannotBeReadAtAllIsSetAside() throws Exception {
        MemoryVault vault = new MemoryVault(bobs);
        vault.breakOnly(MemoryVault.Call.READ, new VaultException(Kind.BROKEN, "-"));
        try (SignInBench bench = new SignInBench(vault, memory)) {
            bench.signedIn("ada");
        }
        assertEquals(bobs, vault.aside());
        assertKept(vault, "ada");
    }

    @Test
    void aSignOutLeavesWhoIsFoundInTheStoreOnlyThen() throws Exception {
        MemoryVault vault = new MemoryVault(bobs);
        vault.breakWith(LOCKED);
        try (SignInBench bench = new SignInBench(vault, memory)) {
            Account ada = bench.signedIn("ada");
            vault.breakWith(null);
            assertTrue(bench.signIn.signOut(ada));
            untilThere(bench.signIn, "bob");
        }
        assertKept(vault, "bob");
    }

    private static void untilThere(SignIn signIn, String... people) {
        List<String> names = List.of(people);
        while (!signIn.state().accounts().stream()
                .map(account -> account.name().replace(" Tester", ""))
                .toList()
                .equals(names)) {
            if (Thread.interrupted()) {
                throw new AssertionError(signIn.state().accounts().toString());
            }
            Thread.onSpinWait();
        }
    }

    private static void assertKept(MemoryVault vault, String... people) {
        String kept = Objects.requireNonNull(vault.kept());
        for (String person : List.of("ada", "bob", "cyd")) {
            assertEquals(List.of(people).contains(person), kept.contains(person + "@contoso.com"), person);
        }
        assertFalse(kept.isEmpty());
    }
}
