package opwatch.ui.table;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import opwatch.app.FrameBenchmark;
import opwatch.filter.FilterQuery;
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
import opwatch.settings.Settings;
import opwatch.settings.Settings.Grouping;
import opwatch.ui.kit.ManualClock;
import opwatch.ui.kit.ShownZone;
import opwatch.ui.kit.Zoom;
import opwatch.ui.rows.WatchList;

/// How long a table of ten thousand rows takes to answer, until it is laid out, beside what JavaFX's own
/// controls take for the same in the same process ([PlainTables]): `TableBenchmark [rows]`. No part of the
/// build, because a busy machine would make it red.
///
/// `mvn -q -Ptable-bench test-compile exec:exec` runs it, without a display, and [FrameBenchmark] where there is one.
/// It ends with 1 when an answer
/// takes a person longer than [#MOST].
public final class TableBenchmark {
    private static final Duration MOST = Duration.ofMillis(100);
    private static final int WARM_UP = 10;
    private static final int RUNS = 21;
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final List<String> WORDS =
            List.of("Succeeded", "Succeeded", "Succeeded", "Updating", "InProgress", "Failed", "Canceled");
    private static final List<String> REGIONS = List.of("westus", "eastus", "northeurope", "japaneast", "uksouth");

    private final WatchList list = new WatchList();
    private final ManualClock clock = new ManualClock(NOW);
    private final WatchTable table = new WatchTable(list, clock, new ShownZone(ZoneOffset.UTC), new Zoom());
    private final PlainTables plain;
    private final Stage stage = new Stage();
    private final StackPane root = new StackPane();
    private boolean slow;

    private TableBenchmark(int rows) {
        list.add(IntStream.range(0, rows).mapToObj(TableBenchmark::entry).toList());
        list.apply(IntStream.range(0, rows)
                .mapToObj(i -> update(i, WORDS.get(i % WORDS.size())))
                .toList());
        table.restore(Settings.Table.FIRST);
        plain = new PlainTables(list);
        stage.setScene(new Scene(root, 1440, 900));
        stage.getScene().getStylesheets().add("opwatch/ui/opwatch.css");
        stage.show();
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        int rows = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        CompletableFuture<Boolean> slow = new CompletableFuture<>();
        Platform.startup(() -> {
            try {
                Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
                TableBenchmark benchmark = new TableBenchmark(rows);
                benchmark.run();
                slow.complete(benchmark.slow);
            } catch (RuntimeException e) {
                slow.completeExceptionally(e);
            }
        });
        boolean tooSlow = slow.join();
        frames(rows);
        System.exit(tooSlow ? 1 : 0);
    }

    /// In a process of its own: that one needs a display, and this one has none.
    private static void frames(int rows) throws IOException, InterruptedException {
        if (System.getenv("DISPLAY") == null) {
            System.out.println("How smooth it stays under load can be measured on a display only.");
            return;
        }
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "@" + Path.of("packaging", "jvm.args").toAbsolutePath(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FrameBenchmark.class.getName(),
                        String.valueOf(rows))
                .inheritIO()
                .start()
                .waitFor();
    }

    private static WatchEntry entry(int i) {
        OperationRef ref = new OperationRef(
                Cloud.PUBLIC,
                String.format(Locale.ROOT, "%08d-1111-2222-3333-444444444444", i % 12),
                REGIONS.get(i % REGIONS.size()),
                String.format(Locale.ROOT, "%08x-aaaa-4bbb-8ccc-dddddddddddd", i * 7919));
        OperationKind kind = OperationKind.values()[i % OperationKind.values().length];
        Remarks remarks = new Remarks(kind, List.of("tag " + i % 40, "shift " + i % 3), "");
        return WatchEntry.of(ref, "operation of customer " + i, remarks, NOW.minusSeconds(i));
    }

    private static RowUpdate update(int i, String word) {
        Instant start = NOW.minus(Duration.ofMinutes(7L * i));
        Check check = new Check(NOW.minusSeconds(i % 60), Duration.ofMillis(85), Replies.of(200, "{}"));
        OperationStatus status = new OperationStatus(
                word,
                new Timestamp(start.toString(), start),
                new Timestamp(start.plusSeconds(i).toString(), start.plusSeconds(i)),
                null,
                null,
                List.of());
        return new RowUpdate(entry(i).ref(), new Observation(status, check, null, check, List.of(), 0), null);
    }

    /// One thing that a person does, or that happens, and how it is taken back before the next run.
    private record Step(Runnable run, Runnable back) {}

