package opwatch.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.operation.WatchEntry;
import opwatch.ui.kit.NeedsFonts;
import opwatch.ui.kit.NoticeBar;
import opwatch.ui.kit.Zoom;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;
import opwatch.ui.table.WatchTable;
import opwatch.watchlist.WatchListExport;
import opwatch.watchlist.WatchListExport.Content;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// What a person reads when lists come from files and go to files. The window watches the demo's cloud.
@NeedsFonts
@ExtendWith(ApplicationExtension.class)
class ListExchangeTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final String SUBSCRIPTION = "00000000-1111-2222-3333-444444444444";

    @TempDir
    Path folder;

    private final StillParts behind = new StillParts(NOW);
    private WatchList list;
    private NoticeBar notices;
    private ListExchange exchange;

    @BeforeEach
    void open() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            WindowParts parts = behind.in(ZoneId.of("Europe/Berlin"));
            list = new WatchList();
            notices = new NoticeBar(parts.clock());
            WatchTable table = new WatchTable(list, behind.clock, parts.zone(), new Zoom());
            FilterInput filter = new FilterInput(table, list, parts, notices);
            Additions additions = new Additions(list, table, filter, notices, parts);
            exchange = new ListExchange(list, additions, notices, parts);
        });
    }

    @AfterEach
    void close() {
        behind.close();
    }

    @Test
    void rowsAreMergedAndCounted() throws IOException {
        add(entry(Cloud.DEMO, 1, "mine"));
        Path file = file(
                "team.opwatch.json",
                row("DEMO", 1, "theirs") + "," + row("DEMO", 2, "new") + "," + row("PUBLIC", 3, "real") + ",7");

        assertEquals(
                "One operation was added. One was already on the list and was left as it was."
                        + " One entry was skipped: not an operation that can be watched."
                        + " One operation was skipped: demo operations and real ones cannot share a list.",
                told(() -> exchange.take(List.of(file))));
        assertEquals(List.of("mine", "new"), labels());
        assertTrue(warns());
    }

    @Test
    void whatWentWellLeavesByItself() throws IOException {
        Path one = file("one.opwatch.json", row("DEMO", 1, "a"));
        Path two = file("two.opwatch.json", row("DEMO", 2, "b") + "," + row("DEMO", 1, "c"));

        assertEquals("2 operations were added.", told(() -> exchange.take(List.of(one, two, two))));
        assertEquals(List.of("a", "b"), labels());
        assertFalse(warns());
    }

    @Test
    void aRefusedFileCostsTheOthersNothing() throws IOException {
        Path good = file("good.opwatch.json", row("DEMO", 1, "a"));
        Path bad = file("bad.opwatch.json", row("DEMO", 2, "b") + ",{\"cloud\":\"evil.example\"}");

        assertEquals(
                "One operation was added.\nNothing was imported from bad.opwatch.json: row 2 names “evil.example”, which"
                        + " is not Azure. The file may have been tampered with; check with the person who sent it.",
                told(() -> exchange.take(List.of(bad, good))));
        assertEquals(List.of("a"), labels());
    }

    @Test
    void everyRefusalIsOneSentenceWithTheReason() throws IOException {
        Path huge = folder.resolve("huge");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(1L << 30);
        }
        assertRefused("it is a folder. Give the files in it.", folder);
        assertRefused("there is no such file.", folder.resolve("gone.log"));
        assertRefused(
                "it has 1,024 MB, and OpWatch reads such files up to 16 MB only. Give a smaller part of it.", huge);
        assertRefused("it is not a text that OpWatch can read.", Files.writeString(folder.resolve("zeros"), "\0"));
        assertRefused(
                "it is no watch list, and OpWatch found no operation in its text.",
                Files.writeString(folder.resolve("har"), "{\"log\":{}}"));
        assertRefused("it is not JSON, or it was cut off.", list("no", "{\"rows\":["));
        assertRefused(
                "it is nested more than 8 levels deep, so it is not a valid list.",
                list("deep", "{\"x\":" + "[".repeat(99)));
        assertRefused("it is JSON, but not a watch list.", list("other", "{\"log\":{}}"));
        assertRefused(
                "a newer OpWatch wrote it (format 9, this one knows 2). Install the newer version.",
                Files.writeString(
                        folder.resolve("newer"), "{\"format\":\"opwatch-watchlist\",\"schema\":9,\"rows\":[]}"));
        assertRefused("it has more than 20,000 rows.", file("many", "7" + ",7".repeat(20_000)));
        assertEquals(List.of(), labels());
    }

    @Test
    void manyRefusedFilesDoNotFillTheWindow() {
        List<Path> missing =
                IntStream.range(0, 9).mapToObj(i -> folder.resolve("m" + i)).toList();

        assertEquals(4, told(() -> exchange.take(missing)).lines().count());
        assertTrue(told(() -> exchange.take(missing)).endsWith("\n… and 6 more"));
    }

    @Test
    void anExportedListIsTheSameListElsewhere() throws IOException {
        add(entry(Cloud.DEMO, 1, "first „ü“"), entry(Cloud.DEMO, 2, ""));
        Path chosen = folder.resolve("mine");

        assertEquals(
                "2 operations were written to mine.opwatch.json.",
                told(() -> exchange.export(chosen, Content.OPERATIONS)));
        List<WatchEntry> before = entries();
        open();
        assertEquals(
                "2 operations were added.", told(() -> exchange.take(List.of(folder.resolve("mine.opwatch.json")))));
        assertEquals(before, entries());
    }

    @Test
    void aBareNameNeverReplacesAFileThatNobodyWasAskedAbout() throws IOException {
        add(entry(Cloud.DEMO, 1, "a"));
        Path other = Files.writeString(folder.resolve("mine" + WatchListExport.ENDING), "precious");

        assertEquals(
                "One operation was written to mine (2).opwatch.json.",
                told(() -> exchange.export(folder.resolve("mine"), Content.OPERATIONS)));
        assertEquals("precious", Files.readString(other));
    }

    @Test
    void anExportThatFailsSaysWhy() {
        add(entry(Cloud.DEMO, 1, "a"));
        Path nowhere = folder.resolve("no such").resolve("x.json");

        String told = told(() -> exchange.export(nowhere, Content.OPERATIONS));

        assertTrue(
                told.startsWith("The list could not be written to x.opwatch.json: There is no such file or folder ("),
                told);
        assertTrue(warns());
    }

    @Test
    void aDroppedFileIsTakenInAndADroppedTextIsPasted() throws IOException {
        Path file = file("x.opwatch.json", row("DEMO", 1, "a"));
        String url =
                "https://demo.opwatch.invalid" + entry(Cloud.DEMO, 2, "").ref().path();

        assertEquals(
                "One operation was added.",
                told(() -> assertTrue(exchange.dropped(List.of(file.toFile()), "file:" + file))));
        assertEquals("One operation added.", told(() -> assertTrue(exchange.dropped(List.of(), url))));
        assertEquals(List.of("a", ""), labels());
        assertFalse(WaitForAsyncUtils.waitForAsyncFx(20_000, () -> exchange.dropped(List.of(), " ")));
    }

    private void assertRefused(String reason, Path file) {
        assertEquals(
                "Nothing was imported from " + file.getFileName() + ": " + reason,
                told(() -> exchange.take(List.of(file))));
    }

    private Path list(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name + WatchListExport.ENDING), content);
    }

    private Path file(String name, String rows) throws IOException {
        return Files.writeString(
                folder.resolve(name), "{\"format\":\"opwatch-watchlist\",\"schema\":1,\"rows\":[" + rows + "]}");
    }

    private static String row(String cloud, int i, String label) {
        return "{\"cloud\":\"" + cloud + "\",\"subscriptionId\":\"" + SUBSCRIPTION
                + "\",\"location\":\"westus\",\"operationId\":\"operation" + i + "\",\"label\":\"" + label + "\"}";
    }

    private static WatchEntry entry(Cloud cloud, int i, String label) {
        return WatchEntry.of(new OperationRef(cloud, SUBSCRIPTION, "westus", "operation" + i), label, NOW);
    }

    private void add(WatchEntry... entries) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> list.add(List.of(entries)));
    }

    private List<WatchEntry> entries() {
        return WaitForAsyncUtils.waitForAsyncFx(
                20_000, () -> list.rows().stream().map(WatchRow::entry).toList());
    }

    private List<String> labels() {
        return entries().stream().map(WatchEntry::label).toList();
    }

    private boolean warns() {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> notices.shows("import") || notices.shows("export"));
    }

    /// What the window says once it has been done.
    private String told(Runnable task) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            notices.close("news");
            notices.close("import");
            task.run();
        });
        List<String> words = new ArrayList<>();
        try {
            WaitForAsyncUtils.waitFor(20, java.util.concurrent.TimeUnit.SECONDS, () -> {
                WaitForAsyncUtils.waitForAsyncFx(20_000, () -> words.addAll(notices.current()));
                return !words.isEmpty();
            });
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError("nothing was said", e);
        }
        return words.getFirst();
    }
}
