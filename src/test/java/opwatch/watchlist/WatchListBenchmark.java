package opwatch.watchlist;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import opwatch.azure.StatusReader;
import opwatch.disk.DataFolder;
import opwatch.disk.LoadResult;
import opwatch.operation.Check;
import opwatch.operation.Cloud;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.Replies;
import opwatch.operation.RequestIds;
import opwatch.operation.Transition;
import opwatch.operation.WatchEntry;

/// How long saving and loading takes, with medians, printed as a table: `StoreBenchmark [rows] [folder
/// [load]]`; the third argument makes it do what a start does: load, then save once. No part of the build,
/// because a busy machine would make it red.
///
/// `mvn -Pbench test-compile exec:exec` runs it with the app's own JVM options.
public final class WatchListBenchmark {
    private static final int RUNS = 21;

    private WatchListBenchmark() {}

    interface Task {
        void run() throws IOException;
    }

    public static void main(String[] args) throws IOException {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        Path folder = args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("opwatch-bench");
        if (args.length > 2) {
            WatchListFile started = new WatchListFile(new DataFolder(folder), Instant::now, StatusReader::read);
            List<WatchEntry> remembered = new ArrayList<>();
            print(
                    "first load of a new process",
                    millis(() -> remembered.addAll(started.load().value())));
            for (int i = 0; i < Math.min(100, remembered.size()); i++) {
                remembered.set(i, checkedAgain(remembered.get(i), i));
            }
            print("its first save, 100 rows changed", millis(() -> started.save(remembered)));
            return;
        }
        List<WatchEntry> rows = new ArrayList<>(rows(count));
        WatchListFile file = new WatchListFile(new DataFolder(folder), Instant::now, StatusReader::read);
        print("first save of a new process", millis(() -> file.save(rows)));
        double one = print(
                "save, one row changed", runs(i -> rows.set(i, checkedAgain(rows.get(i), i)), () -> file.save(rows)));
        double all = print(
                "save, all rows changed",
                runs(i -> rows.replaceAll(row -> checkedAgain(row, i)), () -> file.save(rows)));
        rows.clear();
        byte[] bytes = Files.readAllBytes(folder.resolve("watchlist.json"));
        double load = print("load", runs(i -> {}, () -> load(folder)));
        double plain = print(
                "plain Files.write of the same bytes",
                runs(i -> {}, () -> Files.write(folder.resolve("plain"), bytes)));
        double forced =
                print("the same, forced to the disk", runs(i -> {}, () -> forced(folder.resolve("forced"), bytes)));
        double read =
                print("plain Files.readAllBytes", runs(i -> {}, () -> Files.readAllBytes(folder.resolve("plain"))));
        System.out.printf(
                Locale.ROOT,
                "%d rows, %.1f MB. To a plain write: %.1f (one row), %.1f (all rows); forced: %.1f, %.1f. To a read: %.1f%n",
                count,
                bytes.length / 1e6,
                one / plain,
                all / plain,
                one / forced,
                all / forced,
                load / read);
    }

    private static void load(Path folder) {
        LoadResult<List<WatchEntry>> loaded =
                new WatchListFile(new DataFolder(folder), Instant::now, StatusReader::read).load();
        if (loaded.value().isEmpty() || !loaded.notices().isEmpty()) {
            throw new IllegalStateException("not loaded: " + loaded.notices());
        }
    }

    private static double[] runs(IntConsumer before, Task task) throws IOException {
        double[] millis = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            before.accept(i);
            millis[i] = millis(task);
        }
        return millis;
    }

    /// As the window hands it over: the same ref, a new observation.
    private static WatchEntry checkedAgain(WatchEntry row, int i) {
        Check seen = row.observation().seen();
        Check check = new Check(
                seen.at().plusSeconds(i + 1),
                seen.took(),
                Replies.of(200, seen.serverDate(), null, null, seen.ids(), seen.body()));
        Observation observation = new Observation(
                row.observation().status(),
                check,
                null,
                check,
                row.observation().history(),
                0);
        return new WatchEntry(row.ref(), row.label(), row.addedAt(), observation);
    }

    private static void forced(Path path, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(ByteBuffer.wrap(bytes));
            channel.force(true);
        }
    }

    public static List<WatchEntry> rows(int count) {
        return IntStream.range(0, count).mapToObj(WatchListBenchmark::row).toList();
    }

    /// One in ten failed, with an error of three parts; the others succeeded. Answers are as long as
    /// recorded ones.
    private static WatchEntry row(int i) {
        Instant now = Instant.parse("2026-03-04T05:06:07.123456Z").plusSeconds(i);
        String id = "713192d7-503f-477a-9cfe-4efc3e%06d".formatted(i);
        String error = i % 10 > 0 ? "" : """
                ,"error":{"code":\
                "DeploymentFailed","message":"At least one resource deployment operation failed. Please list deployment \
                operations for details. Please see https://aka.ms/DeployOperations for usage details.","details":[{"code":\
                "Conflict","message":"The cluster could not be updated because the key vault denied access to the key."},\
                {"code":"KeyVaultAccessDenied","target":"key","message":"The managed identity lacks get, wrap and unwrap \
                permission on the key %s. Give the identity the role and try again."}]}""".formatted(id);
        String word = error.isEmpty() ? "Succeeded" : "Failed";
        String body = """
                {"id":"/subscriptions/00000000-1111-2222-3333-444444444444/providers/Microsoft.OperationalInsights/locations/\
                westus/operationStatuses/%s","name":"%s","status":"%s","startTime":"2026-03-04T05:00:00.1234567Z",\
                "endTime":"2026-03-04T05:06:00.1234567Z","properties":{"recordCount":%d}%s}""".formatted(id, id, word, i, error);
        Check check = new Check(
                now,
                Duration.ofMillis(85),
                Replies.of(
                        200,
                        now.minusSeconds(1),
                        null,
                        null,
                        new RequestIds(
                                "request-0000-1111-2222-333344445555-" + i,
                                "correlation-0000-1111-2222-333344445555",
                                "WESTUS:20260304T050607Z:00000000-1111-2222-3333-444444444444"),
                        body));
        OperationStatus status = StatusReader.read(body).orElseThrow();
        List<Transition> history = List.of(
                new Transition("", "Accepted", null, now.minusSeconds(90)),
                new Transition("Accepted", "Updating", now.minusSeconds(90), now.minusSeconds(60)),
                new Transition("Updating", word, now.minusSeconds(60), now));
        OperationRef ref =
                new OperationRef(Cloud.PUBLIC, "00000000-1111-2222-3333-44444444444" + i % 10, "West US", id);
        return new WatchEntry(ref, "cluster " + i, now, new Observation(status, check, null, check, history, 0));
    }

    private static double millis(Task task) throws IOException {
        long start = System.nanoTime();
        task.run();
        return (System.nanoTime() - start) / 1e6;
    }

    /// @return the median
    private static double print(String what, double... millis) {
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%-50s %8.1f ms  (%.1f .. %.1f)%n",
                what,
                millis[millis.length / 2],
                millis[0],
                millis[millis.length - 1]);
        return millis[millis.length / 2];
    }
}