    private void run() {
        System.out.printf(
                Locale.ROOT,
                "%d rows; ms until laid out, median (longest) of %d%n",
                list.rows().size(),
                RUNS);
        compare("the first filter key", firstFilterKey(table::filter), plain.table(), firstFilterKey(plain::filter));
        compare("a filter key", filterKey(table::filter), plain.table(), filterKey(plain::filter));
        compare(
                "sort by a column",
                sort(),
                plain.table(),
                new Step(() -> plain.sort(SortType.ASCENDING), () -> plain.sort(SortType.DESCENDING)));
        compare(
                "group by tag",
                grouping(),
                plain.tree(),
                new Step(
                        () -> plain.group(row -> row.remarks().get().tags().getFirst()), () -> plain.group(row -> "")));
        table.group(Grouping.TAG);
        plain.group(row -> row.remarks().get().tags().getFirst());
        compare(
                "fold all groups",
                foldAll(),
                plain.tree(),
                new Step(() -> plain.foldAll(true), () -> plain.foldAll(false)));
        compare("a filter key, in groups", filterKey(table::filter), plain.table(), filterKey(plain::filter));
        print("25 rows changed, in groups", millis(table.view(), news()));
        print("a second without news, in groups", millis(table.view(), second()));
        table.group(Grouping.NONE);
        print("25 rows changed", millis(table.view(), news()));
        print("a second without news", millis(table.view(), second()));
    }

    /// The first makes the texts of the rows, as coming to the field does; the others find them there.
    private static Step firstFilterKey(Consumer<RowFilter> filter) {
        return new Step(
                () -> filter.accept(Filters.of(RowFilter.Group.ALL, "customer 77")),
                () -> filter.accept(RowFilter.NONE));
    }

    private static Step filterKey(Consumer<RowFilter> filter) {
        RowTexts texts = Filters.texts();
        filter.accept(RowFilter.of(RowFilter.Group.ALL, FilterQuery.of("customer 7"), texts));
        return new Step(
                () -> filter.accept(RowFilter.of(RowFilter.Group.ALL, FilterQuery.of("customer 77"), texts)),
                () -> filter.accept(RowFilter.NONE));
    }

    private Step sort() {
        return new Step(() -> sortBy("label"), () -> sortBy("state"));
    }

    private void sortBy(String column) {
        var by = table.view().getColumns().stream()
                .filter(one -> one.getId().equals("column-" + column))
                .findFirst()
                .orElseThrow();
        by.setSortType(SortType.ASCENDING);
        table.view().getSortOrder().setAll(List.of(by));
    }

    private Step grouping() {
        return new Step(() -> table.group(Grouping.TAG), () -> table.group(Grouping.NONE));
    }

    private Step foldAll() {
        return new Step(() -> table.foldAll(true), () -> table.foldAll(false));
    }

    private Step news() {
        int[] round = {0};
        return new Step(
                () -> {
                    int first = 25 * ++round[0];
                    list.apply(IntStream.range(first, first + 25)
                            .mapToObj(i -> update(i * 3 % list.rows().size(), WORDS.get((i + round[0]) % WORDS.size())))
                            .toList());
                    table.arrange();
                },
                () -> {});
    }

    private Step second() {
        return new Step(
                () -> {
                    clock.turn(Duration.ofSeconds(1));
                    table.tick(clock.instant());
                },
                () -> {});
    }

    private void compare(String what, Step ours, Control peer, Step theirs) {
        double[] mine = millis(table.view(), ours);
        double[] other = millis(peer, theirs);
        print(what, mine);
        System.out.printf(
                Locale.ROOT,
                "%-34s %8.1f (%.1f)  JavaFX's own; ours is %.2f of it%n",
                "",
                other[0],
                other[1],
                mine[0] / other[0]);
    }

    private void print(String what, double[] millis) {
        boolean tooLong = millis[0] > MOST.toMillis();
        slow |= tooLong;
        System.out.printf(
                Locale.ROOT, "%-34s %8.1f (%.1f)%s%n", what, millis[0], millis[1], tooLong ? "  TOO LONG" : "");
    }

    /// The median and the longest.
    private double[] millis(Control shown, Step step) {
        root.getChildren().setAll(shown);
        layOut();
        double[] all = new double[RUNS];
        for (int i = -WARM_UP; i < RUNS; i++) {
            long from = System.nanoTime();
            step.run.run();
            layOut();
            if (i >= 0) {
                all[i] = (System.nanoTime() - from) / 1e6;
            }
            step.back.run();
            layOut();
        }
        Arrays.sort(all);
        return new double[] {all[RUNS / 2], all[RUNS - 1]};
    }

    private void layOut() {
        root.applyCss();
        root.layout();
    }
}
