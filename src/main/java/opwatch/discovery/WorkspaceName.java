package opwatch.discovery;

import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.operation.Place;

/// Which Log Analytics workspace. The constructor refuses what cannot stand in a path. Immutable; any thread.
///
/// @param subscriptionId a GUID with dashes
/// @param place where in the subscription it is
public record WorkspaceName(Cloud cloud, String subscriptionId, Place.Workspace place) {
    public WorkspaceName {
        if (!OperationRef.isSubscriptionId(subscriptionId)) {
            throw new IllegalArgumentException("not a subscription ID: " + subscriptionId);
        }
    }

    /// The workspace of this name.
    public WorkspaceName(Cloud cloud, String subscriptionId, String resourceGroup, String name) {
        this(cloud, subscriptionId, new Place.Workspace(resourceGroup, name));
    }

    /// As Azure spells it.
    public String name() {
        return place.name();
    }

    /// The path of the resource, to be followed by a slash and what is in it.
    public String path() {
        return "/subscriptions/" + subscriptionId + place.path();
    }

    /// Two names with the same key are of the same workspace: Azure folds case.
    public String key() {
        return OperationRef.subscriptionKey(cloud, subscriptionId) + "/" + place.key();
    }
}
