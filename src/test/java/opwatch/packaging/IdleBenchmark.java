package opwatch.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import opwatch.azure.StatusReader;
import opwatch.disk.DataFolder;
import opwatch.watchlist.WatchListBenchmark;
import opwatch.watchlist.WatchListFile;

/// What a window costs that has nothing to do: the processor time of OpWatch with 100 and with 10,000 operations that
/// have ended, beside a window as large with nothing but a plain table ([PlainTable]); each on the screen, and each
/// iconified. All at the same time, so that a busy moment hits all; in turns of a minute. Then their memory.
/// Needs a display with a window manager; Linux only. `IdleBenchmark [seconds of a turn]`.
///
/// `mvn -q -Pidle-bench test-compile exec:exec`
final class IdleBenchmark {
    private static final int TURNS = 5;
    private static final Duration SETTLED = Duration.ofSeconds(20);
    private static final String SOFTWARE = "-Dprism.order=sw";

    private final Path folder = Files.createTempDirectory("opwatch-idle");
    private final Duration turn;
    private final List<Window> windows = new ArrayList<>();

    /// @param peer the plain window that it is compared with
    /// @param threads what each thread has used so far, those that have ended too
    private record Window(String name, Process process, int peer, double[] percent, Map<String, Long> threads) {}

    private IdleBenchmark(Duration turn) throws IOException {
        this.turn = turn;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        new IdleBenchmark(Duration.ofSeconds(args.length > 0 ? Integer.parseInt(args[0]) : 60)).run();
    }

    private void run() throws IOException, InterruptedException {
        try {
            open("a plain window", plain(false), 0);
            open("OpWatch, 100 rows", app(100, false), 0);
            open("OpWatch, 10,000 rows", app(10_000, false), 0);
            open("a plain window, iconified", plain(true), 3);
            open("OpWatch, 100 rows, iconified", app(100, true), 3);
            open("OpWatch, 10,000 rows, iconified", app(10_000, true), 3);
            TimeUnit.MILLISECONDS.sleep(SETTLED.toMillis());
            for (int i = 0; i < TURNS; i++) {
                measure(i);
            }
            print();
        } finally {
            for (Window window : windows) {
                window.process.destroy();
                window.process.waitFor();
            }
        }
    }

    private void open(String name, ProcessBuilder builder, int peer) throws IOException, InterruptedException {
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        windows.add(new Window(name, builder.start(), peer, new double[TURNS], new HashMap<>()));
        // One after the other: two cores start one at a time best.
        TimeUnit.SECONDS.sleep(6);
    }

    private ProcessBuilder plain(boolean iconified) {
        return java("-Dstay=true", "-Diconified=" + iconified, PlainTable.Start.class.getName());
    }

    private ProcessBuilder app(int rows, boolean iconified) throws IOException {
        Path home = folder.resolve(rows + (iconified ? "iconified" : ""));
        new WatchListFile(new DataFolder(home), Instant::now, StatusReader::read).save(WatchListBenchmark.rows(rows));
        ProcessBuilder builder = iconified ? java("opwatch.Main", "--minimized") : java("opwatch.Main");
        builder.environment().put("OPWATCH_HOME", home.toString());
        return builder;
    }

    private static ProcessBuilder java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + Path.of("packaging", "jvm.args").toAbsolutePath(),
                SOFTWARE,
                "-Dopwatch.vault=memory",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    private void measure(int i) throws IOException, InterruptedException {
        long[] before = new long[windows.size()];
        long from = System.nanoTime();
        for (int j = 0; j < before.length; j++) {
            before[j] = nanos(windows.get(j));
        }
        TimeUnit.MILLISECONDS.sleep(turn.toMillis());
        for (int j = 0; j < before.length; j++) {
            long used = nanos(windows.get(j)) - before[j];
            windows.get(j).percent[i] = 100.0 * used / (System.nanoTime() - from);
        }
    }

    /// What the threads of a process have used so far, to the nanosecond: the usual ticks are a hundredth of a
    /// second, a sixtieth of what there is to be measured.
    private static long nanos(Window window) throws IOException {
        try (Stream<Path> threads = Files.list(Path.of("/proc", String.valueOf(window.process.pid()), "task"))) {
            for (Path thread : threads.toList()) {
                try {
                    String used = Files.readString(thread.resolve("schedstat")).split(" ")[0];
                    window.threads.put(thread.getFileName().toString(), Long.parseLong(used));
                } catch (IOException e) {
                    // It has ended meanwhile.
                }
            }
        }
        return window.threads.values().stream().mapToLong(Long::longValue).sum();
    }

    private void print() throws IOException {
        System.out.printf("percent of a core, median of %d turns of %d s; memory in MB%n", TURNS, turn.toSeconds());
        for (Window window : windows) {
            System.out.printf(
                    Locale.ROOT,
                    "%-32s %5.2f %%  %5.2f times the plain one  (%s)  resident %d, private dirty %d%n",
                    window.name,
                    median(window.percent),
                    median(window.percent) / median(windows.get(window.peer).percent),
                    Arrays.toString(Arrays.stream(window.percent)
                            .map(each -> Math.rint(each * 100) / 100)
                            .toArray()),
                    kilobytes(window.process, "Rss") / 1024,
                    kilobytes(window.process, "Private_Dirty") / 1024);
        }
    }

    private static long kilobytes(Process process, String what) throws IOException {
        String all = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "smaps_rollup"));
        return Long.parseLong(all.replaceAll("(?s).*\\n" + what + ":\\s+(\\d+) kB.*", "$1"));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
