package opwatch.polling;

import static opwatch.polling.Bench.ref;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import opwatch.operation.Attention.Pause;
import opwatch.operation.Problem;
import opwatch.operation.Reply;
import opwatch.polling.Activity.Paused;
import org.junit.jupiter.api.Test;

/// What the poller says of itself.
class ActivityTest {
    private static final Paused PAUSED = new Paused(Pause.UNTIL_RESUMED, 0, null);

    private final Bench bench = new Bench();

    @Test
    void nothingIsWatched() {
        assertEquals(
                new Activity(new Activity.Rows(0, 0, 0, 0, 0, 0), Set.of(), Paused.NOTHING, null),
                bench.poller.activity());
    }

    @Test
    void allHaveEnded() {
        bench.answers(ref(1), bench.seen("Succeeded"));
        bench.watch(ref(1));
        bench.tick();

        assertEquals(
                new Activity(new Activity.Rows(1, 0, 0, 0, 0, 0), Set.of(), Paused.NOTHING, null),
                bench.poller.activity());
    }

    @Test
    void thePollerIsAtWorkWhileAnOperationRunsAndCanBeAsked() {
        assertFalse(isBusy());
        bench.watch(ref(1));
        assertTrue(isBusy(), "due");
        bench.poller.tick();
        bench.poller.pauseAll(Pause.UNTIL_RESUMED);
        assertTrue(isBusy(), "under way");
        bench.runAll();
        assertFalse(isBusy(), "paused");
        bench.poller.pauseAll(null);
        bench.poller.obey();
        assertTrue(isBusy(), "planned");

        bench.answers(ref(1), bench.seen("Updating", Reply.LONGEST_WAIT));
        bench.pass(Duration.ofMinutes(10));
        assertTrue(isBusy(), "planned as late as a running operation ever is");

        bench.answers(ref(1), bench.seen("Succeeded"));
        bench.pass(Duration.ofMinutes(11));
        assertFalse(isBusy(), "ended");
    }

    @Test
    void thePollerIsNotAtWorkWhileNothingCanBeAskedSoon() {
        bench.answers(ref(1), bench.unseen(new Problem.SignInNeeded("", "")));
        bench.watch(ref(1));
        bench.tick();
        assertFalse(isBusy(), "waits for a sign-in");
        Instant now = bench.now;
        assertFalse(new Activity(
                        new Activity.Rows(1, 1, 0, 0, 0, 0), Set.of(), Paused.NOTHING, now.plus(Duration.ofMinutes(30)))
                .isBusy(now));
    }

    private boolean isBusy() {
        return bench.poller.activity().isBusy(bench.now);
    }

    @Test
    void aRowWaitsForSignInUntilSomebodySignsIn() {
        bench.answers(ref(1), bench.unseen(new Problem.SignInNeeded("", "")));
        bench.watch(ref(1));
        bench.pass(Duration.ofHours(1));
        assertEquals(List.of(ref(1)), bench.newlyAsked());
        assertEquals(
                new Activity(new Activity.Rows(1, 1, 1, 0, 0, 0), Set.of(), Paused.NOTHING, null),
                bench.poller.activity());

        bench.poller.signedIn();
        bench.tick();

        assertEquals(List.of(ref(1)), bench.newlyAsked());
    }

    @Test
    void whoCanBeAskedIsNotHeldUpByWhoLacksASignIn() {
        bench.answers(ref(1), bench.unseen(new Problem.SignInNeeded("", "")));
        bench.answers(ref(2), bench.seen("Updating", Duration.ofSeconds(40)));
        bench.watch(ref(1));
        bench.watch(ref(2));
        bench.tick();

        assertEquals(
                new Activity(
                        new Activity.Rows(2, 2, 1, 0, 0, 0), Set.of(), Paused.NOTHING, Bench.START.plusSeconds(40)),
                bench.poller.activity());
    }

