package opwatch.packaging;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import opwatch.azure.StatusReader;
import opwatch.store.DataFolder;
import opwatch.store.StoreBenchmark;
import opwatch.store.WatchListFile;

/// From the launch to the painted table of 1,000 remembered rows, of the app that `mvn -Ppackage verify`
/// has packaged, beside an empty window on the same runtime with an AOT cache of its own; then the memory
/// of 1,000 polled rows. Needs a display. Painted means that JavaFX's own log tells of a pulse that has
/// ended: the first of the empty window, which has only one, and the second of ours.
///
/// `mvn -q -Pstart-bench test-compile exec:exec`
final class StartBenchmark {
    private static final int RUNS = 9;
    private static final int ROWS = 1000;
    private static final Path PACKAGE = Path.of("target", "package").toAbsolutePath();
    private static final Path LAUNCHER =
            Path.of("target", "installers", "OpWatch", "bin", "OpWatch").toAbsolutePath();

    private StartBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("opwatch-start");
        new WatchListFile(new DataFolder(home), Instant::now, StatusReader::read).save(StoreBenchmark.rows(ROWS));
        Path cache = home.resolve("empty.aot");
        Process training = run(home, empty("-XX:AOTCacheOutput=" + cache, "end"));
        training.getInputStream().transferTo(System.err);
        training.waitFor();
        List<String> empty = empty("-XX:AOTCache=" + cache);
        List<String> app = List.of(LAUNCHER.toString());
        long[] emptyMillis = new long[RUNS];
        long[] appMillis = new long[RUNS];
        // In turns, so that a busy moment hits both.
        for (int i = -1; i < RUNS; i++) {
            long one = untilPainted(home, empty, 1);
            long other = untilPainted(home, app, 2);
            if (i >= 0) {
                emptyMillis[i] = one;
                appMillis[i] = other;
            }
        }
        double floor = median(emptyMillis);
        double ours = median(appMillis);
        System.out.printf(
                Locale.ROOT, "empty window, painted: median %.0f ms %s%n", floor, Arrays.toString(emptyMillis));
        System.out.printf(
                Locale.ROOT, "OpWatch, %d rows, painted: median %.0f ms %s%n", ROWS, ours, Arrays.toString(appMillis));
        System.out.printf(Locale.ROOT, "ratio %.2f%n", ours / floor);
        System.out.printf(Locale.ROOT, "resident with %d rows polled for a minute: %d MB%n", ROWS, resident());
    }

    private static List<String> empty(String... last) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                PACKAGE.resolve("runtime/bin/java").toString(),
                "@" + Path.of("packaging", "jvm.args").toAbsolutePath(),
                "@" + Path.of("packaging", "image.args").toAbsolutePath()));
        command.add(last[0]);
        command.addAll(List.of("-cp", jar().toString(), "opwatch.packaging.EmptyWindow$Start"));
        command.addAll(List.of(last).subList(1, last.length));
        return command;
    }

    /// An AOT cache takes classes from jars only.
    private static Path jar() throws IOException {
        Path jar = PACKAGE.resolve("empty.jar");
        if (Files.notExists(jar)) {
            try (var out = new java.util.jar.JarOutputStream(Files.newOutputStream(jar))) {
                for (String name : List.of("EmptyWindow", "EmptyWindow$Start")) {
                    String path = "opwatch/packaging/" + name + ".class";
                    out.putNextEntry(new java.util.jar.JarEntry(path));
                    out.write(StartBenchmark.class
                            .getClassLoader()
                            .getResourceAsStream(path)
                            .readAllBytes());
                }
            }
        }
        return jar;
    }

    private static Process run(Path home, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("OPWATCH_HOME", home.toString());
        builder.environment().put("JAVA_TOOL_OPTIONS", "-Djavafx.pulseLogger=true");
        return builder.start();
    }

    private static long untilPainted(Path home, List<String> command, int pulse)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = run(home, command);
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = said.readLine();
            while (line != null && !line.startsWith("PULSE: " + pulse + " ")) {
                line = said.readLine();
            }
            if (line == null) {
                throw new IOException("it ended before it painted: " + command);
            }
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static long resident() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(LAUNCHER.toString(), "--demo=" + ROWS)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment()
                .put("OPWATCH_HOME", Files.createTempDirectory("opwatch-rss").toString());
        Process process = builder.start();
        try {
            Thread.sleep(Duration.ofMinutes(1));
            String status = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "status"));
            return Long.parseLong(status.replaceAll("(?s).*VmRSS:\\s+(\\d+) kB.*", "$1")) / 1024;
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static double median(long[] millis) {
        long[] sorted = millis.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
