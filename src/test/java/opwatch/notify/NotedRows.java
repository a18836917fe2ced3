package opwatch.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import opwatch.operation.Attention;
import opwatch.operation.Check;
import opwatch.operation.Cloud;
import opwatch.operation.Observation;
import opwatch.operation.OperationError;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import opwatch.operation.WatchEntry;

/// Rows for the tests of this room: each check is a minute after the one before.
final class NotedRows {
    static final Instant ADDED = Instant.parse("2026-03-01T10:00:00Z");

    private NotedRows() {}

    static OperationRef ref(int number) {
        return new OperationRef(
                Cloud.PUBLIC,
                "00000000-0000-0000-0000-000000000001",
                "westus",
                "00000000-0000-0000-0000-%012d".formatted(number));
    }

    /// A row called "row 1", with these status words seen one after the other; `!` is a check that failed.
    static WatchEntry row(int number, String... words) {
        WatchEntry row = WatchEntry.of(ref(number), "row " + number, ADDED);
        for (String word : words) {
            row = then(row, word);
        }
        return row;
    }

    /// The row after one more check.
    static WatchEntry then(WatchEntry row, String word) {
        Check last = row.observation().lastCheck();
        Instant at = (last == null ? row.addedAt() : last.at()).plusSeconds(60);
        return word.equals("!") ? then(row, new Problem.TimedOut(Duration.ofSeconds(30)), at) : seen(row, word, at);
    }

    /// The row after one more check that failed.
    static WatchEntry then(WatchEntry row, Problem problem) {
        Check last = row.observation().lastCheck();
        return then(row, problem, (last == null ? row.addedAt() : last.at()).plusSeconds(60));
    }

    private static WatchEntry then(WatchEntry row, Problem problem, Instant at) {
        return with(row, row.observation().after(new Outcome.Unseen(problem, check(at)), row.addedAt()));
    }

    /// The row after a check at a moment that brought this word.
    static WatchEntry seen(WatchEntry row, String word, Instant at) {
        OperationError error = word.equals("Failed")
                ? new OperationError(
                        OperationError.Origin.TOP, "InvalidFilter", "column 'Foo' not found", "", List.of(), List.of())
                : null;
        OperationStatus status = new OperationStatus(word, null, null, null, error, List.of());
        return with(row, row.observation().after(new Outcome.Seen(status, check(at)), row.addedAt()));
    }

    static WatchEntry with(WatchEntry row, Observation observation) {
        return new WatchEntry(
                row.ref(),
                row.label(),
                row.remarks(),
                row.tenantId(),
                row.addedAt(),
                observation,
                row.attention(),
                row.others());
    }

    /// The row with everything so far told and seen.
    static WatchEntry settled(WatchEntry row) {
        return row.with(Attention.settled(row.observation()));
    }

    private static Check check(Instant at) {
        return Check.unanswered(at, Duration.ofMillis(80));
    }
}
