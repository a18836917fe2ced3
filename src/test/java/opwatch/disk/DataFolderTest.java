package opwatch.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import opwatch.systems.RealSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    /// On Windows a path without a drive is not absolute.
    private static final Path ROOT = Path.of("").toAbsolutePath().getRoot();

    private static final Path HOME = ROOT.resolve("home/kim");

    private static String absolute(String path) {
        return ROOT.resolve(path).toString();
    }

    @Test
    void eachSystemHasItsPlace() {
        assertEquals(
                HOME.resolve(".local/share/opwatch"),
                DataFolder.of("Linux", Map.of(), HOME).path());
        assertEquals(
                ROOT.resolve("data/opwatch"),
                DataFolder.of("Linux", Map.of("XDG_DATA_HOME", absolute("data")), HOME)
                        .path());
        assertEquals(
                HOME.resolve("Library/Application Support/OpWatch"),
                DataFolder.of("Mac OS X", Map.of(), HOME).path());
        assertEquals(
                ROOT.resolve("local/OpWatch"),
                DataFolder.of("Windows 11", Map.of("LOCALAPPDATA", absolute("local")), HOME)
                        .path());
        assertEquals(
                HOME.resolve("AppData/Local/OpWatch"),
                DataFolder.of("Windows 11", Map.of(), HOME).path());
    }

    @Test
    void aRelativeXdgFolderIsIgnoredAsTheStandardSays() {
        assertEquals(
                HOME.resolve(".local/share/opwatch"),
                DataFolder.of("Linux", Map.of("XDG_DATA_HOME", "data"), HOME).path());
    }

    @Test
    void anotherFolderCanBeNamed() {
        assertEquals(
                ROOT.resolve("stick/opwatch"),
                DataFolder.of("Windows 11", Map.of("OPWATCH_HOME", absolute("stick/opwatch")), HOME)
                        .path());
    }

    @Test
    void theDemoHasItsOwn() {
        assertEquals(
                ROOT.resolve("stick/demo"),
                DataFolder.of("Linux", Map.of("OPWATCH_HOME", absolute("stick")), HOME)
                        .demo()
                        .path());
    }

    /// As `OPWATCH_HOME` of a terminal in Latin-1, which the JVM reads as UTF-8.
    @Test
    @RealSystem("a folder of the system's own disk")
    void aNameThatIsNotInTheSessionsEncodingIsRefusedUnlessThereIsSuchAFolder(@TempDir Path folder) throws IOException {
        Path place = folder.resolve("Gr\uFFFD\uFFFDe");
        Map<String, String> environment = Map.of("OPWATCH_HOME", place.toString());

        InvalidPathException refused =
                assertThrows(InvalidPathException.class, () -> DataFolder.of("Linux", environment, HOME));
        assertEquals(place.toString(), refused.getInput());
        assertThrows(
                InvalidPathException.class,
                () -> DataFolder.of("Linux", Map.of("XDG_DATA_HOME", place.toString()), HOME));

        Files.createDirectory(place);
        assertEquals(place, DataFolder.of("Linux", environment, HOME).path());
    }
}
