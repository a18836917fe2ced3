package opwatch.store;

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
import opwatch.azure.StatusReader;
import opwatch.operation.Look;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.Cloud;
import opwatch.operation.OperationStatus;
import opwatch.operation.Transition;
import opwatch.operation.WatchEntry;

/// How long saving and loading takes, printed as a table: `StoreBenchmark [rows] [folder]`. Run it as the README says;
/// not part of the build, because a shared machine would make it red for no reason.
final class StoreBenchmark {
    private static final int RUNS = 21;

    private StoreBenchmark() {}

    interface Task {
        void run() throws IOException;
    }

    public static void main(String[] args) throws IOException {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        Path folder = args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("opwatch-bench");
        DataFolder data = new DataFolder(folder);
        List<WatchEntry> rows = rows(count, 0);
        WatchListFile file = new WatchListFile(data, Instant::now, StatusReader::read);
        print("first save of a new process", millis(() -> file.save(rows)));
        long size = Files.size(folder.resolve("watchlist.json"));
        System.out.printf(Locale.ROOT, "%-50s %8.1f MB%n", "file", size / 1e6);
        byte[] bytes = Files.readAllBytes(folder.resolve("watchlist.json"));

        double[] saves = new double[RUNS];
        double[] news = new double[RUNS];
        double[] loads = new double[RUNS];
        double[] plain = new double[RUNS];
        double[] forced = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            List<WatchEntry> changed = new ArrayList<>(rows);
            changed.set(i, rows(i + 1, i + 1).get(i));
            saves[i] = millis(() -> file.save(changed));
            List<WatchEntry> all = rows(count, i + 1);
            news[i] = millis(() -> file.save(all));
            loads[i] = millis(() -> new WatchListFile(data, Instant::now, StatusReader::read).load());
            plain[i] = millis(() -> Files.write(folder.resolve("plain"), bytes));
            forced[i] = millis(() -> forced(folder.resolve("forced"), bytes));
        }
        print("save, one row changed", saves);
        print("save, all rows changed", news);
        print("load", loads);
        print("plain Files.write of the same bytes", plain);
        print("the same, forced to the disk", forced);
    }

    private static void forced(Path path, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(ByteBuffer.wrap(bytes));
            channel.force(true);
        }
    }

    static List<WatchEntry> rows(int count, int generation) {
        List<WatchEntry> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(row(i, generation));
        }
        return rows;
    }

    private static WatchEntry row(int i, int generation) {
        Instant now = Instant.parse("2026-03-04T05:06:07.123456Z").plusSeconds(i + generation);
        String id = "713192d7-503f-477a-9cfe-4efc3e%06d".formatted(i);
        String body = """
                {"id":"/subscriptions/00000000-1111-2222-3333-444444444444/providers/Microsoft.OperationalInsights/locations/\
                westus/operationStatuses/%s","name":"%s","status":"Failed","startTime":"2026-03-04T05:00:00.1234567Z",\
                "endTime":"2026-03-04T05:06:00.1234567Z","properties":{"recordCount":%d},"error":{"code":\
                "DeploymentFailed","message":"At least one resource deployment operation failed. Please list deployment \
                operations for details. Please see https://aka.ms/DeployOperations for usage details.","details":[{"code":\
                "Conflict","message":"The cluster could not be updated because the key vault denied access to the key."},\
                {"code":"KeyVaultAccessDenied","target":"key","message":"The managed identity lacks get, wrap and unwrap \
                permission on the key %s. Give the identity the role and try again."}]}}""".formatted(id, id, i, id);
        Look look = new Look(
                now,
                Duration.ofMillis(85),
                200,
                now.minusSeconds(1),
                null,
                "request-0000-1111-2222-333344445555-" + i,
                "correlation-0000-1111-2222-333344445555",
                "WESTUS:20260304T050607Z:00000000-1111-2222-3333-444444444444",
                null,
                body);
        OperationStatus status = StatusReader.read(body).orElseThrow();
        List<Transition> history = List.of(
                new Transition("", "Accepted", null, now.minusSeconds(90)),
                new Transition("Accepted", "Updating", now.minusSeconds(90), now.minusSeconds(60)),
                new Transition("Updating", "Failed", now.minusSeconds(60), now));
        OperationRef ref =
                new OperationRef(Cloud.PUBLIC, "00000000-1111-2222-3333-44444444444" + i % 10, "West US", id);
        return new WatchEntry(ref, "cluster " + i, now, new Observation(status, look, null, look, history, 0));
    }

    private static double millis(Task task) throws IOException {
        long start = System.nanoTime();
        task.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static void print(String what, double... millis) {
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%-50s %8.1f ms  (%.1f .. %.1f)%n",
                what,
                millis[millis.length / 2],
                millis[0],
                millis[millis.length - 1]);
    }
}
