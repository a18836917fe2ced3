package opwatch.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import opwatch.disk.PatientMove;
import opwatch.systems.HeldFiles;
import opwatch.systems.Posix;
import opwatch.systems.WindowsDisks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFilesTest {
    @TempDir
    private Path temp;

    @Test
    void olderLinesMoveOnAndTheOldestGo() throws IOException {
        Path folder = temp.resolve("data/logs");
        LogFiles files = new LogFiles(folder, 3, 10);
        for (String line : List.of("aaaa\n", "bbbb\n", "cccc\n", "dddd\n", "eeee\n", "ffff\n", "gggg\n")) {
            files.append(line);
        }
        assertEquals("gggg\n", read(folder, "opwatch.log"));
        assertEquals("eeee\nffff\n", read(folder, "opwatch.log.1"));
        assertEquals("cccc\ndddd\n", read(folder, "opwatch.log.2"));
        assertEquals(3, sizes(folder).count());
    }

    @Test
    void neverMoreThan50Megabytes() throws IOException {
        String line = "x".repeat(7_999) + "\n";
        long written = 0;
        LogFiles files = new LogFiles(temp);
        for (int i = 0; i < 8_000; i++) {
            files.append(line);
            written += line.length();
            if (i % 500 == 0) {
                assertTrue(sizes(temp).sum() <= 50_000_000, "after " + i);
            }
        }
        assertEquals(64_000_000, written);
        long kept = sizes(temp).sum();
        assertTrue(kept <= 50_000_000 && kept >= 40_000_000, "kept " + kept);
    }

    @Test
    void whatIsThereIsGoneOnWith() throws IOException {
        for (String line : List.of("aaaa\n", "bbbb\n", "cccc\n")) {
            LogFiles files = new LogFiles(temp, 2, 10);
            files.append(line);
        }
        assertEquals("cccc\n", read(temp, "opwatch.log"));
        assertEquals("aaaa\nbbbb\n", read(temp, "opwatch.log.1"));
    }

    @Test
    void aHalfLineIsEndedFirst() throws IOException {
        Files.writeString(temp.resolve("opwatch.log"), "hal");
        LogFiles files = new LogFiles(temp);
        files.append("b\n");
        files.append("c\n");
        assertEquals("hal\nb\nc\n", read(temp, "opwatch.log"));
    }

    @Test
    void anEmptyFileIsWrittenTo() throws IOException {
        Files.createFile(temp.resolve("opwatch.log"));
        LogFiles files = new LogFiles(temp);
        files.append("a\n");
        assertEquals("a\n", read(temp, "opwatch.log"));
    }

    @Test
    void twoProcessesKeepWholeLinesAndTheLimit() throws IOException {
        LogFiles one = new LogFiles(temp, 3, 10);
        LogFiles other = new LogFiles(temp, 3, 10);
        for (String line : List.of("aaaa\n", "bbbb\n", "cccc\n", "dddd\n")) {
            one.append(line);
            other.append(line.toUpperCase(Locale.ROOT));
        }
        assertEquals("dddd\nDDDD\n", read(temp, "opwatch.log"));
        assertEquals("cccc\nCCCC\n", read(temp, "opwatch.log.1"));
        assertEquals("bbbb\nBBBB\n", read(temp, "opwatch.log.2"));
        assertEquals(3, sizes(temp).count());
    }

    @Test
    void aFolderThatIsDeletedIsMadeAgain() throws IOException {
        Path folder = temp.resolve("logs");
        LogFiles files = new LogFiles(folder);
        files.append("a\n");
        Files.delete(folder.resolve("opwatch.log"));
        Files.delete(folder);
        files.append("b\n");
        assertEquals("b\n", read(folder, "opwatch.log"));
    }

    @Test
    void afterAFailureAHalfLineIsEndedFirst() throws IOException {
        LogFiles files = new LogFiles(temp);
        files.append("a\n");
        Path log = temp.resolve("opwatch.log");
        Files.delete(log);
        Files.createDirectory(log);
        assertThrows(IOException.class, () -> files.append("b\n"));
        Files.delete(log);
        // What a full disk leaves of a line.
        Files.writeString(log, "hal");
        files.append("c\n");
        assertEquals("hal\nc\n", read(temp, "opwatch.log"));
    }

    @Test
    @Posix
    void onlyTheOwnerReadsIt() throws IOException {
        Path folder = temp.resolve("logs");
        LogFiles files = new LogFiles(folder, 2, 3);
        files.append("a\n");
        files.append("b\n");
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
        for (String name : List.of("opwatch.log", "opwatch.log.1")) {
            assertEquals(
                    "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))));
        }
    }

    @Test
    @Posix
    void aPlantedLinkIsNotFollowed() throws IOException {
        Path other = Files.writeString(temp.resolve("other"), "mine");
        Path folder = Files.createDirectory(temp.resolve("logs"));
        Files.createSymbolicLink(folder.resolve("opwatch.log"), other);
        LogFiles files = new LogFiles(folder);
        assertThrows(IOException.class, () -> files.append("x\n"));
        assertEquals("mine", Files.readString(other));
    }

    @Test
    void aLogThatAViewerHoldsForAMomentIsWaitedFor() throws IOException {
        try (FileSystem disk = WindowsDisks.open()) {
            Path folder = disk.getPath("C:\\logs");
            List<Duration> pauses = new ArrayList<>();
            LogFiles files = new LogFiles(folder, 2, 3, new PatientMove(true, pauses::add));
            // The viewer meets the end that is looked at, and then the move.
            files.append("a\n");
            HeldFiles.hold(folder.resolve("opwatch.log"), 2);
            files.append("b\n");
            assertEquals(2, pauses.size());
            HeldFiles.hold(folder.resolve("opwatch.log.1"), 2);
            files.append("c\n");

            assertEquals(4, pauses.size());
            assertEquals("c\n", read(folder, "opwatch.log"));
            assertEquals("b\n", read(folder, "opwatch.log.1"));
        }
    }

    @Test
    void aLogThatIsHeldWhileItIsOpenedForALineIsWaitedFor() throws IOException {
        try (FileSystem disk = WindowsDisks.open()) {
            Path folder = Files.createDirectories(disk.getPath("C:\\logs"));
            List<Duration> pauses = new ArrayList<>();
            // There is no file yet whose end could be looked at.
            HeldFiles.hold(folder.resolve("opwatch.log"), 2);
            new LogFiles(folder, 2, 30, new PatientMove(true, pauses::add)).append("a\n");

            assertEquals(2, pauses.size());
            assertEquals("a\n", read(folder, "opwatch.log"));
        }
    }

    private static String read(Path folder, String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private static java.util.stream.LongStream sizes(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Long> sizes = new ArrayList<>();
            for (Path file : files.toList()) {
                sizes.add(Files.size(file));
            }
            return sizes.stream().mapToLong(Long::longValue);
        }
    }
}
