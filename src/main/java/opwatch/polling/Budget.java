package opwatch.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import opwatch.operation.OperationRef;
import org.jspecify.annotations.Nullable;

/// How many requests may leave now: one token bucket for each subscription, because that is how ARM counts
/// reads.
///
/// ARM refills 25 reads a second into a bucket of 250 (Microsoft Learn, "Understand how Azure Resource
/// Manager throttles requests"); this takes 10 of the 25, so that the owner's portal and scripts live. A
/// 429 shuts the bucket for every row of the subscription. Not thread-safe: the poller's lock guards it.
final class Budget {
    static final double PER_SECOND = 10;
    static final double BURST = 50;

    /// No Retry-After is believed for longer.
    static final Duration LONGEST_CLOSURE = Duration.ofMinutes(10);

    private final Map<String, Bucket> buckets = new HashMap<>();

    /// Takes one request out of the budget of this operation's subscription.
    ///
    /// @return whether it may leave now
    boolean take(OperationRef ref, Instant now) {
        Bucket bucket = bucket(ref, now);
        if (closedUntil(ref, now) != null) {
            return false;
        }
        double seconds = Math.max(0, Duration.between(bucket.filledAt, now).toMillis() / 1000.0);
        bucket.tokens = Math.min(BURST, bucket.tokens + seconds * PER_SECOND);
        bucket.filledAt = now;
        if (bucket.tokens < 1) {
            return false;
        }
        bucket.tokens--;
        return true;
    }

    /// Azure asked to stay away: nothing leaves for this subscription before that moment.
    void close(OperationRef ref, Instant until, Instant now) {
        Bucket bucket = bucket(ref, now);
        if (bucket.closedUntil == null || until.isAfter(bucket.closedUntil)) {
            bucket.closedUntil = until;
        }
    }

    /// Until when nothing may leave for this operation's subscription; null when it may.
    @Nullable
    Instant closedUntil(OperationRef ref, Instant now) {
        Bucket bucket = bucket(ref, now);
        if (bucket.closedUntil == null || !now.isBefore(bucket.closedUntil)) {
            bucket.closedUntil = null;
            return null;
        }
        Instant latest = now.plus(LONGEST_CLOSURE);
        if (bucket.closedUntil.isAfter(latest)) {
            bucket.closedUntil = latest;
        }
        return bucket.closedUntil;
    }

    /// The clock was set by this much: closures move with it.
    void moveBy(Duration jump) {
        for (Bucket bucket : buckets.values()) {
            bucket.closedUntil = bucket.closedUntil == null ? null : bucket.closedUntil.plus(jump);
        }
    }

    private Bucket bucket(OperationRef ref, Instant now) {
        return buckets.computeIfAbsent(ref.subscriptionKey(), key -> new Bucket(now));
    }

    private static final class Bucket {
        private double tokens = BURST;
        private Instant filledAt;
        private @Nullable Instant closedUntil;

        Bucket(Instant now) {
            filledAt = now;
        }
    }
}
