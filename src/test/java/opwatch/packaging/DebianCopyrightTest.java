package opwatch.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The `copyright` of the Debian package says the same as the list of licences.
class DebianCopyrightTest {
    private static final Path TEXTS = Path.of("src", "main", "resources", "opwatch", "licences");

    private final String copyright;
    private final List<String> components;

    DebianCopyrightTest() throws IOException {
        copyright = Files.readString(Path.of("packaging", "linux", "resources", "copyright"));
        try (var lines = Files.lines(TEXTS.resolve("components.txt"))) {
            components = lines.filter(line -> line.contains(" | ") && !line.startsWith("#"))
                    .toList();
        }
    }

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void itHasTheFormThatToolsRead() {
        assertTrue(
                copyright.startsWith("Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"));
        for (String paragraph : copyright.strip().split("\n\n")) {
            for (String line : paragraph.split("\n")) {
                assertTrue(line.matches("[A-Z][A-Za-z-]+: \\S.*| \\S.*"), line);
            }
            if (paragraph.startsWith("Files: ")) {
                assertTrue(paragraph.contains("\nCopyright: ") && paragraph.contains("\nLicense: "), paragraph);
            }
        }
    }

    @Test
    void everyLicenceThatItNamesIsExplained() {
        Set<String> named = found("(?m)^License: (.+)$", copyright).stream()
                .flatMap(licences -> Stream.of(licences.split(" and ")))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(named, found("(?m)^License: (.+)\n .", copyright));
    }

    /// The libraries are in one jar.
    @Test
    void itNamesEveryLibraryWithItsLicenceAndNoOther() {
        Set<String> shipped = components.stream()
                .map(line -> line.split(" \\| "))
                .filter(parts -> !parts[1].startsWith("in ") && !parts[1].equals("runtime"))
                .flatMap(parts ->
                        Stream.of(parts[1].split(" ")).map(jar -> jar.replaceFirst(".*:", "") + ": " + parts[2]))
                // Modules of the runtime.
                .filter(jar -> !jar.startsWith("javafx-"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> named = found("(?m)^ ([a-z0-9-]+(?:, [a-z0-9-]+)*: \\S+)$", copyright).stream()
                .flatMap(
                        line -> Stream.of(line.split(": ")[0].split(", ")).map(jar -> jar + ": " + line.split(": ")[1]))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(shipped, named);
    }

    @Test
    void everyTextThatItNamesIsThereAndItNamesThemAll() {
        Set<String> texts = components.stream()
                .flatMap(line -> List.of(line.split(" \\| ")[4].split(" ")).stream())
                // The notice that goes with the icons only names their licence.
                .filter(text -> !text.equals("NOTICE-Oxygen.txt"))
                .collect(Collectors.toCollection(TreeSet::new));
        texts.add("components.txt");

        assertEquals(texts, found("([A-Za-z0-9.-]+\\.txt)", copyright));
    }
}
