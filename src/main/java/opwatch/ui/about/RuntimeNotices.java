package opwatch.ui.about;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The third-party notices of the Java runtime, from its folder `legal`. Reads
/// files, so not on the FX thread.
final class RuntimeNotices {
    private RuntimeNotices() {}

    /// The notices of a runtime, each once; none where it has no such folder.
    static List<Component> of(Path runtime) throws IOException {
        Path legal = runtime.resolve("legal");
        if (!Files.isDirectory(legal)) {
            return List.of();
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(legal)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        // The same notice stands in the folder of each module that it is about.
        Map<String, Component> notices = new LinkedHashMap<>();
        for (Path file : files) {
            String text = Files.readString(file);
            // Where there are no links, a file says "Please see" and names the other one.
            if (!file.endsWith("LICENSE") && !text.startsWith("Please see ")) {
                notices.putIfAbsent(text, new Component("Java: " + title(file, text), "", "", text));
            }
        }
        return List.copyOf(notices.values());
    }

    private static String title(Path file, String text) {
        return text.lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3).strip())
                .findFirst()
                .orElse(String.valueOf(file.getFileName()));
    }
}
