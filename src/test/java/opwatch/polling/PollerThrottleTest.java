package opwatch.polling;

import static opwatch.polling.Bench.ref;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import opwatch.operation.Attention.Pause;
import opwatch.operation.OperationRef;
import org.junit.jupiter.api.Test;

/// Politeness: what the poller never does to Azure.
class PollerThrottleTest {
    private final Bench bench = new Bench();

    @Test
    void aThousandNewRowsLeaveWithinTheBudget() {
        for (int i = 0; i < 1000; i++) {
            bench.watch(ref(i));
        }
        bench.tick();
        bench.tick();
        assertEquals(50, bench.newlyAsked().size());

        bench.pass(Duration.ofSeconds(10));

        assertEquals(100, bench.newlyAsked().size());
    }

    @Test
    void newRowsAreAskedBeforeKnownOnes() {
        IntStream.range(0, 50).forEach(i -> bench.watch(ref(i)));
        bench.tick();
        bench.tick();
        bench.newlyAsked();
        bench.poller.pauseAll(Pause.UNTIL_RESUMED);
        bench.pass(Duration.ofMinutes(1));
        IntStream.range(50, 90).forEach(i -> bench.watch(ref(i)));

        bench.poller.pauseAll(null);
        bench.pass(Duration.ofSeconds(5));

        List<OperationRef> asked = bench.newlyAsked();
        assertEquals(51, asked.size());
        assertEquals(IntStream.range(50, 90).mapToObj(Bench::ref).toList(), asked.subList(0, 40));
    }

    @Test
    void whatAPersonAsksForGoesFirst() {
        for (int i = 0; i < 200; i++) {
            bench.watch(ref(i));
        }
        bench.tick();
        bench.tick();
        bench.newlyAsked();

        bench.poller.checkNow(List.of(ref(199)));
        bench.pass(Duration.ofMillis(250));

        assertEquals(ref(199), bench.newlyAsked().getFirst());
    }

    @Test
    void aThrottleStopsAllRowsOfTheSubscriptionUntilRetryAfter() {
        for (int i = 0; i < 10; i++) {
            bench.watch(ref("1", i));
            bench.watch(ref("2", i));
        }
        bench.tick();
        bench.answers(ref("1", 0), bench.throttled(Duration.ofSeconds(60)));
        bench.poller.checkNow(List.of(ref("1", 0)));
        bench.tick();
        bench.newlyAsked();

        bench.pass(Duration.ofMillis(29_750));
        bench.poller.checkNow();
        bench.pass(Duration.ofSeconds(30));
        List<OperationRef> asked = bench.newlyAsked();

        assertEquals(
                List.of(),
                asked.stream().filter(ref -> ref.subscriptionId().endsWith("1")).toList());
        assertTrue(
                asked.stream().filter(ref -> ref.subscriptionId().endsWith("2")).count() >= 10);

        bench.pass(Duration.ofSeconds(2));

        assertEquals(
                10,
                bench.newlyAsked().stream()
                        .filter(ref -> ref.subscriptionId().endsWith("1"))
                        .distinct()
                        .count());
    }

    @Test
    void allRowsOfAThrottledSubscriptionShowWhenTheyAreCheckedAtNext() {
        bench.watch(ref(1));
        bench.watch(ref(2));
        bench.tick();
        bench.answers(ref(1), bench.throttled(Duration.ofSeconds(90)));
        bench.poller.checkNow(List.of(ref(1)));
        bench.tick();

        assertEquals(bench.now.plusSeconds(90), bench.last(ref(2)).nextCheck());
        Activity activity = bench.poller.activity();
        assertEquals(2, activity.rows().throttled());
        assertEquals(bench.now.plusSeconds(90), activity.nextCheck());
    }

    @Test
    void aRowThatAzureAsksToLeaveAloneIsLeftAloneEvenByHand() {
        bench.answers(ref(1), bench.seen("InProgress", Duration.ofSeconds(40)));
        bench.watch(ref(1));
        bench.tick();
        bench.newlyAsked();

        bench.poller.checkNow(List.of(ref(1)));
        bench.pass(Duration.ofMillis(39_750));
        assertEquals(List.of(), bench.newlyAsked());
        bench.pass(Duration.ofMillis(250));

        assertEquals(List.of(ref(1)), bench.newlyAsked());
    }

    @Test
    void anHourWithThreeHundredRowsStaysWithinTheBudgetAndStarvesNobody() {
        for (int i = 0; i < 300; i++) {
            bench.watch(ref(i));
        }
        bench.tick();
        double bucket = Budget.BURST - bench.newlyAsked().size();
        Set<OperationRef> askedInAMinute = new HashSet<>();
        for (int second = 1; second <= 3600; second++) {
            bench.pass(Duration.ofSeconds(1));
            List<OperationRef> asked = bench.newlyAsked();
            bucket = Math.min(Budget.BURST, bucket + Budget.PER_SECOND - asked.size());
            assertTrue(bucket >= 0, "too many in second " + second);

            askedInAMinute.addAll(asked);
            if (second == 60) {
                // The first minute had to find out how many rows there are.
                askedInAMinute.clear();
            } else if (second % 60 == 0) {
                assertEquals(300, askedInAMinute.size(), "asked in the minute before second " + second);
                askedInAMinute.clear();
            }
        }
    }
}
