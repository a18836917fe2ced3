package opwatch.watchlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import opwatch.disk.DataFolder;
import opwatch.operation.Cloud;
import opwatch.operation.OperationKind;
import opwatch.operation.OperationRef;
import opwatch.operation.Remarks;
import opwatch.operation.ResultTable;
import opwatch.operation.WatchEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The table of a search job or a restore, in the row that it was found for.
class ResultTableFieldTest {
    private static final ResultTable TABLE = new ResultTable("rg-é", "ws-prod", "SignIns_SRCH");
    private static final WatchEntry ROW = WatchEntry.of(
            new OperationRef(Cloud.PUBLIC, "00000000-1111-2222-3333-444444444444", "westus", "abc"),
            "SignIns_SRCH",
            new Remarks(OperationKind.SEARCH_JOB, List.of("ws-prod"), "", TABLE),
            Rows.NOW);

    @TempDir
    private Path folder;

    private WatchListFile file() {
        return new WatchListFile(new DataFolder(folder), () -> Rows.NOW, Rows::read);
    }

    private Path path() {
        return folder.resolve(WatchListFile.NAME);
    }

    private WatchEntry loaded() {
        return file().load().value().getFirst();
    }

    @Test
    void itIsSavedWithTheRowAndReadAgain() throws IOException {
        WatchListFile file = file();
        file.load();
        file.save(List.of(ROW));

        assertTrue(Files.readString(path())
                .contains("\"resultTable\":{\"resourceGroup\":\"rg-é\",\"workspace\":\"ws-prod\",\"table\":"
                        + "\"SignIns_SRCH\"}"));
        assertEquals(ROW.remarks(), loaded().remarks());
        assertEquals("", loaded().others());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"resourceGroup\":\"a\",\"workspace\":\"b\",\"table\":\"c\",\"later\":1}",
                "{\"resourceGroup\":\"a\",\"workspace\":\"b\"}",
                "{\"resourceGroup\":\"../x\",\"workspace\":\"ws-b\",\"table\":\"c\"}",
                "{\"resourceGroup\":\"a\",\"workspace\":\"ws-b\",\"table\":\"c/d\"}",
                "{\"resourceGroup\":\"a\",\"workspace\":\"b/../c\",\"table\":\"c\"}",
                "{\"resourceGroup\":5,\"workspace\":\"ws-b\",\"table\":\"c\"}",
                "\"c\"",
                "[1]"
            })
    void whatANewerOpWatchPutsThereIsKeptToTheLetter(String value) throws IOException {
        Files.writeString(
                path(),
                "{\"schema\":3,\"rows\":[\n{\"cloud\":\"PUBLIC\",\"subscriptionId\":\"00000000-1111-2222-3333-444444444444\","
                        + "\"location\":\"westus\",\"operationId\":\"abc\",\"label\":\"\",\"addedAt\":"
                        + "\"2026-01-01T00:00:00Z\",\"resultTable\":" + value + ",\"history\":[]}\n]}");
        WatchListFile file = file();
        WatchEntry row = file.load().value().getFirst();
        assertNull(row.remarks().results());

        file.save(List.of(row.inTenant("t")));
        assertTrue(Files.readString(path()).contains("\"resultTable\":" + value));
    }

    @Test
    void aListForOthersNamesNoTable() throws IOException {
        Path given = folder.resolve("x.opwatch.json");
        WatchListExport.write(given, List.of(ROW), WatchListExport.Content.WITH_BOTH, Rows.NOW);

        assertFalse(Files.readString(given).contains("resultTable"));
    }

    @Test
    void aNameThatCouldLeaveThePathIsNone() {
        for (String name : List.of("", ".", "..", "a/b", "a b", "a%2Fb", "a\u0000", "x".repeat(131))) {
            assertFalse(ResultTable.isName(name), name);
        }
        for (String name : List.of("a", "rg_(1).x-y", "中文", "x".repeat(130))) {
            assertTrue(ResultTable.isName(name), name);
        }
    }
}
