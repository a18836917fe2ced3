package opwatch.discovery;

import java.util.List;

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
    public static final SearchState NOTHING =
            new SearchState(Phase.CANCELED, new Counts(0, 0, 0, 0, 0), List.of(), List.of(), List.of(), List.of());

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
}
