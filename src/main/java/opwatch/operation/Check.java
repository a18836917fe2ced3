package opwatch.operation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One request to Azure for the status of an operation: when OpWatch sent it and what came back. Immutable;
/// any thread.
///
/// @param at when the response, or that none comes, was known, by this computer's clock
/// @param took from sending the request to knowing
/// @param reply the response; null when none came
public record Check(Instant at, Duration took, @Nullable Reply reply) {
    /// A check that no response came to.
    public static Check unanswered(Instant at, Duration took) {
        return new Check(at, took, null);
    }

    /// When the request was sent, by this computer's clock. What the response tells was so then or later.
    public Instant askedAt() {
        return at.minus(took);
    }

    /// The HTTP status; 0 when no response came.
    public int httpStatus() {
        return reply == null ? 0 : reply.status();
    }

    /// The server's clock as the response tells it; null when it does not, or none came.
    public @Nullable Instant serverDate() {
        return reply == null ? null : reply.date();
    }

    /// How long Azure asks to wait; null when it does not.
    public @Nullable Duration retryAfter() {
        return reply == null ? null : reply.retryAfter();
    }

    /// How many reads Azure still allows; null when it does not say.
    public @Nullable Long remainingReads() {
        return reply == null ? null : reply.remainingReads();
    }

    /// The IDs by which support finds the request.
    public RequestIds ids() {
        return reply == null ? RequestIds.NONE : reply.ids();
    }

    /// The body of the response as it came, capped; empty when none came.
    public String body() {
        return reply == null ? "" : reply.body().get();
    }
}
