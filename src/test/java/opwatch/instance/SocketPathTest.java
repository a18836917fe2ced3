package opwatch.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import opwatch.disk.DataFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where the socket is, on a disk in memory with the paths of Windows.
class SocketPathTest {
    private static final String MOST_ROOM = "\\ow234567\\s";

    private FileSystem windows;

    @BeforeEach
    void open() {
        windows = Jimfs.newFileSystem(Configuration.windows());
    }

    @AfterEach
    void close() throws IOException {
        windows.close();
    }

    /// Windows allows 20 letters; a profile folder may also carry the domain's name.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "kim",
                "abcdefghijklmnopqrst",
                "abcdefghijklmnopqrst.CONTOSOCONTOSOC.000",
                "\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57",
                "\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57.\u6f22\u5b57\u6f22\u5b57\u6f22"
            })
    void everyUserNameOfWindowsHasASocketThatCanBeBound(String name) throws IOException {
        Path home = windows.getPath("C:\\Users", name);
        Path temporary = Files.createDirectories(home.resolve("AppData\\Local\\Temp"));
        Path all = Files.createDirectories(windows.getPath("C:\\ProgramData"));
        DataFolder folder = new DataFolder(home.resolve("AppData\\Local\\OpWatch"));
        folder.make();

        SocketPath made = SocketPath.make(folder, List.of(temporary, all));

        assertTrue(bytes(made.socket()) <= 107, made.toString());
        assertEquals(made, SocketPath.of(folder));
        assertTrue(Files.isDirectory(made.socket().getParent()));
        made.remove();
        assertEquals(folder.file("opwatch.socket"), SocketPath.of(folder).socket());
    }

    @Test
    void thePersonsOwnFolderGoesBeforeEverybodys() throws IOException {
        Path temporary = Files.createDirectories(windows.getPath("C:\\" + "t".repeat(SocketPath.LONGEST - 14)));
        Path all = Files.createDirectories(windows.getPath("C:\\ProgramData"));
        DataFolder folder = new DataFolder(windows.getPath("C:\\" + "long".repeat(30)));
        folder.make();

        Path longest = SocketPath.make(folder, List.of(temporary, all)).socket();

        assertEquals(temporary, longest.getParent().getParent());
        assertEquals(SocketPath.LONGEST, bytes(temporary) + MOST_ROOM.length());
        assertEquals(SocketPath.LONGEST, bytes(longest));
        Path longer = Files.createDirectories(windows.getPath(temporary + "t"));
        assertEquals(
                all,
                SocketPath.make(folder, List.of(longer, all))
                        .socket()
                        .getParent()
                        .getParent());
        assertNotEquals(SocketPath.make(folder, List.of(all)), SocketPath.make(folder, List.of(all)));
    }

    @Test
    void eachSystemHasShortFolders() {
        Path own = Path.of(System.getProperty("java.io.tmpdir"));
        assertEquals(List.of(own, Path.of("/", "tmp")), SocketPath.shortFolders("Linux", Map.of()));
        assertEquals(List.of(own, Path.of("/", "tmp")), SocketPath.shortFolders("Mac OS X", Map.of()));
        assertEquals(
                List.of(own, Path.of("ProgramData")),
                SocketPath.shortFolders("Windows 11", Map.of("ProgramData", "ProgramData")));
        assertEquals(List.of(own), SocketPath.shortFolders("Windows 11", Map.of()));
    }

    private static int bytes(Path path) {
        return path.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
