package opwatch.watchlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import opwatch.disk.DataFolder;
import opwatch.disk.IoReason;
import opwatch.disk.KeptBesideException;
import opwatch.disk.LoadResult;
import opwatch.disk.LoadWarning;
import opwatch.operation.WatchEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two windows with one list and no lock between them, and a sync tool that writes what another computer had.
class OtherListsTest {
    private static final String LIST = "watchlist.json";
    private static final String OTHER = "watchlist.other-20260304T050607Z.json";
    private static final String SECOND = "watchlist.other-20260304T050607Z-2.json";
    private static final String JOINED = "watchlist.joined-20260304T050607Z.json";
    private static final List<WatchEntry> OURS = List.of(Rows.fresh(1));
    private static final List<WatchEntry> THEIRS = List.of(Rows.seen(1), Rows.fresh(2), Rows.fresh(3));
    private static final List<WatchEntry> BOTH = List.of(Rows.fresh(1), Rows.fresh(2), Rows.fresh(3));

    @TempDir
    Path folder;

    private WatchListFile window;
    private WatchListFile theirs;

    @BeforeEach
    void twoStartsReadOneList() throws IOException {
        file().save(OURS);
        window = file();
        assertEquals(OURS, window.load().value());
        theirs = file();
        theirs.load();
    }

