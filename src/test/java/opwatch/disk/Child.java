package opwatch.disk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Another JVM that runs a class of these tests. Hundreds of them are started, so each must start fast:
/// from a jar of the few classes that are needed, and with an ahead-of-time cache (JEP 514) where the JVM
/// makes one.
public final class Child {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final List<String> command = new ArrayList<>();

    private Child(Path jar, Class<?> main) {
        String libraries = Stream.of(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .filter(entry -> entry.contains("jackson"))
                .collect(Collectors.joining(System.getProperty("path.separator")));
        command.addAll(List.of(JAVA, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xmx64m"));
        command.addAll(List.of("-cp", jar + System.getProperty("path.separator") + libraries, main.getName()));
    }

    /// @param folder for its jar and cache
    /// @param more rooms that it needs, beside those of the list on disk
    public static Child of(Class<?> main, Path folder, String... more) throws IOException {
        Path jar = folder.resolve("child.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file)) {
            for (String classes : List.of("target/classes", "target/test-classes")) {
                for (String room : List.of("operation", "paste", "disk", "watchlist", "instance")) {
                    add(Path.of(classes), Path.of(classes, "opwatch", room), entries);
                }
                for (String room : more) {
                    add(Path.of(classes), Path.of(classes, "opwatch", room), entries);
                }
            }
        }
        return new Child(jar, main);
    }

    private static void add(Path root, Path room, JarOutputStream entries) throws IOException {
        if (!Files.isDirectory(room)) {
            return;
        }
        try (Stream<Path> files = Files.list(room)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(
                        new JarEntry(root.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, entries);
            }
        }
    }

    /// Runs it to its end once, so that the next ones start from what this one has loaded.
    public Child trained(Path cache, String... args) throws IOException, InterruptedException {
        Process training = builder(List.of("-XX:AOTCacheOutput=" + cache), List.of(), args)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (training.waitFor() == 0 && Files.exists(cache)) {
            command.add(1, "-XX:AOTCache=" + cache);
        }
        return this;
    }

    public Process start(String... args) throws IOException {
        return builder(List.of(), List.of(), args).start();
    }

    /// Runs it to its end under a tracer or the like, whose own words go to its own file.
    ///
    /// @return what it said
    public List<String> run(List<String> tracer, String... args) throws IOException, InterruptedException {
        Process process = builder(List.of(), tracer, args).start();
        List<String> said;
        try (var out = process.inputReader()) {
            said = out.lines().toList();
        }
        process.waitFor();
        return said;
    }

    private ProcessBuilder builder(List<String> options, List<String> tracer, String... args) {
        List<String> all = new ArrayList<>(tracer);
        all.add(JAVA);
        all.addAll(options);
        all.addAll(command.subList(1, command.size()));
        all.addAll(List.of(args));
        return new ProcessBuilder(all).redirectError(ProcessBuilder.Redirect.DISCARD);
    }
}
