package opwatch.polling;

import static opwatch.polling.Bench.ref;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import opwatch.operation.Cloud;
import org.junit.jupiter.api.Test;

/// Requests that are no checks: they come from the same budget, after the checks.
class SideRequestsTest {
    private static final String ONE = "00000000-0000-0000-0000-000000000001";
    private static final String TWO = "00000000-0000-0000-0000-000000000002";
    private static final SideRequest.Ended WELL = new SideRequest.Ended(true, null, null);

    private final Bench bench = new Bench();

    private CompletableFuture<SideRequest> leave(String subscription) {
        return bench.poller.leave("", Cloud.PUBLIC, subscription);
    }

    private List<CompletableFuture<SideRequest>> leave(int number, String subscription) {
        return IntStream.range(0, number).mapToObj(_ -> leave(subscription)).toList();
    }

    private static long left(List<CompletableFuture<SideRequest>> all) {
        return all.stream().filter(CompletableFuture::isDone).count();
    }

    /// Lets time pass; each request that leaves is answered well before the next tick.
    private int leaveIn(Duration time, List<CompletableFuture<SideRequest>> all) {
        List<CompletableFuture<SideRequest>> open = new ArrayList<>(all);
        int left = 0;
        for (Duration past = Duration.ZERO; past.compareTo(time) < 0; past = past.plusMillis(250)) {
            bench.pass(Duration.ofMillis(250));
            List<CompletableFuture<SideRequest>> done =
                    open.stream().filter(CompletableFuture::isDone).toList();
            done.forEach(each -> each.join().ended(WELL));
            open.removeAll(done);
            left += done.size();
        }
        return left;
    }

    @Test
    void fourAreOnTheWayAtOnceInASubscriptionAndAnotherOneHasItsOwn() {
        List<CompletableFuture<SideRequest>> one = leave(9, ONE);
        List<CompletableFuture<SideRequest>> two = leave(9, TWO);
        bench.tick();
        assertEquals(4, left(one));
        assertEquals(4, left(two));

        one.getFirst().join().ended(WELL);
        bench.tick();
        assertEquals(5, left(one));
        assertEquals(4, left(two));
    }

    @Test
    void theyTakeWhatTheBudgetGivesButTheLastTen() {
        List<CompletableFuture<SideRequest>> all = leave(500, ONE);
        // 40 of the bucket of 50, then ten a second.
        assertEquals(40 + 10 * 20, leaveIn(Duration.ofSeconds(20), all), 5);
    }

    @Test
    void aCheckThatIsDueLeavesFirstWhateverWaits() {
        List<CompletableFuture<SideRequest>> all = leave(500, ONE);
        int _ = leaveIn(Duration.ofSeconds(10), all);
        bench.newlyAsked();

        IntStream.range(0, 10).forEach(i -> bench.watch(ref(i)));
        bench.tick();

        assertEquals(10, bench.newlyAsked().size());
    }

    @Test
    void theRequestsOfBothTogetherStayWithinTheBudget() {
        IntStream.range(0, 200).forEach(i -> bench.watch(ref(i)));
        List<CompletableFuture<SideRequest>> all = leave(500, ONE);
        int beside = leaveIn(Duration.ofSeconds(30), all);
        int checks = bench.newlyAsked().size();

        assertTrue(checks >= 200, checks + " checks");
        assertTrue(beside + checks <= 50 + 10 * 30, beside + " and " + checks);
    }

    @Test
    void a429OfAListStopsTheChecksOfItsSubscription() {
        bench.watch(ref(1));
        bench.tick();
        CompletableFuture<SideRequest> list = leave(ONE);
        bench.tick();
        list.join().ended(new SideRequest.Ended(true, Duration.ofSeconds(40), null));
        bench.newlyAsked();

        bench.pass(Duration.ofSeconds(39));
        assertEquals(List.of(), bench.newlyAsked());
        bench.pass(Duration.ofSeconds(8));
        assertFalse(bench.newlyAsked().isEmpty());
    }

    @Test
    void whatAzureSaysIsLeftCountsForListsToo() {
        CompletableFuture<SideRequest> list = leave(ONE);
        bench.tick();
        list.join().ended(new SideRequest.Ended(true, null, 20L));

        List<CompletableFuture<SideRequest>> all = leave(50, ONE);
        // 30 are owed, and ten stay: at ten a second that takes four seconds.
        assertEquals(0, leaveIn(Duration.ofSeconds(4), all));
        assertTrue(leaveIn(Duration.ofSeconds(2), all) > 0);
    }

    @Test
    void aCanceledOneTakesNoPlaceAndClosingCancelsTheRest() {
        List<CompletableFuture<SideRequest>> all = leave(6, ONE);
        all.subList(0, 4).forEach(each -> each.cancel(false));
        bench.tick();
        assertTrue(all.get(4).isDone() && all.get(5).isDone());

        List<CompletableFuture<SideRequest>> more = leave(6, ONE);
        bench.tick();
        bench.poller.close();
        assertEquals(4, more.stream().filter(CompletableFuture::isCancelled).count());
        assertTrue(leave(ONE).isCancelled());
    }
}
