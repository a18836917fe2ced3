package opwatch.polling;

import static opwatch.polling.Bench.ref;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import opwatch.operation.Attention.Pause;
import opwatch.polling.Activity.Paused;
import org.junit.jupiter.api.Test;

/// How commands come to the poller: they wake the timer and wait for it.
class PollerCommandTest {
    private final Bench bench = new Bench();
    private int wakes;

    @Test
    void aCommandWakesTheTimerOnceUntilItIsObeyed() {
        bench.woken = () -> wakes++;

        bench.watch(ref(1));
        bench.poller.checkNow();
        bench.poller.selected(Set.of(ref(1)));
        assertEquals(1, wakes);

        bench.poller.tick();
        assertEquals(1, bench.started.size());
        bench.poller.checkNow();

        assertEquals(2, wakes);
    }

    @Test
    void commandsAreObeyedInTheirOrder() {
        bench.woken = () -> {};
        bench.watch(ref(1));
        bench.poller.forget(ref(1));
        bench.watch(ref(2));
        bench.poller.pauseAll(Pause.UNTIL_RESUMED);
        bench.poller.checkNow();

        bench.tick();

        assertEquals(List.of(ref(2)), bench.asked);
    }

    @Test
    void noRequestAndNoAnswerOvertakesACommand() {
        bench.woken = () -> {};
        bench.watch(ref(1));
        bench.watch(ref(2));
        bench.azure.put(ref(1), any -> {
            bench.poller.forget(ref(1));
            bench.poller.forget(ref(2));
            return bench.seen("Updating");
        });

        bench.tick();

        assertEquals(List.of(ref(1)), bench.asked);
        assertEquals(List.of(), bench.heard);
    }

    @Test
    void aBugInOneCommandLosesNoOtherAndNoAnswer() {
        bench.watch(ref(1));
        bench.azure.put(ref(1), any -> {
            bench.woken = () -> {};
            bench.poller.tellActivity(now -> {
                throw new IllegalStateException("a bug of the listener");
            });
            bench.watch(ref(2));
            return bench.seen("Updating");
        });

        bench.tick();
        bench.tick();

        assertEquals("Updating", bench.last(ref(1)).observation().status().word());
        assertEquals(List.of(ref(1), ref(2)), bench.asked);
        assertEquals(0, bench.poller.activity().checking().size());
    }

    @Test
    void aCommandWaitsForNoLock() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        bench.woken = () -> {};
        bench.account = ref -> {
            // The poller holds its lock while it asks for the account.
            held.countDown();
            awaitDone(done);
            return "";
        };
        bench.watch(ref(1));
        Thread timer = Thread.ofVirtual().start(bench.poller::tick);
        held.await();

        try {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                bench.watch(ref(2));
                bench.poller.forget(ref(2));
                bench.poller.checkNow();
                bench.poller.checkNow(List.of(ref(1)));
                bench.poller.selected(Set.of(ref(1)));
                bench.poller.interval(CheckInterval.EVERY_MINUTE);
                bench.poller.signedIn();
                bench.poller.pauseAll(Pause.UNTIL_RESUMED);
                bench.poller.pauseAll(null);
                bench.poller.tellActivity(now -> {});
            });
        } finally {
            done.countDown();
            timer.join();
        }
    }

    private static void awaitDone(CountDownLatch done) {
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatIsGoingOnIsToldWithTheNextTick() {
        List<Activity> told = new ArrayList<>();
        bench.woken = () -> wakes++;
        bench.watch(ref(1));
        bench.poller.tellActivity(told::add);
        assertEquals(List.of(), told);

        bench.poller.tick();
        bench.poller.tick();

        assertEquals(1, wakes);
        assertEquals(
                List.of(new Activity(new Activity.Rows(1, 1, 0, 0, 0, 0), Set.of(), Paused.NOTHING, Bench.START)),
                told);
    }

    @Test
    void nothingWakesTheTimerAfterTheEnd() {
        bench.poller.close();
        bench.woken = () -> wakes++;

        bench.watch(ref(1));
        bench.poller.checkNow();
        bench.poller.tellActivity(now -> {});

        assertEquals(0, wakes);
    }
}
