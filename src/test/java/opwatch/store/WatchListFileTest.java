package opwatch.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import opwatch.operation.Cloud;
import opwatch.operation.Look;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationState;
import opwatch.operation.OperationStatus;
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

        assertEquals(new Loaded<>(rows, List.of()), file().load());
    }

    @Test
    void nothingRememberedIsAnEmptyListWithoutNotice() {
        assertEquals(new Loaded<>(List.of(), List.of()), file().load());
    }

    @Test
    void anAnswerThatCannotBeReadAgainLeavesWordAndTimes() throws IOException {
        file().save(List.of(Rows.seen(1)));

        var deaf = new WatchListFile(new DataFolder(folder), () -> Rows.NOW, body -> Optional.empty());
        Observation observation = deaf.load().value().getFirst().observation();

        OperationStatus expected = new OperationStatus(
                OperationStatus.ofWord("Updating").state(),
                "Updating",
                new Timestamp("Wed, 04 Mar 2026 05:00:00 GMT", null),
                null,
                null,
                null,
                List.of());
        assertEquals(expected, observation.status());
    }

    /// The file format is a promise to every list that is out there: never change this text, add another.
    private static final String SCHEMA_ONE = """
            {"schema":1,"rows":[{"cloud":"PUBLIC","subscriptionId":"00000000-1111-2222-3333-444444444444",\
            "location":"West US","operationId":"abc","label":"x","addedAt":"2026-01-01T00:00:00Z",\
            "seen":{"status":"Failed","startTime":"s","endTime":"e","at":"2026-01-01T00:01:00Z","tookMillis":85,\
            "httpStatus":200,"serverDate":"2026-01-01T00:00:59Z","requestId":"r","correlationId":"c",\
            "routingId":"o","body":"{}"},"lookedAt":"2026-01-01T00:02:00Z",\
            "history":[{"from":"","to":"Updating","seenAt":"2026-01-01T00:00:30Z"},\
            {"from":"Updating","to":"Failed","notBefore":"2026-01-01T00:00:30Z","seenAt":"2026-01-01T00:01:00Z"}]},\
            {"cloud":"CHINA","subscriptionId":"00000000-1111-2222-3333-444444444444","location":"chinaeast2",\
            "operationId":"def","label":"","addedAt":"2026-01-01T00:00:00.123456789Z","history":[]}]}""";

    private static List<WatchEntry> schemaOne() {
        String subscription = "00000000-1111-2222-3333-444444444444";
        Instant added = Instant.parse("2026-01-01T00:00:00Z");
        Instant at = added.plusSeconds(60);
        Look look = new Look(at, Duration.ofMillis(85), 200, at.minusSeconds(1), null, "r", "c", "o", null, "{}");
        OperationStatus status = new OperationStatus(
                OperationState.FAILED,
                "Failed",
                new Timestamp("s", null),
                new Timestamp("e", null),
                null,
                null,
                List.of());
        List<Transition> history = List.of(
                new Transition("", "Updating", null, added.plusSeconds(30)),
                new Transition("Updating", "Failed", added.plusSeconds(30), at));
        Look last = Look.unanswered(added.plusSeconds(120), Duration.ZERO);
        return List.of(
                new WatchEntry(
                        new OperationRef(Cloud.PUBLIC, subscription, "West US", "abc"),
                        "x",
                        added,
                        new Observation(status, look, null, last, history, 0)),
                WatchEntry.of(
                        new OperationRef(Cloud.CHINA, subscription, "chinaeast2", "def"),
                        "",
                        added.plusNanos(123_456_789)));
    }

    @Test
    void schemaOneIsRead() throws IOException {
        Files.writeString(path(), SCHEMA_ONE);

        assertEquals(new Loaded<>(schemaOne(), List.of()), file().load());
    }

    @Test
    void schemaOneIsWritten() throws IOException {
        file().save(schemaOne());

        assertEquals(SCHEMA_ONE, Files.readString(path()));
    }

    @Test
    void theSpellingOfLocationAndIdComesBack() throws IOException {
        Files.writeString(path(), SCHEMA_ONE.replace("\"abc\"", "\"ABC*f0\""));

        OperationRef ref = file().load().value().getFirst().ref();

        assertEquals("West US ABC*f0", ref.location() + " " + ref.operationId());
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
        Files.writeString(path(), good.replace("[{", "[" + bad + " , {"));
        WatchListFile file = file();

        Loaded<List<WatchEntry>> loaded = file.load();
        file.save(List.of(Rows.fresh(1)));
        file.save(List.of(Rows.fresh(1)));

        assertEquals(new Loaded<>(List.of(Rows.fresh(1)), List.of(new Notice.BadRows("watchlist.json", 1))), loaded);
        assertEquals(
                good.replace("}]}", "}," + bad + "]}").replace("[]}]}", "[]}," + bad + "]}"), Files.readString(path()));
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
        Files.writeString(path(), SCHEMA_ONE.replace(fromTo[0], fromTo[1]));

        Loaded<List<WatchEntry>> loaded = file().load();

        assertEquals(new Loaded<>(schemaOne().subList(1, 2), List.of(new Notice.BadRows("watchlist.json", 1))), loaded);
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

        assertEquals(new Loaded<>(rows, List.of()), file().load());
    }

    @Test
    void tenThousandRowsWithLongAnswersStillFit() throws IOException {
        String body = "x".repeat(100_000);
        List<WatchEntry> rows = IntStream.range(0, 10_000)
                .mapToObj(i -> Rows.answered(i, "Updating", body))
                .toList();

        file().save(rows);

        List<WatchEntry> loaded = file().load().value();
        assertEquals(rows.subList(0, 83), loaded.subList(0, 83));
        assertEquals(
                rows.stream().map(WatchEntry::ref).toList(),
                loaded.stream().map(WatchEntry::ref).toList());
        assertEquals(
                83,
                loaded.stream()
                        .filter(row -> !row.observation().seen().body().isEmpty())
                        .count());
    }
}
