package opwatch.watchlist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import opwatch.disk.DataFolder;
import opwatch.disk.LoadResult;
import opwatch.disk.LoadWarning;
import opwatch.operation.Attention;
import opwatch.operation.OperationKind;
import opwatch.operation.Remarks;
import opwatch.operation.WatchEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a newer OpWatch of the same schema has put into the list passes through this one.
class NewerFieldsTest {
    private static final String START =
            "{\"cloud\":\"PUBLIC\",\"subscriptionId\":\"00000000-1111-2222-3333-444444444444\","
                    + "\"location\":\"westus\",\"operationId\":\"abc\",\"label\":\"";
    private static final String ADDED = "\",\"addedAt\":\"2026-01-01T00:00:00Z\"";
    private static final String END = ",\"history\":[]";

    @TempDir
    private Path folder;

    private WatchListFile file() {
        return new WatchListFile(new DataFolder(folder), () -> Rows.NOW, Rows::read);
    }

    /// A list of one row.
    ///
    /// @param members what stands between `addedAt` and `history`
    /// @param others what stands behind
    private static String list(String label, String members, String others) {
        return "{\"schema\":3,\"rows\":[\n" + START + label + ADDED + members + END + others + "}\n]}";
    }

    private String content() throws IOException {
        return Files.readString(folder.resolve(WatchListFile.NAME));
    }

    private void write(String content) throws IOException {
        Files.writeString(folder.resolve(WatchListFile.NAME), content);
    }

    private static WatchEntry named(WatchEntry row, String label) {
        return new WatchEntry(
                row.ref(),
                label,
                row.remarks(),
                row.tenantId(),
                row.addedAt(),
                row.observation(),
                row.attention(),
                row.others());
    }

    private static WatchEntry remarked(WatchEntry row, Remarks remarks) {
        return new WatchEntry(
                row.ref(),
                row.label(),
                remarks,
                row.tenantId(),
                row.addedAt(),
                row.observation(),
                row.attention(),
                row.others());
    }

    /// Loads the one row, saves it changed, and loads it again.
    private WatchEntry changed(WatchEntry row) throws IOException {
        WatchListFile file = file();
        file.load();
        file.save(List.of(row));
        return file().load().value().getFirst();
    }

