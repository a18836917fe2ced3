package opwatch.operation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The circumstances of one look at Azure: when we asked and what came with the answer. What a support
/// ticket needs.
///
/// @param at when the answer (or its absence) was known, by this computer's clock
/// @param took from asking to knowing
/// @param httpStatus the HTTP status, 0 when no answer came
/// @param serverDate the answer's own `Date`; null when not sent or unreadable
/// @param retryAfter how long Azure asks us to wait, at most [#LONGEST_WAIT]; null when it does not ask
/// @param requestId `x-ms-request-id`, or empty
/// @param correlationId `x-ms-correlation-request-id`, or empty
/// @param routingId `x-ms-routing-request-id`, or empty; names the region that served us
/// @param remainingReads `x-ms-ratelimit-remaining-subscription-reads`, or `-subscription-global-reads`
/// where only that was sent; null when neither was
/// @param answer the answer as it came, capped; empty when there was none
public record Check(
        Instant at,
        Duration took,
        int httpStatus,
        @Nullable Instant serverDate,
        @Nullable Duration retryAfter,
        String requestId,
        String correlationId,
        String routingId,
        @Nullable Long remainingReads,
        Lazy<String> answer) {

    /// No wish of Azure's is believed for longer, wherever it was read: the contract allows no longer one
    /// (Azure/azure-resource-manager-rpc `v1.0/async-api-reference.md`), and 24 hours have been seen
    /// (Azure/azure-sdk-for-java PR 43882).
    public static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    public Check {
        if (retryAfter != null && retryAfter.compareTo(LONGEST_WAIT) > 0) {
            retryAfter = LONGEST_WAIT;
        }
    }

    /// A look whose answer is at hand.
    public Check(
            Instant at,
            Duration took,
            int httpStatus,
            @Nullable Instant serverDate,
            @Nullable Duration retryAfter,
            String requestId,
            String correlationId,
            String routingId,
            @Nullable Long remainingReads,
            String body) {
        this(
                at,
                took,
                httpStatus,
                serverDate,
                retryAfter,
                requestId,
                correlationId,
                routingId,
                remainingReads,
                Lazy.of(body));
    }

    /// The answer as it came, capped; empty when there was none.
    public String body() {
        return answer.get();
    }

    /// A look that brought no answer at all.
    public static Check unanswered(Instant at, Duration took) {
        return new Check(at, took, 0, null, null, "", "", "", null, "");
    }
}
