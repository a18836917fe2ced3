package opwatch.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import opwatch.discovery.WorkspaceWatches.News;
import opwatch.operation.OperationKind;
import opwatch.operation.OperationRef;
import opwatch.operation.Problem;
import opwatch.operation.ResultStatistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Hearing of new operations in a workspace. What comes back to the owner waits in a queue, and the test runs
/// it.
@Timeout(60)
class WorkspaceWatchesTest {
    private static final Listed.Workspace WORKSPACE = SearchTest.WORKSPACE;
    private static final ListReply.Reads READS = new ListReply.Reads(true, null, null);

    private final AtomicReference<String> account = new AtomicReference<>("ada");
    private final AtomicReference<ListReply> tables = new AtomicReference<>(page());
    private final AtomicInteger rounds = new AtomicInteger();
    private final BlockingQueue<Runnable> toOwner = new LinkedBlockingQueue<>();
    private final List<News> news = new ArrayList<>();
    private final WorkspaceWatches watches = new WorkspaceWatches(
            new AzureLists(
                    (request, _) -> {
                        if (request instanceof ListRequest.Tables) {
                            rounds.incrementAndGet();
                            return tables.get();
                        }
                        return page();
                    },
                    _ -> CompletableFuture.completedFuture(new Turn(_ -> {})),
                    (_, _) -> account.get()),
            Thread.ofVirtual().factory(),
            toOwner::add,
            news::add);
    private Duration now = Duration.ofHours(1);

    private static ListReply page(String... ids) {
        List<Listed> all = new ArrayList<>();
        for (String id : ids) {
            all.add(new Listed.Table(
                    "T" + id, new Listed.Job(OperationKind.RESTORE, id, "", null, null, ResultStatistics.NONE)));
        }
        return new ListReply.Page(all, new ListReply.Next.End(), READS);
    }

    private static OperationRef ref(String id) {
        return new OperationRef(WORKSPACE.name().cloud(), WORKSPACE.name().subscriptionId(), WORKSPACE.location(), id);
    }

    /// Lets a round pass and come back.
    private void round() throws InterruptedException {
        now = now.plus(WorkspaceWatches.ROUND);
        watches.tick(false, now);
        Runnable back = toOwner.poll(30, TimeUnit.SECONDS);
        assertTrue(back != null, "the round came to no end");
        back.run();
    }

    private List<String> heard() {
        List<String> heard = news.stream()
                .map(one -> one instanceof News.Found(Listed.Workspace _, List<FoundOperation> found)
                        ? "found "
                                + found.stream()
                                        .map(each -> each.ref().operationId())
                                        .toList()
                        : one.getClass().getSimpleName())
                .toList();
        news.clear();
        return heard;
    }

    @Test
    void everyQuarterOfAnHourNewOperationsAreToldOnce() throws InterruptedException {
        watches.watch(WORKSPACE, Set.of(ref("old")), now);
        watches.tick(false, now.plus(WorkspaceWatches.ROUND).minusSeconds(1));
        assertEquals(0, rounds.get());

        tables.set(page("old", "new"));
        round();
        assertEquals(List.of("found [new]"), heard());
        tables.set(page("old", "new", "newer"));
        round();
        assertEquals(List.of("found [newer]"), heard());
        round();
        assertEquals(List.of(), heard());
        assertEquals(3, rounds.get());
    }

    @Test
    void threeRefusalsInARowEndItWithAWord() throws InterruptedException {
        watches.watch(WORKSPACE, Set.of(), now);
        ListReply refused = new ListReply.Failed(new Problem.Forbidden("", "", ""), READS);
        tables.set(refused);
        round();
        round();
        tables.set(page());
        round();
        tables.set(refused);
        round();
        tables.set(new ListReply.Failed(new Problem.Rejected(403, "RequestDisallowedByPolicy", ""), READS));
        round();
        assertEquals(List.of(), heard());
        assertTrue(watches.isWatched(WORKSPACE));
        round();
        assertEquals(List.of("Refused"), heard());
        assertFalse(watches.isWatched(WORKSPACE));
    }

    @Test
    void otherTroubleEndsNothing() throws InterruptedException {
        watches.watch(WORKSPACE, Set.of(), now);
        tables.set(new ListReply.Failed(new Problem.ServiceTrouble(503, "", ""), READS));
        for (int i = 0; i < 5; i++) {
            round();
        }
        assertEquals(List.of(), heard());
        assertTrue(watches.isWatched(WORKSPACE));
    }

    @Test
    void itEndsWhenAnotherAccountWouldAsk() {
        watches.watch(WORKSPACE, Set.of(), now);
        account.set("");
        watches.tick(false, now.plusSeconds(1));

        assertEquals(List.of("SignedOut"), heard());
        assertTrue(watches.isEmpty());
        watches.tick(false, now.plus(WorkspaceWatches.ROUND));
        assertEquals(0, rounds.get());
    }

    @Test
    void whilePausedNothingIsAskedAndWhatIsDueWaits() throws InterruptedException {
        watches.watch(WORKSPACE, Set.of(), now);
        watches.tick(true, now.plus(WorkspaceWatches.ROUND.multipliedBy(3)));
        assertEquals(0, rounds.get());
        round();
        assertEquals(1, rounds.get());
    }

    @Test
    void whatIsForgottenSaysNothingMore() throws InterruptedException {
        watches.watch(WORKSPACE, Set.of(), now);
        tables.set(page("new"));
        now = now.plus(WorkspaceWatches.ROUND);
        watches.tick(false, now);
        Runnable back = toOwner.poll(30, TimeUnit.SECONDS);
        watches.forget(WORKSPACE);
        back.run();

        assertEquals(List.of(), heard());
    }
}
