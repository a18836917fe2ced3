package opwatch.polling;

import java.time.Duration;
import opwatch.operation.Cloud;
import org.jspecify.annotations.Nullable;

/// How many requests may leave now for one account in one subscription, because that is how ARM counts
/// reads: a token bucket. Moments are those of [Uptime]. Guarded by the poller's lock.
///
/// ARM refills 25 reads a second into a bucket of 250 (Microsoft Learn, "Understand how Azure Resource
/// Manager throttles requests"); this takes 40 % of that, so that the owner's portal and scripts live. The
/// same article as China's cloud has it allows 12,000 an hour.
final class Budget {
    static final double PER_SECOND = 10;
    static final double PER_SECOND_IN_CHINA = 0.4 * 12_000 / 3600;
    static final double BURST = 50;

    /// No Retry-After is believed for longer.
    static final Duration LONGEST_CLOSURE = Duration.ofMinutes(10);

    private final double perSecond;
    private double tokens = BURST;
    private Duration filledAt;
    private @Nullable Duration closedUntil;

    Budget(Cloud cloud, Duration now) {
        perSecond = cloud == Cloud.CHINA ? PER_SECOND_IN_CHINA : PER_SECOND;
        filledAt = now;
    }

    double perSecond() {
        return perSecond;
    }

    /// Takes one request out of the budget.
    ///
    /// @return whether it may leave now
    boolean take(Duration now) {
        if (closedUntil(now) != null) {
            return false;
        }
        fill(now);
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }

    /// Azure asked to stay away: nothing leaves before that moment. From then on there is no burst.
    void close(Duration until, Duration now) {
        Duration latest = now.plus(LONGEST_CLOSURE);
        Duration end = until.compareTo(latest) > 0 ? latest : until;
        if (closedUntil == null || end.compareTo(closedUntil) > 0) {
            closedUntil = end;
            tokens = 1;
            filledAt = end;
        }
    }

    /// Until when nothing may leave; null when it may.
    @Nullable
    Duration closedUntil(Duration now) {
        if (closedUntil != null && now.compareTo(closedUntil) >= 0) {
            closedUntil = null;
        }
        return closedUntil;
    }

    /// What comes next must not be a burst.
    void drain(Duration now) {
        fill(now);
        tokens = Math.min(tokens, 1);
    }

    /// Azure said how many reads are left for everybody who uses this account. The last [#BURST] of them
    /// belong to the others: what is missing there is owed, so the fewer are left, the longer we wait.
    void correct(@Nullable Long remainingReads, Duration now) {
        if (remainingReads != null) {
            fill(now);
            tokens = Math.min(tokens, Math.min(remainingReads, 2 * BURST) - BURST);
        }
    }

    private void fill(Duration now) {
        double seconds = Math.max(0, now.minus(filledAt).toNanos() / 1e9);
        tokens = Math.min(BURST, tokens + seconds * perSecond);
        filledAt = now.compareTo(filledAt) > 0 ? now : filledAt;
    }
}
