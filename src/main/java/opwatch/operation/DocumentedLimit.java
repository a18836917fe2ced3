package opwatch.operation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How long Microsoft documents that an operation of a kind can take. It says nothing of what is usual.
/// Immutable; any thread.
///
/// Sources, read in November 2026: Azure Monitor's article on search jobs, "Limitations" (a time-out of 24
/// hours), the one on the Delete Data API (usually minutes; a request may be queued for up to five days),
/// and the one on managing personal data (a purge may take 30 days).
public enum DocumentedLimit {
    SEARCH_JOB(OperationKind.SEARCH_JOB, Duration.ofHours(24), "search-jobs"),
    DELETE_DATA(OperationKind.DELETE_DATA, Duration.ofDays(5), "delete-log-data"),
    PURGE(OperationKind.PURGE, Duration.ofDays(30), "personal-data-mgmt");

    private final OperationKind kind;
    private final Duration length;
    private final String article;

    DocumentedLimit(OperationKind kind, Duration length, String article) {
        this.kind = kind;
        this.length = length;
        this.article = article;
    }

    /// The limit of an operation; null where none is known. That of purges is for those that Azure keeps with
    /// a workspace, whatever a person calls them.
    ///
    /// @param kind as far as it is known
    public static @Nullable DocumentedLimit of(OperationRef ref, OperationKind kind) {
        if (ref.isPurge()) {
            return PURGE;
        }
        for (DocumentedLimit limit : values()) {
            if (limit.kind == kind && limit != PURGE) {
                return limit;
            }
        }
        return null;
    }

    public Duration length() {
        return length;
    }

    /// The address of the article.
    public String source() {
        return "https://learn.microsoft.com/azure/azure-monitor/logs/" + article;
    }
}
