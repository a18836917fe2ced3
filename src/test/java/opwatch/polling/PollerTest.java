package opwatch.polling;

import static opwatch.polling.Bench.ref;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import opwatch.operation.Attention.Pause;
import opwatch.operation.Observation;
import opwatch.operation.OperationStatus;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import opwatch.operation.Timestamp;
import opwatch.operation.WatchEntry;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PollerTest {
    private final Bench bench = new Bench();

    @Test
    void aNewRowIsAskedAtOnce() {
        bench.watch(ref(1));

        bench.tick();

        assertEquals(List.of(ref(1)), bench.asked);
        assertEquals("InProgress", bench.last(ref(1)).observation().status().word());
    }

    @Test
    void aRunningRowIsAskedAgainAndNotBeforeTheFloor() {
        bench.watch(ref(1));
        bench.tick();
        bench.newlyAsked();

        bench.pass(Cadence.FLOOR.minusMillis(250));
        assertEquals(List.of(), bench.newlyAsked());
        bench.pass(Duration.ofSeconds(2));

        assertEquals(List.of(ref(1)), bench.newlyAsked());
    }

    @Test
    void howLongTheOperationHasRunDecidesHowSoon() {
        Instant twoHoursAgo = Bench.START.minus(Duration.ofHours(2));
        bench.answers(ref(1), runningSince(twoHoursAgo));
        bench.answers(ref(2), runningSince(Bench.START));
        bench.answers(ref(3), bench.seen("Updating"));
        bench.watch(WatchEntry.of(ref(1), "", Bench.START));
        bench.watch(WatchEntry.of(ref(2), "", twoHoursAgo));
        bench.watch(WatchEntry.of(ref(3), "", twoHoursAgo));
        bench.tick();
        bench.newlyAsked();

        bench.pass(Duration.ofSeconds(6));
        assertEquals(List.of(ref(2)), bench.newlyAsked());
        bench.poller.forget(ref(2));
        bench.pass(Duration.ofSeconds(26));
        assertEquals(List.of(), bench.newlyAsked());
        bench.pass(Duration.ofSeconds(8));

        assertEquals(Set.of(ref(1), ref(3)), Set.copyOf(bench.newlyAsked()));
    }

    private Outcome runningSince(Instant start) {
        OperationStatus status = new OperationStatus("Updating", new Timestamp("", start), null, null, null, List.of());
        return new Outcome.Seen(status, bench.seen("Updating").check());
    }

    @Test
    void anEndedRowIsNeverAskedAgain() {
        bench.answers(ref(1), bench.seen("Failed"));
        bench.watch(ref(1));

        bench.pass(Duration.ofHours(2));
        bench.poller.checkNow();
        bench.tick();

        assertEquals(List.of(ref(1)), bench.asked);
        assertNull(bench.last(ref(1)).nextCheck());
    }

    @Test
    void anEndedRowIsAskedWhenAPersonSelectsItAndAsks() {
        bench.answers(ref(1), bench.seen("Succeeded"));
        bench.watch(ref(1));
        bench.tick();

        bench.poller.checkNow(List.of(ref(1)));
        bench.tick();

        assertEquals(2, bench.asked.size());
    }

    @Test
    void aFailedCheckByHandDoesNotBringAnEndedRowBackToLife() {
        bench.answers(ref(1), bench.seen("Succeeded"));
        bench.watch(ref(1));
        bench.tick();
        bench.answers(ref(1), bench.unseen(new Problem.TimedOut(Duration.ofSeconds(30))));

        bench.poller.checkNow(List.of(ref(1)));
        bench.pass(Duration.ofHours(1));

        assertEquals(2, bench.asked.size());
        assertEquals("Succeeded", bench.last(ref(1)).observation().status().word());
        assertNull(bench.last(ref(1)).nextCheck());
    }

    @Test
    void aRememberedEndIsNotAskedAtTheStart() {
        Observation ended = Observation.NOTHING.after(bench.seen("Canceled"), Bench.START);
        bench.watch(new WatchEntry(ref(1), "", Bench.START, ended));
        Observation running = Observation.NOTHING.after(bench.seen("Updating"), Bench.START);
        bench.watch(new WatchEntry(ref(2), "", Bench.START, running));

        bench.tick();

        assertEquals(List.of(ref(2)), bench.asked);
    }

    @Test
    void aRemovedRowsAnswerIsDropped() {
        bench.watch(ref(1));
        bench.poller.tick();

        bench.poller.forget(ref(1));
        bench.runAll();

        assertEquals(List.of(), bench.heard);
    }

    @Test
    void aRowThatComesBackIsAskedAnewAndTheOldAnswerIsDropped() {
        bench.watch(ref(1));
        bench.poller.tick();
        bench.poller.forget(ref(1));
        bench.watch(ref(1));
        bench.runAll();
        assertEquals(List.of(), bench.heard);

        bench.tick();

        assertEquals(1, bench.heard.size());
    }

    @Test
    void askingByHandForWhatIsNotWatchedDoesNothing() {
        bench.watch(ref(1));

        bench.poller.checkNow(List.of(ref(2), ref(1)));
        bench.tick();

        assertEquals(List.of(ref(1)), bench.asked);
    }

    @Test
    void watchingTwiceChangesNothing() {
        bench.watch(ref(1));
        bench.tick();

        bench.watch(ref(1));
        bench.tick();

        assertEquals(List.of(ref(1)), bench.asked);
        assertEquals(1, bench.poller.activity().rows().watched());
    }

    @Test
    void transitionsAreKeptInTheirOrder() {
        bench.watch(ref(1));
        bench.answers(ref(1), bench.seen("Accepted"));
        bench.tick();
        bench.answers(ref(1), bench.seen("Updating"));
        bench.pass(Duration.ofSeconds(10));
        bench.answers(ref(1), bench.seen("Succeeded"));
        bench.pass(Duration.ofSeconds(10));

        List<String> words = bench.last(ref(1)).observation().history().stream()
                .map(change -> change.from() + ">" + change.to())
                .toList();
        assertEquals(List.of(">Accepted", "Accepted>Updating", "Updating>Succeeded"), words);
    }

    @Test
    void notFoundMeansThreeThings() {
        bench.answers(ref(1), bench.unseen(new Problem.NotFound("OperationNotFound", "")));
        bench.watch(ref(1));
        bench.tick();
        assertEquals(
                new Problem.NotVisibleYet(), bench.last(ref(1)).observation().problem());

        bench.turn(Observation.GRACE);
        bench.answers(ref(1), bench.unseen(new Problem.NotFound("OperationNotFound", "")));
        bench.pass(Duration.ofSeconds(20));
        assertEquals(
                new Problem.NotFound("OperationNotFound", ""),
                bench.last(ref(1)).observation().problem());

        bench.answers(ref(1), bench.seen("Updating"));
        bench.pass(Duration.ofMinutes(10));
        bench.answers(ref(1), bench.unseen(new Problem.NotFound("OperationNotFound", "")));
        bench.pass(Duration.ofMinutes(2));
        assertEquals(
                new Problem.NoLongerKept("OperationNotFound"),
                bench.last(ref(1)).observation().problem());
        assertEquals("Updating", bench.last(ref(1)).observation().status().word());
    }

    @Nested
    class WhenPaused {
        @Test
        void nothingIsAskedByItself() {
            bench.watch(ref(1));
            bench.poller.pauseAll(Pause.UNTIL_RESUMED);

            bench.pass(Duration.ofMinutes(5));

            assertEquals(List.of(), bench.asked);
            assertNull(bench.last(ref(1)).nextCheck());
            assertEquals(
                    new Activity.Paused(Pause.UNTIL_RESUMED, 0, null),
                    bench.poller.activity().paused());
        }

        @Test
        void aPersonMayStillAsk() {
            bench.watch(ref(1));
            bench.poller.pauseAll(Pause.UNTIL_RESUMED);

            bench.poller.checkNow();
            bench.tick();

            assertEquals(List.of(ref(1)), bench.asked);
        }

        @Test
        void resumingAsksWhatIsDue() {
            bench.watch(ref(1));
            bench.poller.pauseAll(Pause.UNTIL_RESUMED);
            bench.pass(Duration.ofMinutes(5));

            bench.poller.pauseAll(null);
            bench.tick();

            assertEquals(List.of(ref(1)), bench.asked);
        }
    }
}
