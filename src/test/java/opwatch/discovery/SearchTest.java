package opwatch.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opwatch.operation.Cloud;
import opwatch.operation.OperationKind;
import opwatch.operation.Problem;
import opwatch.operation.ResultStatistics;
import opwatch.operation.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What ends a search, with an Azure of the test's making and turns without end.
@Timeout(60)
class SearchTest {
    private static final String ID = "00000000-0000-0000-0000-000000000001";
    private static final ListReply.Reads READS = new ListReply.Reads(true, null, null);
    static final Listed.Workspace WORKSPACE =
            new Listed.Workspace(new WorkspaceName(Cloud.DEMO, ID, "rg", "ws-1"), "westeurope", "");

    private final AtomicInteger turnsOut = new AtomicInteger();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicReference<SearchState> last = new AtomicReference<>(SearchState.NOTHING);

    private SearchState search(BiFunction<ListRequest, String, ListReply> azure) throws InterruptedException {
        Search search = new Search(
                new AzureLists(
                        azure,
                        _ -> {
                            turnsOut.incrementAndGet();
                            return CompletableFuture.completedFuture(new Turn(_ -> turnsOut.decrementAndGet()));
                        },
                        (_, _) -> ""),
                Thread.ofVirtual().factory(),
                state -> {
                    last.set(state);
                    if (state.phase() != SearchState.Phase.RUNNING) {
                        ended.countDown();
                    }
                });
        search.begin(List.of(new Subscription(Cloud.DEMO, ID, "", "")));
        assertTrue(ended.await(30, TimeUnit.SECONDS));
        assertEquals(0, turnsOut.get());
        return last.get();
    }

    private static ListReply page(List<Listed> listed, String next) {
        return new ListReply.Page(
                listed, next.isEmpty() ? new ListReply.Next.End() : new ListReply.Next.Query(next), READS);
    }

    private static ListReply ofOne(ListRequest request, ListReply tables) {
        return switch (request) {
            case ListRequest.Workspaces _ -> page(List.of(WORKSPACE, WORKSPACE), "");
            case ListRequest.Tables _ -> tables;
            default -> page(List.of(), "");
        };
    }

    @Test
    void itEndsAtTwentyThousandTables() throws InterruptedException {
        AtomicInteger page = new AtomicInteger();
        SearchState found = search((request, _) -> {
            int number = page.incrementAndGet();
            List<Listed> tables = IntStream.range(0, 1500)
                    .mapToObj(i -> (Listed) new Listed.Table("T" + number + "_" + i, null))
                    .toList();
            return ofOne(request, page(tables, "page" + number));
        });

        assertEquals(new SearchState.Counts(1, 1, 1, 1, Search.MOST_TABLES), found.counts());
        assertEquals(
                List.of(new Trouble(
                        new ListRequest.Tables(WORKSPACE.name()), new Trouble.Reason.TooMany(Search.MOST_TABLES))),
                found.troubles());
    }

    @Test
    void aListThatNamesEverMorePagesIsLeft() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        SearchState found = search((request, _) -> ofOne(request, page(List.of(), "page" + asked.incrementAndGet())));

