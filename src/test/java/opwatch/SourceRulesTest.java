package opwatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Rules of the house that no compiler knows.
class SourceRulesTest {
    private static final Path MAIN = Path.of("src", "main");

    @Test
    void noFileIsLongerThan300Lines() {
        assertEquals(
                List.of(), files(Path.of("src"), ".java", file -> lines(file).size() > 300));
    }

    @Test
    void docCommentsAreShortEnoughForTheFormatter() {
        // It breaks a longer one into an ordinary comment and silently ends the documentation there.
        assertEquals(List.of(), files(MAIN, ".java", file -> lines(file).stream()
                .anyMatch(line -> line.strip().startsWith("///") && line.length() > 110)));
    }

    @Test
    void styleSheetsNameRolesNotColours() {
        assertEquals(List.of(), files(MAIN, ".css", file -> lines(file).stream()
                .anyMatch(line -> line.matches(".*(:|\\s)#[0-9a-fA-F]{3,8}\\b.*|.*\\brgba?\\(.*"))));
    }

    @Test
    void everyRoomHasItsParagraph() throws IOException {
        try (Stream<Path> folders = Files.walk(MAIN.resolve("java"))) {
            List<Path> without = folders.filter(SourceRulesTest::holdsClasses)
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .toList();
            assertEquals(List.of(), without);
        }
    }

    private static boolean holdsClasses(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path root, String ending, Predicate<Path> wrong) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(ending))
                    .filter(wrong)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
