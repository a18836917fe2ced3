package opwatch.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/// The launcher of the Linux packages, with a runtime that writes down what it is started with.
abstract class RecordedLauncher {
    @TempDir
    Path folder;

    /// The app's folder, of [#app].
    Path app;

    /// An app's folder as the build makes it, but with the recording runtime.
    final Path app(String name) throws IOException {
        app = folder.resolve(name);
        Files.createDirectories(app.resolve("bin"));
        Files.createDirectories(app.resolve("lib/app"));
        Files.createDirectories(app.resolve("lib/runtime/bin"));
        Path launcher = program(
                app.resolve("bin/OpWatch"),
                Files.readString(Path.of("packaging/linux/launcher.sh"))
                        .replace("/sys/kernel/mm/transparent_hugepage/enabled", "$app/huge"));
        program(app.resolve("lib/runtime/bin/OpWatch"), """
                #!/bin/sh
                printf '%s\\0' "$PWD" "$$" "${JDK_JAVA_OPTIONS-unset}" "${JAVA_TOOL_OPTIONS-unset}" "$@" >"$RECORD"
                printf '%s\\n' "${LC_ALL-unset}" "${LC_CTYPE-unset}" "${LANG-unset}" >"$RECORD.locale"
                printf '%s ' "${NO_AT_BRIDGE-unset}" "${GDK_GL-unset}" >"$RECORD.gtk"
                exit 75
                """);
        return launcher;
    }

    private static Path program(Path file, String text) throws IOException {
        Files.writeString(file, text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /// What the launcher is to give to `java`, before the arguments.
    final List<String> options(String... arguments) {
        String jars = app.resolve("lib/app").toString();
        Stream<String> own = Stream.of(
                "@" + jars + "/jvm.args",
                "@" + jars + "/image.args",
                "-XX:TrimNativeHeapInterval=30000",
                "-XX:-UseTransparentHugePages",
                "-XX:AOTCache=" + jars + "/opwatch.aot",
                "-Djna.boot.library.path=" + jars,
                "-Djpackage.app-path=" + app.resolve("bin/OpWatch"),
                "-Dopwatch.own-environment=NO_AT_BRIDGE GDK_GL",
                "-classpath",
                jars + "/opwatch.jar:" + jars + "/libraries.jar",
                "opwatch.Main");
        return Stream.concat(own, Stream.of(arguments)).toList();
    }

    /// A start, and what the runtime wrote down: its folder, its process, two variables, its arguments.
    final List<String> record(Path from, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        return record(from, from, environment, command);
    }

    final List<String> record(Path from, Path in, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Path record = folder.resolve("record");
        Files.deleteIfExists(record);
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(from.toFile()).inheritIO();
        builder.environment().keySet().removeAll(List.of("NO_AT_BRIDGE", "GDK_GL"));
        builder.environment().putAll(environment);
        builder.environment().put("RECORD", record.toString());
        Process process = builder.start();
        assertEquals(75, process.waitFor(), "the exit code of the runtime");
        List<String> words = Arrays.asList(Files.readString(record).split("\0", -1));
        assertEquals(in.toString(), words.get(0), "the folder that relative files are looked for in");
        assertEquals(String.valueOf(process.pid()), words.get(1), "the process");
        return words.subList(2, words.size() - 1);
    }

    final List<String> given(Path from, String... command) throws IOException, InterruptedException {
        List<String> words = record(from, Map.of(), command);
        return words.subList(2, words.size());
    }
}
