package opwatch.watchlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import opwatch.operation.Attention;
import opwatch.operation.Cloud;
import opwatch.operation.Observation;
import opwatch.operation.OperationKind;
import opwatch.operation.OperationRef;
import opwatch.operation.Remarks;
import opwatch.operation.WatchEntry;
import opwatch.watchlist.WatchListExport.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The OpWatch of before reads the lists that this one exports, whether kind, tags and note are in them or
/// not.
class EarlierReaderTest {
    private static final String SUBSCRIPTION = "00000000-1111-2222-3333-444444444444";

    @TempDir
    private Path folder;

    private static WatchEntry row(int i, String label, Remarks remarks) {
        return WatchEntry.of(
                new OperationRef(Cloud.PUBLIC, SUBSCRIPTION, "West US", "id" + i), label, remarks, Rows.NOW);
    }

    private static List<WatchEntry> rows() {
        List<WatchEntry> rows = new ArrayList<>(List.of(
                row(0, "plain", Remarks.NONE),
                row(
                        1,
                        "",
                        new Remarks(OperationKind.DELETE_DATA, List.of("gdpr", "\u00fc \ud83d\ude00"), "a\n\"b\" {}")),
                row(2, "long", Remarks.NONE.withNote("x".repeat(Remarks.LONGEST_NOTE)))));
        for (OperationKind kind : OperationKind.values()) {
            rows.add(row(10 + kind.ordinal(), kind.name(), Remarks.NONE.withKind(kind)));
        }
        Attention.StateThen then = new Attention.StateThen(Rows.NOW, "Failed", false);
        rows.add(attended(Attention.NONE
                .withTold(Attention.Told.NOTHING.of(Rows.NOW).with(Attention.Choice.NEVER))
                .withRead(Rows.NOW)
                .withAcknowledged(new Attention.Acknowledgement("ada@contoso.example", "known \"issue\"", then))
                .withSnoozed(new Attention.Snooze(null, then))
                .withPaused(new Attention.Pause(Rows.NOW))
                .withExpected(_ -> List.of(
                        new Attention.Expectation.Ended(Rows.NOW),
                        new Attention.Expectation.AllEnded("TAG", "gdpr")))));
        return rows;
    }

    private static WatchEntry attended(Attention attention) {
        WatchEntry plain = row(99, "attended", Remarks.NONE);
        return new WatchEntry(
                plain.ref(), plain.label(), Remarks.NONE, "", Rows.NOW, Observation.NOTHING, attention, "");
    }

    private Path export(Content content) throws IOException {
        Path file = folder.resolve("list.opwatch.json");
        WatchListExport.write(file, rows(), content, Rows.NOW);
        return file;
    }

