package opwatch.discovery;

import opwatch.operation.Ascii;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.operation.ResultTable;

/// Which Log Analytics workspace. The constructor refuses what cannot stand in a path. Immutable; any thread.
///
/// @param subscriptionId a GUID with dashes
/// @param resourceGroup as Azure spells it
/// @param name as Azure spells it
public record WorkspaceName(Cloud cloud, String subscriptionId, String resourceGroup, String name) {
    public WorkspaceName {
        if (!OperationRef.isSubscriptionId(subscriptionId)
                || !ResultTable.isName(resourceGroup)
                || !ResultTable.isName(name)) {
            throw new IllegalArgumentException("not a workspace: " + resourceGroup + "/" + name);
        }
    }

    /// Two names with the same key are of the same workspace: Azure folds case.
    public String key() {
        return Ascii.lower(cloud + "/" + subscriptionId + "/" + resourceGroup + "/" + name);
    }
}