    private WatchListFile file() {
        return new WatchListFile(new DataFolder(folder), () -> Rows.NOW, Rows::read);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private KeptBesideException isKeptBeside(List<WatchEntry> rows) {
        return assertThrows(KeptBesideException.class, () -> window.save(rows));
    }

    private List<WatchEntry> in(String name) throws IOException {
        Path alone = Files.createTempDirectory(folder, "alone");
        Files.copy(folder.resolve(name), alone.resolve(LIST));
        return new WatchListFile(new DataFolder(alone), () -> Rows.NOW, Rows::read)
                .load()
                .value();
    }

    /// Once, the next start read one row of three, and no save had failed.
    @Test
    void whatTheOtherWindowSavedStaysAndOursIsKeptBesideIt() throws IOException {
        theirs.save(THEIRS);

        for (int i = 0; i < 2; i++) {
            KeptBesideException kept = isKeptBeside(OURS);
            assertEquals(OTHER, kept.other());
            assertEquals(IoReason.Kind.CHANGED, kept.reason().kind());
        }

        LoadWarning apart = new LoadWarning.KeptApart(LIST, OTHER, 1);
        assertEquals(new LoadResult<>(THEIRS, List.of(apart)), file().load());
        assertEquals(OURS, in(OTHER));
    }

    @Test
    void everySaveGoesToTheSameListBeside() throws IOException {
        theirs.save(THEIRS);
        isKeptBeside(OURS);
        List<WatchEntry> later = List.of(Rows.fresh(1), Rows.fresh(7));
        isKeptBeside(later);

        assertEquals(List.of(OTHER, LIST), List.of(names().get(1), names().get(0)));
        assertEquals(later, in(OTHER));
    }

    @Test
    void aListThatWasOnlyTouchedIsSavedInPlace() throws IOException {
        Files.setLastModifiedTime(folder.resolve(LIST), FileTime.from(Instant.EPOCH));

        window.save(BOTH);

        assertEquals(new LoadResult<>(BOTH, List.of()), file().load());
        assertEquals(List.of(LIST), names());
    }

    @Test
    void joiningInTheWindowAddsTheirRowsAndKeepsTheirListAside() throws IOException {
        theirs.save(THEIRS);
        isKeptBeside(OURS);

        assertEquals(new LoadResult<>(THEIRS, List.of()), window.join());
        assertEquals(List.of(LIST, OTHER), names());
        window.save(BOTH);

        assertEquals(new LoadResult<>(BOTH, List.of()), file().load());
        assertEquals(List.of(JOINED, LIST), names());
        assertEquals(THEIRS, in(JOINED));
        window.save(OURS);
        assertEquals(OURS, file().load().value());
    }

    @Test
    void joiningAtTheNextStartAddsTheRowsThatWereKeptBeside() throws IOException {
        theirs.save(THEIRS);
        List<WatchEntry> rows = List.of(Rows.fresh(1), Rows.fresh(9));
        isKeptBeside(rows);
        WatchListFile next = file();
        List<WatchEntry> all = new ArrayList<>(next.load().value());

        assertEquals(new LoadResult<>(rows, List.of()), next.join());
        all.add(Rows.fresh(9));
        next.save(all);

        assertEquals(new LoadResult<>(all, List.of()), file().load());
        assertEquals(List.of(JOINED, LIST), names());
        assertEquals(rows, in(JOINED));
    }

    @Test
    void aSaveThatDoesNotHoldTheirRowsYetEndsNoJoin() throws IOException {
        theirs.save(THEIRS);
        isKeptBeside(OURS);
        window.join();

        // A save that was planned before the rows were added.
        assertEquals(SECOND, isKeptBeside(OURS).other());
        assertEquals(List.of(LIST, SECOND), names());
        assertEquals(THEIRS, in(LIST));

        window.save(BOTH);
        assertEquals(List.of(JOINED, LIST), names());
    }

    @Test
    void aListThatChangesAgainWhileItIsJoinedStaysToo() throws IOException {
        theirs.save(THEIRS);
        isKeptBeside(OURS);
        window.join();
        List<WatchEntry> more = List.of(Rows.fresh(4));
        theirs.save(more);

        assertEquals(SECOND, isKeptBeside(BOTH).other());
        assertEquals(more, in(LIST));
        assertEquals(BOTH, in(SECOND));

        assertEquals(more, window.join().value());
        List<WatchEntry> all = Stream.concat(BOTH.stream(), more.stream()).toList();
        window.save(all);
        assertEquals(all, file().load().value());
    }

    @Test
    void aListBesideNeedsNoFileOfAnswers() throws IOException {
        WatchEntry answered = Rows.answered(5, "Updating", "x".repeat(RowCache.LONGEST + 1));
        theirs.save(THEIRS);
        isKeptBeside(List.of(answered));

        // The other window removes the answers that its own list does not name.
        theirs.save(OURS);
        theirs.save(THEIRS);

        assertEquals(List.of(answered), in(OTHER));
        assertEquals(List.of(answered), file().join().value());
    }

    @Test
    void aRowThatIsNotUnderstoodIsJoinedToTheLetter() throws IOException {
        theirs.save(THEIRS);
        Files.writeString(
                folder.resolve(LIST),
                Files.readString(folder.resolve(LIST)).replace("[\n", "[\n{\"kind\":\"new\"},\n"));
        isKeptBeside(OURS);

        window.join();
        window.save(BOTH);

        assertTrue(Files.readString(folder.resolve(LIST)).contains("{\"kind\":\"new\"}"));
        assertEquals(List.of(new LoadWarning.BadRows(LIST, 1)), file().load().notices());
    }

    @Test
    void aListThatIsNoneIsNotJoinedAndStays() throws IOException {
        Files.writeString(folder.resolve(LIST), "nonsense");
        isKeptBeside(OURS);

        assertEquals(new LoadResult<>(List.of(), List.of(new LoadWarning.NotJoined(LIST))), window.join());

        isKeptBeside(OURS);
        assertEquals("nonsense", Files.readString(folder.resolve(LIST)));
    }

    @Test
    void aListOfAnOlderOpWatchIsKeptOnlyWhenItIsReplaced() throws IOException {
        Files.writeString(folder.resolve(LIST), Golden.SCHEMA_1);
        window = file();
        window.load();
        theirs = file();
        theirs.load();
        theirs.save(THEIRS);
        assertEquals(Golden.SCHEMA_1, Files.readString(folder.resolve(LIST + ".v1")));
        Files.delete(folder.resolve(LIST + ".v1"));

        isKeptBeside(OURS);

        assertFalse(Files.exists(folder.resolve(LIST + ".v1")));
    }

    @Test
    void whenTheListIsAsItWasAgainOursGoesBackToItsPlace() throws IOException {
        byte[] before = Files.readAllBytes(folder.resolve(LIST));
        theirs.save(THEIRS);
        isKeptBeside(BOTH);
        Files.write(folder.resolve(LIST), before);

        window.save(BOTH);

        assertEquals(new LoadResult<>(BOTH, List.of()), file().load());
        assertEquals(List.of(LIST), names());
    }

    @Test
    void whileAnotherOpWatchHoldsTheFolderNothingIsReplaced() throws IOException {
        KeptBesideException kept = assertThrows(KeptBesideException.class, () -> window.saveBeside(BOTH));

        assertEquals(IoReason.Kind.HELD, kept.reason().kind());
        assertEquals(OURS, file().load().value());
        assertEquals(BOTH, in(OTHER));

        window.save(BOTH);
        assertEquals(new LoadResult<>(BOTH, List.of()), file().load());
        assertFalse(Files.exists(folder.resolve(OTHER)));
    }

    @Test
    void leftoversOfASaveBesideAreRemovedAtTheStart() throws IOException {
        Path leftover = Files.writeString(folder.resolve(OTHER + ".1.tmp"), "half");

        assertEquals(List.of(), file().load().notices());

        assertFalse(Files.exists(leftover));
    }
}
