package opwatch.discovery;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import opwatch.operation.Ascii;
import opwatch.operation.OperationRef;
import opwatch.operation.ResultStatistics;
import opwatch.operation.ResultTable;

/// Asks the tables of search jobs and restores how far they are: beside the status, from the same budget, and
/// each at most once in [#LEAST]. What does not come leaves the numbers as they are: it says nothing of the
/// operation. One thread calls [#ask]; answers come on the workers.
public final class ResultNumbers {
    /// The shortest time between two requests for a table.
    public static final Duration LEAST = Duration.ofSeconds(30);

    private static final System.Logger LOG = System.getLogger("opwatch");

    private final AzureLists azure;
    private final Executor workers;
    private final BiConsumer<OperationRef, ResultStatistics> listener;
    private final Map<OperationRef, Duration> askedAt = new HashMap<>();
    private final Set<OperationRef> askedEnded = new HashSet<>();
    private final Set<OperationRef> onTheWay = ConcurrentHashMap.newKeySet();

    /// @param workers where the requests run
    /// @param listener hears the numbers, on a worker
    public ResultNumbers(AzureLists azure, Executor workers, BiConsumer<OperationRef, ResultStatistics> listener) {
        this.azure = azure;
        this.workers = workers;
        this.listener = listener;
    }

    /// Whether its table was asked since it ended.
    public boolean wasAskedEnded(OperationRef ref) {
        return askedEnded.contains(ref);
    }

    /// Asks the table of an operation, unless it was asked a short while ago or the answer is on its way.
    /// Returns at once.
    ///
    /// @param now by the monotonic clock
    /// @param ended whether the operation has ended
    public void ask(OperationRef ref, ResultTable table, Duration now, boolean ended) {
        Duration before = askedAt.get(ref);
        if ((before != null && now.minus(before).compareTo(LEAST) < 0) || !onTheWay.add(ref)) {
            return;
        }
        askedAt.put(ref, now);
        if (ended) {
            askedEnded.add(ref);
        }
        ListRequest request = new ListRequest.OneTable(
                new WorkspaceName(ref.cloud(), ref.subscriptionId(), table.workspace()), table.table());
        CompletableFuture<Void> _ = azure.turn()
                .apply(request)
                .thenAcceptAsync(turn -> read(ref, request, turn), workers)
                .whenComplete((_, trouble) -> {
                    onTheWay.remove(ref);
                    if (trouble instanceof CompletionException bug
                            && !(bug.getCause() instanceof CancellationException)) {
                        LOG.log(System.Logger.Level.ERROR, "a table could not be asked, in an unexpected way", bug);
                    }
                });
    }

    private void read(OperationRef ref, ListRequest request, Turn turn) {
        ListReply.Reads reads = ListReply.Reads.UNANSWERED;
        try {
            ListReply reply = azure.page().apply(request, "");
            reads = reply.reads();
            if (reply instanceof ListReply.Page page) {
                page.listed().forEach(one -> tell(ref, one));
            }
        } finally {
            turn.ended().accept(reads);
        }
    }

    /// A table of the same name that another job fills says nothing of this one.
    private void tell(OperationRef ref, Listed one) {
        if (one instanceof Listed.Table(String _, Listed.Job job)
                && job != null
                && Ascii.same(job.operationId(), ref.operationId())) {
            listener.accept(ref, job.statistics());
        }
    }
}
