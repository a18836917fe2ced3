package opwatch.discovery;

import org.jspecify.annotations.Nullable;

/// A resource with an operation that can be named, not watched: Azure gives its ID to nobody, or names the
/// operation in a way that no status can be asked for. Immutable; any thread.
///
/// @param name of the resource, as Azure spells it
/// @param workspace the workspace itself, or that of a summary rule or a table; null for a cluster
/// @param word Azure's word for how it is
public record BusyResource(Kind kind, String name, Listed.@Nullable Workspace workspace, String word) {
    /// What it is.
    public enum Kind {
        CLUSTER,
        WORKSPACE,
        SUMMARY_RULE,
        /// A table that a search job or a restore fills, without a usable ID, region or name.
        TABLE
    }
}
