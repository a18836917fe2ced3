package opwatch.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import opwatch.systems.Posix;
import opwatch.systems.RealSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path outer;

    private Path folder() {
        return outer.resolve("a").resolve("b");
    }

    private AtomicFile file() {
        return new AtomicFile(new DataFolder(folder()), "list.json");
    }

    private void save(String content) throws IOException {
        AtomicFile file = file();
        file.read();
        file.save(content.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theFirstSaveMakesTheFolder() throws IOException {
        save("one");

        assertEquals(List.of("list.json"), names());
        assertEquals("one", Files.readString(file().path()));
    }

    @Test
    void eachSaveKeepsTheContentBefore() throws IOException {
        save("one");
        save("two");
        save("three");

        assertEquals(List.of("list.json", "list.json.1"), names());
        assertEquals("three", Files.readString(file().path()));
        assertEquals("two", Files.readString(file().previous()));
    }

    @Test
    @Posix
    void everythingIsForItsOwnerAlone() throws IOException {
        save("one");
        save("two");

        assertEquals("rwx------", rights(folder().getParent()));
        assertEquals("rwx------", rights(folder()));
        assertEquals("rw-------", rights(file().path()));
        assertEquals("rw-------", rights(file().previous()));
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void aSaveThatFailsLeavesTheOldContentAndNothingElse() throws IOException {
        save("one");
        Path moved = outer.resolve("moved");
        Files.move(folder(), moved);
        Files.writeString(folder(), "a file in the place of the folder");

        assertThrows(IOException.class, () -> save("two"));

        Files.delete(folder());
        Files.move(moved, folder());
        assertEquals("one", Files.readString(file().path()));
        save("two");
        assertEquals("two", Files.readString(file().path()));
    }

    @Test
    void aTargetThatCannotBeReplacedLeavesNoTemporaryFile() throws IOException {
        Files.createDirectories(file().path().resolve("inner"));

        assertThrows(IOException.class, () -> save("one"));

        assertEquals(List.of("list.json"), names());
    }

    @Test
    void leftoversOfThisFileAreRemoved() throws IOException {
        save("one");
        Files.writeString(folder().resolve("list.json.123.tmp"), "half");
        Files.writeString(folder().resolve("other.json.123.tmp"), "of another file");
        Path stuck = Files.createDirectories(folder().resolve("list.json.9.tmp").resolve("inner"));

        file().removeLeftovers();

        assertEquals(List.of("list.json", stuck.getParent().getFileName().toString(), "other.json.123.tmp"), names());
    }

    @Test
    void withoutAFolderThereIsNothingToRemoveAndNothingToRead() throws IOException {
        file().removeLeftovers();

        assertNull(file().read());
    }

    @Test
    void aFileThatCameAfterTheReadingIsNotWrittenOver() throws IOException {
        Path drive = outer.resolve("drive");
        new AtomicFile(new DataFolder(drive), "list.json").save("precious".getBytes(StandardCharsets.UTF_8));
        AtomicFile file = file();
        assertNull(file.read());
        Files.createDirectories(folder().getParent());
        Files.move(drive, folder());

        for (int i = 0; i < 2; i++) {
            IOException refused = assertThrows(IOException.class, () -> file.save(new byte[] {'1'}));
            assertEquals(new IoReason(IoReason.Kind.APPEARED, file.path().toString(), ""), IoReason.of(refused));
        }

        assertEquals(List.of("list.json"), names());
        assertEquals("precious", Files.readString(file.path()));
    }

    @Test
    void ownSavesMayBeSavedOverAlsoWhenThereWasNothingToRead() throws IOException {
        AtomicFile file = file();
        assertNull(file.read());

        file.save(new byte[] {'1'});
        file.save(new byte[] {'2'});

        assertEquals("2", Files.readString(file.path()));
    }

    @Test
    void contentThatAnotherProgramWroteIsNotReplaced() throws IOException {
        AtomicFile file = file();
        file.save(new byte[] {'1'});
        file.save(new byte[] {'2'});
        FileTime stamp = Files.getLastModifiedTime(file.path());
        // As long as before and with the same stamp: only the bytes can tell.
        Files.writeString(file.path(), "x");
        Files.setLastModifiedTime(file.path(), stamp);

        for (int i = 0; i < 2; i++) {
            RefusedException refused = assertThrows(RefusedException.class, () -> file.save(new byte[] {'3'}));
            assertEquals(new IoReason(IoReason.Kind.CHANGED, file.path().toString(), ""), refused.reason());
        }

        assertEquals("x", Files.readString(file.path()));
        assertEquals("1", Files.readString(file.previous()));
        assertEquals(List.of("list.json", "list.json.1"), names());
    }

    @Test
    void aFileThatWasNeverReadIsNotReplaced() throws IOException {
        save("one");

        assertThrows(RefusedException.class, () -> file().save(new byte[] {'2'}));

        assertEquals("one", Files.readString(file().path()));
    }

    @Test
    void aFileThatWasOnlyTouchedOrCopiedBackIsReplaced() throws IOException {
        byte[] large = new byte[3 << 18];
        new Random(7).nextBytes(large);
        AtomicFile file = file();
        file.save(large);

        Files.setLastModifiedTime(file.path(), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        file.save(large);
        // What a sync tool does: another file with the same content.
        Files.delete(file.path());
        Files.write(file.path(), large);
        file.save(new byte[] {'3'});

        assertEquals("3", Files.readString(file.path()));
    }

    @Test
    void aChangeOfOneByteAnywhereIsSeen() throws IOException {
        byte[] content = new byte[(1 << 18) + 5];
        AtomicFile file = file();
        file.save(content.clone());
        for (int at : new int[] {0, (1 << 18) - 1, 1 << 18, content.length - 1}) {
            content[at] = 1;
            Files.write(file.path(), content);
            assertThrows(RefusedException.class, () -> file.save(new byte[] {'3'}), "byte " + at);
            content[at] = 0;
        }
        Files.write(file.path(), content);

        file.save(new byte[] {'3'});
    }

    @Test
    void contentThatWasReadElsewhereMayBeReplaced() throws IOException {
        AtomicFile file = file();
        file.save(new byte[] {'1'});
        Files.writeString(file.path(), "x");

        file.accept(new byte[] {'x'});
        file.save(new byte[] {'2'});

        assertEquals("2", Files.readString(file.path()));
        assertEquals("x", Files.readString(file.previous()));
    }

    @Test
    @Posix
    void aLinkThatLeadsNowhereIsNotAMissingFile() throws IOException {
        Files.createDirectories(folder());
        Files.createSymbolicLink(file().path(), outer.resolve("drive").resolve("list.json"));

        assertThrows(NoSuchFileException.class, () -> file().read());
    }

    @Test
    @RealSystem("a file with holes")
    void aHugeFileIsNotRead() throws IOException {
        save("one");
        try (RandomAccessFile huge = new RandomAccessFile(file().path().toFile(), "rw")) {
            huge.setLength(AtomicFile.LARGEST + 1L);
        }

        IOException refused = assertThrows(IOException.class, () -> file().read());

        assertEquals(new IoReason(IoReason.Kind.TOO_LARGE, file().path().toString(), ""), IoReason.of(refused));
    }

    @Test
    void whatCouldNotBeReadAgainIsNotWritten() throws IOException {
        save("one");

        assertThrows(IOException.class, () -> file().save(new byte[AtomicFile.LARGEST + 1]));

        assertEquals("one", Files.readString(file().path()));
    }
}