    /// Its classes and those of the JSON library; none of today's.
    private static URLClassLoader earlier() {
        URL jar = EarlierReaderTest.class.getResource("before/reader.jar");
        ClassLoader today = EarlierReaderTest.class.getClassLoader();
        ClassLoader json = new ClassLoader(ClassLoader.getPlatformClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                if (name.startsWith("com.fasterxml.jackson.core.")) {
                    return today.loadClass(name);
                }
                throw new ClassNotFoundException(name);
            }
        };
        return new URLClassLoader(new URL[] {jar}, json);
    }

    /// What the earlier reader finds in a file, as it says it itself.
    static String readEarlier(Path file) throws ReflectiveOperationException, IOException {
        try (URLClassLoader earlier = earlier()) {
            Class<?> reader = earlier.loadClass("opwatch.watchlist.GivenFile");
            Class<?> cloud = earlier.loadClass("opwatch.operation.Cloud");
            assertNotEquals(GivenFile.class, reader);
            Object real = cloud.getField("PUBLIC").get(null);
            return reader.getMethod("read", Path.class, cloud, Set.class, Instant.class)
                    .invoke(null, file, real, Set.of(real), Rows.NOW)
                    .toString();
        }
    }

    private static String earlierRow(WatchEntry row) {
        return "WatchEntry[ref=OperationRef[cloud=PUBLIC, subscriptionId=" + SUBSCRIPTION
                + ", location=West US, operationId=" + row.ref().operationId() + "], label=" + row.label()
                + ", addedAt=2026-03-04T05:06:07Z, observation=Observation[status=null, seen=null, problem=null,"
                + " lastCheck=null, history=[], failures=0]]";
    }

    @ParameterizedTest
    @EnumSource
    void everyRowOfAnExportedListIsReadByTheOpWatchOfBefore(Content content)
            throws ReflectiveOperationException, IOException {
        assertEquals(
                "Rows[rows="
                        + rows().stream().map(EarlierReaderTest::earlierRow).toList()
                        + ", notUnderstood=0, otherClouds=0]",
                readEarlier(export(content)));
    }

    /// So that the test above is one of the reader of before.
    @Test
    void aListOfTheFormerSchemaIsTheNewestThatItKnows() throws ReflectiveOperationException, IOException {
        Path copy = Files.writeString(folder.resolve("copy.opwatch.json"), Golden.SCHEMA_3);

        assertEquals("Newer[schema=3, known=2]", readEarlier(copy));
        assertEquals(
                Golden.remarkedRow().remarks(),
                switch (WatchListImport.read(copy, Set.of(Cloud.values()), Rows.NOW)) {
                    case ImportResult.Rows list -> list.rows().getLast().remarks();
                    case ImportResult other -> other;
                });
    }

    @Test
    void remarksGoIntoAnExportedListOnlyWhereTheyAreWantedAndTheListSaysSo() throws IOException {
        String plain = Files.readString(export(Content.OPERATIONS));
        String remarked = Files.readString(export(Content.WITH_REMARKS));

        assertEquals(
                List.of(false, false, false, false),
                Stream.of("remarks", "\"kind\"", "\"tags\"", "\"note\"")
                        .map(plain::contains)
                        .toList());
        assertEquals(
                "{\"format\":\"opwatch-watchlist\",\"schema\":1,\"exportedAt\":\"2026-03-04T05:06:07Z\","
                        + "\"remarks\":true,\"rows\":[",
                remarked.lines().findFirst().orElseThrow());
        assertEquals(
                "{\"cloud\":\"PUBLIC\",\"subscriptionId\":\"" + SUBSCRIPTION
                        + "\",\"location\":\"West US\",\"operationId\":\"id1\",\"label\":\"\","
                        + "\"addedAt\":\"2026-03-04T05:06:07Z\",\"kind\":\"DELETE_DATA\","
                        + "\"tags\":[\"gdpr\",\"\u00fc \\uD83D\\uDE00\"],\"note\":\"a\\n\\\"b\\\" {}\"},",
                remarked.lines().skip(2).findFirst().orElseThrow());
    }

    @ParameterizedTest
    @EnumSource
    void whatWasToldAndDecidedLeavesOnlyWhereItIsWantedAndTheListSaysSo(Content content) throws IOException {
        String exported = Files.readString(export(content));
        boolean wanted = content.hasAttention();

        List<String> traces = List.of(
                "\"attention\":true",
                "\"told\"",
                "\"read\"",
                "\"acknowledged\"",
                "\"snoozed\"",
                "\"paused\"",
                "\"expected\"",
                "ada@contoso.example",
                "known",
                "NEVER");
        assertEquals(
                wanted ? traces : List.of(),
                traces.stream().filter(exported::contains).toList());
        assertEquals(
                List.of(true, true),
                Stream.of("\"remarks\":true", "\"note\"")
                        .map(text -> exported.contains(text) == content.hasRemarks())
                        .toList());
    }

    /// No file may keep a person from being told.
    @Test
    void anImportTakesNothingOfWhatWasToldAndDecided() throws IOException {
        assertEquals(
                Attention.NONE,
                switch (WatchListImport.read(export(Content.WITH_BOTH), Set.of(Cloud.PUBLIC), Rows.NOW)) {
                    case ImportResult.Rows list -> list.rows().getLast().attention();
                    case ImportResult other -> other;
                });
    }

    @Test
    void whatIsExportedWithRemarksComesBackWithThem() throws IOException {
        assertEquals(
                new ImportResult.Rows(
                        rows().stream()
                                .map(row -> WatchEntry.of(row.ref(), row.label(), row.remarks(), row.addedAt()))
                                .toList(),
                        0,
                        0),
                WatchListImport.read(export(Content.WITH_REMARKS), Set.of(Cloud.PUBLIC), Rows.NOW));
        assertEquals(
                new ImportResult.Rows(
                        rows().stream()
                                .map(row -> WatchEntry.of(row.ref(), row.label(), row.addedAt()))
                                .toList(),
                        0,
                        0),
                WatchListImport.read(export(Content.OPERATIONS), Set.of(Cloud.PUBLIC), Rows.NOW));
    }
}
