package opwatch.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Runs a script of the workflow in a copy of the project that holds the scripts and the poms only, with stand-ins for
/// commands that this system lacks or that would change it. A stand-in writes down its name and its arguments, and may
/// do something; what it does is a few lines of bash. All else is what the system has.
final class ScriptRun {
    private static final List<String> COPIED = List.of(".github/scripts", "packaging/windows/sign", "pom.xml");

    /// What a script did.
    ///
    /// @param code its exit code
    /// @param said what it wrote on both streams
    /// @param calls the stand-ins that it called, in order, each argument in brackets
    record Result(int code, String said, List<String> calls) {}

    private final Path folder;
    private final Path bin;
    private final Path log;
    private final Map<String, String> environment = new TreeMap<>();

    ScriptRun(Path folder) throws IOException {
        this.folder = folder;
        bin = Files.createDirectory(folder.resolve("bin"));
        log = Files.createFile(folder.resolve("calls.txt"));
        for (String name : COPIED) {
            try (Stream<Path> files = Files.walk(Path.of(name))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.createDirectories(folder.resolve(file).getParent());
                    Files.copy(file, folder.resolve(file));
                    folder.resolve(file).toFile().setExecutable(true);
                }
            }
        }
        set("PATH", bin + ":/usr/bin:/bin:/usr/sbin:/sbin");
        set("STAND_INS", bin.toString());
        set("CALLS", log.toString());
        set("HOME", Files.createDirectory(folder.resolve("home")).toString());
        set("RUNNER_TEMP", Files.createDirectory(folder.resolve("temp")).toString());
        set("RETRY_PAUSE", "0");
        set("LC_ALL", "C.UTF-8");
    }

    /// Puts a stand-in first on the path.
    ///
    /// @param does lines of bash that it runs when it was written down; its arguments are theirs
    ScriptRun standIn(String name, String does) throws IOException {
        Path file = bin.resolve(name);
        Files.writeString(file, """
                        #!/usr/bin/env bash
                        { printf '%%s' "${0##*/}"; [ "$#" = 0 ] || printf ' [%%s]' "$@"; echo; } >>"$CALLS"
                        %s
                        """.formatted(does));
        assertTrue(file.toFile().setExecutable(true));
        return this;
    }

    ScriptRun set(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return file;
    }

    Result run(String script, String... arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of("bash", script), Stream.of(arguments))
                        .toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), () -> script + " does not end");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        List<String> calls = Files.readAllLines(log, UTF_8).stream()
                .map(call -> call.replace(folder.toString(), "~"))
                .toList();
        Files.writeString(log, "");
        return new Result(process.exitValue(), Files.readString(out), calls);
    }
}
