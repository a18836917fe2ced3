package opwatch.polling;

import static opwatch.polling.Bench.ref;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.Problem;
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
    void anEndedRowIsNeverAskedAgain() {
        bench.answers(ref(1), bench.seen("Failed"));
        bench.watch(ref(1));

        bench.pass(Duration.ofHours(2));
        bench.poller.lookNow();
        bench.tick();

        assertEquals(List.of(ref(1)), bench.asked);
        assertNull(bench.last(ref(1)).nextLook());
    }

    @Test
    void anEndedRowIsAskedWhenAPersonSelectsItAndAsks() {
        bench.answers(ref(1), bench.seen("Succeeded"));
        bench.watch(ref(1));
        bench.tick();

        bench.poller.lookNow(List.of(ref(1)));
        bench.tick();

        assertEquals(2, bench.asked.size());
    }

    @Test
    void aRememberedEndIsNotAskedAtTheStart() {
        Observation ended = Observation.NOTHING.after(bench.seen("Canceled"), Bench.START);
        bench.poller.watch(new WatchEntry(ref(1), "", Bench.START, ended));
        Observation running = Observation.NOTHING.after(bench.seen("Updating"), Bench.START);
        bench.poller.watch(new WatchEntry(ref(2), "", Bench.START, running));

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
    void atMostSixtyFourLooksAreUnderWay() {
        for (int i = 0; i < 200; i++) {
            bench.watch(ref(Integer.toHexString(i % 16), i));
        }

        bench.poller.tick();

        assertEquals(Poller.MOST_IN_FLIGHT, bench.started.size());
        assertEquals(Poller.MOST_IN_FLIGHT, bench.poller.activity().inFlight());
    }

    @Test
    void aLookThatHangsHoldsUpNoOther() {
        bench.watch(ref(1));
        bench.poller.tick();
        Runnable hanging = bench.started.poll();
        bench.watch(ref(2));

        bench.pass(Duration.ofSeconds(30));

        assertTrue(bench.newlyAsked().size() >= 4);
        assertNotNull(hanging);
        hanging.run();
        assertEquals("InProgress", bench.last(ref(1)).observation().status().word());
    }

    @Test
    void aBugInOneLookDoesNotEndTheLooking() {
        bench.azure.put(ref(1), any -> {
            throw new IllegalStateException("a bug");
        });
        bench.azure.put(ref(2), any -> {
            throw new AssertionError("a worse one");
        });
        bench.watch(ref(1));
        bench.watch(ref(2));
        bench.tick();
        assertEquals(
                new Problem.NotUnderstood("IllegalStateException"),
                bench.last(ref(1)).observation().problem());
        assertEquals(
                new Problem.NotUnderstood("AssertionError"),
                bench.last(ref(2)).observation().problem());

        bench.azure.clear();
        bench.pass(Duration.ofMinutes(1));

        assertNull(bench.last(ref(1)).observation().problem());
        assertNull(bench.last(ref(2)).observation().problem());
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

        bench.now = bench.now.plus(Observation.GRACE);
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
                new Problem.NoLongerKept(), bench.last(ref(1)).observation().problem());
        assertEquals("Updating", bench.last(ref(1)).observation().status().word());
    }

    @Nested
    class WhenPaused {
        @Test
        void nothingIsAskedByItself() {
            bench.watch(ref(1));
            bench.poller.pause();

            bench.pass(Duration.ofMinutes(5));

            assertEquals(List.of(), bench.asked);
            assertNull(bench.last(ref(1)).nextLook());
            assertTrue(bench.poller.activity().paused());
        }

        @Test
        void aPersonMayStillAsk() {
            bench.watch(ref(1));
            bench.poller.pause();

            bench.poller.lookNow();
            bench.tick();

            assertEquals(List.of(ref(1)), bench.asked);
        }

        @Test
        void resumingAsksWhatIsDue() {
            bench.watch(ref(1));
            bench.poller.pause();
            bench.pass(Duration.ofMinutes(5));

            bench.poller.resume();
            bench.tick();

            assertEquals(List.of(ref(1)), bench.asked);
        }
    }

    @Nested
    class WhenTheComputerSlept {
        @Test
        void eachOverdueRowIsAskedOnceAndSpread() {
            for (int i = 0; i < 40; i++) {
                bench.watch(ref(i));
            }
            bench.tick();
            bench.newlyAsked();

            bench.now = bench.now.plus(Duration.ofHours(8));
            bench.tick();
            int atOnce = bench.newlyAsked().size();
            bench.pass(Duration.ofSeconds(5));
            List<OperationRef> later = bench.newlyAsked();

            assertTrue(atOnce <= 2, "asked at once: " + atOnce);
            assertEquals(40, atOnce + later.size());
            assertEquals(later.size(), new HashSet<>(later).size());
        }

        @Test
        void aClockThatWasSetBackStopsNothing() {
            bench.watch(ref(1));
            bench.tick();
            bench.newlyAsked();

            bench.now = bench.now.minus(Duration.ofDays(1));
            bench.pass(Duration.ofSeconds(10));

            assertTrue(!bench.newlyAsked().isEmpty());
        }
    }
}
