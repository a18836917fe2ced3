package opwatch.watchlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.operation.WatchEntry;
import opwatch.systems.Posix;
import opwatch.systems.RealSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that are refused as a whole, at once and with the reason.
class WatchListImportRefusalTest {
    private static final Set<Cloud> REAL = EnumSet.complementOf(EnumSet.of(Cloud.DEMO));
    private static final String SUBSCRIPTION = "00000000-1111-2222-3333-444444444444";
    private static final String ROW = "{\"cloud\":\"PUBLIC\",\"subscriptionId\":\"" + SUBSCRIPTION
            + "\",\"location\":\"West US\",\"operationId\":\"abc\"}";

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"cloud\":\"evil.example\"}' | evil.example",
                "'{\"cloud\":\"public\"}' | public",
                "'{\"cloud\":\"https://evil.example/x?secret\"}' | 'https://evil.example/x?secret'",
                "'{\"url\":\"https://evil.example/subscriptions/00000000-1111-2222-3333-444444444444/providers/Microsoft.OperationalInsights/locations/westus/operationStatuses/abc\"}' | evil.example",
                "'{\"url\":\"https://management.azure.com.evil.example/subscriptions/00000000-1111-2222-3333-444444444444/providers/Microsoft.OperationalInsights/locations/westus/operationStatuses/abc\"}' | management.azure.com.evil.example",
                "'{\"url\":\"https://me@management.azure.com/subscriptions/00000000-1111-2222-3333-444444444444/providers/Microsoft.OperationalInsights/locations/westus/operationStatuses/abc\"}' | management.azure.com"
            })
    void aForeignHostWithAllItsRows(String row, String host) throws IOException {
        assertEquals(new ImportResult.ForeignHost(2, host), readRows(ROW + "," + row + "," + ROW));
    }

    @Test
    @RealSystem("a file with holes")
    void aGigabyteWithoutReadingIt() throws IOException {
        try (RandomAccessFile huge = new RandomAccessFile(file().toFile(), "rw")) {
            huge.setLength(1L << 30);
        }

        assertEquals(new ImportResult.TooLarge(1L << 30, WatchListImport.LARGEST), read());
    }

    @Test
    void aMillionRowsAfterTheFirstTooMany() throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file())) {
            out.write("{\"schema\":1,\"rows\":[{}");
            for (int i = 1; i < 1_000_000; i++) {
                out.write(",{}");
            }
            out.write("]}");
        }

        assertEquals(new ImportResult.TooManyRows(WatchListImport.MOST_ROWS), read());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"schema\":1,\"rows\":[{\"x\":%s}]}",
                "{\"schema\":1,\"more\":%s,\"rows\":[]}",
                "{\"schema\":1,\"rows\":[%s]}",
                "{\"schema\":1,\"rows\":[{\"label\":%s}]}"
            })
    void deepNesting(String form) throws IOException {
        String deep = "[".repeat(1_000_000);

        assertEquals(new ImportResult.TooDeep(WatchListImport.DEEPEST), read(form.formatted(deep)));
        assertEquals(
                new ImportResult.TooDeep(WatchListImport.DEEPEST), read(form.formatted("{\"a\":".repeat(100_000))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"schema\":1,\"rows\":[]",
                "{\"schema\":1,\"rows\":[]}x",
                "nonsense",
                "\u0000\u0000",
                "{\"schema\":1,\"rows\":[]}{}"
            })
    void whatIsNoJson(String content) throws IOException {
        assertEquals(new ImportResult.NotJson(), read(content));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "7",
                "{}",
                "{\"schema\":1}",
                "{\"rows\":[]}",
                "{\"schema\":0,\"rows\":[]}",
                "{\"schema\":\"1\",\"rows\":[]}",
                "{\"schema\":1,\"rows\":{}}",
                "{\"format\":\"har\",\"schema\":1,\"rows\":[]}",
                "{\"format\":1,\"schema\":1,\"rows\":[]}",
                "{\"schema\":1,\"rows\":[],\"rows\":[]}"
            })
    void whatIsNoList(String content) throws IOException {
        assertEquals(new ImportResult.NotAList(), read(content));
    }

    @Test
    void aTextOrANumberWithoutEnd() throws IOException {
        assertEquals(
                new ImportResult.NotAList(),
                read("{\"schema\":1,\"rows\":[{\"label\":\"" + "x".repeat(3 << 20) + "\"}]}"));
        assertEquals(new ImportResult.NotAList(), read("{\"schema\":1,\"rows\":[" + "7".repeat(3 << 20) + "]}"));
        assertEquals(new ImportResult.NotAList(), read("{\"" + "x".repeat(3 << 20) + "\":1}"));
    }

    @Test
    void aListOfANewerOpWatch() throws IOException {
        assertEquals(new ImportResult.Newer(3, 2), read("{\"format\":\"opwatch-watchlist\",\"schema\":3,\"rows\":[]}"));
        assertEquals(new ImportResult.Newer(4, 3), read("{\"schema\":4,\"entries\":[]}"));
        assertEquals(
                new ImportResult.Newer(Integer.MAX_VALUE, 3), read("{\"schema\":99999999999999999999,\"rows\":[]}"));
    }

    @Test
    void whatIsNoFile() throws IOException {
        assertEquals(new ImportResult.Missing(), read());
        assertEquals(new ImportResult.Folder(), WatchListImport.read(folder, REAL, Rows.NOW));
    }

    @Test
    @Posix
    void aDeviceIsNoFile() throws IOException {
        assertEquals(new ImportResult.Device(), WatchListImport.read(Path.of("/dev/zero"), REAL, Rows.NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "ISO-8859-1"})
    void anotherEncodingIsReadOrRefused(String charset) throws IOException {
        Files.write(
                file(),
                ("{\"schema\":1,\"rows\":[" + ROW.replace("}", ",\"label\":\"ü\"}") + "]}")
                        .getBytes(Charset.forName(charset)));

        ImportResult imported = read();

        if (charset.startsWith("UTF")) {
            OperationRef ref = new OperationRef(Cloud.PUBLIC, SUBSCRIPTION, "West US", "abc");
            assertEquals(new ImportResult.Rows(List.of(WatchEntry.of(ref, "ü", Rows.NOW)), 0, 0), imported);
        } else {
            assertInstanceOf(ImportResult.NotJson.class, imported);
        }
    }
}
