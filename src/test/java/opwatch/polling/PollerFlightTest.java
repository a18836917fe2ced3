package opwatch.polling;

import static opwatch.polling.Bench.ref;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import opwatch.operation.Problem;
import org.junit.jupiter.api.Test;

/// Requests in flight: how many, and what becomes of one that hangs or breaks.
class PollerFlightTest {
    private final Bench bench = new Bench();

    @Test
    void atMostSixtyFourChecksAreUnderWay() {
        for (int i = 0; i < 1000; i++) {
            bench.watch(ref(Integer.toHexString(i % 16), i));
        }

        for (int i = 0; i < 10; i++) {
            bench.poller.tick();
            bench.turn(Duration.ofMillis(250));
            assertTrue(bench.started.size() <= Poller.MOST_IN_FLIGHT);
            assertEquals(
                    bench.started.size(), bench.poller.activity().checking().size());
        }

        assertEquals(48, bench.started.size());
    }

    @Test
    void aSubscriptionThatHangsHoldsUpNoOther() {
        for (int i = 0; i < 200; i++) {
            bench.watch(ref("1", i));
        }
        bench.poller.tick();
        List<Runnable> hanging = List.copyOf(bench.started);
        bench.started.clear();
        IntStream.range(0, 20).forEach(i -> bench.watch(ref("2", i)));

        bench.tick();
        assertEquals(20, bench.newlyAsked().size());
        bench.pass(Duration.ofSeconds(30));

        assertEquals(32, hanging.size());
        bench.started.removeAll(hanging);
        assertTrue(bench.newlyAsked().stream()
                        .filter(ref -> ref.equals(ref("2", 7)))
                        .count()
                >= 4);
    }

    @Test
    void howeverManySubscriptionsHangTheNextOneFindsAPlace() {
        for (int subscription = 0; subscription < 15; subscription++) {
            for (int i = 0; i < 40; i++) {
                bench.watch(ref(Integer.toHexString(subscription), i));
            }
        }
        for (int i = 0; i < 20; i++) {
            bench.poller.tick();
            bench.turn(Duration.ofMillis(250));
        }
        bench.started.clear();
        bench.watch(ref("f", 1));

        bench.tick();

        assertEquals(List.of(ref("f", 1)), bench.newlyAsked());
    }

    @Test
    void aCheckThatHangsHoldsUpNoOther() {
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
    void aLandedCheckMakesRoomForTheNext() {
        for (int i = 0; i < 100; i++) {
            bench.watch(ref(Integer.toHexString(i % 16), i));
        }
        bench.poller.tick();
        bench.poller.tick();
        int most = bench.started.size();

        bench.started.removeFirst().run();
        bench.poller.tick();
        bench.poller.tick();

        assertEquals(most, bench.started.size());
        assertEquals(1, bench.asked.size());
    }

    @Test
    void anOperationIsAskedOnceAtATimeEvenByHand() {
        bench.watch(ref(1));
        bench.poller.tick();

        bench.poller.checkNow(List.of(ref(1)));
        bench.poller.tick();

        assertEquals(1, bench.started.size());
    }

    @Test
    void aBugInOneCheckDoesNotEndTheChecking() {
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
                new Problem.Bug("IllegalStateException"),
                bench.last(ref(1)).observation().problem());
        assertEquals(
                new Problem.Bug("AssertionError"),
                bench.last(ref(2)).observation().problem());

        bench.azure.clear();
        bench.pass(Duration.ofMinutes(1));

        assertNull(bench.last(ref(1)).observation().problem());
        assertNull(bench.last(ref(2)).observation().problem());
    }
}
