package opwatch.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import opwatch.disk.IoReason;
import opwatch.systems.LinuxOnly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A report on a disk, and places where it cannot be.
class ReportFileTest {
    @TempDir
    private Path folder;

    private static void write(Path file) throws IOException {
        ReportFile.write(file, Views.of(Views.failed()), ReportFormat.CSV, Views.FREE);
    }

    private static IoReason.Kind refused(Path file) {
        return IoReason.of(assertThrows(IOException.class, () -> write(file))).kind();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReportIsWrittenWholeInThePlaceOfTheOldOne(ReportFormat format) throws IOException {
        ReportView view = Views.of(Views.failed());
        Path file = Files.writeString(folder.resolve("view" + format.ending()), "old");

        ReportFile.write(file, view, format, Views.FREE);

        assertEquals(format.of(view, Views.FREE), Files.readString(file));
        assertEquals(List.of("view" + format.ending()), names(folder));
    }

    @Test
    void aFolderAndAPlaceThatIsNotThereAreRefused() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("taken.csv"));

        assertEquals(IoReason.Kind.NAME_TAKEN, refused(taken));
        assertEquals(IoReason.Kind.MISSING, refused(folder.resolve("nowhere").resolve("x.csv")));
        assertEquals(List.of("taken.csv"), names(folder));
    }

    @Test
    @LinuxOnly
    void aPipeOrADeviceIsNotReplacedByAFile() throws Exception {
        Path pipe = folder.resolve("pipe.csv");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), pipe);

        assertEquals(IoReason.Kind.NAME_TAKEN, refused(pipe));
        assertEquals(IoReason.Kind.NAME_TAKEN, refused(link));
        assertTrue(Files.readAttributes(pipe, BasicFileAttributes.class).isOther());
        assertEquals(List.of("link.csv", "pipe.csv"), names(folder));
    }

    @Test
    void aFullDiskIsRefusedAndNothingHalfWrittenStays() throws IOException {
        Configuration small = Configuration.unix().toBuilder()
                .setMaxSize(8 * 4096)
                .setBlockSize(4096)
                .setMaxCacheSize(0)
                .build();
        try (FileSystem disk = Jimfs.newFileSystem(small)) {
            Path file = Files.writeString(disk.getPath("view.csv").toAbsolutePath(), "old");
            Files.write(disk.getPath("filler"), new byte[6 * 4096]);
            ReportRow[] rows = Stream.iterate(0, i -> i < 500, i -> i + 1)
                    .map(i -> Views.hostile(i, "x"))
                    .toArray(ReportRow[]::new);

            IOException full = assertThrows(
                    IOException.class, () -> ReportFile.write(file, Views.of(rows), ReportFormat.HTML, Views.FREE));

            assertTrue(full.toString().toLowerCase(java.util.Locale.ROOT).contains("space"), full.toString());
            assertEquals("old", Files.readString(file));
            assertEquals(List.of("filler", "view.csv"), names(disk.getPath("/work")));
        }
    }

    @Test
    @LinuxOnly
    void aFolderWithoutTheRightIsRefused() {
        // There even root may make no file.
        assertTrue(
                Set.of(IoReason.Kind.DENIED, IoReason.Kind.READ_ONLY).contains(refused(Path.of("/sys/kernel/x.csv"))));
    }
}