    private WatchEntry row() {
        LoadResult<List<WatchEntry>> loaded = file().load();
        assertEquals(List.of(), loaded.notices());
        return loaded.value().getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"told\":\"2026-01-01T00:00:00Z\"",
                "\"told\":{\"choice\":\"SOMETIMES\"}",
                "\"snoozed\":{\"at\":\"2026-01-01T00:00:00Z\",\"word\":\"Failed\",\"by\":\"Ada\"}",
                "\"paused\":{\"until\":7}",
                "\"expected\":[{\"by\":\"2026-01-01T00:00:00Z\"},{\"after\":\"2026-01-01T00:00:00Z\"}]",
                "\"read\" : true",
                "\"acknowledged\":{ \"by\" : \"Ada\\u00e9 „ü“\", \"n\": 1.10, \"n\":1e400, \"deep\":[[[[[[]]]]]] }",
                "\"snoozed\":null",
                "\"pa\\u0075sed\":12345678901234567890123456789",
                "\"expected\":[\n1 ,\n2]"
            })
    void aFieldThatIsNotKnownIsTheSameAfterARename(String member) throws IOException {
        write(list("x", "," + member, ""));

        WatchEntry again = changed(named(row(), "another name"));

        assertEquals(list("another name", "", "," + member), content());
        assertEquals(named(row(), "another name"), again);
        assertEquals("{" + member + "}", again.others());
    }

    @Test
    void manyFieldsKeepTheirOrderThroughManyChanges() throws IOException {
        Random random = new Random(7);
        List<String> members = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            members.add("\"f" + i + "\":" + (random.nextBoolean() ? "{\"a\":" + i + "}" : "\"„" + i + "“\""));
        }
        String all = members.stream().map(member -> "," + member).collect(Collectors.joining());
        write(list("0", all, ""));

        for (int i = 1; i <= 5; i++) {
            changed(named(row(), "" + i));
        }

        assertEquals(list("5", "", all), content());
    }

    @Test
    void aKindOfANewerOpWatchIsUnknownHereAndStays() throws IOException {
        write(list("x", ",\"kind\":\"QUERY_PACK\",\"tags\":[\"a\"]", ""));
        WatchEntry row = row();
        assertEquals(new Remarks(OperationKind.UNKNOWN, List.of("a"), ""), row.remarks());

        changed(named(row, "y"));

        assertEquals(list("y", ",\"tags\":[\"a\"]", ",\"kind\":\"QUERY_PACK\""), content());
    }

    @Test
    void aKindThatThePersonChoosesTakesThePlaceOfTheNewerOneUntilItIsTakenBack() throws IOException {
        write(list("x", ",\"kind\":\"QUERY_PACK\"", ""));
        WatchEntry row = row();
        WatchListFile file = file();
        file.load();

        file.save(List.of(remarked(row, row.remarks().withKind(OperationKind.TABLE))));
        assertEquals(list("x", ",\"kind\":\"TABLE\"", ""), content());

        file.save(List.of(row));
        assertEquals(list("x", "", ",\"kind\":\"QUERY_PACK\""), content());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`\"kind\":7`",
                "`\"kind\":null`",
                "`\"tags\":\"a\"`",
                "`\"tags\":[1]`",
                "`\"note\":{\"text\":\"x\"}`",
                "`\"tenantId\":[]`"
            })
    void aFormThatIsNotKnownCountsForNothingAndStays(String member) throws IOException {
        write(list("x", "," + member, ""));
        WatchEntry row = row();
        assertEquals(
                new WatchEntry(
                        row.ref(),
                        "x",
                        Remarks.NONE,
                        "",
                        Instant.parse("2026-01-01T00:00:00Z"),
                        row.observation(),
                        Attention.NONE,
                        "{" + member + "}"),
                row);

        changed(named(row, "y"));

        assertEquals(list("y", "", "," + member), content());
    }

    @Test
    void aNoteThatThePersonWritesTakesThePlaceOfOneOfAnotherForm() throws IOException {
        write(list("x", ",\"note\":{\"text\":\"x\"},\"more\":1", ""));
        WatchEntry row = row();

        changed(remarked(row, row.remarks().withNote("mine")));

        assertEquals(list("x", ",\"note\":\"mine\"", ",\"more\":1"), content());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"later\":1,\"later\":1",
                "\"note\":\"a\",\"note\":\"b\"",
                "\"kind\":7,\"kind\":\"TABLE\"",
                "\"kind\":\"TABLE\",\"kind\":7"
            })
    void aRowWithAFieldTwiceIsKeptAsAWhole(String members) throws IOException {
        String bad = START + "x" + ADDED + "," + members + END + "}";
        write("{\"schema\":3,\"rows\":[" + bad + "]}");
        WatchListFile file = file();

        assertEquals(new LoadResult<>(List.of(), List.of(new LoadWarning.BadRows(WatchListFile.NAME, 1))), file.load());
        file.save(List.of());

        assertEquals("{\"schema\":3,\"rows\":[\n" + bad + "\n]}", content());
    }

    @Test
    void whatStandsBesideTheRowsIsKeptWithoutThem() throws IOException {
        write("{\"views\":[ ], \"schema\":3,\"rows\":[],\"n\": 1.10}");
        WatchListFile file = file();
        file.load();

        file.save(List.of());
        file.save(List.of());

        assertEquals("{\"schema\":3,\"rows\":[\n\n],\n\"views\":[ ],\n\"n\": 1.10}", content());
    }

    @Test
    void aCorrectedLocationKeepsAllOfIt() throws IOException {
        write(list("x", ",\"kind\":\"TABLE\",\"note\":\"n\",\"tenantId\":\"t\",\"told\":1", ""));

        WatchEntry again = changed(row().in("eastus", Rows.NOW));

        assertEquals(row(), again);
        assertEquals(
                List.of(new Remarks(OperationKind.TABLE, List.of(), "n"), "t", "{\"told\":1}", "eastus"),
                List.of(
                        again.remarks(),
                        again.tenantId(),
                        again.others(),
                        again.ref().place().text()));
    }
}
