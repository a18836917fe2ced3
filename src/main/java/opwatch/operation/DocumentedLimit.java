package opwatch.operation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How long Microsoft documents that an operation of a kind can take. It says nothing of what is usual.
/// Immutable; any thread.
///
/// Sources, read in November 2026: Azure Monitor's article on search jobs, "Limitations" (a time-out of 24
/// hours), and the one on the Delete Data API (usually minutes; a request may be queued for up to five days).
public enum DocumentedLimit {
    SEARCH_JOB(OperationKind.SEARCH_JOB, Duration.ofHours(24), "search-jobs"),
    DELETE_DATA(OperationKind.DELETE_DATA, Duration.ofDays(5), "delete-log-data");

    private final OperationKind kind;
    private final Duration length;
    private final String article;

    DocumentedLimit(OperationKind kind, Duration length, String article) {
        this.kind = kind;
        this.length = length;
        this.article = article;
    }

    /// The limit of a kind; null where none is known.
    public static @Nullable DocumentedLimit of(OperationKind kind) {
        for (DocumentedLimit limit : values()) {
            if (limit.kind == kind) {
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
