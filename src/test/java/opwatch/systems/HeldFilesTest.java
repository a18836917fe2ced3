package opwatch.systems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The disk that the suites run on as Windows.
class HeldFilesTest {
    private final FileSystem disk = WindowsDisks.open();
    private Path folder;
    private Path file;

    @BeforeEach
    void prepare() throws IOException {
        folder = Files.createDirectories(disk.getPath("C:\\data\\inner"));
        file = Files.writeString(folder.resolve("list.json"), "old");
    }

    @AfterEach
    void close() throws IOException {
        disk.close();
    }

    @Test
    void itHasTheFormOfWindows() throws IOException {
        assertEquals("C:\\data\\inner\\list.json", file.toString());
        assertEquals("old", Files.readString(disk.getPath("c:\\DATA\\Inner\\LIST.json")));
        assertFalse(disk.supportedFileAttributeViews().contains("posix"));
        assertThrows(FileSystemException.class, () -> Files.createSymbolicLink(folder.resolve("link"), file));
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*.json")) {
            assertEquals(file, all.iterator().next());
        }
    }

    @Test
    void aFileThatIsOpenIsNeitherReplacedNorMovedNorRemoved() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "new");
        try (FileChannel open = FileChannel.open(file, StandardOpenOption.READ)) {
            assertTrue(open.isOpen());
            assertThrows(AccessDeniedException.class, () -> Files.move(other, file, StandardCopyOption.ATOMIC_MOVE));
            assertThrows(FileSystemException.class, () -> Files.move(file, folder.resolve("third")));
            assertThrows(FileSystemException.class, () -> Files.delete(file));
            assertThrows(FileSystemException.class, () -> Files.move(folder, disk.getPath("C:\\data\\moved")));
        }
        Files.move(other, file, StandardCopyOption.ATOMIC_MOVE);
        assertEquals("new", Files.readString(file));
        try (OutputStream open = Files.newOutputStream(file)) {
            open.write('x');
            assertThrows(FileSystemException.class, () -> Files.delete(file));
        }
        Files.delete(file);
        assertFalse(Files.exists(file));
    }

    @Test
    void anotherProgramLetsGoAfterSoManyRefusals() throws IOException {
        HeldFiles.hold(file, 2);
        assertThrows(FileSystemException.class, () -> Files.readString(file));
        assertTrue(HeldFiles.isHeld(file));
        assertThrows(FileSystemException.class, () -> Files.delete(file));
        assertFalse(HeldFiles.isHeld(file));
        Files.delete(file);
    }
}
