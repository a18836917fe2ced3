package opwatch.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import opwatch.systems.HeldFiles;
import opwatch.systems.WindowsDisks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Moves on a disk where another program holds a file.
class PatientMoveTest {
    private final FileSystem disk = WindowsDisks.open();
    private Path folder;
    private final List<Duration> pauses = new ArrayList<>();
    private Path from;
    private Path to;

    @BeforeEach
    void twoFiles() throws IOException {
        folder = Files.createDirectories(disk.getPath("C:\\data"));
        from = Files.writeString(folder.resolve("from"), "new");
        to = Files.writeString(folder.resolve("to"), "old");
    }

    @AfterEach
    void close() throws IOException {
        disk.close();
    }

    @Test
    void theOtherFileIsReplaced() throws IOException {
        new PatientMove(true, pauses::add).over(from, to);

        assertEquals("new", Files.readString(to));
        assertFalse(Files.exists(from));
        assertEquals(List.of(), pauses);
    }

    @Test
    void aFileThatIsHeldForAMomentIsTriedAgainEverMoreSlowly() throws IOException {
        HeldFiles.hold(to, 6);

        new PatientMove(true, pauses::add).over(from, to);

        assertEquals("new", Files.readString(to));
        assertEquals(
                List.of(10L, 20L, 40L, 80L, 160L, 200L),
                pauses.stream().map(Duration::toMillis).toList());
    }

    @Test
    void afterThreeSecondsItGivesUpAndChangesNothing() throws IOException {
        HeldFiles.hold(to, 1000);

        assertThrows(FileSystemException.class, () -> new PatientMove(true, pauses::add).over(from, to));

        Duration waited = pauses.stream().reduce(Duration.ZERO, Duration::plus);
        assertTrue(waited.compareTo(PatientMove.LIMIT) >= 0, waited.toString());
        assertTrue(waited.compareTo(PatientMove.LIMIT.plusMillis(200)) < 0, waited.toString());
        assertEquals("new", Files.readString(from));
    }

    @Test
    void whereNobodyCanHoldAFileItDoesNotWait() throws IOException {
        HeldFiles.hold(to, 1000);

        assertThrows(FileSystemException.class, () -> new PatientMove(false, pauses::add).over(from, to));

        assertEquals(List.of(), pauses);
    }

    @Test
    void aFileThatIsGoneIsNotWaitedFor() throws IOException {
        Files.delete(from);

        assertThrows(NoSuchFileException.class, () -> new PatientMove(true, pauses::add).over(from, to));

        assertEquals(List.of(), pauses);
        assertEquals("old", Files.readString(to));
    }
}