    @Test
    void theNetworkIsGone() {
        Duration wait = Duration.ofMinutes(5);
        bench.answers(ref(1), bench.unseen(new Problem.NameNotResolved("management.azure.com"), wait));
        bench.answers(
                ref(2),
                bench.unseen(new Problem.Unreachable("management.azure.com", Problem.ConnectionFailure.BROKEN), wait));
        bench.answers(ref(3), bench.unseen(new Problem.TimedOut(Duration.ofSeconds(30)), wait));
        bench.answers(ref("2", 4), bench.unseen(new Problem.ServiceTrouble(503, "", ""), wait));
        List.of(ref(1), ref(2), ref(3), ref("2", 4)).forEach(bench::watch);

        bench.tick();

        assertEquals(
                new Activity(new Activity.Rows(4, 4, 0, 3, 0, 0), Set.of(), Paused.NOTHING, Bench.START.plus(wait)),
                bench.poller.activity());
    }

    @Test
    void anEndedRowWhoseCheckFailedCountsForNothing() {
        bench.answers(ref(1), bench.seen("Succeeded"));
        bench.answers(ref(2), bench.seen("Failed"));
        bench.watch(ref(1));
        bench.watch(ref(2));
        bench.tick();
        bench.answers(
                ref(1),
                bench.unseen(new Problem.Unreachable("management.azure.com", Problem.ConnectionFailure.BROKEN)));
        bench.answers(ref(2), bench.unseen(new Problem.SignInNeeded("", "")));

        bench.poller.checkNow(List.of(ref(1), ref(2)));
        bench.tick();

        assertEquals(
                new Activity(new Activity.Rows(2, 0, 0, 0, 0, 0), Set.of(), Paused.NOTHING, null),
                bench.poller.activity());
    }

    @Test
    void aCheckIsUnderWay() {
        bench.watch(ref(1));

        bench.poller.tick();

        assertEquals(
                new Activity(new Activity.Rows(1, 1, 0, 0, 0, 0), Set.of(ref(1)), Paused.NOTHING, Bench.START),
                bench.poller.activity());
    }

    @Test
    void theEarliestPlannedCheckIsNamed() {
        bench.answers(ref(1), bench.seen("Updating", Duration.ofSeconds(90)));
        bench.answers(ref(2), bench.seen("Updating", Duration.ofSeconds(40)));
        bench.answers(ref(3), bench.seen("Succeeded"));
        List.of(ref(1), ref(2), ref(3)).forEach(bench::watch);

        bench.tick();

        assertEquals(
                new Activity(
                        new Activity.Rows(3, 2, 0, 0, 0, 0), Set.of(), Paused.NOTHING, Bench.START.plusSeconds(40)),
                bench.poller.activity());
    }

    @Test
    void everythingIsPaused() {
        bench.watch(ref(1));
        bench.tick();

        bench.poller.pauseAll(Pause.UNTIL_RESUMED);
        assertEquals(
                new Activity(new Activity.Rows(1, 1, 0, 0, 0, 0), Set.of(), PAUSED, null), bench.poller.activity());

        bench.poller.checkNow();
        assertEquals(
                new Activity(new Activity.Rows(1, 1, 0, 0, 0, 0), Set.of(), PAUSED, Bench.START),
                bench.poller.activity());
    }

    @Test
    void theRowThatWasThrottledWaitsNoLongerThanTheOthers() {
        bench.answers(ref(1), bench.throttled(Duration.ofSeconds(5)));
        bench.watch(ref(1));
        bench.tick();

        Instant next = Bench.START.plusSeconds(5);
        assertEquals(next, bench.last(ref(1)).nextCheck());
        assertEquals(
                new Activity(new Activity.Rows(1, 1, 0, 0, 0, 1), Set.of(), Paused.NOTHING, next),
                bench.poller.activity());
    }

    @Test
    void azureAskedUsToStayAway() {
        bench.answers(ref("1", 1), bench.throttled(Duration.ofSeconds(90)));
        bench.watch(ref("1", 1));
        bench.watch(ref("1", 2));
        bench.tick();
        Instant open = Bench.START.plusSeconds(90);
        assertEquals(
                new Activity(new Activity.Rows(2, 2, 0, 0, 0, 2), Set.of(), Paused.NOTHING, open),
                bench.poller.activity());

        bench.answers(ref("2", 3), bench.seen("Updating", Duration.ofSeconds(40)));
        bench.watch(ref("2", 3));
        bench.tick();

        assertEquals(
                new Activity(
                        new Activity.Rows(3, 3, 0, 0, 0, 2), Set.of(), Paused.NOTHING, Bench.START.plusSeconds(40)),
                bench.poller.activity());
    }
}
