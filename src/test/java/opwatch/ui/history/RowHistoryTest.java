package opwatch.ui.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import opwatch.operation.Attention.Acknowledgement;
import opwatch.operation.Attention.StateThen;
import opwatch.operation.Check;
import opwatch.operation.Cloud;
import opwatch.operation.Observation;
import opwatch.operation.OperationError;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import opwatch.operation.WatchEntry;
import opwatch.ui.kit.Happening;
import opwatch.ui.kit.Icon;
import opwatch.ui.kit.OnFxThread;
import opwatch.ui.kit.Past;
import opwatch.ui.rows.WatchList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What the history makes of what the rows remember.
@ExtendWith(OnFxThread.class)
class RowHistoryTest {
    private static final Instant START = Instant.parse("2026-03-04T05:06:07Z");

    private final WatchList list = new WatchList();
    private final RowHistory history = new RowHistory(list);

    /// A row called "row 1", seen with these words one minute after the other; `!` is a check that failed.
    private static WatchEntry row(int number, String... words) {
        OperationRef ref =
                new OperationRef(Cloud.PUBLIC, "00000000-1111-2222-3333-444444444444", "westus", "operation-" + number);
        Observation seen = Observation.NOTHING;
        for (int i = 0; i < words.length; i++) {
            Check check = Check.unanswered(START.plusSeconds(60L * i + number), Duration.ZERO);
            OperationError error = words[i].equals("Failed")
                    ? new OperationError(
                            OperationError.Origin.TOP,
                            "InvalidFilter",
                            "column\n'Foo' not \u202e found",
                            "",
                            List.of(),
                            List.of())
                    : null;
            seen = seen.after(
                    words[i].equals("!")
                            ? new Outcome.Unseen(new Problem.TimedOut(Duration.ofSeconds(30)), check)
                            : new Outcome.Seen(
                                    new OperationStatus(words[i], null, null, null, error, List.of()), check),
                    START);
        }
        return new WatchEntry(ref, "row " + number, START, seen);
    }

    private List<String> texts() {
        return history.past().newest().stream().map(Happening::text).toList();
    }

    @Test
    void eachEndStandsOnceAndNothingElseDoes() {
        list.add(List.of(
                row(1, "Updating", "!", "Failed", "!", "Failed"),
                row(2, "Updating", "Deleting"),
                row(3, "Succeeded"),
                row(4, "!"),
                row(5, "Running", "Running", "Running", "Canceled")));

        assertEquals(
                List.of(
                        "row 5: Running → Canceled",
                        "row 1: Updating → Failed — InvalidFilter: column 'Foo' not \\u202E found",
                        "row 3: Succeeded"),
                texts());
        assertEquals(
                List.of(Icon.CANCELED, Icon.FAILED, Icon.SUCCEEDED),
                history.past().newest().stream().map(Happening::icon).toList());
    }

    @Test
    void whatAPersonAcknowledgedStandsWithItsReason() {
        WatchEntry failed = row(1, "Failed");
        StateThen then = StateThen.of(failed.observation(), START.plusSeconds(600));
        list.add(List.of(failed.with(
                failed.attention().withAcknowledged(new Acknowledgement("kim", "known since\nMay", then)))));

        assertEquals("row 1: acknowledged by kim — known since May", texts().getFirst());
        assertEquals(START.plusSeconds(600), history.past().newest().getFirst().when());
        assertEquals(2, texts().size());
    }

    @Test
    void ofTenThousandRowsTheNewestAreShownAndTheRestIsCounted() {
        list.add(IntStream.range(0, 10_000)
                .mapToObj(i -> row(i, "Running", "Failed"))
                .toList());

        Past past = history.past();

        assertEquals(RowHistory.MOST, past.newest().size());
        assertEquals(10_000 - RowHistory.MOST, past.earlier());
        assertTrue(
                past.newest().getFirst().text().startsWith("row 9999:"),
                past.newest().getFirst().text());
        assertSame(past, history.past());
    }

    @Test
    void aRowThatLeavesTakesItsEndsWithItAndBringsThemBack() {
        list.add(List.of(row(1, "Failed"), row(2, "Succeeded")));
        Past before = history.past();

        list.remove(List.of(list.rows().getFirst()));
        assertEquals(List.of("row 2: Succeeded"), texts());
        list.undo();

        assertEquals(before, history.past());
    }
}
