package opwatch.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import opwatch.operation.Check;
import opwatch.operation.Cloud;
import opwatch.operation.Observation;
import opwatch.operation.OperationError;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import opwatch.operation.Replies;
import opwatch.operation.Timestamp;
import opwatch.operation.WatchEntry;
import opwatch.polling.RowUpdate;
import opwatch.redaction.Redaction;
import opwatch.report.FreeText;
import org.junit.jupiter.api.Test;

/// What a person reads of rows: results, and progress in place or line by line.
class ProgressTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final RowLine LINE = new RowLine(new FreeText(new Redaction("")), NOW);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Output err = new Output(bytes, StandardCharsets.UTF_8);
    private Instant now = NOW;

    private static OperationRef ref(int i) {
        return new OperationRef(Cloud.PUBLIC, "11111111-1111-4111-8111-111111111111", "eastus", "op-" + i);
    }

    private static WatchEntry entry(String label, Observation seen) {
        return new WatchEntry(ref(1), label, NOW, seen);
    }

    private static Observation seen(String word, OperationError error) {
        Timestamp start = new Timestamp("", NOW.minusSeconds(250));
        OperationStatus status = new OperationStatus(word, start, new Timestamp("", NOW), null, error, List.of());
        Check check = new Check(NOW, Duration.ZERO, Replies.of(200, NOW, null, ""));
        return Observation.NOTHING.after(new Outcome.Seen(status, check), NOW);
    }

    private static Observation failing(Observation before) {
        Problem problem = new Problem.ServiceTrouble(503, "ServerBusy", "");
        return before.after(new Outcome.Unseen(problem, Check.unanswered(NOW, Duration.ZERO)), NOW);
    }

    private String written() {
        String text = bytes.toString(StandardCharsets.UTF_8);
        bytes.reset();
        return text;
    }

    @Test
    void aResultSaysStateLengthAndError() {
        OperationError error = new OperationError(
                OperationError.Origin.TOP, "InvalidFilter", "token=CANARY is no column", "", List.of(), List.of());

        assertEquals("op-1: Succeeded, 4 min 10 s", LINE.of(entry("", seen("Succeeded", null))));
        assertEquals(
                "purge (op-1): Failed, 4 min 10 s: InvalidFilter: token=[secret] is no column",
                LINE.of(entry("purge", seen("Failed", error))));
        assertEquals("op-1: Running · Updating, 4 min 10 s", LINE.of(entry("", seen("Updating", null))));
        assertEquals("op-1: not checked yet", LINE.of(entry("", Observation.NOTHING)));
    }

    @Test
    void aFailedCheckSaysThatItSaysNothingOfTheOperation() {
        String never = LINE.of(entry("", failing(Observation.NOTHING)));
        String before = LINE.of(entry("", failing(seen("Updating", null))));

        assertTrue(never.startsWith("op-1: could not be checked: "), never);
        assertTrue(never.contains("This says nothing about the operation itself"), never);
        assertTrue(before.contains("Last status: Running · Updating."), before);
        assertFalse(never.contains("Failed"), never);
    }

    @Test
    void anEndThatIsKnownIsToldAlsoWhenALaterCheckFailed() {
        assertEquals("op-1: Succeeded, 4 min 10 s", LINE.of(entry("", failing(seen("Succeeded", null)))));
    }

    private List<WaitedRow> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new WaitedRow(WatchEntry.of(ref(i), "", NOW)))
                .toList();
    }

    private static String name(WaitedRow row) {
        return row.entry().ref().operationId();
    }

    @Test
    void onATerminalEachRowHasALineThatIsWrittenOver() {
        ScreenProgress progress = new ScreenProgress(err, () -> now, ProgressTest::name);
        List<WaitedRow> rows = rows(2);
        progress.tick(rows);
        assertEquals("\033[?7lop-0\033[?7h\n\033[?7lop-1\033[?7h\n", written());

        progress.tick(rows);
        assertEquals("", written(), "nothing has passed");
        now = now.plusSeconds(1);
        progress.tick(rows);
        assertEquals("\033[2A\r\033[J\033[?7lop-0\033[?7h\n\033[?7lop-1\033[?7h\n", written());

        rows.getFirst().settle(ExitCode.SUCCEEDED);
        progress.makeRoom();
        assertEquals("\033[2A\r\033[J", written());
        progress.tick(rows);
        assertEquals("\033[?7lop-1\033[?7h\n", written());
    }

    @Test
    void ofManyRowsAFewAreShown() {
        ScreenProgress progress = new ScreenProgress(err, () -> now, ProgressTest::name);
        progress.tick(rows(1000));

        List<String> lines = written().lines().toList();
        assertEquals(11, lines.size());
        assertEquals("\033[?7l… and 990 more\033[?7h", lines.getLast());
    }

    @Test
    void withoutATerminalNewsIsALineAndNothingElseIs() {
        LineProgress progress = new LineProgress(err, ProgressTest::name);
        WaitedRow row = rows(1).getFirst();
        boolean _ = row.take(new RowUpdate(ref(0), seen("Updating", null), NOW.plusSeconds(5)));
        progress.heard(row, true);
        progress.heard(row, false);
        progress.tick(List.of(row));

        assertEquals("op-0" + System.lineSeparator(), written());
    }

    @Test
    void aRefusalCountsOnlyWhileItComesInARow() {
        WaitedRow row = rows(1).getFirst();
        Observation seen = Observation.NOTHING;
        for (int i = 0; i < 2; i++) {
            seen = seen.after(
                    new Outcome.Unseen(
                            new Problem.Forbidden("read", "/", ""),
                            Check.unanswered(NOW.plusSeconds(i), Duration.ZERO)),
                    NOW);
            boolean _ = row.take(new RowUpdate(ref(0), seen, NOW));
            boolean _ = row.take(new RowUpdate(ref(0), seen, NOW.plusSeconds(9)));
        }
        assertEquals(2, row.refusals());

        boolean _ = row.take(new RowUpdate(ref(0), failing(seen), NOW));
        assertEquals(0, row.refusals());
    }
}
