package opwatch.watchlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import opwatch.disk.DataFolder;
import opwatch.disk.IoReason;
import opwatch.disk.LoadResult;
import opwatch.disk.LoadWarning;
import opwatch.operation.WatchEntry;
import opwatch.systems.Posix;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchListFileTroubleTest {
    private static final String NAME = "watchlist.json";
    private static final String ASIDE = "watchlist.corrupt-20260304T050607Z.json";
    private static final String SECOND_ASIDE = "watchlist.corrupt-20260304T050607Z-2.json";
    private static final Instant SAVED = Instant.parse("2026-03-03T00:00:00Z");

    @TempDir
    Path folder;

    private WatchListFile file() {
        return new WatchListFile(new DataFolder(folder), () -> Rows.NOW, Rows::read);
    }

    private Path path() {
        return folder.resolve(NAME);
    }

    private Path copy() {
        return folder.resolve(NAME + ".1");
    }

    private void write(String content) throws IOException {
        Files.writeString(path(), content);
    }

    /// Row 1 alone in the copy, rows 1 and 2 in the file.
    private void twoSaves() throws IOException {
        WatchListFile file = file();
        file.save(List.of(Rows.fresh(1)));
        file.save(List.of(Rows.fresh(1), Rows.fresh(2)));
        Files.setLastModifiedTime(copy(), FileTime.from(SAVED));
    }

    private List<String> contents() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(file -> file.getFileName().toString()).toList();
        }
    }

    @Nested
    class WhenItIsNotUnderstood {
        @ParameterizedTest
        @ValueSource(strings = {"", "\0\0\0\0\0\0\0\0", "[]", "{\"schema\":1,\"rows\":{}}"})
        void itIsSetAsideAndTheLastGoodCopyLoads(String nonsense) throws IOException {
            twoSaves();
            write(nonsense);
            WatchListFile file = file();

            LoadResult<List<WatchEntry>> loaded = file.load();

            assertEquals(
                    new LoadResult<>(List.of(Rows.fresh(1)), List.of(new LoadWarning.SetAside(NAME, ASIDE, SAVED))),
                    loaded);
            assertTrue(file.writable());
            assertEquals(nonsense, Files.readString(folder.resolve(ASIDE)));
        }

        @Test
        void everyTruncationStartsWithTheLastGoodCopy() throws IOException {
            WatchListFile saving = file();
            saving.save(List.of(Rows.fresh(1)));
            saving.save(List.of(Rows.seen(1), Rows.fresh(2)));
            byte[] whole = Files.readAllBytes(path());
            for (int length = 0; length < whole.length; length++) {
                byte[] part = Arrays.copyOf(whole, length);
                Files.write(path(), part);

                assertEquals(List.of(Rows.fresh(1)), file().load().value(), "cut after " + length);

                assertTrue(Arrays.equals(part, Files.readAllBytes(folder.resolve(ASIDE))), "cut after " + length);
                Files.delete(folder.resolve(ASIDE));
            }
        }

        @Test
        void aCopyThatIsNotUnderstoodEitherIsSetAsideToo() throws IOException {
            write("bad");
            Files.writeString(copy(), "worse");
            WatchListFile file = file();

            List<LoadWarning> notices = file.load().notices();
            file.save(List.of(Rows.fresh(1)));
            file.save(List.of(Rows.fresh(2)));

            assertEquals(
                    List.of(
                            new LoadWarning.SetAside(NAME, SECOND_ASIDE, null),
                            new LoadWarning.SetAside(NAME + ".1", ASIDE, null)),
                    notices);
            assertEquals("worse", Files.readString(folder.resolve(ASIDE)));
            assertEquals("bad", Files.readString(folder.resolve(SECOND_ASIDE)));
        }

        @Test
        void theNextSaveKeepsTheCopyAndWhatWasSetAside() throws IOException {
            twoSaves();
            write("broken");
            WatchListFile file = file();
            file.load();

            file.save(List.of(Rows.fresh(1), Rows.fresh(3)));

            assertEquals(new LoadResult<>(List.of(Rows.fresh(1), Rows.fresh(3)), List.of()), file().load());
            assertEquals("broken", Files.readString(folder.resolve(ASIDE)));
            assertEquals(List.of(ASIDE, NAME, NAME + ".1"), contents());
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidAtTheStartAndSavingIsStillTried() throws IOException {
        Path blocked = Files.writeString(folder.resolve("blocked"), "a file in its place")
                .resolve("opwatch");
        WatchListFile file = new WatchListFile(new DataFolder(blocked), () -> Rows.NOW, Rows::read);

        LoadResult<List<WatchEntry>> loaded = file.load();

        assertTrue(
                loaded.notices().stream().anyMatch(notice -> notice instanceof LoadWarning.NotWritable),
                loaded.toString());
        assertTrue(file.writable() || loaded.notices().size() > 1);
        assertThrows(IOException.class, () -> file.save(List.of(Rows.fresh(1))));
    }

    @Nested
    class WhenItIsMissing {
        @Test
        void theLastGoodCopyLoadsAndIsSaid() throws IOException {
            twoSaves();
            Files.delete(path());
            WatchListFile file = file();

            assertEquals(
                    new LoadResult<>(List.of(Rows.fresh(1)), List.of(new LoadWarning.FromCopy(NAME, SAVED))),
                    file.load());
            assertTrue(file.writable());
        }

        @Test
        void aListWhoseDriveComesLaterKeepsItsRowsAndAnswers() throws IOException {
            List<WatchEntry> rows =
                    List.of(Rows.fresh(1), Rows.answered(2, "Updating", "x".repeat(RowCache.LONGEST + 1)));
            file().save(rows);
            Path drive = Files.move(folder, folder.resolveSibling(folder.getFileName() + "-drive"));
            WatchListFile file = file();
            assertEquals(List.of(), file.load().value());
            // The start has made an empty one in its place.
            Files.delete(folder);
            Files.move(drive, folder);

            for (int i = 0; i < 2; i++) {
                assertThrows(IOException.class, () -> file.save(List.of(Rows.fresh(3))));
            }

            WatchListFile next = file();
            LoadWarning apart = new LoadWarning.KeptApart(NAME, "watchlist.other-20260304T050607Z.json", 1);
            assertEquals(new LoadResult<>(rows, List.of(apart)), next.load());
            assertEquals(List.of(Rows.fresh(3)), next.join().value());
        }

        @Test
        @Posix
        void aLinkThatLeadsNowhereIsNotWrittenOver() throws IOException {
            Files.createSymbolicLink(path(), folder.resolve("drive").resolve(NAME));
            WatchListFile file = file();

            List<LoadWarning> notices = file.load().notices();

            assertEquals(
                    List.of(new LoadWarning.Unreadable(
                            NAME, new IoReason(IoReason.Kind.MISSING, path().toString(), ""))),
                    notices);
            assertFalse(file.writable());
            assertThrows(IOException.class, () -> file.save(List.of()));
            assertTrue(Files.isSymbolicLink(path()));
        }
    }

    @Nested
    class WhenItCannotBeRead {
        @Test
        void itIsLeftAloneAndTheLastGoodCopyIsShown() throws IOException {
            twoSaves();
            Files.delete(path());
            Files.createDirectory(path());
            WatchListFile file = file();

            LoadResult<List<WatchEntry>> loaded = file.load();

            assertEquals(List.of(Rows.fresh(1)), loaded.value());
            assertTrue(loaded.notices().getFirst() instanceof LoadWarning.Unreadable, loaded.toString());
            assertEquals(new LoadWarning.FromCopy(NAME, SAVED), loaded.notices().getLast());
            assertFalse(file.writable());
            assertThrows(IOException.class, () -> file.save(List.of(Rows.fresh(1))));
            assertTrue(Files.isDirectory(path(), LinkOption.NOFOLLOW_LINKS));
        }

        @Test
        void aCopyThatCannotBeReadIsNotWrittenOverEither() throws IOException {
            Files.createDirectory(copy());
            WatchListFile file = file();

            List<LoadWarning> notices = file.load().notices();

            assertTrue(notices.getFirst() instanceof LoadWarning.Unreadable, notices.toString());
            assertFalse(file.writable());
        }

        @Test
        void aLeftoverThatCannotBeRemovedDoesNoHarm() throws IOException {
            twoSaves();
            Files.createDirectories(folder.resolve(NAME + ".9.tmp").resolve("inner"));
            WatchListFile file = file();

            assertEquals(new LoadResult<>(List.of(Rows.fresh(1), Rows.fresh(2)), List.of()), file.load());
            assertTrue(file.writable());
        }
    }

    @Nested
    class WhenANewerOpWatchWroteIt {
        private void isShownAndNotChanged(String newer, List<WatchEntry> rows, List<LoadWarning> expected)
                throws IOException {
            write(newer);
            WatchListFile file = file();

            assertEquals(new LoadResult<>(rows, expected), file.load());

            assertFalse(file.writable());
            assertThrows(IOException.class, () -> file.save(List.of()));
            assertEquals(newer, Files.readString(path()));
        }

        @Test
        void itsRowsAreShown() throws IOException {
            file().save(List.of(Rows.fresh(1)));
            String newer = Files.readString(path()).replace("\"schema\":3", "\"schema\":4,\"extra\":[1]");

            isShownAndNotChanged(newer, List.of(Rows.fresh(1)), List.of(new LoadWarning.NewerSchema(NAME)));
        }

        @Test
        void rowsOfANewKindAreCounted() throws IOException {
            isShownAndNotChanged(
                    "{\"schema\":4,\"rows\":[{\"kind\":\"query\"}]}",
                    List.of(),
                    List.of(new LoadWarning.NewerSchema(NAME), new LoadWarning.BadRows(NAME, 1)));
        }

        @Test
        void anotherFormIsLeftAlone() throws IOException {
            isShownAndNotChanged(
                    "{\"schema\":4,\"entries\":{\"a\":1}}", List.of(), List.of(new LoadWarning.NewerSchema(NAME)));
            assertEquals(List.of(NAME), contents());
        }
    }
}
