package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import opwatch.azure.ArmHttp;
import opwatch.azure.ResourceLists;
import opwatch.azure.TokenSource;
import opwatch.discovery.AzureLists;
import opwatch.discovery.BusyResource;
import opwatch.discovery.FoundOperation;
import opwatch.discovery.ListReply;
import opwatch.discovery.ListRequest;
import opwatch.discovery.Listed;
import opwatch.discovery.Search;
import opwatch.discovery.SearchState;
import opwatch.discovery.Trouble;
import opwatch.discovery.Turn;
import opwatch.network.Network;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.operation.Problem;
import opwatch.polling.AzureAccess;
import opwatch.polling.Clocks;
import opwatch.polling.Poller;
import opwatch.polling.SideRequest;
import opwatch.ui.kit.ManualClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A search through a whole Azure on loopback, over the real wire and the real budget. The clock is turned
/// only while nothing but a turn is waited for.
@Timeout(120)
class SearchAzureTest {
    private static final Duration TICK = Duration.ofMillis(250);
    private static final Instant START = Instant.parse("2026-03-04T05:06:07Z");

    private final ManualClock clock = new ManualClock(START);
    /// Threads of the search that are not waiting for a turn.
    private final AtomicInteger busy = new AtomicInteger();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    /// Requests that the search has begun. The server hears of them later, of a canceled one at any time.
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicReference<SearchState> state = new AtomicReference<>(SearchState.NOTHING);
    private final Poller poller = new Poller(
            new AzureAccess(
                    ref -> {
                        throw new AssertionError("no check is wanted");
                    },
                    ref -> "",
                    () -> {}),
            new Clocks(clock, clock::nanos),
            new Random(1),
            Runnable::run,
            update -> {},
            () -> {});
    private LoopbackArm azure;
    private ArmHttp http;
    private Search search;

    @BeforeEach
    void open() throws IOException {
        azure = new LoopbackArm(clock);
        http = new ArmHttp(new Network(clock), azure.endpoint());
        AzureLists lists =
                new ListAccess(new ResourceLists(http, TokenSource.NONE, clock), poller, (_, _) -> "").azure();
        search = new Search(
                new AzureLists(
                        (request, query) -> {
                            begun.incrementAndGet();
                            return lists.page().apply(request, query);
                        },
                        request -> counted(lists, request),
                        lists.account()),
                factory(),
                state::set);
    }

    @AfterEach
    void close() {
        search.close();
        poller.close();
        http.close();
        azure.close();
    }

    private CompletableFuture<Turn> counted(AzureLists lists, ListRequest request) {
        CompletableFuture<Turn> turn = lists.turn().apply(request);
        CompletableFuture<Turn> counted = new CompletableFuture<>();
        CompletableFuture<Turn> _ = turn.whenComplete((given, gone) -> {
            busy.incrementAndGet();
            if (given == null ? !counted.cancel(false) : !counted.complete(given)) {
                busy.decrementAndGet();
                if (given != null) {
                    given.ended().accept(ListReply.Reads.UNANSWERED);
                }
            }
        });
        CompletableFuture<Turn> _ = counted.whenComplete((_, gone) -> {
            if (gone != null) {
                turn.cancel(false);
            }
        });
        busy.decrementAndGet();
        return counted;
    }

    private ThreadFactory factory() {
        return task -> {
            busy.incrementAndGet();
            Thread thread = Thread.ofVirtual().unstarted(() -> {
                try {
                    task.run();
                } finally {
                    busy.decrementAndGet();
                }
            });
            threads.add(thread);
            return thread;
        };
    }

    /// Turns the clock until the search has ended, or so many requests have come.
    private void run(int mostRequests) {
        while (state.get().phase() == SearchState.Phase.RUNNING && azure.asked.size() < mostRequests) {
            while (busy.get() > 0) {
                Thread.onSpinWait();
            }
            clock.turn(TICK);
            poller.tick();
        }
    }

    private Duration past() {
        return Duration.between(START, clock.instant());
    }

