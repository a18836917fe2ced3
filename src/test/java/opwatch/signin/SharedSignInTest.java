package opwatch.signin;

import static opwatch.signin.SignInBench.OTHER;
import static opwatch.signin.SignInBench.SUBSCRIPTION;
import static opwatch.signin.SignInBench.TENANT_B;
import static opwatch.signin.SignInBench.personOf;
import static opwatch.signin.SignInBench.tenantOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import opwatch.operation.Cloud;
import opwatch.signin.SignInError.Kind;
import opwatch.signin.vault.SharedVault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The window and the shell, two processes with one folder and one store. The second is another [SignIn]:
/// within a JVM two of them keep each other out as two processes do.
@Timeout(60)
class SharedSignInTest {
    @TempDir
    private Path folder;

    private SignInBench window;
    private SignIn shell;

    @BeforeEach
    void open() throws Exception {
        window = SignInBench.in(folder);
        shell = window.another();
    }

    @AfterEach
    void close() throws Exception {
        shell.close();
        window.close();
    }

    private Grant shellToken(String subscription) throws InterruptedException {
        return shell.tokens().token(Cloud.PUBLIC, subscription);
    }

    private static List<String> people(SignIn signIn) {
        return signIn.state().accounts().stream()
                .map(account -> account.name().replace(" Tester", ""))
                .toList();
    }

    private static Kind refusal(Grant grant) {
        return ((SignInError.Person) ((Grant.Refused) grant).trouble()).kind();
    }

    /// What the store holds once everything that is waiting to be written is.
    private String kept() throws InterruptedException {
        window.signIn.settled();
        shell.settled();
        return Objects.requireNonNull(window.vault.kept());
    }

    @Test
    void whoSignsInInOneProcessIsSignedInInTheOther() throws Exception {
        window.signedIn(shell, "ada");
        shell.settled();

        assertEquals("ada", personOf(window.token(SUBSCRIPTION)));
        assertEquals(List.of("ada"), people(window.signIn));
    }

    @Test
    void twoPeopleWhoSignInAtTwoPlacesAreBothKept() throws Exception {
        window.signedIn("ada");
        window.signIn.settled();
        window.signedIn(shell, "bob");
        shell.settled();
        window.signedIn("cyd");

        assertTrue(kept().contains("ada@") && kept().contains("bob@") && kept().contains("cyd@"));
        window.token(SUBSCRIPTION);
        shellToken(SUBSCRIPTION);
        assertEquals(List.of("ada", "bob", "cyd"), people(window.signIn));
        assertEquals(List.of("ada", "bob", "cyd"), people(shell));
    }

    @Test
    void whoSignsOutInOneProcessIsSignedOutInTheOtherAtItsNextCheck() throws Exception {
        Account ada = window.signedIn("ada");
        assertInstanceOf(Grant.Token.class, window.token(SUBSCRIPTION));
        window.signIn.settled();
        assertInstanceOf(Grant.Token.class, shellToken(SUBSCRIPTION));

        assertTrue(shell.signOut(ada));

        assertEquals(Kind.NOBODY, refusal(window.token(SUBSCRIPTION)));
        assertEquals(List.of(), people(window.signIn));
        window.signIn.settled();
        assertNull(window.vault.kept());
    }

    @Test
    void anOpenWindowNoticesASignOutWithoutACheck() throws Exception {
        Account ada = window.signedIn("ada");
        window.signIn.settled();
        shellToken(SUBSCRIPTION);
        CountDownLatch gone = new CountDownLatch(1);
        window.follow(() -> {
            if (people(window.signIn).isEmpty()) {
                gone.countDown();
            }
        });
        shell.signOut(ada);

        window.signIn.catchUp();

        gone.await();
    }

    @Test
    void aSignOutLeavesTheOtherPersonOfTheOtherProcess() throws Exception {
        Account ada = window.signedIn("ada");
        window.signIn.settled();
        window.signedIn(shell, "bob");
        shell.settled();

        window.signIn.signOut(ada);

        assertFalse(kept().contains("ada@"));
        assertTrue(kept().contains("bob@"));
        assertEquals("bob", personOf(window.token(SUBSCRIPTION)));
    }

    @Test
    void whoSignedOutHereAndIsBackInTheOtherProcessIsBackHere() throws Exception {
        Account ada = window.signedIn("ada");
        window.signIn.settled();
        assertTrue(window.signIn.signOut(ada));
        window.signedIn(shell, "ada");
        shell.settled();

        assertEquals("ada", personOf(window.token(SUBSCRIPTION)));
        assertTrue(kept().contains("ada@"));
    }

    @Test
    void aTokenThatOneProcessHasRenewedIsTheOthersToo() throws Exception {
        window.signedIn("ada");
        Grant ours = window.token(SUBSCRIPTION);
        window.signIn.settled();
        window.entra.asked.clear();

        assertEquals(ours, shellToken(SUBSCRIPTION));
        assertEquals(List.of(), window.entra.asked);
    }

    /// While one waits for the sign-in service the other waits for it, and then needs no request of its
    /// own.
    @Test
    void aRefreshTokenIsUsedByOneProcessAtATime() throws Exception {
        Account ada = window.signedIn("ada");
        window.signIn.tokens().learn(ada, OTHER, TENANT_B);
        shellToken(SUBSCRIPTION);
        shell.tokens().learn(ada, OTHER, TENANT_B);
        window.entra.asked.clear();
        window.entra.gate = new CountDownLatch(1);
        FutureTask<Grant> first = new FutureTask<>(() -> window.token(OTHER));
        Thread.ofVirtual().start(first);
        while (window.entra.requests() == 0) {
            Thread.onSpinWait();
        }
        FutureTask<Grant> second = new FutureTask<>(() -> shellToken(OTHER));
        Thread waiting = Thread.ofPlatform().start(second);
        // It has gone as far as it can without the lock.
        while (waiting.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        window.entra.gate.countDown();

        assertEquals(TENANT_B, tenantOf(first.get()));
        assertEquals(first.get(), second.get());
        assertEquals(1, window.entra.requests());
    }

    @Test
    void aTokenThatIsRenewedHereDoesNotUndoASignOutThere() throws Exception {
        Account ada = window.signedIn("ada");
        window.signIn.settled();
        assertInstanceOf(Grant.Token.class, shellToken(SUBSCRIPTION));
        window.signedIn("bob");
        window.signIn.settled();
        shell.signOut(ada);

        window.clock.turn(Duration.ofHours(2));
        window.token(SUBSCRIPTION);
        window.token(OTHER);

        assertFalse(kept().contains("ada@"), "what was signed out is in the store again");
        assertTrue(kept().contains("bob@"));
    }

    /// What both write is news for the other once, and not for ever.
    @Test
    void twoProcessesComeToRest() throws Exception {
        window.signedIn("ada");
        window.signIn.settled();
        window.signedIn(shell, "bob");
        shell.settled();
        window.token(SUBSCRIPTION);
        shellToken(SUBSCRIPTION);
        kept();
        SharedVault looking = new SharedVault(window.vault, folder);
        looking.read();

        for (int i = 0; i < 5; i++) {
            window.token(SUBSCRIPTION);
            shellToken(SUBSCRIPTION);
            kept();
        }

        assertFalse(looking.isNews());
    }
}
