package opwatch.ui.table;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import javafx.application.Platform;
import opwatch.azure.StatusReader;
import opwatch.filter.FilterQuery;
import opwatch.filter.SearchedRow;
import opwatch.operation.Attention;
import opwatch.operation.Check;
import opwatch.operation.Cloud;
import opwatch.operation.Observation;
import opwatch.operation.OperationKind;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.Remarks;
import opwatch.operation.Replies;
import opwatch.operation.Timestamp;
import opwatch.operation.WatchEntry;
import opwatch.polling.RowUpdate;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;
import opwatch.ui.table.RowFilter.Group;

/// What a key in the filter field costs with many remembered rows, printed: `FilterBenchmark [rows]`. No part of
/// the build, because a busy machine would make it red. Needs no display: `-Dglass.platform=Headless`.
public final class FilterBenchmark {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final List<String> WORDS = List.of("Succeeded", "Failed", "Updating", "Canceled", "Accepted");

    private final WatchList list = new WatchList();
    private final RowTexts texts = new RowTexts(() -> NOW, () -> ZoneId.of("Europe/Berlin"));
    private final ChipBar chips = new ChipBar(_ -> {});

    private FilterBenchmark(int rows) {
        list.add(IntStream.range(0, rows).mapToObj(FilterBenchmark::entry).toList());
    }

    public static void main(String[] args) throws InterruptedException {
        int rows = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            new FilterBenchmark(rows).run();
            done.countDown();
        });
        done.await();
        Platform.exit();
    }

    private void run() {
        long start = System.nanoTime();
        List<SearchedRow> unread = texts.unread(list.rows(), list.names());
        print("the field gets the focus", unread.size(), start);
        start = System.nanoTime();
        unread.forEach(SearchedRow::read);
        print("answers read, on another thread", unread.size(), start);
        key("z", 1);
        for (String text : List.of("p", "pr", "pro", "prod", "prod t", "nowhere", "-error:", "state:failed sub:1")) {
            key(text, 1);
        }
        key("started:>2h", 1);
        key("error:vault", 1);
        for (int i = 0; i < 10; i++) {
            key("nowhere" + i, i == 9 ? 1 : 0);
        }
        texts.forget();
        key("nowhere, after the field was cleared", 1);
        news(100);
        key("nowhere, after the field was cleared", 1);
    }

    private static void print(String what, int rows, long start) {
        System.out.printf(Locale.ROOT, "%-40s %6d rows  %14.1f ms%n", what, rows, (System.nanoTime() - start) / 1e6);
    }

    /// What `FilterInput` does for a key but for the table's part: which rows pass, and the chips' counts.
    private void key(String text, int print) {
        long start = System.nanoTime();
        texts.unread(list.rows(), list.names());
        RowFilter filter = RowFilter.of(Group.ALL, FilterQuery.of(text), texts);
        List<WatchRow> passing = list.rows().stream()
                .filter(row -> filter.passes(row, list.names()))
                .toList();
        long filtered = System.nanoTime();
        chips.count(list, filter);
        long counted = System.nanoTime();
        if (print > 0) {
            System.out.printf(
                    Locale.ROOT,
                    "%-40s %6d rows  filter %7.1f ms  chips %5.1f ms%n",
                    text,
                    passing.size(),
                    (filtered - start) / 1e6,
                    (counted - filtered) / 1e6);
        }
    }

    private void news(int rows) {
        List<RowUpdate> news = new ArrayList<>();
        for (WatchRow row : list.rows().subList(0, rows)) {
            Observation seen = row.observation().get();
            Check check = new Check(NOW, Duration.ofMillis(85), Replies.of(200, "{}"));
            news.add(new RowUpdate(row.ref(), new Observation(seen.status(), check, null, check, List.of(), 0), null));
        }
        list.apply(news);
    }

    /// Remembered: its answer is read when it is first asked for.
    private static WatchEntry entry(int i) {
        String word = WORDS.get(i % WORDS.size());
        String start = NOW.minusSeconds(60L * i).toString();
        String end = NOW.minusSeconds(50L * i).toString();
        String error = word.equals("Failed") ? """
                  ,"error":{"code":"OperationFailed","message":"The operation has failed, see the details.","details":[
                  {"code":"KeyVaultAccessDenied","message":"Caller is not authorized to perform action on resource %d of the key vault.",
                  "innererror":{"code":"Forbidden","message":"The client has no permission at this scope."}},
                  {"code":"InvalidFilter","message":"The column 'TimeGenerated%d' was not found in the table."}]}
                  """.formatted(i, i) : "";
        String body = """
                {"id":"/subscriptions/00000000-1111-2222-3333-444444444444/providers/Microsoft.OperationalInsights/x/%d",
                "status":"%s","startTime":"%s","endTime":"%s","properties":{"recordCount":%d,"scannedGb":1.5,
                "ingestedRecords":%d,"query":"SigninLogs | where UserId == '%d' | project TimeGenerated, UserId"}%s}
                """.formatted(i, word, start, end, i, 2 * i, i, error);
        Check check = new Check(NOW, Duration.ofMillis(85), Replies.of(200, body));
        OperationStatus status = OperationStatus.remembered(
                word,
                new Timestamp(start, Instant.parse(start)),
                new Timestamp(end, Instant.parse(end)),
                () -> StatusReader.read(body));
        OperationRef ref = new OperationRef(
                Cloud.PUBLIC,
                "00000000-1111-2222-3333-44444444444" + i % 10,
                i % 2 == 0 ? "westus" : "eastus2",
                "713192d7-503f-477a-9cfe-%012d".formatted(i));
        return new WatchEntry(
                ref,
                "purge signin logs " + i + (i % 7 == 0 ? " prod" : ""),
                new Remarks(
                        OperationKind.values()[i % 8],
                        Arrays.asList("night", "gdpr").subList(0, i % 3),
                        i % 5 == 0 ? "ticket " + i : ""),
                "",
                NOW.minusSeconds(i),
                new Observation(status, check, null, check, List.of(), 0),
                Attention.NONE,
                "");
    }
}