    private Listed.Workspace workspace(int number) {
        return state.get().workspaces().stream()
                .filter(one -> one.name().name().equals("ws-" + number))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatCanBeFoundIsFoundAndWhatWentWrongIsTold() {
        search.begin(LoopbackArm.subscriptions());
        run(Integer.MAX_VALUE);

        SearchState found = state.get();
        assertEquals(SearchState.Phase.DONE, found.phase());
        Set<OperationRef> watched = Set.of(ref(1), ref(14), ref(39));
        List<OperationRef> offered = found.found().stream()
                .map(FoundOperation::ref)
                .filter(ref -> !watched.contains(ref))
                .toList();
        assertEquals(9, offered.size());
        assertEquals(
                LoopbackArm.WITH_ID.stream().map(SearchAzureTest::ref).collect(Collectors.toSet()),
                found.found().stream().map(FoundOperation::ref).collect(Collectors.toSet()));
        assertEquals(3, found.found().size() - offered.size());
        // Of the workspace that refuses no table was read, and of the two whose lists broke off the last ones are
        // missing where they stood behind the break.
        int unread = LoopbackArm.tables(LoopbackArm.REFUSING) + LoopbackArm.tables(LoopbackArm.FOREIGN) - 20;
        assertEquals(new SearchState.Counts(3, 3, 40, 40, 900 - unread), found.counts());
        assertEquals(
                Set.of(
                        new BusyResource(BusyResource.Kind.CLUSTER, "c", null, "Creating"),
                        new BusyResource(BusyResource.Kind.WORKSPACE, "ws-2", workspace(2), "Activating"),
                        new BusyResource(BusyResource.Kind.SUMMARY_RULE, "r", workspace(1), "Updating")),
                new HashSet<>(found.busy()));
        assertEquals(3, found.busy().size());
        assertEquals(
                Set.of("ws-5 Forbidden", "ws-20 Elsewhere[host=127.0.0.1]", "ws-30 Endless[]"),
                found.troubles().stream().map(SearchAzureTest::brief).collect(Collectors.toSet()));
        assertEquals(List.of(), azure.foreignRequests);
    }

    private static OperationRef ref(int workspace) {
        return new OperationRef(
                Cloud.DEMO,
                LoopbackArm.subscription(LoopbackArm.subscriptionOf(workspace)),
                "westeurope",
                LoopbackArm.operationId(workspace));
    }

    private static String brief(Trouble trouble) {
        String where = ((ListRequest.Tables) trouble.request()).workspace().name();
        return where + " "
                + (trouble.reason() instanceof Trouble.Reason.Failed(Problem problem)
                        ? problem.getClass().getSimpleName()
                        : trouble.reason());
    }

    @Test
    void itLeavesWithinTheBudgetAndIsDoneAsSoonAsThatAllows() {
        search.begin(LoopbackArm.subscriptions());
        run(Integer.MAX_VALUE);

        for (int i = 0; i < 3; i++) {
            String subscription = LoopbackArm.subscription(i);
            List<Instant> at = azure.asked.stream()
                    .filter(one -> one.subscription().equals(subscription))
                    .map(LoopbackArm.Asked::at)
                    .sorted()
                    .toList();
            // A bucket of 50, of which ten stay for the checks, filled with ten a second.
            IntStream.range(0, at.size()).forEach(n -> {
                double seconds = Duration.between(START, at.get(n)).toMillis() / 1000.0;
                assertTrue(n + 1 <= 40 + 10 * seconds, subscription + ": " + (n + 1) + " after " + seconds);
            });
        }
        // 60 requests in a subscription; the throttled one waits before it goes on.
        assertTrue(past().compareTo(Duration.ofSeconds(LoopbackArm.RETRY_AFTER + 12)) < 0, past().toString());
    }

    @Test
    void afterA429NothingLeavesInThatSubscriptionUntilAzureAllowsIt() {
        search.begin(LoopbackArm.subscriptions());
        run(Integer.MAX_VALUE);

        String throttled = LoopbackArm.subscription(LoopbackArm.subscriptionOf(LoopbackArm.THROTTLING));
        Instant refused = azure.asked.stream()
                .filter(one -> one.status() == 429)
                .map(LoopbackArm.Asked::at)
                .findFirst()
                .orElseThrow();
        Instant open = refused.plusSeconds(LoopbackArm.RETRY_AFTER);
        // What had left in the same tick is on its way.
        assertEquals(
                List.of(),
                azure.asked.stream()
                        .filter(one -> one.subscription().equals(throttled)
                                && one.at().isAfter(refused)
                                && one.at().isBefore(open))
                        .toList());
        assertTrue(azure.asked.stream()
                .anyMatch(one -> !one.subscription().equals(throttled)
                        && one.at().isAfter(refused)
                        && one.at().isBefore(open)));
    }

    @Test
    void canceledAtHalfItAddsNothingMoreAndLeavesNoThread() throws Exception {
        search.begin(LoopbackArm.subscriptions());
        run(80);
        assertEquals(SearchState.Phase.RUNNING, state.get().phase());

        search.close();

        assertEquals(SearchState.Phase.CANCELED, state.get().phase());
        SearchState then = state.get();
        for (Thread thread : threads) {
            assertTrue(thread.join(Duration.ofSeconds(20)), "a thread is left");
        }
        int before = begun.get();
        clock.turn(Duration.ofSeconds(30));
        poller.tick();
        assertEquals(then, state.get());
        assertEquals(before, begun.get());
        assertTrue(azure.asked.size() <= before, azure.asked.size() + " requests, and " + before + " begun");
        // Every turn was given back: all places of a subscription are free.
        List<CompletableFuture<SideRequest>> leaves = new ArrayList<>();
        IntStream.range(0, 4).forEach(_ -> leaves.add(poller.leave("", Cloud.DEMO, LoopbackArm.subscription(0))));
        poller.tick();
        assertFalse(leaves.stream().anyMatch(leave -> !leave.isDone()));
    }
}
