package opwatch.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opwatch.operation.Check;
import opwatch.operation.Observation;
import opwatch.operation.OperationStatus;
import opwatch.operation.Problem;
import opwatch.operation.Replies;
import opwatch.operation.Reply;
import opwatch.operation.Timestamp;
import opwatch.operation.Transition;
import org.jspecify.annotations.Nullable;

/// What checks have brought, for tests. Times are minutes after [#ZERO].
public final class Seen {
    public static final Instant ZERO = Instant.parse("2026-03-04T10:00:00Z");

    private Seen() {}

    public static Instant at(double minutes) {
        return ZERO.plusMillis(Math.round(minutes * 60_000));
    }

    static Span span(double from, double to) {
        return new Span(at(from), at(to));
    }

    /// Running at the last check, which worked.
    public static Observation running(@Nullable Double start, double seen) {
        Check check = check(seen);
        return new Observation(
                status("Updating", start, null), check, null, check, List.of(first("Updating", seen)), 0);
    }

    /// The same after checks that failed.
    public static Observation running(@Nullable Double start, double seen, double failed) {
        return new Observation(
                status("Updating", start, null),
                check(seen),
                new Problem.TimedOut(Duration.ofSeconds(30)),
                check(failed),
                List.of(first("Updating", seen)),
                3);
    }

    /// Ended with a word that was seen at a moment, and another word before.
    public static Observation ended(
            String word, @Nullable Double start, @Nullable Double end, @Nullable Double notBefore, double seen) {
        Check check = check(seen);
        List<Transition> history = notBefore == null
                ? List.of(first(word, seen))
                : List.of(first("Updating", notBefore), new Transition("Updating", word, at(notBefore), at(seen)));
        return new Observation(status(word, start, end), check, null, check, history, 0);
    }

    /// Never seen, after a check that failed.
    public static Observation neverSeen(double failed) {
        return new Observation(null, null, new Problem.TimedOut(Duration.ofSeconds(30)), check(failed), List.of(), 1);
    }

    /// One of each kind, by a name for its row.
    public static Map<String, Observation> samples() {
        Map<String, Observation> all = new LinkedHashMap<>();
        all.put("purge signin logs", ended("Succeeded", 3.0, 21.0, 20.0, 22));
        all.put("restore Q3", ended("Failed", 8.0, 34.0, 30.0, 35));
        all.put("cluster cmk", ended("Canceled", 12.0, 41.0, 40.0, 42));
        all.put("search job invoices", running(25.0, 59.8));
        all.put("table AppTraces, since the night", running(-200.0, 44));
        all.put("gdpr delete 4711", running(15.0, 38, 59));
        all.put("drop ws-old", ended("Succeeded", 18.0, null, 36.0, 47));
        all.put("linked service, no end", ended("Failed", 10.0, null, null, 31));
        all.put("no start", ended("Succeeded", null, 28.0, 25.0, 29));
        all.put("never seen", Observation.NOTHING);
        all.put("no permission", neverSeen(50));
        all.put("ends before it begins", ended("Failed", 40.0, 12.0, 45.0, 46));
        all.put("a moment", ended("Succeeded", 50.0, 50.05, 49.0, 51));
        all.put("in three words", words());
        return all;
    }

    private static Observation words() {
        List<Transition> history = List.of(
                first("Accepted", 6),
                new Transition("Accepted", "Updating", at(14), at(20)),
                new Transition("Updating", "Finalizing", at(41), at(43)));
        return new Observation(status("Finalizing", 4.0, null), check(57), null, check(57), history, 0);
    }

    static Transition first(String word, double seen) {
        return new Transition("", word, null, at(seen));
    }

    static Check check(double minutes) {
        return new Check(at(minutes), Duration.ZERO, reply());
    }

    private static Reply reply() {
        return Replies.of(200, "{}");
    }

    static OperationStatus status(String word, @Nullable Double start, @Nullable Double end) {
        return new OperationStatus(word, time(start), time(end), null, null, List.of());
    }

    private static @Nullable Timestamp time(@Nullable Double minutes) {
        return minutes == null ? null : new Timestamp("sent", at(minutes));
    }
}
