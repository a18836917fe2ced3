package opwatch.polling;

import static opwatch.polling.Bench.ref;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import opwatch.operation.Problem;
import org.junit.jupiter.api.Test;

/// What the poller says of itself.
class ActivityTest {
    private final Bench bench = new Bench();

    @Test
    void nothingIsWatched() {
        assertEquals(new Activity(0, 0, 0, false, 0, 0, null, null), bench.poller.activity());
    }

    @Test
    void allHaveEnded() {
        bench.answers(ref(1), bench.seen("Succeeded"));
        bench.watch(ref(1));
        bench.tick();

        assertEquals(new Activity(1, 0, 0, false, 0, 0, null, null), bench.poller.activity());
    }

    @Test
    void aRowWaitsForSignInUntilSomebodySignsIn() {
        bench.answers(ref(1), bench.unseen(new Problem.SignInNeeded("", "")));
        bench.watch(ref(1));
        bench.pass(Duration.ofHours(1));
        assertEquals(List.of(ref(1)), bench.newlyAsked());
        assertEquals(new Activity(1, 1, 0, false, 1, 0, null, null), bench.poller.activity());

        bench.poller.signedIn();
        bench.tick();

        assertEquals(List.of(ref(1)), bench.newlyAsked());
    }

    @Test
    void theNetworkIsGone() {
        bench.answers(ref(1), bench.unseen(new Problem.NameNotResolved("management.azure.com")));
        bench.watch(ref(1));
        bench.tick();

        Activity activity = bench.poller.activity();

        assertEquals(1, activity.offline());
        assertEquals(bench.last(ref(1)).nextLook(), activity.nextLook());
    }
}
