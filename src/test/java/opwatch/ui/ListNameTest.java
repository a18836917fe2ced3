package opwatch.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListNameTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "mine, mine.opwatch.json",
        "mine.json, mine.opwatch.json",
        "mine.JSON, mine.opwatch.json",
        "mine.opwatch.json, mine.opwatch.json",
        "mine.OpWatch.json, mine.OpWatch.json",
        "v1.2, v1.2.opwatch.json",
        "notes.txt, notes.txt.opwatch.json",
        ".json, .json.opwatch.json",
        ".opwatch.json, .opwatch.opwatch.json"
    })
    void aListHasTheFullEnding(String chosen, String saved) {
        assertEquals(folder.resolve(saved), ListName.of(folder.resolve(chosen)));
    }

    /// The dialog asks about the name that it returns.
    @Test
    void aFileThatTheDialogHasAskedAboutIsReplaced() throws IOException {
        Path there = Files.createFile(folder.resolve("mine.opwatch.json"));
        assertEquals(there, ListName.of(there));
    }

    @ParameterizedTest
    @CsvSource({"mine", "mine.json"})
    void aFileThatTheDialogHasNotAskedAboutStays(String chosen) throws IOException {
        Files.createFile(folder.resolve("mine.opwatch.json"));
        assertEquals(folder.resolve("mine (2).opwatch.json"), ListName.of(folder.resolve(chosen)));
        Files.createFile(folder.resolve("mine (2).opwatch.json"));
        assertEquals(folder.resolve("mine (3).opwatch.json"), ListName.of(folder.resolve(chosen)));
    }

    /// What each system makes of patterns: GlassDialogs.m takes the ending after the last dot and shows
    /// everything for `*`; GTK matches whole names, as a shell does.
    @Test
    void allFilesShowsAllFilesOnEachSystem() {
        List<String> patterns = ListName.allFiles("All").getExtensions();
        List<String> macOs = patterns.stream()
                .filter(pattern -> pattern.contains("."))
                .map(pattern -> pattern.substring(pattern.lastIndexOf('.') + 1))
                .toList();
        assertEquals(List.of("*"), macOs);
        for (String name : List.of("a.har", "Makefile", ".hidden", "trailing.")) {
            assertTrue(
                    patterns.stream()
                            .anyMatch(pattern -> folder.getFileSystem()
                                    .getPathMatcher("glob:" + pattern)
                                    .matches(Path.of(name))),
                    name);
        }
    }
}
