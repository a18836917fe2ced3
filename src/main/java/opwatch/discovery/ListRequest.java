package opwatch.discovery;

import opwatch.operation.Cloud;

/// A list of Azure that is asked for, or one resource: exactly these, and no other, go out with a token.
/// Immutable; any thread.
public sealed interface ListRequest {
    Cloud cloud();

    /// The subscription whose budget pays for it.
    String subscriptionId();

    /// All workspaces of a subscription.
    record Workspaces(Cloud cloud, String subscriptionId) implements ListRequest {}

    /// All clusters of a subscription.
    record Clusters(Cloud cloud, String subscriptionId) implements ListRequest {}

    /// All tables of a workspace.
    record Tables(WorkspaceName workspace) implements OfWorkspace {}

    /// All summary rules of a workspace.
    record SummaryRules(WorkspaceName workspace) implements OfWorkspace {}

    /// One table of a workspace.
    ///
    /// @param table as Azure spells it; the name of a resource
    record OneTable(WorkspaceName workspace, String table) implements OfWorkspace {}

    /// What is in a workspace.
    sealed interface OfWorkspace extends ListRequest {
        WorkspaceName workspace();

        @Override
        default Cloud cloud() {
            return workspace().cloud();
        }

        @Override
        default String subscriptionId() {
            return workspace().subscriptionId();
        }
    }
}
