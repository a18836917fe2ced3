package opwatch.operation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An HTTP response to a check. Immutable; any thread.
///
/// @param status the HTTP status
/// @param date the header `Date`; null when not sent or not understood
/// @param retryAfter how long Azure asks to wait, from zero to [#LONGEST_WAIT]; null when it does not
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
        Lazy<String> body) {
    /// OpWatch waits no longer than this, whatever Azure asks for and wherever it was read: the contract
    /// allows no longer wait (Azure/azure-resource-manager-rpc `v1.0/async-api-reference.md`), and 24 hours
    /// have been seen (Azure/azure-sdk-for-java PR 43882).
    public static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    public Reply {
        if (retryAfter != null) {
            Duration shorter = retryAfter.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : retryAfter;
            retryAfter = shorter.isNegative() ? Duration.ZERO : shorter;
        }
    }
}
