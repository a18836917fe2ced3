package opwatch.packaging;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import opwatch.azure.StatusReader;
import opwatch.store.DataFolder;
import opwatch.store.StoreBenchmark;
import opwatch.store.WatchListFile;
import opwatch.ui.FirstPicture;

/// From the launch to the painted table of 1,000 remembered rows, of the app image that `mvn -Ppackage
/// verify` has made, beside an empty window on the same runtime with the same options and an AOT cache of
/// its own, and a window with nothing but a plain table of as many rows and columns, in turns; then the
/// memory of 1,000 polled rows. Needs a display. All are drawn in software, so that a computer's graphics
/// library is not measured too.
///
/// Both are painted when [FirstPicture] says so, and both say it with the time of the same clock that the
/// launch was timed with; the launcher's own time is in ours.
///
/// `mvn -q -Pstart-bench test-compile exec:exec`
final class StartBenchmark {
    private static final int RUNS = 15;
    private static final int ROWS = 1000;
    private static final String SOFTWARE = "-Dprism.order=sw";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Path PACKAGE = Path.of("target", "package").toAbsolutePath();
    private static final Path LAUNCHER =
            Path.of("target", "package", "image", "OpWatch", "bin", "OpWatch").toAbsolutePath();

    private final Path folder = Files.createTempDirectory("opwatch-start");
    private final Path home = folder.resolve("home");

    private StartBenchmark() throws IOException {}

    public static void main(String[] args) throws IOException, InterruptedException {
        new StartBenchmark().run();
    }

    private void run() throws IOException, InterruptedException {
        new WatchListFile(new DataFolder(home), Instant::now, StatusReader::read).save(StoreBenchmark.rows(ROWS));
        Path emptyCache = folder.resolve("empty.aot");
        Path tableCache = folder.resolve("table.aot");
        floor(EmptyWindow.Start.class, "-XX:AOTCacheOutput=" + emptyCache);
        floor(PlainTable.Start.class, "-XX:AOTCacheOutput=" + tableCache);
        double[] empty = new double[RUNS];
        double[] table = new double[RUNS];
        double[] ours = new double[RUNS];
        // In turns, so that a busy moment hits both; the first turn fills the system's file cache.
        for (int i = -1; i < RUNS; i++) {
            double one = floor(EmptyWindow.Start.class, "-XX:AOTCache=" + emptyCache);
            double two = floor(PlainTable.Start.class, "-XX:AOTCache=" + tableCache);
            double three = app();
            if (i >= 0) {
                empty[i] = one;
                table[i] = two;
                ours[i] = three;
            }
        }
        double floor = print("empty window, painted", empty);
        double plain = print("plain table with " + ROWS + " rows, painted", table);
        double start = print("OpWatch with " + ROWS + " rows, painted", ours);
        System.out.printf(
                Locale.ROOT,
                "medians: OpWatch to the empty window %.2f, to the plain table %.2f; plain table to the empty window %.2f%n",
                start / floor,
                start / plain,
                plain / floor);
        System.out.printf(Locale.ROOT, "resident with %d rows polled for a minute: %d MB%n", ROWS, resident());
    }

    /// @return milliseconds from launch to picture
    private double floor(Class<?> main, String cache) throws IOException, InterruptedException {
        Path said = folder.resolve("floor.out");
        ProcessBuilder builder = new ProcessBuilder(
                        PACKAGE.resolve("runtime/bin/java").toString(),
                        "@" + Path.of("packaging", "jvm.args").toAbsolutePath(),
                        "@" + Path.of("packaging", "image.args").toAbsolutePath(),
                        SOFTWARE,
                        cache,
                        "-cp",
                        jar().toString(),
                        main.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(said.toFile());
        Instant launched = Instant.now();
        end(builder.start());
        try (Stream<String> lines = Files.lines(said)) {
            String painted = lines.filter(line -> line.matches("\\d{4}-\\d\\d-\\d\\dT\\S+Z"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("the window was not painted"));
            return millis(launched, Instant.parse(painted));
        }
    }

    private double app() throws IOException, InterruptedException {
        Path log = home.resolve("logs").resolve("opwatch.log");
        Files.deleteIfExists(log);
        Instant launched = Instant.now();
        Process process = launch(home).start();
        try {
            while (true) {
                // Seldom, so as not to take what the app needs.
                TimeUnit.MILLISECONDS.sleep(100);
                List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
                for (String line : lines) {
                    if (line.endsWith(" the window is painted")) {
                        return millis(launched, Instant.parse(line.substring(0, line.indexOf(' '))));
                    }
                }
                if (!process.isAlive() || Instant.now().isAfter(launched.plus(PATIENCE))) {
                    throw new IOException("the window was not painted: " + lines);
                }
            }
        } finally {
            process.destroy();
            end(process);
        }
    }

    private long resident() throws IOException, InterruptedException {
        Process process = launch(folder.resolve("demo"), "--demo=" + ROWS).start();
        try {
            TimeUnit.MINUTES.sleep(1);
            String status = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "status"));
            return Long.parseLong(status.replaceAll("(?s).*VmRSS:\\s+(\\d+) kB.*", "$1")) / 1024;
        } finally {
            process.destroy();
            end(process);
        }
    }

    private static ProcessBuilder launch(Path home, String... arguments) {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("OPWATCH_HOME", home.toString());
        builder.environment().put("JAVA_TOOL_OPTIONS", SOFTWARE);
        return builder;
    }

    private static void end(Process process) throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("it did not end");
        }
    }

    /// An AOT cache takes classes from jars only.
    private Path jar() throws IOException {
        Path jar = folder.resolve("floor.jar");
        if (Files.notExists(jar)) {
            try (OutputStream file = Files.newOutputStream(jar);
                    JarOutputStream out = new JarOutputStream(file)) {
                for (Class<?> part : List.of(
                        EmptyWindow.class,
                        EmptyWindow.Start.class,
                        PlainTable.class,
                        PlainTable.Start.class,
                        FirstPicture.class)) {
                    add(part.getName(), out);
                }
                add(FirstPicture.class.getName() + "$1", out);
            }
        }
        return jar;
    }

    private static void add(String className, JarOutputStream out) throws IOException {
        String path = className.replace('.', '/') + ".class";
        out.putNextEntry(new JarEntry(path));
        out.write(
                StartBenchmark.class.getClassLoader().getResourceAsStream(path).readAllBytes());
    }

    private static double millis(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e6;
    }

    /// @return the median
    private static double print(String what, double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        double median = sorted[sorted.length / 2];
        System.out.printf(
                Locale.ROOT,
                "%-40s median %.0f ms (%.0f .. %.0f)%n",
                what,
                median,
                sorted[0],
                sorted[sorted.length - 1]);
        return median;
    }
}
