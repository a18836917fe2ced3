package opwatch.polling;

import static opwatch.polling.Bench.ref;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import opwatch.operation.Attention.Pause;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.Outcome;
import opwatch.operation.WatchEntry;
import opwatch.polling.Activity.Paused;
import org.junit.jupiter.api.Test;

/// What is reported, and in which order.
class PollerListenerTest {
    private final Bench bench = new Bench();

    @Test
    void eachAnswerIsReportedOnceAsItComes() {
        Outcome outcome = bench.seen("Updating", Duration.ofSeconds(40));
        bench.answers(ref(1), outcome);
        bench.answers(ref(2), outcome);
        bench.watch(ref(1));
        bench.watch(ref(2));
        bench.poller.tick();

        bench.started.removeLast().run();
        bench.runAll();

        Observation seen = Observation.NOTHING.after(outcome, Bench.START);
        assertEquals(
                List.of(
                        new RowUpdate(ref(2), seen, Bench.START.plusSeconds(40)),
                        new RowUpdate(ref(1), seen, Bench.START.plusSeconds(40))),
                bench.heard);
    }

    @Test
    void aThrottleIsReportedOnceForEachRowOfTheSubscription() {
        Instant open = Bench.START.plusSeconds(90);
        Outcome throttled = bench.throttled(Duration.ofSeconds(90));
        bench.answers(ref("1", 1), throttled);
        bench.watch(ref("1", 1));
        bench.watch(ref("1", 2));
        bench.watch(ref("2", 3));
        bench.poller.tick();

        bench.started.removeFirst().run();

        assertEquals(
                List.of(
                        new RowUpdate(ref("1", 1), Observation.NOTHING.after(throttled, Bench.START), open),
                        new RowUpdate(ref("1", 2), Observation.NOTHING, open)),
                bench.heard);
    }

    @Test
    void aRowsPastIsNeverReportedAfterItsPresent() {
        bench.watch(ref(1));
        bench.watch(ref(2));
        bench.tick();
        bench.answers(ref(2), bench.seen("Succeeded"));
        bench.poller.checkNow(List.of(ref(2)));
        bench.poller.tick();
        bench.heard.clear();

        // The second row's answer arrives while the first row's pause is being reported.
        bench.meanwhile = update -> bench.runAll();
        bench.poller.pauseAll(Pause.UNTIL_RESUMED);

        assertEquals(List.of("InProgress", "Succeeded"), words(ref(2)));
    }

    @Test
    void aListenerThatFailsStopsNothing() {
        bench.watch(ref(1));
        bench.poller.tick();
        bench.meanwhile = update -> {
            throw new IllegalStateException("a bug of the listener");
        };
        assertThrows(IllegalStateException.class, bench::runAll);
        bench.meanwhile = update -> {};
        bench.newlyAsked();

        bench.pass(Duration.ofSeconds(6));

        assertEquals(List.of(ref(1)), bench.newlyAsked());
        assertEquals(List.of("InProgress", "InProgress"), words(ref(1)));
    }

    @Test
    void pausingAndResumingReportsThePlanOfEachRowThatHasNotEnded() {
        Observation ended = Observation.NOTHING.after(bench.seen("Canceled"), Bench.START);
        bench.watch(ref(1));
        bench.watch(new WatchEntry(ref(2), "", Bench.START, ended));

        bench.poller.pauseAll(Pause.UNTIL_RESUMED);
        bench.poller.pauseAll(null);

        assertEquals(
                List.of(
                        new RowUpdate(ref(1), Observation.NOTHING, null, null, Pause.UNTIL_RESUMED),
                        new RowUpdate(ref(1), Observation.NOTHING, Bench.START)),
                bench.heard);
    }

    @Test
    void anAnswerWhilePausedShowsThatNoCheckIsPlanned() {
        bench.watch(ref(1));
        bench.poller.pauseAll(Pause.UNTIL_RESUMED);
        bench.poller.checkNow(List.of(ref(1)));
        bench.tick();

        assertEquals(List.of("InProgress"), words(ref(1)).subList(1, 2));
        assertNull(bench.last(ref(1)).nextCheck());
    }

    @Test
    void anAnswerIsDroppedWhenTheRowIsRemovedMeanwhile() {
        duringTheCheck(() -> bench.poller.forget(ref(1)));
        bench.watch(ref(1));

        bench.tick();

        assertEquals(List.of(ref(1)), bench.asked);
        assertEquals(List.of(), bench.heard);
        assertEquals(
                new Activity(new Activity.Rows(0, 0, 0, 0, 0, 0), Set.of(), Paused.NOTHING, null),
                bench.poller.activity());
    }

    @Test
    void anOldAnswerIsDroppedAndTheRowAskedAnewWhenItCameBackMeanwhile() {
        WatchEntry entry = WatchEntry.of(ref(1), "", Bench.START);
        duringTheCheck(() -> {
            bench.poller.forget(ref(1));
            bench.watch(entry);
            bench.answers(ref(1), bench.seen("Failed"));
        });
        bench.watch(entry);
        bench.tick();
        assertEquals(List.of(), bench.heard);

        bench.tick();

        assertEquals(List.of(ref(1), ref(1)), bench.asked);
        assertEquals(List.of("Failed"), words(ref(1)));
    }

    @Test
    void nothingIsAskedOrReportedAfterTheEnd() {
        duringTheCheck(bench.poller::close);
        bench.watch(ref(1));
        bench.watch(ref(2));
        bench.tick();

        bench.watch(ref(3));
        bench.poller.checkNow();
        bench.pass(Duration.ofMinutes(1));

        assertEquals(List.of(ref(1)), bench.asked);
        assertEquals(List.of(), bench.heard);
    }

    @Test
    void theEndComesAtOnce() {
        bench.watch(ref(1));
        bench.watch(ref(2));
        bench.meanwhile = update -> bench.poller.close();

        bench.poller.pauseAll(Pause.UNTIL_RESUMED);

        assertEquals(List.of(new RowUpdate(ref(1), Observation.NOTHING, null, null, Pause.UNTIL_RESUMED)), bench.heard);
    }

    private void duringTheCheck(Runnable event) {
        Outcome answer = bench.seen("Updating");
        bench.azure.put(ref(1), any -> {
            event.run();
            return answer;
        });
    }

    private List<String> words(OperationRef ref) {
        return bench.heard.stream()
                .filter(update -> update.ref().equals(ref))
                .map(update -> update.observation().status())
                .map(status -> status == null ? "" : status.word())
                .toList();
    }
}
