package opwatch.discovery;

import java.time.Duration;
import java.util.List;
import opwatch.operation.Problem;
import org.jspecify.annotations.Nullable;

/// What a request for a page of a list brought. Immutable; any thread.
public sealed interface ListReply {
    /// What the answer says of the budget.
    Reads reads();

    /// What an answer says of the budget, whatever else is in it.
    ///
    /// @param isAnswered whether an answer came
    /// @param retryAfter how long Azure asks every request of the subscription to wait (429); null when it
    /// does not
    /// @param remaining how many reads Azure still allows; null when it does not say
    record Reads(
            boolean isAnswered,
            @Nullable Duration retryAfter,
            @Nullable Long remaining) {
        /// No answer came.
        public static final Reads UNANSWERED = new Reads(false, null, null);
    }

    /// A page.
    ///
    /// @param listed in Azure's order; what could not be understood is left out
    record Page(List<Listed> listed, Next next, Reads reads) implements ListReply {}

    /// There is no page, for this reason.
    record Failed(Problem problem, Reads reads) implements ListReply {}

    /// What came is no page of a list.
    record NoList(Reads reads) implements ListReply {}

    /// Where a list goes on.
    sealed interface Next {
        /// Nowhere: this was the last page.
        record End() implements Next {}

        /// On the same host and path.
        ///
        /// @param query of the next page, as Azure spells it
        record Query(String query) implements Next {}

        /// On another host or path, which is not asked.
        ///
        /// @param host where it leads; empty where that cannot be read
        record Elsewhere(String host) implements Next {}
    }
}
