package opwatch.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import opwatch.azure.StatusReader;
import opwatch.operation.Check;
import opwatch.operation.Cloud;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.Problem;
import opwatch.operation.Replies;
import opwatch.operation.WatchEntry;
import opwatch.ui.kit.OnFxThread;
import opwatch.ui.rows.WatchRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnFxThread.class)
class RowOrderTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final Check CHECK =
            new Check(Instant.parse("2026-03-04T12:00:00Z"), Duration.ofMillis(85), Replies.of(200, ""));

    @Test
    void whatAPersonMustSeeFirstIsOnTop() {
        List<WatchRow> rows = List.of(
                row("succeeded", "Succeeded", "09:00", "09:30", null),
                row("canceled", "Canceled", "09:00", "09:30", null),
                row("unseen", "", "", "", null),
                row("young", "Updating", "09:50", "", null),
                row("old", "Updating", "08:00", "", null),
                row("ageless", "Updating", "", "", null),
                row("passing", "Updating", "07:00", "", new Problem.TimedOut(Duration.ofSeconds(30))),
                row("forbidden", "Updating", "09:55", "", new Problem.NoLongerKept()),
                row("failed first", "Failed", "09:00", "09:10", null),
                row("failed some time", "Failed", "", "", null),
                row("failed last", "Failed", "08:00", "09:20", null),
                row("failed without an end", "Failed", "09:15", "", null));

        assertEquals(
                List.of(
                        "failed last",
                        "failed without an end",
                        "failed first",
                        "failed some time",
                        "forbidden",
                        "passing",
                        "old",
                        "young",
                        "ageless",
                        "unseen",
                        "canceled",
                        "succeeded"),
                sorted(rows, RowOrder.WORST_FIRST));
    }

    @Test
    void unknownMomentsAndLengthsComeLast() {
        List<WatchRow> rows = List.of(
                row("none", "Updating", "", "", null),
                row("late", "Updating", "09:30", "", null),
                row("early", "Succeeded", "08:00", "08:01", null),
                row("neither", "", "", "", null));

        assertEquals(List.of("early", "late", "none", "neither"), sorted(rows, RowOrder.byMoment(RowOrder::start)));
        assertEquals(List.of("early", "none", "late", "neither"), sorted(rows, RowOrder.byMoment(RowOrder::end)));
        assertEquals(
                List.of("early", "late", "none", "neither"),
                sorted(rows, RowOrder.byLength(row -> row.observation().get().elapsed(NOW.plusSeconds(20_000)))));
    }

    @Test
    void textsAreInTheOrderOfADictionary() {
        List<WatchRow> rows = List.of(
                row("beta", "", "", "", null), row("Alpha", "", "", "", null), row("alpha two", "", "", "", null));

        assertEquals(
                List.of("Alpha", "alpha two", "beta"),
                sorted(rows, RowOrder.byText(row -> row.label().get())));
    }

    private static List<String> sorted(List<WatchRow> rows, Comparator<WatchRow> order) {
        return rows.stream().sorted(order).map(row -> row.label().get()).toList();
    }

    private static WatchRow row(String label, String word, String start, String end, @Nullable Problem problem) {
        OperationRef ref = new OperationRef(
                Cloud.PUBLIC, "00000000-1111-2222-3333-444444444444", "westus", label.replace(' ', '-'));
        String body = Stream.of(member("status", word), time("startTime", start), time("endTime", end))
                .filter(member -> !member.isEmpty())
                .collect(java.util.stream.Collectors.joining(",", "{", "}"));
        Observation seen = StatusReader.read(body)
                .map(status -> new Observation(status, CHECK, problem, CHECK, List.of(), 0))
                .orElse(Observation.NOTHING);
        return new WatchRow(new WatchEntry(ref, label, NOW, seen));
    }

    private static String time(String name, String minute) {
        return member(name, minute.isEmpty() ? "" : "2026-03-04T" + minute + ":00Z");
    }

    private static String member(String name, String value) {
        return value.isEmpty() ? "" : "\"" + name + "\":\"" + value + "\"";
    }
}
