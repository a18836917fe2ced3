package opwatch.polling;

import static opwatch.polling.Bench.ref;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.Outcome;
import opwatch.operation.Reply;
import opwatch.operation.WatchEntry;
import org.junit.jupiter.api.Test;

/// One budget for each account and subscription, corrected by what Azure says is left of it.
class PollerAccountTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration TICK = Duration.ofMillis(250);

    private final Bench bench = new Bench();

    @Test
    void eachAccountHasItsOwnBudgetInASubscription() {
        bench.account = ref -> ref.operationId().compareTo("op-5") < 0 ? "one" : "other";
        IntStream.range(100, 200).forEach(i -> bench.watch(ref(i)));
        IntStream.range(500, 600).forEach(i -> bench.watch(ref(i)));

        IntStream.range(0, 4).forEach(i -> bench.tick());

        List<OperationRef> asked = bench.newlyAsked();
        assertEquals(100, asked.size());
        assertEquals(
                50,
                asked.stream()
                        .filter(ref -> ref.operationId().compareTo("op-5") < 0)
                        .count());
    }

    @Test
    void aSubscriptionStaysClosedWhoeverSignsIn() {
        bench.answers(ref(1), bench.throttled(MINUTE));
        bench.watch(ref(1));
        bench.watch(ref(2));
        bench.tick();
        bench.newlyAsked();

        bench.account = ref -> "somebody else";
        bench.poller.signedIn();
        bench.poller.checkNow();
        bench.pass(MINUTE.minus(TICK));
        assertEquals(List.of(), bench.newlyAsked());
        bench.pass(TICK);

        assertEquals(1, bench.newlyAsked().size());
    }

    @Test
    void aThrottleOfTheFormerAccountHoldsForTheNewOne() {
        Outcome throttled = bench.throttled(MINUTE);
        bench.azure.put(ref(1), any -> {
            bench.account = ref -> "somebody else";
            bench.poller.signedIn();
            return throttled;
        });
        bench.watch(ref(1));
        bench.tick();
        bench.newlyAsked();

        bench.watch(ref(2));
        bench.pass(MINUTE.minus(TICK));

        assertEquals(List.of(), bench.newlyAsked());
    }

    @Test
    void signingInAgainBringsNoSecondBurst() {
        IntStream.range(0, 100).forEach(i -> bench.watch(ref(i)));
        IntStream.range(0, 4).forEach(i -> bench.tick());
        assertEquals(50, bench.newlyAsked().size());

        bench.poller.signedIn();
        bench.tick();

        assertEquals(List.of(), bench.newlyAsked());
    }

    @Test
    void fewReadsLeftSlowEverybodyDown() {
        IntStream.range(0, 20).forEach(i -> bench.watch(ref(i)));
        bench.tick();
        bench.newlyAsked();
        IntStream.range(0, 20).forEach(i -> bench.answers(ref(i), bench.dated(null, 20L)));

        bench.pass(MINUTE);

        int asked = bench.newlyAsked().size();
        assertTrue(asked >= 20 && asked <= 50, "asked " + asked);
    }

    @Test
    void aThrottleOutlivesARestart() {
        Observation throttled = Observation.NOTHING.after(bench.throttled(MINUTE), Bench.START);
        bench.turn(Duration.ofSeconds(20));
        bench.watch(new WatchEntry(ref(1), "", Bench.START, throttled));
        bench.watch(ref(2));

        bench.pass(Duration.ofSeconds(40).minus(TICK));
        assertEquals(List.of(), bench.newlyAsked());
        bench.pass(TICK.multipliedBy(2));

        assertEquals(Set.of(ref(1), ref(2)), Set.copyOf(bench.newlyAsked()));
    }

    @Test
    void aRememberedWishHoldsForItsRowAloneAndNotForLongerThanAnyIsBelieved() {
        Observation patient = Observation.NOTHING.after(bench.seen("Updating", Duration.ofDays(9)), Bench.START);
        bench.watch(new WatchEntry(ref(1), "", Bench.START, patient));
        bench.watch(ref(2));
        bench.answers(ref(2), bench.seen("Succeeded"));
        bench.tick();
        assertEquals(List.of(ref(2)), bench.newlyAsked());

        bench.pass(Reply.LONGEST_WAIT.minus(TICK));
        assertEquals(List.of(), bench.newlyAsked());
        bench.pass(TICK);

        assertEquals(List.of(ref(1)), bench.newlyAsked());
    }
}
