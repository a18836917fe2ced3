package opwatch.polling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import opwatch.operation.Attention.Pause;
import opwatch.operation.OperationRef;
import opwatch.polling.Activity.Paused;
import org.junit.jupiter.api.Test;

/// How often the poll timer ticks: seldom, where nothing becomes due by itself.
class PollerAtRestTest {
    private static final Duration SELDOM = Duration.ofSeconds(30);
    private static final Duration OFTEN = Duration.ofMillis(250);

    private final Bench bench = new Bench();
    private final OperationRef ref = Bench.ref(1);

    @Test
    void withoutAnOpenOperationItTicksSeldom() {
        assertEquals(SELDOM, bench.poller.untilTick());
        bench.watch(ref);
        assertEquals(OFTEN, bench.poller.untilTick());
        bench.tick();
        assertEquals(OFTEN, bench.poller.untilTick());
        bench.answers(ref, bench.seen("Succeeded"));
        bench.pass(Duration.ofMinutes(10));
        assertEquals(SELDOM, bench.poller.untilTick());
        bench.poller.forget(ref);
        assertEquals(SELDOM, bench.poller.untilTick());
    }

    @Test
    void anEndedOperationThatAPersonAsksForIsOpenUntilItsAnswerIsThere() {
        bench.watch(ref);
        bench.answers(ref, bench.seen("Succeeded"));
        bench.pass(Duration.ofMinutes(1));
        bench.newlyAsked();

        bench.poller.checkNow(Set.of(ref));

        assertEquals(OFTEN, bench.poller.untilTick());
        bench.tick();
        assertEquals(List.of(ref), bench.newlyAsked());
        assertEquals(SELDOM, bench.poller.untilTick());
    }

    @Test
    void anOperationThatRunsAgainIsOpenAgain() {
        bench.watch(ref);
        bench.answers(ref, bench.seen("Succeeded"));
        bench.pass(Duration.ofMinutes(1));
        bench.answers(ref, bench.seen("Updating"));
        bench.poller.checkNow(Set.of(ref));
        bench.tick();
        bench.newlyAsked();

        assertEquals(OFTEN, bench.poller.untilTick());
        bench.pass(Duration.ofMinutes(10));
        assertEquals(ref, bench.newlyAsked().getFirst());
    }

    @Test
    void aPauseWhoseEndHasComeIsNotSaidThoughTheTimerHasNotTickedSince() {
        bench.watch(ref);
        bench.answers(ref, bench.seen("Succeeded"));
        bench.pass(Duration.ofMinutes(1));
        bench.poller.pauseAll(new Pause(bench.now.plusSeconds(90)));
        bench.now = bench.now.plusSeconds(89);
        assertEquals(new Pause(bench.now.plusSeconds(1)), said().all());

        bench.now = bench.now.plusSeconds(1);

        assertEquals(Paused.NOTHING, said());
    }

    private Paused said() {
        List<Paused> said = new ArrayList<>();
        bench.poller.tellActivity(activity -> said.add(activity.paused()));
        return said.getLast();
    }
}
