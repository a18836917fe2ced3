package opwatch.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;
import opwatch.disk.IoReason.Kind;
import org.junit.jupiter.api.Test;

class IoReasonTest {
    @Test
    void whatTheSystemThrowsHasAKindAndItsFile() {
        assertReason(Kind.DENIED, "/x", "", new AccessDeniedException("/x"));
        assertReason(Kind.MISSING, "/x", "", new NoSuchFileException("/x"));
        assertReason(Kind.NAME_TAKEN, "/x", "", new FileAlreadyExistsException("/x"));
        assertReason(Kind.FULL, "/x", "", new FileSystemException("/x", null, "No space left on device"));
        assertReason(Kind.FULL, "", "", new IOException("Disk quota exceeded"));
        assertReason(Kind.READ_ONLY, "/x", "", new FileSystemException("/x", null, "Read-only file system"));
        assertReason(Kind.READ_ONLY, "", "", new ReadOnlyFileSystemException());
    }

    @Test
    void whatHasNoKindIsInTheWordsOfTheSystem() {
        assertReason(Kind.SYSTEM, "/x", "Not a directory", new FileSystemException("/x", null, "Not a directory"));
        assertReason(Kind.SYSTEM, "", "FileSystemException", new FileSystemException(null));
        assertReason(Kind.SYSTEM, "", "No locks available", new IOException("No locks available "));
        assertReason(Kind.SYSTEM, "", "IOException", new IOException());
    }

    @Test
    void aBugIsNamed() {
        assertReason(Kind.BUG, "", "IllegalStateException: a bug", new IllegalStateException("a bug"));
        assertReason(Kind.BUG, "", "StackOverflowError", new StackOverflowError());
    }

    @Test
    void theLogGetsItInOneLine() {
        assertEquals("FULL (/x)", new IoReason(Kind.FULL, "/x", "").toString());
        assertEquals("SYSTEM: Busy", new IoReason(Kind.SYSTEM, "", "Busy").toString());
    }

    private static void assertReason(Kind kind, String file, String detail, Throwable thrown) {
        assertEquals(new IoReason(kind, file, detail), IoReason.of(thrown));
    }
}
