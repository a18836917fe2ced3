package opwatch.operation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An HTTP response to a check. Immutable; any thread.
///
/// @param status the HTTP status
/// @param date the header `Date`; null when not sent or not understood
/// @param retryAfter how long Azure asks to wait; null when it does not
/// @param remainingReads `x-ms-ratelimit-remaining-subscription-reads`, or `-subscription-global-reads` where
/// only that was sent; null when neither was
/// @param ids the IDs by which support finds the request
/// @param body the body as it came, capped; empty when there was none
public record Reply(
        int status,
        @Nullable Instant date,
        @Nullable Duration retryAfter,
        @Nullable Long remainingReads,
        RequestIds ids,
        Lazy<String> body) {}
