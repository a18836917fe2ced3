package opwatch.polling;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Until when no request of one [SubscriptionQueue] leaves. Moments are those of [Uptime]; not thread-safe.
///
/// When Azure asks for patience (429), every request waits, also one that a person asks for; no longer than
/// [opwatch.operation.Reply#LONGEST_WAIT]. When the network does not answer, a person may try sooner. After
/// either, one request at a time probes the way until one is answered.
final class Gate {
    /// While there is no network, one row tries this often. Nothing of it reaches Azure, and together with
    /// the rows that follow it stays within "one interval + 2 s".
    static final Duration PROBE = Duration.ofSeconds(2);

    /// A probe whose answer takes longer does not hold up the next.
    private static final Duration LONGEST_PROBE = Duration.ofMinutes(1);

    private Duration opensAt = Duration.ZERO;
    private boolean asked;
    private boolean probing;

    /// Whether a request may leave now.
    ///
    /// @param byHand a person asks for it, and no other request of this queue is in flight
    boolean lets(boolean byHand, Duration now) {
        return now.compareTo(opensAt) >= 0 || (byHand && !asked);
    }

    /// A request leaves; while probing, the next one waits for its answer.
    void left(Duration now) {
        if (probing) {
            retryAfter(LONGEST_PROBE, now);
        }
    }

    /// The moment before which no request leaves by itself; it may have passed.
    Duration opensAt() {
        return opensAt;
    }

    /// Until when Azure asks for patience; null when it does not.
    @Nullable
    Duration askedUntil(Duration now) {
        return asked && now.compareTo(opensAt) < 0 ? opensAt : null;
    }

    /// Azure asks for patience (429), which never shortens an earlier wish; tells whether this one is longer.
    boolean close(Duration wait, Duration now) {
        probing = true;
        Duration until = now.plus(wait);
        if (askedUntil(now) != null && until.compareTo(opensAt) <= 0) {
            return false;
        }
        opensAt = until;
        asked = true;
        return true;
    }

    /// A request found no network; lost, when that means that the network is gone.
    void foundNoNetwork(boolean lost, Duration now) {
        probing = probing || lost;
        if (probing) {
            retryAfter(PROBE, now);
        }
    }

    /// Azure answered; throttled, when it answered 429.
    void answered(boolean throttled, Duration now) {
        probing = throttled;
        if (!throttled && askedUntil(now) == null) {
            opensAt = now;
        }
    }

    /// Plans the next probe; what Azure asked for holds all the same.
    void retryAfter(Duration wait, Duration now) {
        asked = askedUntil(now) != null;
        opensAt = asked ? Cadence.longer(now.plus(wait), opensAt) : now.plus(wait);
    }
}
