package opwatch.discovery;

import org.jspecify.annotations.Nullable;

/// A resource in which something is running whose operation ID Azure gives to nobody: it can be named, not
/// watched. Immutable; any thread.
///
/// @param name of the resource, as Azure spells it
/// @param workspace the workspace itself, or that of a summary rule; null for a cluster, which is in none
/// @param word Azure's word for what is running
public record BusyResource(Kind kind, String name, Listed.@Nullable Workspace workspace, String word) {
    /// What it is.
    public enum Kind {
        CLUSTER,
        WORKSPACE,
        SUMMARY_RULE
    }
}
