package opwatch.watchlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import opwatch.disk.DataFolder;
import opwatch.disk.LoadResult;
import opwatch.operation.Check;
import opwatch.operation.Cloud;
import opwatch.operation.Observation;
import opwatch.operation.OperationState;
import opwatch.operation.OperationStatus;
import opwatch.operation.Outcome;
import opwatch.operation.Purges;
import opwatch.operation.Replies;
import opwatch.operation.WatchEntry;
import opwatch.watchlist.WatchListExport.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Purges in the list on disk and in lists that are handed on.
class PurgeListTest {
    private static final WatchEntry PURGE = WatchEntry.of(Purges.REF, "gdpr 4711", Rows.NOW);
    private static final String HEAD = "{\"format\":\"opwatch-watchlist\",\"schema\":%d,\"exportedAt\":";

    @TempDir
    Path folder;

    private WatchListFile file() {
        return new WatchListFile(new DataFolder(folder), () -> Rows.NOW, Rows::read);
    }

    private Path export(List<WatchEntry> rows) throws IOException {
        Path file = folder.resolve("list.opwatch.json");
        WatchListExport.write(file, rows, Content.OPERATIONS, Rows.NOW);
        return file;
    }

    @Test
    void itComesBackAsItWas() throws IOException {
        String body = "{\"status\":\"completed\"}";
        Check check = new Check(Rows.NOW, Duration.ofMillis(85), Replies.of(200, body));
        Outcome seen = new Outcome.Seen(OperationStatus.ofWord("completed").of(Purges.REF), check);
        WatchEntry ended = new WatchEntry(Purges.REF, "", Rows.NOW, Observation.NOTHING.after(seen, Instant.EPOCH));
        List<WatchEntry> rows = List.of(Rows.fresh(1), ended, Rows.seen(2));

        file().save(rows);
        LoadResult<List<WatchEntry>> loaded = file().load();

        assertEquals(List.of(), loaded.notices());
        WatchEntry row = loaded.value().get(1);
        assertEquals(Purges.REF, row.ref());
        assertEquals("rg-Logs/ws-prod", row.ref().place().text());
        OperationStatus status = row.observation().status();
        assertEquals(OperationState.SUCCEEDED, status == null ? OperationState.RUNNING : status.state());
        assertTrue(row.observation().isTerminal());
    }

    @Test
    void theSchemaOfTheListStaysAndARowWithoutAPurgeIsAsBefore() throws IOException {
        file().save(List.of(Rows.fresh(1), PURGE));
        String text = Files.readString(folder.resolve("watchlist.json"));

        assertTrue(text.startsWith("{\"schema\":3,"), text);
        assertTrue(
                text.contains("\"location\":\"West US\",\"operationId\":\""
                        + Rows.ref(1).operationId() + "\""),
                text);
        assertTrue(
                text.contains("\"resourceGroup\":\"rg-Logs\",\"workspace\":\"ws-prod\",\"operationId\":\"" + Purges.ID),
                text);
        assertEquals(1, text.split("\"workspace\"", -1).length - 1);
    }

    /// As an OpWatch of before does with a row that has no location: it is kept to the letter.
    @Test
    void aRowThatNamesTwoPlacesIsKeptAsItStands() throws IOException {
        file().save(List.of(PURGE));
        Path path = folder.resolve("watchlist.json");
        String both = Files.readString(path).replace("\"resourceGroup\"", "\"location\":\"westus\",\"resourceGroup\"");
        Files.writeString(path, both);
        WatchListFile file = file();

        LoadResult<List<WatchEntry>> loaded = file.load();
        file.save(List.of(Rows.fresh(1)));

        assertEquals(List.of(), loaded.value());
        String row = both.lines().skip(1).findFirst().orElseThrow();
        assertTrue(Files.readString(path).contains(row), row);
    }

    @Test
    void aListWithoutPurgesIsExportedAsBeforeAndOneWithThemAsTheNextSchema() throws IOException {
        String plain = Files.readString(export(List.of(Rows.fresh(1))));
        String purges = Files.readString(export(List.of(Rows.fresh(1), PURGE)));

        assertTrue(plain.startsWith(HEAD.formatted(1)), plain);
        assertFalse(plain.contains("workspace"), plain);
        assertTrue(purges.startsWith(HEAD.formatted(2)), purges);
        assertEquals(
                "{\"cloud\":\"PUBLIC\",\"subscriptionId\":\"" + Purges.SUBSCRIPTION
                        + "\",\"resourceGroup\":\"rg-Logs\",\"workspace\":\"ws-prod\",\"operationId\":\"" + Purges.ID
                        + "\",\"label\":\"gdpr 4711\",\"addedAt\":\"2026-03-04T05:06:07Z\"}",
                purges.lines().skip(2).findFirst().orElseThrow());
    }

    @Test
    void anExportedListIsTakenIn() throws IOException {
        ImportResult read = WatchListImport.read(
                export(List.of(Rows.fresh(1), PURGE)), Set.of(Cloud.PUBLIC, Cloud.US_GOVERNMENT), Rows.NOW);

        assertEquals(new ImportResult.Rows(List.of(Rows.fresh(1), PURGE), 0, 0), read);
    }

    @Test
    void theOpWatchOfBeforeRefusesAListWithPurgesInItsOwnWords() throws ReflectiveOperationException, IOException {
        assertEquals("Newer[schema=2, known=1]", EarlierReaderTest.readEarlier(export(List.of(PURGE))));
    }

    @Test
    void aRowIsTakenInByItsUrlToo() throws IOException {
        Path file = Files.writeString(
                folder.resolve("urls.opwatch.json"),
                HEAD.formatted(2) + "\"2026-03-04T05:06:07Z\",\"rows\":[{\"url\":\"" + Purges.REF.statusUrl()
                        + "\"}]}");

        assertEquals(
                List.of(Purges.REF),
                WatchListImport.read(file, Set.of(Cloud.PUBLIC), Rows.NOW) instanceof ImportResult.Rows rows
                        ? rows.rows().stream().map(WatchEntry::ref).toList()
                        : List.of());
    }

    @Test
    void whatIsNoAddressOfAPurgeIsNotUnderstood() throws IOException {
        String good = Files.readString(export(List.of(PURGE)));
        for (String bad : List.of(
                good.replace("rg-Logs", "../x"),
                good.replace("ws-prod", "ws/prod"),
                good.replace("purge-", "purge"),
                good.replace("\"workspace\":\"ws-prod\",", ""),
                good.replace("\"workspace\"", "\"location\":\"westus\",\"workspace\""))) {
            Path file = Files.writeString(folder.resolve("bad.opwatch.json"), bad);
            assertEquals(
                    new ImportResult.Rows(List.of(), 1, 0), WatchListImport.read(file, Set.of(Cloud.PUBLIC), Rows.NOW));
        }
    }
}
