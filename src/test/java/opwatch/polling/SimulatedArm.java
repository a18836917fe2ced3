package opwatch.polling;

import java.time.Duration;
import java.time.Instant;
import opwatch.operation.Check;
import opwatch.operation.OperationStatus;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import opwatch.operation.Replies;
import opwatch.operation.RequestIds;

/// Azure Resource Manager with its documented bucket of reads: 250, of which 25 come back each second
/// (Microsoft Learn, "Understand how Azure Resource Manager throttles requests"). The owner's other tools
/// drink from it too: four a second all the time and, when they are greedy, each hour for two minutes all
/// they can get.
public final class SimulatedArm {
    public static final Instant START = Instant.parse("2026-03-04T05:06:07Z");

    private static final double HOLDS = 250;
    private static final double PER_SECOND = 25;
    private static final double OTHERS = 4;
    private static final double OTHERS_AT_FULL_HOUR = 60;
    private static final Duration WAIT = Duration.ofSeconds(17);

    private final boolean greedyOthers;
    private double tokens = HOLDS;
    /// What the bucket would hold if nobody but us were there.
    private double oursAlone = HOLDS;
    private Duration filledAt = Duration.ZERO;
    private Duration closedUntil = Duration.ZERO;

    public long requests;
    public long throttled;
    public long throttledByUs;
    public long early;

    public SimulatedArm(boolean greedyOthers) {
        this.greedyOthers = greedyOthers;
    }

    public Outcome answer(OperationStatus status, Duration now) {
        flow(now);
        requests++;
        if (now.compareTo(closedUntil) < 0) {
            early++;
        }
        if (oursAlone < 1) {
            throttledByUs++;
        }
        oursAlone = Math.max(0, oursAlone - 1);
        if (tokens < 1) {
            throttled++;
            closedUntil = now.plus(WAIT);
            return new Outcome.Unseen(new Problem.Throttled("SubscriptionRequestsThrottled"), check(429, WAIT, now));
        }
        tokens--;
        return new Outcome.Seen(status, check(200, null, now));
    }

    private Check check(int status, Duration retryAfter, Duration now) {
        Instant at = START.plus(now);
        return new Check(
                at, Duration.ZERO, Replies.of(status, at, retryAfter, (long) tokens, new RequestIds("r", "", ""), ""));
    }

    private void flow(Duration now) {
        double seconds = now.minus(filledAt).toMillis() / 1000.0;
        double others = greedyOthers && now.toSeconds() % 3600 >= 3480 ? OTHERS_AT_FULL_HOUR : OTHERS;
        tokens = Math.clamp(tokens + seconds * (PER_SECOND - others), 0, HOLDS);
        oursAlone = Math.min(HOLDS, oursAlone + seconds * PER_SECOND);
        filledAt = now;
    }
}
