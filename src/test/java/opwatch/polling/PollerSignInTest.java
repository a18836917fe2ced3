package opwatch.polling;

import static opwatch.polling.Bench.ref;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import opwatch.operation.Attention.Pause;
import opwatch.operation.Check;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import opwatch.operation.Replies;
import org.junit.jupiter.api.Test;

/// Rows that only a person can help.
class PollerSignInTest {
    private static final Problem SIGN_IN = new Problem.SignInNeeded("", "");

    private final Bench bench = new Bench();

    @Test
    void rowsWithoutAnAccountRestUntilSomebodySignsIn() {
        bench.answers(ref(1), bench.unseen(SIGN_IN));
        bench.answers(ref(2), bench.unseen(new Problem.WrongTenant("")));
        bench.answers(ref(3), bench.unseen(new Problem.Forbidden("", "", "")));
        List.of(ref(1), ref(2), ref(3)).forEach(bench::watch);
        bench.pass(Duration.ofMinutes(3));
        assertEquals(List.of(ref(1), ref(2), ref(3)), bench.newlyAsked());
        assertNull(bench.last(ref(1)).nextCheck());

        bench.poller.signedIn();
        bench.tick();

        assertEquals(List.of(ref(1), ref(2)), bench.newlyAsked());
        bench.pass(Duration.ofMinutes(1));
        assertEquals(List.of(), bench.newlyAsked());
    }

    @Test
    void aPersonMayTryWithoutSigningIn() {
        bench.answers(ref(1), bench.unseen(SIGN_IN));
        bench.watch(ref(1));
        bench.tick();

        bench.poller.checkNow();
        bench.tick();

        assertEquals(List.of(ref(1), ref(1)), bench.asked);
    }

    @Test
    void anAnswerFromBeforeTheSignInDoesNotLeaveTheRowWaiting() {
        Outcome without = bench.unseen(SIGN_IN);
        bench.azure.put(ref(1), any -> {
            bench.poller.signedIn();
            bench.answers(ref(1), bench.seen("Updating"));
            return without;
        });
        bench.watch(ref(1));
        bench.tick();
        assertEquals(SIGN_IN, bench.last(ref(1)).observation().problem());

        bench.tick();

        assertEquals(List.of(ref(1), ref(1)), bench.asked);
        assertNull(bench.last(ref(1)).observation().problem());
    }

    @Test
    void aGoodAnswerFromBeforeTheSignInIsNotAskedForAgain() {
        Outcome ended = bench.seen("Succeeded");
        bench.azure.put(ref(1), any -> {
            bench.poller.signedIn();
            return ended;
        });
        bench.watch(ref(1));

        bench.pass(Duration.ofMinutes(1));

        assertEquals(List.of(ref(1)), bench.asked);
    }

    @Test
    void oneSignInIsOneMoreCheck() {
        Outcome without = bench.unseen(SIGN_IN);
        bench.azure.put(ref(1), any -> {
            bench.poller.signedIn();
            bench.answers(ref(1), without);
            return without;
        });
        bench.watch(ref(1));

        bench.pass(Duration.ofMinutes(1));

        assertEquals(List.of(ref(1), ref(1)), bench.asked);
    }

    /// Azure refuses one row, and the sign-in service cannot be reached for another token.
    @Test
    void aSignInServiceOutOfReachIsNoLossOfAzure() {
        Check refused = new Check(Bench.START, Duration.ZERO, Replies.of(401, null, null, ""));
        bench.answers(ref(1), new Outcome.Unseen(new Problem.NameNotResolved("login.example"), refused));
        bench.watch(ref(1));
        bench.watch(ref(2));

        bench.pass(Duration.ofMinutes(1));

        assertEquals(0, bench.poller.activity().rows().offline());
        assertNull(bench.last(ref(2)).observation().problem());
        long checks = bench.asked.stream().filter(ref(2)::equals).count();
        assertTrue(checks >= 10, () -> "checks: " + checks);
    }

    @Test
    void signingInWhilePausedAsksWhenPollingGoesOn() {
        bench.answers(ref(1), bench.unseen(SIGN_IN));
        bench.watch(ref(1));
        bench.tick();
        bench.newlyAsked();
        bench.poller.pauseAll(Pause.UNTIL_RESUMED);

        bench.poller.signedIn();
        bench.pass(Duration.ofMinutes(1));
        assertEquals(List.of(), bench.newlyAsked());
        bench.poller.pauseAll(null);
        bench.tick();

        assertEquals(List.of(ref(1)), bench.newlyAsked());
    }

    @Test
    void anEndedRowThatWasAskedByHandIsNotAskedAgainBecauseOfASignIn() {
        bench.answers(ref(1), bench.seen("Succeeded"));
        bench.answers(ref(2), bench.seen("Succeeded"));
        bench.watch(ref(1));
        bench.watch(ref(2));
        bench.tick();
        bench.answers(ref(1), bench.unseen(SIGN_IN));
        Outcome without = bench.unseen(SIGN_IN);
        bench.azure.put(ref(2), any -> {
            bench.poller.signedIn();
            return without;
        });
        bench.poller.checkNow(List.of(ref(1), ref(2)));
        bench.tick();
        bench.newlyAsked();

        bench.poller.signedIn();
        bench.pass(Duration.ofMinutes(1));

        assertEquals(List.of(), bench.newlyAsked());
    }
}
