package opwatch.discovery;

import opwatch.operation.Problem;

/// What kept a list from being read to its end. It says nothing of other lists, and what was read counts.
/// Immutable; any thread.
///
/// @param request which list
/// @param reason why it ended early
public record Trouble(ListRequest request, Reason reason) {
    /// Why a list ended early.
    public sealed interface Reason {
        /// A page did not come.
        record Failed(Problem problem) implements Reason {}

        /// What came is no page of a list.
        record NoList() implements Reason {}

        /// The next page is on another host or path, which was not asked.
        ///
        /// @param host where it leads; empty where that cannot be read
        record Elsewhere(String host) implements Reason {}

        /// The list has come back to a page that was read, or names ever more pages.
        record Endless() implements Reason {}

        /// So many tables were read that the search has ended.
        record TooMany(int tables) implements Reason {}
    }
}
