package opwatch.operation;

/// A purge for tests. Its names are invented.
public final class Purges {
    public static final String SUBSCRIPTION = "6d2f1a3b-8c4e-4d5f-9a6b-7c8d9e0f1a2b";
    public static final String GROUP = "rg-Logs";
    public static final String WORKSPACE = "ws-prod";
    public static final String ID = "purge-970318e7-b859-4edb-8903-83b1b54d0b74";

    /// The path of its status.
    public static final String PATH = "/subscriptions/" + SUBSCRIPTION + "/resourceGroups/" + GROUP
            + "/providers/Microsoft.OperationalInsights/workspaces/" + WORKSPACE + "/operations/" + ID;

    public static final OperationRef REF = in(GROUP, WORKSPACE);

    private Purges() {}

    /// The purge with this ID of another workspace.
    public static OperationRef in(String group, String workspace) {
        return new OperationRef(Cloud.PUBLIC, SUBSCRIPTION, new Place.Workspace(group, workspace), ID);
    }
}
