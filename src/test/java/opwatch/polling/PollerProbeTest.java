package opwatch.polling;

import static opwatch.polling.Bench.ref;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import opwatch.operation.OperationRef;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The one check that is made after a 429 and without a network, when it does not bring what was hoped for.
class PollerProbeTest {
    private static final int ROWS = 3;
    private static final Problem BROKEN =
            new Problem.Unreachable("management.azure.com", Problem.ConnectionFailure.BROKEN);

    private final Bench bench = new Bench();
    /// When something was asked.
    private final Set<Instant> moments = new LinkedHashSet<>();

    @BeforeEach
    void watchRowsThatRun() {
        IntStream.range(0, ROWS).forEach(i -> bench.watch(ref(i)));
        bench.tick();
        bench.tick();
        assertEquals(ROWS, bench.newlyAsked().size());
    }

    @Test
    void aSecondThrottleIsWaitedForAsLongAsItAsks() {
        answer(ref -> bench.throttled(Duration.ofSeconds(10)));

        bench.pass(Duration.ofSeconds(60));

        assertEquals(List.of(10L, 10L, 10L), pauses().subList(0, 3));
    }

    @Test
    void aConnectionThatBreaksAfterAThrottleIsFollowedByAnotherSoon() {
        answer(ref -> switch (moments.size()) {
            case 1 -> bench.throttled(Duration.ofSeconds(10));
            case 2 -> bench.unseen(BROKEN);
            default -> bench.seen("Updating");
        });

        bench.pass(Duration.ofSeconds(60));

        assertEquals(List.of(10L, Gate.PROBE.toSeconds()), pauses().subList(0, 2));
        assertEquals(0, bench.poller.activity().rows().offline());
    }

    @Test
    void aTryThatASleepCutOffKeepsNobodyFromTheNext() {
        answer(ref -> bench.unseen(new Problem.TimedOut(Duration.ofSeconds(30))));
        bench.pass(Duration.ofSeconds(20));
        assertEquals(ROWS, bench.poller.activity().rows().offline());
        bench.turn(Duration.ofSeconds(2));
        bench.poller.tick();
        answer(ref -> bench.seen("Updating"));

        bench.sleep(Duration.ofSeconds(20));
        bench.pass(Duration.ofSeconds(4));

        assertEquals(0, bench.poller.activity().rows().offline());
        IntStream.range(0, ROWS)
                .forEach(i -> assertEquals(
                        "Updating", bench.last(ref(i)).observation().status().word()));
    }

    private void answer(Function<OperationRef, Outcome> answer) {
        IntStream.range(0, ROWS)
                .forEach(i -> bench.azure.put(ref(i), ref -> {
                    moments.add(bench.now);
                    return answer.apply(ref);
                }));
    }

    /// Whole seconds between the moments at which something was asked.
    private List<Long> pauses() {
        List<Instant> all = List.copyOf(moments);
        return IntStream.range(1, all.size())
                .mapToObj(i -> Duration.between(all.get(i - 1), all.get(i)).toSeconds())
                .toList();
    }
}
