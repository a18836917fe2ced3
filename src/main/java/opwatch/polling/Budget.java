package opwatch.polling;

import java.time.Duration;
import opwatch.operation.Cloud;
import org.jspecify.annotations.Nullable;

/// How many requests may leave now for one account in one subscription, because that is how ARM counts
/// reads: a token bucket. Moments are those of [Uptime]; not thread-safe.
///
/// ARM refills 25 reads a second into a bucket of 250 (Microsoft Learn, "Understand how Azure Resource
/// Manager throttles requests"); this takes 40 % of that, which leaves the rest to the owner's portal and
/// scripts. The same article for China's cloud allows 12,000 an hour.
final class Budget {
    static final double PER_SECOND = 10;
    static final double PER_SECOND_IN_CHINA = 0.4 * 12_000 / 3600;
    static final double BURST = 50;

    private final double perSecond;
    private double tokens = BURST;
    private Duration filledAt;

    Budget(Cloud cloud, Duration now) {
        perSecond = cloud == Cloud.CHINA ? PER_SECOND_IN_CHINA : PER_SECOND;
        filledAt = now;
    }

    double perSecond() {
        return perSecond;
    }

    /// Takes one request out of the budget; false when it may not leave now.
    boolean take(Duration now) {
        fill(now);
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }

    /// Takes one request out where more than so many are left after it; false when it may not leave now.
    boolean takeAbove(double left, Duration now) {
        fill(now);
        if (tokens < left + 1) {
            return false;
        }
        tokens--;
        return true;
    }

    /// Holds one request then and fills from there on: nothing is saved up while Azure asks for patience.
    void restartAt(Duration moment) {
        tokens = 1;
        filledAt = moment;
    }

    /// Keeps at most one request: no burst comes next.
    void drain(Duration now) {
        fill(now);
        tokens = Math.min(tokens, 1);
    }

    /// Takes in how many reads Azure says are left for all programs of this account. The last [#BURST] belong
    /// to the others; what is missing there is owed. So the fewer are left, the longer the wait.
    void correct(@Nullable Long remainingReads, Duration now) {
        if (remainingReads != null) {
            fill(now);
            tokens = Math.min(tokens, Math.min(remainingReads, 2 * BURST) - BURST);
        }
    }

    private void fill(Duration now) {
        double seconds = Math.max(0, now.minus(filledAt).toNanos() / 1e9);
        tokens = Math.min(BURST, tokens + seconds * perSecond);
        filledAt = Cadence.longer(now, filledAt);
    }
}