        assertEquals(
                List.of(new Trouble(new ListRequest.Tables(WORKSPACE.name()), new Trouble.Reason.Endless())),
                found.troubles());
        assertTrue(asked.get() < Search.MOST_PAGES + 10, asked.toString());
    }

    @Test
    void aThrottledPageIsAskedThreeTimesAndThenTold() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        Problem throttled = new Problem.Throttled("");
        SearchState found = search((request, _) -> {
            if (request instanceof ListRequest.Tables) {
                asked.incrementAndGet();
            }
            return ofOne(
                    request,
                    new ListReply.Failed(throttled, new ListReply.Reads(true, java.time.Duration.ofSeconds(1), null)));
        });

        assertEquals(3, asked.get());
        assertEquals(
                List.of(new Trouble(new ListRequest.Tables(WORKSPACE.name()), new Trouble.Reason.Failed(throttled))),
                found.troubles());
    }

    @Test
    void aBugCostsItsListAlone() throws InterruptedException {
        SearchState found = search((request, _) -> {
            if (request instanceof ListRequest.Clusters) {
                throw new IllegalStateException("a bug of the test");
            }
            return ofOne(request, page(List.of(new Listed.Table("T", null)), ""));
        });

        assertEquals(SearchState.Phase.DONE, found.phase());
        assertEquals(1, found.counts().tables());
        assertEquals(
                List.of(new Trouble(
                        new ListRequest.Clusters(Cloud.DEMO, ID),
                        new Trouble.Reason.Failed(new Problem.Bug("IllegalStateException")))),
                found.troubles());
    }

    @Test
    void whatRunsInWorkspacesOfOneNameIsInItsOwn() throws InterruptedException {
        List<Listed.Workspace> both = Stream.of("rg-a", "rg-b")
                .map(group -> new Listed.Workspace(
                        new WorkspaceName(Cloud.DEMO, ID, group, "ws-1"), "westeurope", "Activating"))
                .toList();
        SearchState found = search((request, _) -> switch (request) {
            case ListRequest.Workspaces _ -> page(List.copyOf(both), "");
            case ListRequest.SummaryRules(WorkspaceName name) ->
                page(List.of(new Listed.Other("of " + name.place().resourceGroup(), "Updating")), "");
            case ListRequest.Clusters _ -> page(List.of(new Listed.Other("cluster", "Updating")), "");
            case ListRequest.Tables _, ListRequest.OneTable _ -> page(List.of(), "");
        });

        assertEquals(
                Set.of(
                        new BusyResource(BusyResource.Kind.WORKSPACE, "ws-1", both.getFirst(), "Activating"),
                        new BusyResource(BusyResource.Kind.WORKSPACE, "ws-1", both.getLast(), "Activating"),
                        new BusyResource(BusyResource.Kind.SUMMARY_RULE, "of rg-a", both.getFirst(), "Updating"),
                        new BusyResource(BusyResource.Kind.SUMMARY_RULE, "of rg-b", both.getLast(), "Updating"),
                        new BusyResource(BusyResource.Kind.CLUSTER, "cluster", null, "Updating")),
                Set.copyOf(found.busy()));
    }

    @Test
    void whatCannotBeNamedIsNotPassedOver() throws InterruptedException {
        Listed.Workspace nowhere = new Listed.Workspace(WORKSPACE.name(), "", "");
        Listed.Job job = new Listed.Job(
                OperationKind.SEARCH_JOB, ID, "", null, null, new ResultStatistics("InProgress", null, null, null));
        Listed.Job odd = new Listed.Job(OperationKind.RESTORE, "a b", "", null, null, ResultStatistics.NONE);
        SearchState found = search((request, _) -> switch (request) {
            case ListRequest.Workspaces _ -> page(List.of(nowhere), "");
            case ListRequest.Tables _ -> page(List.of(new Listed.Table("A", job), new Listed.Table("B", odd)), "");
            default -> page(List.of(), "");
        });

        assertEquals(List.of(), found.found());
        assertEquals(
                List.of(
                        new BusyResource(BusyResource.Kind.TABLE, "A", nowhere, "InProgress"),
                        new BusyResource(BusyResource.Kind.TABLE, "B", nowhere, "")),
                found.busy());
    }

    @Test
    void nothingChosenIsDoneAtOnce() throws InterruptedException {
        Search search = new Search(
                new AzureLists((_, _) -> page(List.of(), ""), _ -> new CompletableFuture<>(), (_, _) -> ""),
                Thread.ofVirtual().factory(),
                state -> {
                    last.set(state);
                    if (state.phase() == SearchState.Phase.DONE) {
                        ended.countDown();
                    }
                });
        search.begin(List.of());

        assertTrue(ended.await(30, TimeUnit.SECONDS));
    }
}
