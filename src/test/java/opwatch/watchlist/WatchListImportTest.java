package opwatch.watchlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import opwatch.operation.Cloud;
import opwatch.operation.OperationKind;
import opwatch.operation.OperationRef;
import opwatch.operation.Remarks;
import opwatch.operation.WatchEntry;
import opwatch.watchlist.WatchListExport.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchListImportTest {
    private static final Set<Cloud> REAL = EnumSet.complementOf(EnumSet.of(Cloud.DEMO));
    private static final String SUBSCRIPTION = "00000000-1111-2222-3333-444444444444";
    private static final String ROW = "{\"cloud\":\"PUBLIC\",\"subscriptionId\":\"" + SUBSCRIPTION
            + "\",\"location\":\"West US\",\"operationId\":\"abc\"}";
    private static final OperationRef REF = new OperationRef(Cloud.PUBLIC, SUBSCRIPTION, "West US", "abc");

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("list.opwatch.json");
    }

    private ImportResult read() {
        return WatchListImport.read(file(), REAL, Rows.NOW);
    }

    private ImportResult read(String content) throws IOException {
        Files.writeString(file(), content);
        return read();
    }

    private ImportResult readRows(String rows) throws IOException {
        return read("{\"format\":\"opwatch-watchlist\",\"schema\":1,\"rows\":[" + rows + "]}");
    }

    private static ImportResult.Rows rows(WatchEntry... rows) {
        return new ImportResult.Rows(List.of(rows), 0, 0);
    }

    @Test
    void whatIsExportedComesBack() throws IOException {
        List<WatchEntry> rows = List.of(
                WatchEntry.of(Rows.ref(1), "ünïcode „\"\\\n\u202e😀", Rows.NOW.minusSeconds(1)),
                WatchEntry.of(REF, "", Rows.NOW.minusNanos(1)));

        WatchListExport.write(file(), rows, Content.OPERATIONS, Rows.NOW);

        assertEquals(new ImportResult.Rows(rows, 0, 0), read());
    }

    @Test
    void tenThousandRowsComeBack() throws IOException {
        List<WatchEntry> rows = IntStream.range(0, 10_000)
                .mapToObj(i -> WatchEntry.of(
                        new OperationRef(Cloud.CHINA, SUBSCRIPTION, "chinaeast2", "id" + i), "row " + i, Rows.NOW))
                .toList();

        WatchListExport.write(file(), rows, Content.OPERATIONS, Rows.NOW);

        assertEquals(new ImportResult.Rows(rows, 0, 0), read());
    }

    @Test
    void anExportSaysWhichOperationsAndNothingElse() throws IOException {
        WatchListExport.write(file(), List.of(Rows.seen(7)), Content.OPERATIONS, Rows.NOW);

        assertEquals("""
                {"format":"opwatch-watchlist","schema":1,"exportedAt":"2026-03-04T05:06:07Z","rows":[
                {"cloud":"US_GOVERNMENT","subscriptionId":"00000000-1111-2222-3333-444444444447","location":"West US",\
                "operationId":"713192d7-503f-477a-9cfe-4efc3ee2b007","label":"ünïcode „7“","addedAt":"2026-03-04T05:04:37Z"}
                ]}
                """, Files.readString(file()));
    }

    @Test
    void anExportReplacesAFileInOneStepAndLeavesNothingElse() throws IOException {
        Files.writeString(file(), "before");

        WatchListExport.write(file(), List.of(), Content.OPERATIONS, Rows.NOW);

        assertEquals(rows(), read());
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file()), files.toList());
        }
    }

    @Test
    void anExportThatFailsLeavesWhatWasThere() throws IOException {
        Files.createDirectories(file().resolve("inner"));

        assertThrows(IOException.class, () -> WatchListExport.write(file(), List.of(), Content.OPERATIONS, Rows.NOW));

        try (var files = Files.list(folder)) {
            assertEquals(List.of(file()), files.toList());
        }
    }

    @Test
    void rowsOfTheDemoAreNotTakenForRealOnes() throws IOException {
        OperationRef demo = new OperationRef(Cloud.DEMO, SUBSCRIPTION, "westus", "abc");
        WatchEntry row = WatchEntry.of(demo, "", Rows.NOW);
        WatchListExport.write(file(), List.of(row, WatchEntry.of(REF, "", Rows.NOW)), Content.OPERATIONS, Rows.NOW);

        assertEquals(new ImportResult.Rows(List.of(WatchEntry.of(REF, "", Rows.NOW)), 0, 1), read());
        assertEquals(
                new ImportResult.Rows(List.of(row), 0, 1), WatchListImport.read(file(), Set.of(Cloud.DEMO), Rows.NOW));
    }

    @Test
    void aCopyOfTheListItselfIsTakenToo() throws IOException {
        List<WatchEntry> expected = List.of(
                WatchEntry.of(
                        Golden.rows().get(0).ref(), "x", Golden.rows().get(0).addedAt()),
                WatchEntry.of(
                        Golden.rows().get(1).ref(), "", Golden.rows().get(1).addedAt()));

        assertEquals(new ImportResult.Rows(expected, 0, 0), read(Golden.SCHEMA_1));
        assertEquals(
                new ImportResult.Rows(
                        List.of(
                                expected.get(0),
                                expected.get(1),
                                WatchEntry.of(
                                        Golden.longRow().ref(),
                                        "long",
                                        Golden.longRow().addedAt())),
                        0,
                        0),
                read(Golden.SCHEMA_2));
    }

    @Test
    void aFileCannotSayThatAnOperationHasEnded() throws IOException {
        ImportResult imported = readRows(
                ROW.replace(
                        "}",
                        ",\"seen\":{\"status\":\"Succeeded\",\"at\":\"2026-01-01T00:00:00Z\"},\"lookedAt\":\"2026-01-01T00:00:00Z\"}"));

        assertEquals(rows(WatchEntry.of(REF, "", Rows.NOW)), imported);
    }

    @Test
    void aRowMayBeAStatusUrl() throws IOException {
        OperationRef ref =
                new OperationRef(Cloud.PUBLIC, SUBSCRIPTION, "West US", "5f0e0004-503f-477a-9cfe-4efc3ee2bd11");
        String url = "https://management.azure.com" + ref.path() + "?api-version=2020-08-01&t=1&c=MIIE";

        assertEquals(
                rows(WatchEntry.of(ref, "a", Rows.NOW)),
                readRows("{\"url\":\"" + url + "\",\"label\":\"a\",\"more\":{\"x\":[1]}}"));
    }

    @Test
    void aRowMayHaveRemarksAsFarAsTheyAreUnderstood() throws IOException {
        assertEquals(
                rows(WatchEntry.of(REF, "", new Remarks(OperationKind.TABLE, List.of("a", "b"), "n\nm"), Rows.NOW)),
                readRows(ROW.replace(
                        "}",
                        ",\"kind\":\"TABLE\",\"tags\":[\"a\",{\"x\":[1]},\"A\",null,\"b\\u202e\"],\"note\":\"n\\nm\","
                                + "\"tenantId\":\"t\"}")));
        for (String odd :
                List.of("\"kind\":\"LATER\"", "\"kind\":{}", "\"tags\":\"a\"", "\"note\":[\"n\"]", "\"note\":null")) {
            assertEquals(rows(WatchEntry.of(REF, "", Rows.NOW)), readRows(ROW.replace("}", "," + odd + "}")), odd);
        }
    }

    @Test
    void remarksWithoutEndAreCut() throws IOException {
        String tags = IntStream.range(0, 100_000)
                .mapToObj(i -> "\"" + "t".repeat(100) + i + "\"")
                .collect(Collectors.joining(","));
        String row = ROW.replace("}", ",\"note\":\"" + "n".repeat(100_000) + "\",\"tags\":[\"first\"," + tags + "]}");

        assertEquals(
                rows(WatchEntry.of(
                        REF,
                        "",
                        new Remarks(OperationKind.UNKNOWN, List.of("first", "t".repeat(40)), "n".repeat(4000)),
                        Rows.NOW)),
                readRows(row));
    }

    @Test
    void oneOperationIsTakenOnce() throws IOException {
        assertEquals(
                rows(WatchEntry.of(REF, "first", Rows.NOW)),
                readRows(ROW.replace("}", ",\"label\":\"first\"}") + "," + ROW.replace("abc", "ABC")));
    }

    @Test
    void noRowWasAddedTomorrow() throws IOException {
        assertEquals(
                rows(WatchEntry.of(REF, "", Rows.NOW)),
                readRows(ROW.replace("}", ",\"addedAt\":\"9999-01-01T00:00:00Z\"}")));
        assertEquals(
                rows(WatchEntry.of(REF, "", Instant.parse("2025-01-01T00:00:00Z"))),
                readRows(ROW.replace("}", ",\"addedAt\":\"2025-01-01T00:00:00Z\"}")));
    }

    @Test
    void aNameWithoutEndIsCut() throws IOException {
        String label = "x".repeat(ImportedRow.LONGEST_LABEL - 1) + "\ud83d\ude00" + "y".repeat(100_000);

        assertEquals(
                rows(WatchEntry.of(REF, "x".repeat(ImportedRow.LONGEST_LABEL - 1), Rows.NOW)),
                readRows(ROW.replace("}", ",\"label\":\"" + label + "\"}")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "7",
                "null",
                "[[]]",
                "{\"cloud\":\"PUBLIC\"}",
                "{\"cloud\":\"PUBLIC\",\"subscriptionId\":\"x\",\"location\":\"westus\",\"operationId\":\"abc\"}",
                "{\"cloud\":\"PUBLIC\",\"subscriptionId\":\"00000000-1111-2222-3333-444444444444\",\"location\":\"westus\",\"operationId\":\"../abc\"}",
                "{\"cloud\":\"PUBLIC\",\"subscriptionId\":\"00000000-1111-2222-3333-444444444444\",\"location\":\"westus\",\"operationId\":[]}",
                "{\"url\":\"https://management.azure.com/subscriptions/\"}",
                "{\"url\":\"hello\"}"
            })
    void whatIsNoOperationIsCountedAndPassedOver(String bad) throws IOException {
        assertEquals(new ImportResult.Rows(List.of(WatchEntry.of(REF, "", Rows.NOW)), 1, 0), readRows(bad + "," + ROW));
    }
}
