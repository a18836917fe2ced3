package opwatch.watchlist;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import opwatch.operation.Check;
import opwatch.operation.Cloud;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.Replies;
import opwatch.operation.RequestIds;
import opwatch.operation.Timestamp;
import opwatch.operation.Transition;
import opwatch.operation.WatchEntry;

/// Rows to remember.
public final class Rows {
    public static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    static final String BODY = "{\"status\":\"Updating\",\"startTime\":\"Wed, 04 Mar 2026 05:00:00 GMT\"}";

    private static final String SUBSCRIPTION = "00000000-1111-2222-3333-44444444444";

    private Rows() {}

    static OperationRef ref(int i) {
        return new OperationRef(
                Cloud.US_GOVERNMENT,
                SUBSCRIPTION + i % 10,
                "West US",
                "713192d7-503f-477a-9cfe-4efc3ee2b%03d".formatted(i));
    }

    /// Never looked at.
    static WatchEntry fresh(int i) {
        return WatchEntry.of(ref(i), "row " + i, NOW.minusSeconds(i));
    }

    /// Seen running, with a history.
    static WatchEntry seen(int i) {
        Check check = new Check(
                NOW,
                Duration.ofMillis(85),
                Replies.of(
                        200,
                        NOW.minusSeconds(1),
                        null,
                        null,
                        new RequestIds("request-" + i, "correlation", "WESTUS:1"),
                        BODY));
        Transition change = new Transition("Accepted", "Updating", NOW.minusSeconds(30), NOW);
        Observation observation = new Observation(
                status(),
                check,
                null,
                check,
                List.of(new Transition("", "Accepted", null, NOW.minusSeconds(60)), change),
                0);
        return new WatchEntry(ref(i), "ünïcode „" + i + "“", NOW.minusSeconds(90), observation);
    }

    /// Seen with this word and this answer, which the test's reader cannot read.
    static WatchEntry answered(int i, String word, String body) {
        Check check = new Check(NOW, Duration.ofMillis(85), Replies.of(200, body));
        Observation observation = new Observation(OperationStatus.ofWord(word), check, null, check, List.of(), 0);
        return new WatchEntry(ref(i), "", NOW, observation);
    }

    /// What the test's reader makes of [#BODY].
    static OperationStatus status() {
        return new OperationStatus(
                "Updating",
                new Timestamp("Wed, 04 Mar 2026 05:00:00 GMT", Instant.parse("2026-03-04T05:00:00Z")),
                null,
                null,
                null,
                List.of());
    }

    /// Reads a remembered answer, in the place of the room that can.
    static Optional<OperationStatus> read(String body) {
        return body.equals(BODY) ? Optional.of(status()) : Optional.empty();
    }
}
