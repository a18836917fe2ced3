package opwatch.discovery;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import opwatch.operation.OperationRef;
import opwatch.operation.ResultTable;
import org.jspecify.annotations.Nullable;

/// What one search has brought so far. Any thread. The listener is called under the lock, so that it hears
/// one state after the other.
final class SearchRecord {
    /// Of a broken subscription with very many workspaces the first troubles tell enough.
    private static final int MOST_TROUBLES = 200;

    private final Consumer<SearchState> listener;

    @GuardedBy("this")
    private final Map<OperationRef, FoundOperation> found = new LinkedHashMap<>();

    @GuardedBy("this")
    private final List<BusyResource> busy = new ArrayList<>();

    @GuardedBy("this")
    private final List<Trouble> troubles = new ArrayList<>();

    /// Workspaces and tables that were read, by their keys.
    @GuardedBy("this")
    private final Set<String> seen = new HashSet<>();

    @GuardedBy("this")
    private SearchState.Phase phase = SearchState.Phase.RUNNING;

    @GuardedBy("this")
    private int subscriptions;

    @GuardedBy("this")
    private int subscriptionsRead;

    @GuardedBy("this")
    private final List<Listed.Workspace> workspaces = new ArrayList<>();

    @GuardedBy("this")
    private int workspacesRead;

    @GuardedBy("this")
    private int tables;

    @GuardedBy("this")
    private boolean full;

    SearchRecord(Consumer<SearchState> listener) {
        this.listener = listener;
    }

    synchronized void subscriptions(int number) {
        subscriptions = number;
        tell();
    }

    /// A single workspace is searched.
    synchronized void only(Listed.Workspace workspace) {
        workspaces.add(workspace);
        tell();
    }

    /// A workspace was listed; false when it was before.
    synchronized boolean add(Listed.Workspace workspace) {
        if (!seen.add(workspace.name().key())) {
            return false;
        }
        workspaces.add(workspace);
        if (!workspace.busy().isEmpty()) {
            busy.add(new BusyResource(
                    BusyResource.Kind.WORKSPACE, workspace.name().name(), workspace, workspace.busy()));
        }
        return true;
    }

    /// A table was listed.
    synchronized void add(Listed.Workspace workspace, Listed.Table table) {
        WorkspaceName name = workspace.name();
        if (full || !seen.add(name.key() + "/" + table.name())) {
            return;
        }
        tables++;
        full = tables >= Search.MOST_TABLES;
        Listed.Job job = table.job();
        if (job == null) {
            return;
        }
        if (OperationRef.isOperationId(job.operationId())
                && OperationRef.isLocation(workspace.location())
                && ResultTable.isName(table.name())) {
            OperationRef ref =
                    new OperationRef(name.cloud(), name.subscriptionId(), workspace.location(), job.operationId());
            found.putIfAbsent(
                    ref, new FoundOperation(ref, workspace, new ResultTable(name.place(), table.name()), job));
        } else {
            busy.add(new BusyResource(
                    BusyResource.Kind.TABLE,
                    table.name(),
                    workspace,
                    job.statistics().tableState()));
        }
    }

    /// A cluster or rule was listed.
    ///
    /// @param workspace that of a rule; null for a cluster
    synchronized void busy(BusyResource.Kind kind, Listed.Other other, Listed.@Nullable Workspace workspace) {
        if (!other.busy().isEmpty()) {
            busy.add(new BusyResource(kind, other.name(), workspace, other.busy()));
        }
    }

    synchronized void subscriptionRead() {
        subscriptionsRead++;
        tell();
    }

    synchronized void workspaceRead() {
        workspacesRead++;
        tell();
    }

    synchronized void trouble(Trouble trouble) {
        if (troubles.size() < MOST_TROUBLES) {
            troubles.add(trouble);
        }
        tell();
    }

    /// Whether so many tables were read that none is added any more.
    synchronized boolean isFull() {
        return full;
    }

    /// A list was left because the search is full; told once.
    synchronized void tooMany(ListRequest request) {
        if (troubles.stream().noneMatch(one -> one.reason() instanceof Trouble.Reason.TooMany)) {
            troubles.add(new Trouble(request, new Trouble.Reason.TooMany(tables)));
            tell();
        }
    }

    synchronized void done() {
        if (phase == SearchState.Phase.RUNNING) {
            phase = SearchState.Phase.DONE;
            listener.accept(state());
        }
    }

    /// Tells that it was canceled, and nothing after that.
    synchronized void cancel() {
        if (phase == SearchState.Phase.RUNNING) {
            phase = SearchState.Phase.CANCELED;
            listener.accept(state());
        }
    }

    @GuardedBy("this")
    private void tell() {
        if (phase == SearchState.Phase.RUNNING) {
            listener.accept(state());
        }
    }

    /// A page was read: tells what was added.
    synchronized void pageRead() {
        tell();
    }

    @GuardedBy("this")
    private SearchState state() {
        SearchState.Counts counts =
                new SearchState.Counts(subscriptions, subscriptionsRead, workspaces.size(), workspacesRead, tables);
        return new SearchState(phase, counts, List.copyOf(found.values()), busy, troubles, workspaces);
    }
}
