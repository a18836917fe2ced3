package opwatch.discovery;

/// A resource in which something is running whose operation ID Azure gives to nobody: it can be named, not
/// watched. Immutable; any thread.
///
/// @param name of the resource, as Azure spells it
/// @param workspace the workspace of a summary rule; empty for the others
/// @param word Azure's word for what is running
public record BusyResource(Kind kind, String name, String workspace, String word) {
    /// What it is.
    public enum Kind {
        CLUSTER,
        WORKSPACE,
        SUMMARY_RULE
    }
}
