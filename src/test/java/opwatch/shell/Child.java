package opwatch.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// A program for `--exec`: appends what it is given, and its environment, to a file, and ends as it is told.
final class Child {
    private Child() {}

    /// The command that runs it, on each system.
    static List<String> command(String... arguments) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                Path.of("target", "test-classes")
                                        .toAbsolutePath()
                                        .toString(),
                                Child.class.getName()),
                        java.util.stream.Stream.of(arguments))
                .toList();
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path file = Path.of(args[0]);
        String given = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        Files.writeString(file, given, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        Files.writeString(Path.of(args[0] + ".env"), System.getenv().toString());
        System.out.println("the child says it");
        if (args[1].equals("hang")) {
            new java.util.concurrent.CountDownLatch(1).await();
        }
        System.exit(Integer.parseInt(args[1]));
    }
}
