package opwatch.watchlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opwatch.disk.DataFolder;
import opwatch.disk.LoadResult;
import opwatch.disk.LoadWarning;
import opwatch.operation.Observation;
import opwatch.operation.OperationStatus;
import opwatch.operation.WatchEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Long answers, through the watch list that they belong to.
class AnswerFilesTest {
    private static final String LONG = "x".repeat(RowCache.LONGEST + 1);

    @TempDir
    Path folder;

    private WatchListFile file() {
        return new WatchListFile(new DataFolder(folder), () -> Rows.NOW, Rows::read);
    }

    private Path answers() {
        return folder.resolve("answers");
    }

    private List<Path> answerFiles() throws IOException {
        if (!Files.exists(answers())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(answers())) {
            return files.sorted().toList();
        }
    }

    private static WatchEntry answered(int i, String body) {
        return Rows.answered(i, "Updating", body);
    }

    @Test
    void anAnswerOfAnyLengthComesBackInFull() throws IOException {
        List<WatchEntry> rows = List.of(
                answered(1, "x".repeat(RowCache.LONGEST)),
                answered(2, LONG),
                answered(3, "ünï\u0000„\"\n\ud83d\ude00".repeat(120_000)),
                answered(4, ""));

        file().save(rows);

        assertEquals(new LoadResult<>(rows, List.of()), file().load());
        assertEquals(2, answerFiles().size());
    }

    @Test
    void rowsWithTheSameAnswerShareIt() throws IOException {
        List<WatchEntry> rows = List.of(answered(1, LONG), answered(2, LONG));

        file().save(rows);

        assertEquals(rows, file().load().value());
        assertEquals(1, answerFiles().size());
    }

    @Test
    void manyMiddlingAnswersDoNotMakeTheListTooLongToWrite() throws IOException {
        String body = "\u0001".repeat(RowCache.LONGEST);
        List<WatchEntry> rows =
                IntStream.range(0, 2000).mapToObj(i -> answered(i, body)).toList();

        file().save(rows);

        assertTrue(Files.size(folder.resolve("watchlist.json")) < RowCache.MOST);
        assertEquals(rows, file().load().value());
    }

    @Test
    void anAnswerIsRemovedWhenNeitherTheListNorItsCopyNamesIt() throws IOException {
        WatchListFile file = file();
        file.save(List.of(answered(1, LONG)));
        Path first = answerFiles().getFirst();
        Files.writeString(answers().resolve(first.getFileName() + ".123.tmp"), "half");
        Files.writeString(answers().resolve("notes.txt"), "a person's");

        file.save(List.of(answered(1, LONG + "y")));
        assertTrue(Files.exists(first));
        assertEquals(3, answerFiles().size());
        file.save(List.of(answered(1, "short")));

        assertEquals(2, answerFiles().size());
        assertTrue(Files.exists(answers().resolve("notes.txt")));
        assertTrue(Files.notExists(first));
    }

    @Test
    void afterARestartTheCopyStillHasItsAnswers() throws IOException {
        file().save(List.of(answered(1, LONG)));
        WatchListFile next = file();
        next.load();
        next.save(List.of(answered(1, LONG + "y")));
        Files.delete(folder.resolve("watchlist.json"));

        assertEquals(List.of(answered(1, LONG)), file().load().value());
    }

    @Test
    void aFailedSaveRemovesNothingThatIsNamed() throws IOException {
        WatchListFile file = file();
        file.save(List.of(answered(1, LONG)));
        Path moved = Files.move(folder.resolve("watchlist.json"), folder.resolve("moved"));
        Files.createDirectories(folder.resolve("watchlist.json").resolve("inner"));
        for (int i = 0; i < 3; i++) {
            List<WatchEntry> rows = List.of(answered(1, LONG + i));
            assertThrows(IOException.class, () -> file.save(rows));
        }
        Files.delete(folder.resolve("watchlist.json").resolve("inner"));
        Files.delete(folder.resolve("watchlist.json"));
        Files.move(moved, folder.resolve("watchlist.json"));

        assertEquals(List.of(answered(1, LONG)), file().load().value());
    }

    @Test
    void nothingIsRemovedWhenAListWasSetAside() throws IOException {
        file().save(List.of(answered(1, LONG)));
        Files.writeString(folder.resolve("watchlist.json"), "broken");
        WatchListFile file = file();
        file.load();

        file.save(List.of(Rows.fresh(1)));
        file.save(List.of(Rows.fresh(2)));
        file.save(List.of(Rows.fresh(3)));

        assertEquals(1, answerFiles().size());
    }

    @Test
    void answersOfRowsThatAreNotUnderstoodStay() throws IOException {
        file().save(List.of(answered(1, LONG)));
        Path list = folder.resolve("watchlist.json");
        Files.writeString(list, Files.readString(list).replace("US_GOVERNMENT", "MOON"));
        WatchListFile file = file();
        file.load();

        file.save(List.of(Rows.fresh(1)));
        file.save(List.of(Rows.fresh(2)));
        file.save(List.of(Rows.fresh(3)));

        assertEquals(1, answerFiles().size());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void answersAreWrittenAgainWhenTheirFolderIsRemovedMeanwhile(boolean afterARestart) throws IOException {
        List<WatchEntry> rows = List.of(answered(1, LONG), answered(2, LONG + "y"), Rows.fresh(3));
        WatchListFile file = file();
        file.save(rows);
        if (afterARestart) {
            file = file();
            rows = file.load().value();
        }
        for (Path answer : answerFiles()) {
            Files.delete(answer);
        }
        Files.delete(answers());

        file.save(rows);

        assertEquals(rows, file().load().value());
        assertEquals(2, answerFiles().size());
    }

    @Test
    void aDamagedAnswerLeavesTheWordAndIsTakenBackWhenItIsMended() throws IOException {
        WatchEntry row = answered(1, LONG);
        file().save(List.of(row));
        Path answer = answerFiles().getFirst();
        Files.writeString(answer, "damaged");
        WatchListFile file = file();

        List<WatchEntry> loaded = file.load().value();
        List<WatchEntry> more = new ArrayList<>(loaded);
        more.add(Rows.fresh(2));
        file.save(more);
        file.save(more.subList(0, 1));
        file.save(more);
        Files.writeString(answer, LONG);

        Observation seen = loaded.getFirst().observation();
        assertEquals("", seen.seen().body());
        assertEquals(OperationStatus.ofWord("Updating"), seen.status());
        assertEquals(List.of(row, Rows.fresh(2)), file().load().value());
    }

    @Test
    void aDamagedAnswerIsWrittenAgainWhenItIsSeenAgain() throws IOException {
        List<WatchEntry> rows = List.of(answered(1, LONG));
        file().save(rows);
        Files.writeString(answerFiles().getFirst(), "damaged");
        WatchListFile file = file();
        file.load();

        file.save(rows);

        assertEquals(rows, file().load().value());
    }

    @Test
    void aNameThatIsNoneLeadsNowhere() throws IOException {
        file().save(List.of(answered(1, LONG)));
        Path list = folder.resolve("watchlist.json");
        String name = answerFiles().getFirst().getFileName().toString();
        Files.writeString(list, Files.readString(list).replace(name, "../watchlist.json"));

        assertEquals(new LoadResult<>(List.of(), List.of(new LoadWarning.BadRows("watchlist.json", 1))), file().load());
    }
}
