package opwatch.discovery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import opwatch.operation.OperationRef;

/// How a search stands at one moment. Immutable; any thread.
///
/// @param found in the order in which they were found, each operation once
/// @param busy what is running without an operation ID
/// @param troubles what kept lists from being read to their end, the oldest first
/// @param workspaces those that were listed, in the order in which they came
public record SearchState(
        Phase phase,
        Counts counts,
        List<FoundOperation> found,
        List<BusyResource> busy,
        List<Trouble> troubles,
        List<Listed.Workspace> workspaces) {
    /// Nothing was searched.
    public static final SearchState NOTHING = empty(Phase.CANCELED, 0);

    /// Whether it goes on.
    public enum Phase {
        RUNNING,
        DONE,
        CANCELED
    }

    /// How far it is. What is read to its end, or ended early, counts as read.
    ///
    /// @param tables how many tables were read
    public record Counts(int subscriptions, int subscriptionsRead, int workspaces, int workspacesRead, int tables) {}

    public SearchState {
        found = List.copyOf(found);
        busy = List.copyOf(busy);
        troubles = List.copyOf(troubles);
        workspaces = List.copyOf(workspaces);
    }

    /// A search of so many subscriptions that has brought nothing so far.
    public static SearchState begun(int subscriptions) {
        return empty(Phase.RUNNING, subscriptions);
    }

    private static SearchState empty(Phase phase, int subscriptions) {
        Counts counts = new Counts(subscriptions, 0, 0, 0, 0);
        return new SearchState(phase, counts, List.of(), List.of(), List.of(), List.of());
    }

    /// The same with what was found later, which stands first. Of an operation that was found before only the
    /// newer finding is left: its table has other numbers by now.
    public SearchState with(List<FoundOperation> later) {
        Map<OperationRef, FoundOperation> all = new LinkedHashMap<>();
        Stream.concat(later.stream(), found.stream()).forEach(one -> all.putIfAbsent(one.ref(), one));
        return new SearchState(phase, counts, List.copyOf(all.values()), busy, troubles, workspaces);
    }
}
