package opwatch.watchlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import opwatch.disk.DataFolder;
import opwatch.disk.LoadResult;
import opwatch.disk.LoadWarning;
import opwatch.operation.Check;
import opwatch.operation.Observation;
import opwatch.operation.OperationError;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationState;
import opwatch.operation.OperationStatus;
import opwatch.operation.Replies;
import opwatch.operation.RequestIds;
import opwatch.operation.Timestamp;
import opwatch.operation.Transition;
import opwatch.operation.WatchEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchListFileTest {
    @TempDir
    Path folder;

    private WatchListFile file() {
        return new WatchListFile(new DataFolder(folder), () -> Rows.NOW, Rows::read);
    }

    private Path path() {
        return folder.resolve("watchlist.json");
    }

    @Test
    void everythingThatWasSeenComesBack() throws IOException {
        List<WatchEntry> rows = List.of(Rows.fresh(1), Rows.seen(2), Rows.seen(3));

        file().save(rows);

        assertEquals(new LoadResult<>(rows, List.of()), file().load());
    }

    /// As a list that was edited, or damaged in one digit, may hold them.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1000000000-01-01T00:00:00Z",
                "-999999999-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z",
                "1969-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z",
                "+999999999-12-31T23:59:59.999999999Z",
                "+1000000000-12-31T23:59:59.999999999Z"
            })
    void timesThatNobodyCanComputeWithBecomeTimesThatTheAppCan(String text) throws IOException {
        Instant odd = Instant.parse(text);
        Instant read = odd.isBefore(Instant.EPOCH) ? Instant.EPOCH : Instant.parse("9999-01-01T00:00:00Z");
        file().save(List.of(at(odd)));

        assertEquals(new LoadResult<>(List.of(at(read)), List.of()), file().load());
    }

    /// A row all of whose times are this one.
    private static WatchEntry at(Instant moment) {
        Check check = new Check(
                moment, Duration.ofMillis(85), Replies.of(200, moment, null, null, new RequestIds("", "", ""), ""));
        List<Transition> history = List.of(new Transition("Accepted", "Updating", moment, moment));
        Observation observation = new Observation(OperationStatus.ofWord("Updating"), check, null, check, history, 0);
        return new WatchEntry(Rows.ref(1), "", moment, observation);
    }

    @Test
    void nothingRememberedIsAnEmptyListWithoutNotice() {
        assertEquals(new LoadResult<>(List.of(), List.of()), file().load());
    }

    @Test
    void anAnswerThatCannotBeReadAgainLeavesWordAndTimes() throws IOException {
        file().save(List.of(Rows.seen(1)));

        var deaf = new WatchListFile(new DataFolder(folder), () -> Rows.NOW, body -> Optional.empty());
        Observation observation = deaf.load().value().getFirst().observation();

        OperationStatus expected = new OperationStatus(
                "Updating", new Timestamp("Wed, 04 Mar 2026 05:00:00 GMT", null), null, null, null, List.of());
        assertEquals(expected, observation.status());
    }

    @Test
    void theSpellingOfLocationAndIdComesBack() throws IOException {
        Files.writeString(path(), Golden.SCHEMA_1.replace("\"abc\"", "\"ABC*f0\""));

        OperationRef ref = file().load().value().getFirst().ref();

        assertEquals("West US ABC*f0", ref.place().text() + " " + ref.operationId());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"cloud\":\"MOON\", \"n\": 1.10, \"big\":1e400}",
                "{\"cloud\":\"PUBLIC\",\"cloud\":\"PUBLIC\"}",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\"deep\"]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
                "\"text\\u00e9\"",
                "null",
                "{}"
            })
    void aRowThatIsNotUnderstoodIsKeptToTheLetterBehindTheOthers(String bad) throws IOException {
        file().save(List.of(Rows.fresh(1)));
        String good = Files.readString(path());
        Files.writeString(path(), good.replace("[\n{", "[" + bad + " , {"));
        WatchListFile file = file();

        LoadResult<List<WatchEntry>> loaded = file.load();
        file.save(List.of(Rows.fresh(1)));
        file.save(List.of(Rows.fresh(1)));

        assertEquals(
                new LoadResult<>(List.of(Rows.fresh(1)), List.of(new LoadWarning.BadRows("watchlist.json", 1))),
                loaded);
        assertEquals(good.replace("}\n]}", "},\n" + bad + "\n]}"), Files.readString(path()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"label\":\"x\" -> \"label\":{\"text\":\"x\"}",
                "\"at\":\"2026-01-01T00:01:00Z\" -> \"at\":\"yesterday\"",
                "\"lookedAt\":\"2026-01-01T00:02:00Z\" -> \"lookedAt\":7",
                "\"body\":\"{}\" -> \"body\":{}",
                "\"to\":\"Updating\" -> \"too\":\"Updating\"",
                "\"operationId\":\"abc\" -> \"operationId\":\"../abc\""
            })
    void whatWouldBeWrittenOverMakesARowNotUnderstood(String change) throws IOException {
        String[] fromTo = change.split(" -> ");
        Files.writeString(path(), Golden.SCHEMA_1.replace(fromTo[0], fromTo[1]));

        LoadResult<List<WatchEntry>> loaded = file().load();

        assertEquals(
                new LoadResult<>(Golden.rows().subList(1, 2), List.of(new LoadWarning.BadRows("watchlist.json", 1))),
                loaded);
    }

    @Test
    void aReaderThatFailsOnOneAnswerDoesNotCostTheOthers() throws IOException {
        file().save(List.of(Rows.seen(1), Rows.fresh(2)));
        WatchListFile failing = new WatchListFile(new DataFolder(folder), () -> Rows.NOW, body -> {
            throw new IllegalStateException("a bug");
        });

        assertEquals(List.of(Rows.fresh(2)), failing.load().value());
    }

    @Test
    void anyTextComesBack() throws IOException {
        String label = "\u0000\n\"\\/ \ud800 half, \ud83d\ude00 whole, \u202e\ufeff ü";
        List<WatchEntry> rows = List.of(WatchEntry.of(Rows.ref(1), label, Rows.NOW));

        file().save(rows);

        assertEquals(new LoadResult<>(rows, List.of()), file().load());
    }

    @Test
    void anyTextAnywhereInARowComesBack() throws IOException {
        Random random = new Random(7);
        List<WatchEntry> rows = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            String text = random.ints(random.nextInt(40), 0, i % 2 == 0 ? 0x80 : 0xD800)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            rows.add(new WatchEntry(
                    Rows.ref(i % 1000),
                    text,
                    Rows.NOW.plusNanos(random.nextLong(1L << 60)),
                    Rows.answered(i, "Word" + text, text).observation()));
        }

        file().save(rows);

        assertEquals(new LoadResult<>(rows, List.of()), file().load());
    }

    /// Ten thousand answers are not read before the window opens.
    @Test
    void aRememberedAnswerIsReadWhenItIsFirstAskedFor() throws IOException {
        String body = "{\"status\":\"Failed\",\"error\":{\"code\":\"Conflict\"}}";
        file().save(List.of(Rows.answered(1, "Failed", body)));
        List<String> read = new ArrayList<>();
        OperationError error = new OperationError(OperationError.Origin.TOP, "Conflict", "", "", List.of(), List.of());
        OperationStatus whole = new OperationStatus("Failed", null, null, null, error, List.of());
        OperationStatus remembered = new WatchListFile(new DataFolder(folder), () -> Rows.NOW, answer -> {
                    read.add(answer);
                    return Optional.of(whole);
                })
                .load()
                .value()
                .getFirst()
                .observation()
                .status();

        assertEquals("Failed", remembered.word());
        assertEquals(OperationState.FAILED, remembered.state());
        assertEquals(List.of(), read);
        assertEquals(error, remembered.error());
        assertEquals(error, remembered.error());
        assertEquals(List.of(body), read);
        assertEquals(whole, remembered);
    }

    /// The first save after a start is as fast as any other.
    @Test
    void aRowThatIsAsItWasIsWrittenBackToTheLetter() throws IOException {
        file().save(List.of(Rows.seen(1), Rows.seen(2)));
        Path path = folder.resolve("watchlist.json");
        // What another hand has put there, which no save would make.
        String odd = Files.readString(path).replace("\"cloud\":", "\"note\":\"mine\",\"cloud\":");
        Files.writeString(path, odd);
        WatchListFile file = file();
        List<WatchEntry> rows = new ArrayList<>(file.load().value());

        file.save(rows);
        assertEquals(odd, Files.readString(path));

        WatchEntry first = rows.getFirst();
        rows.set(0, new WatchEntry(first.ref(), "another name", first.addedAt(), first.observation()));
        file.save(rows);
        String now = Files.readString(path);
        assertEquals(1, now.split("\"note\":\"mine\"", -1).length - 1);
        assertTrue(now.contains("another name"), now);
        assertEquals(rows, file().load().value());
    }

    /// The text of an answer is not made again when only the look is new; whatever is in it, it stays whole.
    @ParameterizedTest
    @ValueSource(strings = {"plain", "\"quotes\" and \\ \n \u0001", "ünïcode „“ \ud83d\ude00", "", "x"})
    void anAnswerThatIsAsItWasStaysWholeWhenTheCheckIsNew(String body) throws IOException {
        WatchListFile file = file();
        List<WatchEntry> rows = List.of(Rows.answered(1, "Updating", body), Rows.answered(2, "Updating", "other"));
        file.save(rows);
        for (int i = 1; i <= 3; i++) {
            rows = List.of(checkedAgain(rows.get(0), i, body), checkedAgain(rows.get(1), i, "other " + i % 2));
            file.save(rows);
            assertEquals(rows, file().load().value());
        }
    }

    private static WatchEntry checkedAgain(WatchEntry row, int seconds, String body) {
        Check check = new Check(Rows.NOW.plusSeconds(seconds), Duration.ofMillis(85), Replies.of(200, body));
        Observation observation = new Observation(row.observation().status(), check, null, check, List.of(), 0);
        return new WatchEntry(row.ref(), row.label(), row.addedAt(), observation);
    }
}
