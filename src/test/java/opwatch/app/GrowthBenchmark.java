package opwatch.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import opwatch.azure.StatusReader;
import opwatch.disk.DataFolder;
import opwatch.operation.WatchEntry;
import opwatch.watchlist.WatchListBenchmark;
import opwatch.watchlist.WatchListFile;

/// How what a person waits for grows with the list: 100, 1,000, 10,000 and 20,000 rows, each in a process of its own
/// with the app's options, as a Markdown table. Needs a display. The table of CONTRIBUTING.md is what it prints.
///
/// `mvn -q -Pgrowth-bench test-compile exec:exec`
public final class GrowthBenchmark {
    private static final List<Integer> SIZES = List.of(100, 1_000, 10_000, 20_000);
    private static final int RUNS = 11;

    private GrowthBenchmark() {}

    public static void main(String[] args) throws Exception {
        if (args.length > 0) {
            System.out.println(line(Integer.parseInt(args[0])));
            System.exit(0);
        }
        System.out.println("| rows | load, ms | window opened and painted, ms | save of one changed row, ms"
                + " | a filter key, ms | live heap, MB | resident, MB |");
        System.out.println("|---:|---:|---:|---:|---:|---:|---:|");
        for (int size : SIZES) {
            List<String> command = List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "@" + Path.of("packaging", "jvm.args").toAbsolutePath(),
                    "-Dprism.order=sw",
                    "-cp",
                    System.getProperty("java.class.path"),
                    GrowthBenchmark.class.getName(),
                    String.valueOf(size));
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            System.out.print(
                    new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private static String line(int size) throws Exception {
        Path folder = Files.createTempDirectory("opwatch-growth");
        WatchListFile file = new WatchListFile(new DataFolder(folder), Instant::now, StatusReader::read);
        file.save(WatchListBenchmark.rows(size));
        // As at a start: no other list is in the memory.
        double load = median(System::gc, () -> {
            new WatchListFile(new DataFolder(folder), Instant::now, StatusReader::read).load();
            return null;
        });
        List<WatchEntry> rows = new ArrayList<>(WatchListBenchmark.rows(size));
        int[] turn = {0};
        double save = median(() -> {}, () -> {
            int i = turn[0]++;
            WatchEntry row = rows.get(i);
            rows.set(i, new WatchEntry(row.ref(), "changed", row.addedAt(), row.observation()));
            file.save(rows);
            return null;
        });
        BenchedWindow.start();
        // The first window of a process loads classes, whatever the rows.
        BenchedWindow.open(WatchListBenchmark.rows(20)).end();
        long from = System.nanoTime();
        BenchedWindow window = BenchedWindow.open(rows);
        double painted = (System.nanoTime() - from) / 1e6;
        window.search();
        double key = median(() -> {}, window::key);
        rows.clear();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return String.format(
                Locale.ROOT,
                "| %,d | %.1f | %.0f | %.1f | %.1f | %.1f | %d |",
                size,
                load,
                painted,
                save,
                key,
                (runtime.totalMemory() - runtime.freeMemory()) / 1e6,
                resident());
    }

    static long resident() throws IOException {
        String status = Files.readString(Path.of("/proc/self/status"));
        return Long.parseLong(status.replaceAll("(?s).*VmRSS:\\s+(\\d+) kB.*", "$1")) / 1024;
    }

    /// @param before is not measured
    private static double median(Runnable before, Callable<?> task) throws Exception {
        double[] millis = new double[RUNS];
        for (int i = -3; i < RUNS; i++) {
            before.run();
            long from = System.nanoTime();
            Object _ = task.call();
            if (i >= 0) {
                millis[i] = (System.nanoTime() - from) / 1e6;
            }
        }
        Arrays.sort(millis);
        return millis[RUNS / 2];
    }
}
