package opwatch.discovery;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import opwatch.operation.OperationRef;
import opwatch.operation.Problem;
import org.jspecify.annotations.Nullable;

/// The workspaces in which a person wants to hear of new search jobs and restores: each is searched again
/// every [#ROUND], with the account that it was begun with. Nothing is added by itself.
///
/// A watch ends when that account is not the one that would ask any more, and after [#MOST_REFUSALS] rounds
/// in a row that Azure refuses. It lives as long as the window. One thread calls this, the owner; searches
/// run on threads of their own and come back through it.
public final class WorkspaceWatches implements AutoCloseable {
    /// The time between two rounds.
    public static final Duration ROUND = Duration.ofMinutes(15);

    /// So many refusals in a row (403) end a watch.
    public static final int MOST_REFUSALS = 3;

    private final AzureLists azure;
    private final ThreadFactory threads;
    private final Executor owner;
    private final Consumer<News> listener;
    private final Map<String, Watch> watches = new LinkedHashMap<>();
    private int version;

    /// @param threads makes the threads of the searches
    /// @param owner runs a task on the thread that calls this
    /// @param listener hears news, there
    public WorkspaceWatches(AzureLists azure, ThreadFactory threads, Executor owner, Consumer<News> listener) {
        this.azure = azure;
        this.threads = threads;
        this.owner = owner;
        this.listener = listener;
    }

    /// What a watch has to say.
    public sealed interface News {
        Listed.Workspace workspace();

        /// Operations that were not there in the rounds before.
        record Found(Listed.Workspace workspace, List<FoundOperation> operations) implements News {}

        /// The account of the watch is signed out, or another one would ask now: the watch has ended.
        record SignedOut(Listed.Workspace workspace) implements News {}

        /// Azure has refused it again and again: the watch has ended.
        record Refused(Listed.Workspace workspace) implements News {}
    }

    private static final class Watch {
        final Listed.Workspace workspace;
        final String account;
        final Set<OperationRef> known;
        Duration nextAt;
        int refusals;

        @Nullable
        Search round;

        Watch(Listed.Workspace workspace, String account, Set<OperationRef> known, Duration nextAt) {
            this.workspace = workspace;
            this.account = account;
            this.known = known;
            this.nextAt = nextAt;
        }
    }

    /// Watches a workspace from now on; the first round is a [#ROUND] from now.
    ///
    /// @param known what was found there already
    /// @param now by the monotonic clock
    public void watch(Listed.Workspace workspace, Set<OperationRef> known, Duration now) {
        version++;
        watches.putIfAbsent(
                workspace.name().key(),
                new Watch(workspace, account(workspace), new HashSet<>(known), now.plus(ROUND)));
    }

    /// How often what [#isWatched] says has changed.
    public int version() {
        return version;
    }

    public boolean isWatched(Listed.Workspace workspace) {
        return watches.containsKey(workspace.name().key());
    }

    /// Whether no workspace is watched.
    public boolean isEmpty() {
        return watches.isEmpty();
    }

    /// Watches it no longer.
    public void forget(Listed.Workspace workspace) {
        version++;
        Watch watch = watches.remove(workspace.name().key());
        if (watch != null && watch.round != null) {
            watch.round.close();
        }
    }

    /// Begins the rounds that are due, and ends the watches of accounts that are gone. Call it about once a
    /// second.
    ///
    /// @param paused whether nothing is to be asked by itself: what is due waits
    /// @param now by the monotonic clock
    public void tick(boolean paused, Duration now) {
        for (Watch watch : List.copyOf(watches.values())) {
            if (!account(watch.workspace).equals(watch.account)) {
                forget(watch.workspace);
                listener.accept(new News.SignedOut(watch.workspace));
            } else if (!paused && watch.round == null && now.compareTo(watch.nextAt) >= 0) {
                begin(watch, now);
            }
        }
    }

    private void begin(Watch watch, Duration now) {
        watch.nextAt = now.plus(ROUND);
        Search round = new Search(azure, threads, state -> {
            if (state.phase() == SearchState.Phase.DONE) {
                owner.execute(() -> heard(watch, state));
            }
        });
        watch.round = round;
        round.begin(watch.workspace);
    }

    private void heard(Watch watch, SearchState state) {
        watch.round = null;
        if (watches.get(watch.workspace.name().key()) != watch) {
            return;
        }
        watch.refusals = state.troubles().stream().anyMatch(WorkspaceWatches::isRefusal) ? watch.refusals + 1 : 0;
        List<FoundOperation> fresh =
                state.found().stream().filter(one -> watch.known.add(one.ref())).toList();
        if (!fresh.isEmpty()) {
            listener.accept(new News.Found(watch.workspace, fresh));
        }
        if (watch.refusals >= MOST_REFUSALS) {
            forget(watch.workspace);
            listener.accept(new News.Refused(watch.workspace));
        }
    }

    private static boolean isRefusal(Trouble trouble) {
        return trouble.request() instanceof ListRequest.Tables
                && trouble.reason() instanceof Trouble.Reason.Failed(Problem problem)
                && (problem instanceof Problem.Forbidden
                        || (problem instanceof Problem.Rejected(int status, String _, String _) && status == 403));
    }

    private String account(Listed.Workspace workspace) {
        return azure.account().apply(workspace.name().cloud(), workspace.name().subscriptionId());
    }

    /// Watches none any longer, and gives up what is on its way.
    @Override
    public void close() {
        List.copyOf(watches.values()).forEach(watch -> forget(watch.workspace));
    }
}
