package opwatch.discovery;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import opwatch.operation.Problem;
import opwatch.operation.Subscription;
import org.jspecify.annotations.Nullable;

/// One search for operations, for subscriptions or for a single workspace. Any thread; nothing here blocks
/// the caller. Each list is read on a thread of its own; they wait for their turns, so the budget of each
/// subscription says how fast.
///
/// [#close] cancels it: what is on its way is given up, and nothing more is told.
public final class Search implements AutoCloseable {
    /// The most tables that are read in one search.
    public static final int MOST_TABLES = 20_000;

    /// The most pages of one list: one that always names a next page must not go on for ever.
    public static final int MOST_PAGES = 500;

    /// How often a page is asked for that Azure throttles; each time waits as long as Azure says.
    private static final int MOST_TRIES = 3;

    private static final System.Logger LOG = System.getLogger("opwatch");

    private final AzureLists azure;
    private final ExecutorService threads;
    private final SearchRecord record;
    /// Lists that are not read to their end.
    private final AtomicInteger open = new AtomicInteger();

    /// @param threads makes a thread for each list
    /// @param listener hears how it stands after each step, one call at a time, on those threads; must return
    /// at once
    public Search(AzureLists azure, ThreadFactory threads, Consumer<SearchState> listener) {
        this.azure = azure;
        this.threads = Executors.newThreadPerTaskExecutor(threads);
        record = new SearchRecord(listener);
    }

    /// Searches all workspaces of these subscriptions. Once.
    public void begin(List<Subscription> subscriptions) {
        record.subscriptions(subscriptions.size());
        run(() -> subscriptions.forEach(one -> run(() -> subscription(one))));
    }

    /// Searches the tables of one workspace alone. Once.
    public void begin(Listed.Workspace workspace) {
        record.only(workspace);
        run(() -> tables(workspace));
    }

    /// Cancels what has not ended. Returns at once.
    @Override
    public void close() {
        record.cancel();
        threads.shutdownNow();
    }

    private void run(Step step) {
        open.incrementAndGet();
        try {
            threads.execute(() -> {
                try {
                    step.go();
                } catch (InterruptedException | CancellationException e) {
                    // Canceled: the record tells.
                    Thread.currentThread().interrupt();
                } finally {
                    ended();
                }
            });
        } catch (RuntimeException canceled) {
            ended();
        }
    }

    private void ended() {
        if (open.decrementAndGet() == 0) {
            record.done();
            threads.shutdown();
        }
    }

    private interface Step {
        void go() throws InterruptedException;
    }

    private void subscription(Subscription one) throws InterruptedException {
        boolean _ = read(new ListRequest.Workspaces(one.cloud(), one.id()), listed -> {
            if (listed instanceof Listed.Workspace workspace && record.add(workspace)) {
                run(() -> tables(workspace));
            }
        });
        boolean _ = read(new ListRequest.Clusters(one.cloud(), one.id()), listed -> {
            if (listed instanceof Listed.Other cluster) {
                record.busy(BusyResource.Kind.CLUSTER, cluster, null);
            }
        });
        record.subscriptionRead();
    }

    private void tables(Listed.Workspace workspace) throws InterruptedException {
        WorkspaceName name = workspace.name();
        boolean whole = read(new ListRequest.Tables(name), listed -> {
            if (listed instanceof Listed.Table table) {
                record.add(workspace, table);
            }
        });
        // Where the tables are refused the rules are too: one word is enough.
        if (whole) {
            boolean _ = read(new ListRequest.SummaryRules(name), listed -> {
                if (listed instanceof Listed.Other rule) {
                    record.busy(BusyResource.Kind.SUMMARY_RULE, rule, workspace);
                }
            });
        }
        record.workspaceRead();
    }

    /// Reads a list page by page; false when not all of it came, which is on the record then.
    private boolean read(ListRequest request, Consumer<Listed> each) throws InterruptedException {
        String query = "";
        Set<String> before = new HashSet<>();
        while (!record.isFull()) {
            Trouble.@Nullable Reason reason;
            switch (ask(request, query)) {
                case ListReply.Failed(Problem problem, ListReply.Reads _) ->
                    reason = new Trouble.Reason.Failed(problem);
                case ListReply.NoList _ -> reason = new Trouble.Reason.NoList();
                case ListReply.Page(List<Listed> listed, ListReply.Next next, ListReply.Reads _) -> {
                    listed.forEach(each);
                    record.pageRead();
                    switch (next) {
                        case ListReply.Next.End _ -> {
                            return true;
                        }
                        case ListReply.Next.Elsewhere(String host) -> reason = new Trouble.Reason.Elsewhere(host);
                        case ListReply.Next.Query(String more) -> {
                            query = more;
                            reason = before.add(more) && before.size() < MOST_PAGES
                                    ? null
                                    : new Trouble.Reason.Endless();
                        }
                    }
                }
            }
            if (reason != null) {
                record.trouble(new Trouble(request, reason));
                return false;
            }
        }
        record.tooMany(request);
        return false;
    }

    /// Asks for a page; where Azure throttles, again after the wait that it asks for.
    private ListReply ask(ListRequest request, String query) throws InterruptedException {
        for (int tries = 1; ; tries++) {
            ListReply reply = askOnce(request, query);
            if (reply.reads().retryAfter() == null || tries == MOST_TRIES) {
                return reply;
            }
        }
    }

    private ListReply askOnce(ListRequest request, String query) throws InterruptedException {
        Turn turn = turn(request);
        ListReply.Reads reads = ListReply.Reads.UNANSWERED;
        try {
            ListReply reply = page(request, query);
            reads = reply.reads();
            return reply;
        } finally {
            turn.ended().accept(reads);
        }
    }

    private Turn turn(ListRequest request) throws InterruptedException {
        CompletableFuture<Turn> asked = azure.turn().apply(request);
        try {
            return asked.get();
        } catch (InterruptedException e) {
            if (!asked.cancel(false) && asked.state() == Future.State.SUCCESS) {
                // It came in this very moment.
                asked.resultNow().ended().accept(ListReply.Reads.UNANSWERED);
            }
            throw e;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a turn failed", e);
        }
    }

    private ListReply page(ListRequest request, String query) throws InterruptedException {
        ListReply reply;
        try {
            reply = Objects.requireNonNull(azure.page().apply(request, query), "no reply");
        } catch (RuntimeException bug) {
            LOG.log(System.Logger.Level.ERROR, "a list could not be asked for, in an unexpected way", bug);
            reply = new ListReply.Failed(new Problem.Bug(bug.getClass().getSimpleName()), ListReply.Reads.UNANSWERED);
        }
        if (Thread.interrupted()) {
            throw new InterruptedException("canceled");
        }
        return reply;
    }
}
