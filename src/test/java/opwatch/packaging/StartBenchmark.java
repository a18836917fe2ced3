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
import opwatch.disk.DataFolder;
import opwatch.ui.kit.FirstPaint;
import opwatch.watchlist.WatchListBenchmark;
import opwatch.watchlist.WatchListFile;

/// From the launch to the painted table of 1,000 remembered rows, of the app image that `mvn -Ppackage
/// verify` has made, beside windows of the same size on the same runtime with the same options, each with an
/// AOT cache of its own: an empty one, and three with nothing but a plain table of as many rows, of a single
/// column, of as many as ours, and of these as tall as ours. In turns; then the memory of 1,000 polled rows, and of the
/// plain table. Needs a display. All are drawn in software, so that a computer's graphics library is not
/// measured too.
///
/// All are painted when [FirstPaint] says so, and all say it with the time of the same clock that the
/// launch was timed with; the launcher's own time is in ours.
///
/// The display matters: on one that no program of GTK is or was on since its server began, GTK looks for what
/// OpenGL can draw on, which takes the plain windows some 70 ms and 55 MB. Our launcher keeps it from that. A
/// server without a lasting client, such as a window manager, begins anew after each start.
///
/// `mvn -q -Pstart-bench test-compile exec:exec`; with `-Dopwatch.args=PATH` the launcher of another package too, in
/// the same turns.
final class StartBenchmark {
    private static final int RUNS = 15;
    private static final int ROWS = 1000;
    private static final String SOFTWARE = "-Dprism.order=sw";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Path PACKAGE = Path.of("target", "package").toAbsolutePath();
    private static final Path LAUNCHER =
            Path.of("target", "package", "image", "OpWatch", "bin", "OpWatch").toAbsolutePath();

    private final Path folder = Files.createTempDirectory("opwatch-start");
    private final List<Path> launchers;

    /// @param others launchers beside ours
    private StartBenchmark(List<Path> others) throws IOException {
        launchers = Stream.concat(Stream.of(LAUNCHER), others.stream()).toList();
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        new StartBenchmark(Stream.of(args).map(Path::of).toList()).run();
    }

    private void run() throws IOException, InterruptedException {
        for (Path launcher : launchers) {
            new WatchListFile(new DataFolder(home(launcher)), Instant::now, StatusReader::read)
                    .save(WatchListBenchmark.rows(ROWS));
        }
        List<Floor> floors = List.of(
                new Floor("an empty window", EmptyWindow.Start.class, 0, 0),
                new Floor("a plain table of one column", PlainTable.Start.class, 1, PlainTable.LOW),
                new Floor("a plain table of our columns", PlainTable.Start.class, PlainTable.COLUMNS, PlainTable.LOW),
                new Floor("the same with our rows", PlainTable.Start.class, PlainTable.COLUMNS, PlainTable.AS_OURS));
        for (Floor floor : floors) {
            floor(floor, "-XX:AOTCacheOutput=" + cache(floor));
        }
        int subjects = floors.size() + launchers.size();
        double[][] millis = new double[subjects][RUNS];
        // In turns, so that a busy moment hits all; the first turn fills the system's file cache.
        for (int i = -1; i < RUNS; i++) {
            for (int j = 0; j < subjects; j++) {
                double one = j < floors.size()
                        ? floor(floors.get(j), "-XX:AOTCache=" + cache(floors.get(j)))
                        : app(launchers.get(j - floors.size()));
                if (i >= 0) {
                    millis[j][i] = one;
                }
            }
        }
        double[] medians = Stream.of(millis).mapToDouble(StartBenchmark::median).toArray();
        for (int j = 0; j < subjects; j++) {
            String name = j < floors.size()
                    ? floors.get(j).name()
                    : launchers.get(j - floors.size()).equals(LAUNCHER) ? "OpWatch" : "the other OpWatch";
            System.out.printf(
                    Locale.ROOT,
                    "%-30s painted after %5.0f ms (%.0f .. %.0f): %.2f times the empty window, %.2f and %.2f times the"
                            + " tables of our columns%n",
                    name,
                    medians[j],
                    Arrays.stream(millis[j]).min().orElseThrow(),
                    Arrays.stream(millis[j]).max().orElseThrow(),
                    medians[j] / medians[0],
                    medians[j] / medians[2],
                    medians[j] / medians[3]);
        }
        System.out.printf(
                Locale.ROOT,
                "resident with %d rows: OpWatch, polled for a minute, %d MB; the plain table of our columns %d MB%n",
                ROWS,
                resident(launch(LAUNCHER, folder.resolve("demo"), "--demo=" + ROWS)),
                resident(plain(floors.getLast(), "-XX:AOTCache=" + cache(floors.getLast()), "-Dstay=true")));
    }

    /// A window to compare with.
    private record Floor(String name, Class<?> main, int columns, int height) {}

    private Path cache(Floor floor) {
        return folder.resolve(floor.columns() + "x" + floor.height() + ".aot");
    }

    private ProcessBuilder plain(Floor floor, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                PACKAGE.resolve("runtime/bin/java").toString(),
                "@" + Path.of("packaging", "jvm.args").toAbsolutePath(),
                "@" + Path.of("packaging", "image.args").toAbsolutePath(),
                SOFTWARE,
                "-Dcolumns=" + floor.columns(),
                "-Dheight=" + floor.height()));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", jar().toString(), floor.main().getName()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(folder.resolve("floor.out").toFile());
    }

    /// @return milliseconds from launch to picture
    private double floor(Floor floor, String cache) throws IOException, InterruptedException {
        Path said = folder.resolve("floor.out");
        Instant launched = Instant.now();
        end(plain(floor, cache).start());
        try (Stream<String> lines = Files.lines(said)) {
            String painted = lines.filter(line -> line.matches("\\d{4}-\\d\\d-\\d\\dT\\S+Z"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("the window was not painted"));
            return millis(launched, Instant.parse(painted));
        }
    }

    private Path home(Path launcher) {
        return folder.resolve("home" + launchers.indexOf(launcher));
    }

    private double app(Path launcher) throws IOException, InterruptedException {
        Path home = home(launcher);
        Path log = home.resolve("logs").resolve("opwatch.log");
        Files.deleteIfExists(log);
        Instant launched = Instant.now();
        Process process = launch(launcher, home).start();
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

    /// @return megabytes
    private static long resident(ProcessBuilder launch) throws IOException, InterruptedException {
        Process process = launch.start();
        try {
            TimeUnit.MINUTES.sleep(1);
            String status = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "status"));
            return Long.parseLong(status.replaceAll("(?s).*VmRSS:\\s+(\\d+) kB.*", "$1")) / 1024;
        } finally {
            process.destroy();
            end(process);
        }
    }

    private static ProcessBuilder launch(Path launcher, Path home, String... arguments) {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
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
                        FirstPaint.class)) {
                    add(part.getName(), out);
                }
                add(FirstPaint.class.getName() + "$1", out);
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

    private static double median(double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
