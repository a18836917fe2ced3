package opwatch.watchlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import opwatch.disk.DataFolder;
import opwatch.disk.LoadResult;
import opwatch.disk.LoadWarning;
import opwatch.operation.WatchEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lists of every schema: older ones are taken over and kept, newer ones are not touched.
class GoldenTest {
    @TempDir
    Path folder;

    private WatchListFile file() {
        return new WatchListFile(new DataFolder(folder), () -> Rows.NOW, Rows::read);
    }

    private static List<WatchEntry> all() {
        List<WatchEntry> all = new ArrayList<>(Golden.rows());
        all.add(Golden.longRow());
        return all;
    }

    private static List<WatchEntry> withRemarks() {
        List<WatchEntry> all = all();
        all.add(Golden.remarkedRow());
        return all;
    }

    private Path write(String name, String content) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, content);
    }

    /// Every file below the folder with its content.
    private TreeMap<String, String> contents() throws IOException {
        TreeMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return contents;
    }

    @Test
    void schemaOneIsRead() throws IOException {
        write("watchlist.json", Golden.SCHEMA_1);

        assertEquals(new LoadResult<>(Golden.rows(), List.of()), file().load());
    }

    @Test
    void schemaOneIsKeptOnceBeforeItsFirstSave() throws IOException {
        write("watchlist.json", Golden.SCHEMA_1);
        WatchListFile file = file();
        List<WatchEntry> rows = file.load().value();
        assertEquals(new TreeMap<>(Map.of("watchlist.json", Golden.SCHEMA_1)), contents());

        file.save(rows);
        file.save(rows.subList(0, 1));
        file.save(rows.subList(1, 2));
        file().load();

        assertEquals(Golden.SCHEMA_1, contents().get("watchlist.json.v1"));
        assertEquals(
                List.of("watchlist.json", "watchlist.json.1", "watchlist.json.v1"),
                List.copyOf(contents().keySet()));
        assertEquals(new LoadResult<>(rows.subList(1, 2), List.of()), file().load());
    }

    @Test
    void aListThatIsTakenOverKeepsItsRows() throws IOException {
        write("watchlist.json", Golden.SCHEMA_1);
        WatchListFile file = file();

        file.save(file.load().value());

        assertEquals(new LoadResult<>(Golden.rows(), List.of()), file().load());
    }

    @Test
    void anOlderCopyIsKeptTooWhenItIsWhatWasLoaded() throws IOException {
        write("watchlist.json", "broken");
        write("watchlist.json.1", Golden.SCHEMA_1);
        WatchListFile file = file();
        List<WatchEntry> rows = file.load().value();

        file.save(rows);

        assertEquals(Golden.rows(), rows);
        assertEquals(Golden.SCHEMA_1, contents().get("watchlist.json.v1"));
    }

    @Test
    void aKeptOriginalIsNotWrittenOver() throws IOException {
        write("watchlist.json", Golden.SCHEMA_1);
        write("watchlist.json.v1", "an earlier one");
        WatchListFile file = file();

        file.save(file.load().value());

        assertEquals("an earlier one", contents().get("watchlist.json.v1"));
    }

    @Test
    void anOriginalThatCannotBeKeptStopsTheSave() throws IOException {
        write("watchlist.json", Golden.SCHEMA_1);
        WatchListFile file = file();
        List<WatchEntry> rows = file.load().value();
        Files.move(folder.resolve("watchlist.json"), folder.resolve("elsewhere"));

        assertThrows(IOException.class, () -> file.save(rows));

        assertEquals(new TreeMap<>(Map.of("elsewhere", Golden.SCHEMA_1)), contents());
    }

    @Test
    void schemaTwoIsRead() throws IOException {
        write("watchlist.json", Golden.SCHEMA_2);
        write("answers/" + Golden.LONG_ANSWER_FILE, Golden.LONG_ANSWER);

        assertEquals(new LoadResult<>(all(), List.of()), file().load());
    }

    @Test
    void schemaTwoIsKeptBesideSchemaThreeWithTheSameRows() throws IOException {
        write("watchlist.json", Golden.SCHEMA_2);
        write("answers/" + Golden.LONG_ANSWER_FILE, Golden.LONG_ANSWER);
        WatchListFile file = file();

        file.save(file.load().value());

        assertEquals(
                new TreeMap<>(Map.of(
                        "watchlist.json",
                        Golden.SCHEMA_2.replace("\"schema\":2", "\"schema\":3"),
                        "watchlist.json.1",
                        Golden.SCHEMA_2,
                        "watchlist.json.v2",
                        Golden.SCHEMA_2,
                        "answers/" + Golden.LONG_ANSWER_FILE,
                        Golden.LONG_ANSWER)),
                contents());
        assertEquals(new LoadResult<>(all(), List.of()), file().load());
    }

    @Test
    void schemaThreeIsRead() throws IOException {
        write("watchlist.json", Golden.SCHEMA_3);
        write("answers/" + Golden.LONG_ANSWER_FILE, Golden.LONG_ANSWER);

        assertEquals(new LoadResult<>(withRemarks(), List.of()), file().load());
    }

    @Test
    void schemaThreeIsWritten() throws IOException {
        write("watchlist.json", "{\"later\":[ 1.50 ],\"schema\":3,\"rows\":[]}");
        WatchListFile file = file();
        file.load();

        file.save(withRemarks());

        assertEquals(Golden.SCHEMA_3, contents().get("watchlist.json"));
        assertEquals(Golden.LONG_ANSWER, contents().get("answers/" + Golden.LONG_ANSWER_FILE));
    }

    @Test
    void aCorrectedLocationIsWrittenAndRead() throws IOException {
        file().save(List.of(Golden.correctedRow()));

        assertEquals(
                Golden.CORRECTED.replace("\"schema\":2", "\"schema\":3"),
                contents().get("watchlist.json"));
        assertEquals(new LoadResult<>(List.of(Golden.correctedRow()), List.of()), file().load());
        write("watchlist.json", Golden.CORRECTED);
        assertEquals(new LoadResult<>(List.of(Golden.correctedRow()), List.of()), file().load());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"schema\":4,\"rows\":[{\"cloud\":\"PUBLIC\",\"later\":{\"n\":1.10}}],\"more\":[1]}",
                "{\"schema\":5,\"groups\":{\"a\":[]}}",
                "{ \"schema\" : 4, \"rows\" : [ ] }\n"
            })
    void aNewerListIsTheSameToTheByteAfterUse(String newer) throws IOException {
        write("watchlist.json", newer);
        write("watchlist.json.1", newer + " ");
        write("answers/" + Golden.LONG_ANSWER_FILE, Golden.LONG_ANSWER);
        TreeMap<String, String> before = contents();
        WatchListFile file = file();

        LoadResult<List<WatchEntry>> loaded = file.load();
        assertThrows(IOException.class, () -> file.save(loaded.value()));
        file().load();

        assertEquals(
                new LoadWarning.NewerSchema("watchlist.json"), loaded.notices().getFirst());
        assertFalse(file.writable());
        assertEquals(before, contents());
    }

    @Test
    void aNewerListWithRowsThatAreUnderstoodShowsThem() throws IOException {
        String newer =
                Golden.SCHEMA_1.replace("\"schema\":1", "\"schema\":4").replace("\"label\"", "\"tags\":[],\"label\"");
        write("watchlist.json", newer);

        assertEquals(
                new LoadResult<>(Golden.rows(), List.of(new LoadWarning.NewerSchema("watchlist.json"))), file().load());
        assertEquals(newer, contents().get("watchlist.json"));
    }
}
