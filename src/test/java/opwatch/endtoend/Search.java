package opwatch.endtoend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Looks for secrets where none may be.
final class Search {
    private Search() {}

    /// The files below a folder that hold one of the marks: settings, lists, logs, crash reports. The
    /// keyring's own files are encrypted and searched too; the sign-in service's log is not the app's.
    static List<String> files(Path folder, List<String> marks) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                marks.stream().filter(text::contains).findFirst().ifPresent(mark -> found.add(file.toString()));
            }
        }
        return found;
    }

    /// The processes whose arguments or environment hold one of the marks.
    static List<String> commandLines(List<String> marks) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            for (Path process : processes
                    .filter(one -> one.getFileName().toString().matches("\\d+"))
                    .toList()) {
                for (String part : List.of("cmdline", "environ")) {
                    String text = read(process.resolve(part));
                    marks.stream()
                            .filter(text::contains)
                            .findFirst()
                            .ifPresent(mark -> found.add(process + " " + part));
                }
            }
        }
        return found;
    }

    /// The clipboard's text, when it holds one of the marks.
    static List<String> clipboard(List<String> marks) throws IOException, InterruptedException {
        String text = DisplayClipboard.text();
        return marks.stream().anyMatch(text::contains) ? List.of(text) : List.of();
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            // It has ended meanwhile.
            return "";
        }
    }
}
