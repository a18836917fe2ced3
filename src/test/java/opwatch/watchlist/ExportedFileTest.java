package opwatch.watchlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import opwatch.disk.DataFolder;
import opwatch.systems.Posix;
import opwatch.watchlist.WatchListExport.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The rights and the place of a file that a list is exported to.
@Posix
class ExportedFileTest {
    @TempDir
    private Path folder;

    @Test
    void aNewOneHasTheRightsOfAnyNewFile() throws IOException {
        Path other = Files.createFile(folder.resolve("other"));
        Path file = folder.resolve("new.opwatch.json");

        WatchListExport.write(file, List.of(), Content.OPERATIONS, Instant.EPOCH);

        assertEquals(Files.getPosixFilePermissions(other), Files.getPosixFilePermissions(file));
        assertEquals(2, count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-rw-r--", "rw-------", "r--r--r--"})
    void oneThatIsReplacedKeepsItsRights(String rights) throws IOException {
        Path file = Files.writeString(folder.resolve("old.opwatch.json"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));

        WatchListExport.write(file, List.of(), Content.OPERATIONS, Instant.EPOCH);

        assertEquals(rights, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertTrue(Files.readString(file).startsWith("{"), Files.readString(file));
        assertEquals(1, count());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aLinkIsFollowed(boolean toNothingYet) throws IOException {
        Path real = folder.resolve("real.opwatch.json");
        if (!toNothingYet) {
            Files.writeString(real, "old");
        }
        Path between = Files.createSymbolicLink(folder.resolve("between"), Path.of("real.opwatch.json"));
        Path link = Files.createSymbolicLink(folder.resolve("link.opwatch.json"), between);

        WatchListExport.write(link, List.of(), Content.OPERATIONS, Instant.EPOCH);

        assertTrue(Files.isSymbolicLink(link));
        assertTrue(Files.isSymbolicLink(between));
        assertTrue(Files.readString(real).startsWith("{"), Files.readString(real));
        assertEquals(3, count());
    }

    @Test
    void linksWithoutEndAreRefused() throws IOException {
        Path one = folder.resolve("one");
        Files.createSymbolicLink(one, folder.resolve("two"));
        Files.createSymbolicLink(folder.resolve("two"), one);

        assertThrows(IOException.class, () -> WatchListExport.write(one, List.of(), Content.OPERATIONS, Instant.EPOCH));

        assertEquals(2, count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwx------ false", "rwxr-xr-x false", "rwxrwx--- true", "rwxr-xrwx true"})
    void aFolderThatOthersMayWriteToIsSeen(String rightsAndOpen) throws IOException {
        String[] parts = rightsAndOpen.split(" ");
        Path home = Files.createDirectory(folder.resolve("home"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString(parts[0]));

        assertEquals(parts[1], String.valueOf(new DataFolder(home).isOpenToOthers()));
    }

    private long count() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.count();
        }
    }
}
