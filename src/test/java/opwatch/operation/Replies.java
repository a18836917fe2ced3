package opwatch.operation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Responses with as much in them as a test needs.
public final class Replies {
    private Replies() {}

    public static Reply of(int status, String body) {
        return of(status, null, null, body);
    }

    public static Reply of(int status, @Nullable Instant date, @Nullable Duration retryAfter, String body) {
        return of(status, date, retryAfter, null, RequestIds.NONE, body);
    }

    public static Reply of(
            int status,
            @Nullable Instant date,
            @Nullable Duration retryAfter,
            @Nullable Long remainingReads,
            RequestIds ids,
            String body) {
        return new Reply(status, date, retryAfter, remainingReads, ids, Lazy.of(body));
    }
}
