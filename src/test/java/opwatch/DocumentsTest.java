package opwatch;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the documents beside the sources say is there, is there, and they stay short enough to be read.
class DocumentsTest {
    private static final List<Path> DOCUMENTS = Stream.of(
                    "README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "packaging/README.md")
            .map(Path::of)
            .toList();

    private static Set<String> found(String pattern, Path document) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(document))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> named(String pattern) throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path document : DOCUMENTS) {
            named.addAll(found(pattern, document));
        }
        assertTrue(named.size() > 3, named.toString());
        return named;
    }

    @ParameterizedTest
    @CsvSource({"README.md, 150", "pom.xml, 400"})
    void whatIsReadFirstIsShort(Path file, int most) throws IOException {
        assertTrue(Files.readAllLines(file).size() <= most, file.toString());
    }

    @Test
    void everyClassThatIsNamedWithItsRoomIsThere() throws IOException {
        Set<String> missing = named("[`\\s=]((?:[a-z]+\\.)+[A-Z]\\w+)[`\\s]");
        missing.removeIf(name -> Stream.of("main", "test")
                .map(tree -> Path.of("src", tree, "java", "opwatch", file(name)))
                .anyMatch(Files::exists));
        assertEquals(Set.of(), missing);
    }

    private static String file(String name) {
        return name.replaceFirst("^opwatch\\.", "").replace('.', '/') + ".java";
    }

    @Test
    void everyProfileThatIsNamedIsInAPom() throws IOException {
        Set<String> missing = named("mvn [^\\n`]*-P([a-z0-9-]+)");
        for (String pom : List.of("pom.xml", "packaging/pom.xml", "src/test/pom.xml")) {
            missing.removeAll(found("<id>([a-z0-9-]+)</id>", Path.of(pom)));
        }
        assertEquals(Set.of(), missing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "CONTRIBUTING.md"})
    void everyRoomIsInTheList(Path document) throws IOException {
        try (Stream<Path> rooms = Files.list(Path.of("src", "main", "java", "opwatch"))) {
            Set<String> missing = rooms.filter(Files::isDirectory)
                    .map(room -> room.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
            missing.removeAll(found("`([a-z]+)`", document));
            assertEquals(Set.of(), missing);
        }
    }
}
