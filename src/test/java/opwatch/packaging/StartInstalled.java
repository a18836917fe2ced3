package opwatch.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The packaged app as a person starts it, in a home and a folder for temporary files that are new, so that
/// everything that is written can be seen. On each system, under a display: `mvn -Pinstalled test
/// -Dopwatch.launcher=…`.
class StartInstalled {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /// What GTK (which starts a bus where there is none), Mesa, AppKit and the JVM itself keep beside every app.
    private static final Set<String> NOT_OURS = Set.of(
            "mesa_shader_cache",
            "mesa_shader_cache_db",
            "dconf",
            ".dbus",
            "hsperfdata",
            ".Xauthority",
            "user/Library/");

    @TempDir
    private Path folder;

    @Test
    void theDemoRunsFromTheCacheAndWritesOnlyIntoItsFolder() throws Exception {
        String launcher = System.getProperty("opwatch.launcher", "");
        assertFalse(launcher.isEmpty(), "-Dopwatch.launcher names no launcher");
        Files.createDirectories(folder.resolve("user"));
        Files.createDirectories(folder.resolve("tmp"));
        Process app = start(launcher);
        String said;
        try {
            // Rows that have ended are on the disk when these words are.
            waitFor(app, "\"status\":\"Failed\"");
            waitFor(app, "\"status\":\"Succeeded\"");
            said = read("out.txt");
        } finally {
            end(app);
        }

        String cache = read("aot.txt");
        assertTrue(cache.contains("Using AOT-linked classes: true"), cache);
        assertFalse(said.contains("Exception"), said);
        // JavaFX's own painter may be stopped by the signal in the middle of a picture, and JavaFX says so.
        assertFalse(read("out.txt").contains("at opwatch."), read("out.txt"));
        assertTrue(read("home/demo/logs/opwatch.log").contains("the window is painted"));
        assertEquals(List.of(), strays());
    }

    /// On Windows the launcher starts itself once more, and the second holds the files a moment longer.
    private static void end(Process app) throws Exception {
        List<ProcessHandle> all =
                Stream.concat(Stream.of(app.toHandle()), app.descendants()).toList();
        app.destroy();
        if (!app.waitFor(30, TimeUnit.SECONDS)) {
            app.destroyForcibly();
        }
        for (ProcessHandle one : all) {
            one.onExit().get(30, TimeUnit.SECONDS);
        }
    }

    private Process start(String launcher) throws IOException {
        // Names without a folder: a colon in a path would end the option.
        ProcessBuilder builder = new ProcessBuilder(launcher, "--demo")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile());
        builder.environment()
                .putAll(Map.of(
                        "OPWATCH_HOME",
                        folder.resolve("home").toString(),
                        "HOME",
                        folder.resolve("user").toString(),
                        "XDG_DATA_HOME",
                        folder.resolve("user").resolve("data").toString(),
                        "TMPDIR",
                        folder.resolve("tmp").toString(),
                        "JAVA_TOOL_OPTIONS",
                        "-Xlog:aot:file=aot.txt -Duser.home=user -Djava.io.tmpdir=tmp"));
        return builder.start();
    }

    private void waitFor(Process app, String words) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!read("home/demo/watchlist.json").contains(words)) {
            if (!app.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("never on the list: " + words + "\n" + read("out.txt"));
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
    }

    private List<String> strays() throws IOException {
        try (Stream<Path> user = Files.walk(folder.resolve("user"));
                Stream<Path> temporary = Files.walk(folder.resolve("tmp"))) {
            return Stream.concat(user, temporary)
                    .filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(file -> NOT_OURS.stream().noneMatch(file::contains))
                    .toList();
        }
    }

    private String read(String file) throws IOException {
        try {
            return Files.readString(folder.resolve(file));
        } catch (FileSystemException e) {
            // There is none yet, or Windows replaces it just now.
            return "";
        }
    }
}
