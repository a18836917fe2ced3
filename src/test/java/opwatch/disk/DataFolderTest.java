package opwatch.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataFolderTest {
    private static final Path HOME = Path.of("/home/kim");

    @Test
    void eachSystemHasItsPlace() {
        assertEquals(
                Path.of("/home/kim/.local/share/opwatch"),
                DataFolder.of("Linux", Map.of(), HOME).path());
        assertEquals(
                Path.of("/data/opwatch"),
                DataFolder.of("Linux", Map.of("XDG_DATA_HOME", "/data"), HOME).path());
        assertEquals(
                Path.of("/home/kim/Library/Application Support/OpWatch"),
                DataFolder.of("Mac OS X", Map.of(), HOME).path());
        assertEquals(
                Path.of("/local/OpWatch"),
                DataFolder.of("Windows 11", Map.of("LOCALAPPDATA", "/local"), HOME)
                        .path());
        assertEquals(
                Path.of("/home/kim/AppData/Local/OpWatch"),
                DataFolder.of("Windows 11", Map.of(), HOME).path());
    }

    @Test
    void aRelativeXdgFolderIsIgnoredAsTheStandardSays() {
        assertEquals(
                Path.of("/home/kim/.local/share/opwatch"),
                DataFolder.of("Linux", Map.of("XDG_DATA_HOME", "data"), HOME).path());
    }

    @Test
    void anotherFolderCanBeNamed() {
        assertEquals(
                Path.of("/stick/opwatch"),
                DataFolder.of("Windows 11", Map.of("OPWATCH_HOME", "/stick/opwatch"), HOME)
                        .path());
    }

    @Test
    void theDemoHasItsOwn() {
        assertEquals(
                Path.of("/stick/demo"),
                DataFolder.of("Linux", Map.of("OPWATCH_HOME", "/stick"), HOME)
                        .demo()
                        .path());
    }
}
