package opwatch.watchlist;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.operation.WatchEntry;
import opwatch.paste.Finding;
import opwatch.paste.PastedText;
import opwatch.paste.Refusal;
import opwatch.systems.Posix;
import opwatch.systems.RealSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files of any kind, as a person gives them.
class GivenFileTest {
    private static final Set<Cloud> REAL = EnumSet.complementOf(EnumSet.of(Cloud.DEMO));
    private static final OperationRef REF = new OperationRef(
            Cloud.PUBLIC,
            "7a6f1d3e-90ab-4c52-8e1d-5b7c9a2f4e60",
            "northeurope",
            "c1d2e3f4-5061-4728-93a4-b5c6d7e8f901");
    private static final String URL = "https://management.azure.com" + REF.path() + "?api-version=2020-08-01";
    private static final String ROW = "{\"url\":\"" + URL + "\",\"label\":\"ours\"}";
    private static final ImportResult FOUND = text(List.of(new Finding.Operation(REF)));

    @TempDir
    Path folder;

    /// What came of a file; of a text its findings alone.
    private ImportResult read(Path file) {
        ImportResult read = GivenFile.read(file, Cloud.CHINA, REAL, Rows.NOW);
        return read instanceof ImportResult.Text(PastedText text) ? text(text.findings()) : read;
    }

    private ImportResult read(String name, byte[] content) throws IOException {
        return read(Files.write(folder.resolve(name), content));
    }

    private ImportResult read(String name, String content) throws IOException {
        return read(name, content.getBytes(UTF_8));
    }

    private static ImportResult text(List<Finding> findings) {
        return new ImportResult.Text(new PastedText(findings, new PastedText.Known("", "", List.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.log", "a.har", "a.txt", "a.json", "a", "a.opwatch.json.log", "ü 日志.LOG"})
    void aTextIsSearchedWhateverItIsCalled(String name) throws IOException {
        assertEquals(FOUND, read(name, "2026-03-01 INFO Azure-AsyncOperation: " + URL + "\r\nend of log – ü\r\n"));
    }

    @Test
    void aHarIsSearchedHoweverDeepItIs() throws IOException {
        assertEquals(FOUND, read("a.har", """
                {"log":{"version":"1.2","entries":[{"response":{"headers":[{"name":"azure-asyncoperation","value":
                "%s"}],"content":{"text":%s}}}]}}
                """.formatted(URL, "[".repeat(20) + "]".repeat(20))));
    }

    @Test
    void aPathWithoutAHostBelongsToTheCloudThatIsChosen() throws IOException {
        OperationRef china = new OperationRef(Cloud.CHINA, REF.subscriptionId(), REF.place(), REF.operationId());

        assertEquals(text(List.of(new Finding.Operation(china))), read("a.txt", "GET " + REF.path() + "\n"));
    }

    @Test
    void whatWasFoundAndWhatWasRefusedComeTogether() throws IOException {
        assertEquals(
                text(List.of(new Finding.Operation(REF), new Refusal(Refusal.Reason.FOREIGN_HOST, "evil.example"))),
                read("a.log", URL + "\n" + URL.replace("management.azure.com", "evil.example")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.opwatch.json", "a.json", "a.txt", "a"})
    void aListIsAListWhateverItIsCalled(String name) throws IOException {
        assertEquals(
                new ImportResult.Rows(List.of(WatchEntry.of(REF, "ours", Rows.NOW)), 0, 0),
                read(name, "{\"schema\":1,\"rows\":[" + ROW + "]}"));
        assertEquals(new ImportResult.Newer(9, 3), read(name, "{\"schema\":9,\"rows\":[" + ROW + "]}"));
        assertEquals(
                new ImportResult.ForeignHost(2, "evil.example"),
                read(name, "{\"schema\":1,\"rows\":[" + ROW + ",{\"cloud\":\"evil.example\"}]}"));
        assertEquals(
                new ImportResult.TooManyRows(WatchListImport.MOST_ROWS),
                read(name, "{\"schema\":1,\"rows\":[7" + ",7".repeat(WatchListImport.MOST_ROWS) + "]}"));
    }

    @Test
    void whatIsNamedAsAListIsNotSearched() throws IOException {
        assertEquals(new ImportResult.NotAList(), read("a.opwatch.json", "{\"log\":\"" + URL + "\"}"));
        assertEquals(new ImportResult.NotJson(), read("A.OPWATCH.JSON", URL));
        assertEquals(
                new ImportResult.TooDeep(WatchListImport.DEEPEST), read("b.opwatch.json", "{\"x\":" + "[".repeat(9)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "no operation here", "{\"log\":{}}", "[]", "{\"schema\":1,"})
    void aTextWithoutAnOperationIsRefused(String content) throws IOException {
        assertEquals(new ImportResult.NoOperation(), read("a.json", content));
    }

    @Test
    void everyEncodingOfALogIsRead() throws IOException {
        String log = "café ✓ 日志 " + URL + "\r\n";

        assertEquals(FOUND, read("utf8", log.getBytes(UTF_8)));
        assertEquals(FOUND, read("utf8-marked", ("\ufeff" + URL + log).getBytes(UTF_8)));
        assertEquals(FOUND, read("utf16le", ("\ufeff" + log).getBytes(UTF_16LE)));
        assertEquals(FOUND, read("utf16be", ("\ufeff" + log).getBytes(UTF_16BE)));
        assertEquals(FOUND, read("latin1", ("café „“ " + URL).getBytes(ISO_8859_1)));
        byte[] cut = log.getBytes(UTF_8);
        cut[3] = (byte) 0xff;
        assertEquals(FOUND, read("broken utf8", cut));
    }

    @Test
    void coloursAndLayoutAreText() throws IOException {
        assertEquals(FOUND, read("a.log", "\u001b[32mINFO\u001b[0m\t\u001b[1m" + URL + "\u001b[0m\f\r\n".repeat(9)));
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        byte[] noise = new byte[4000];
        new Random(7).nextBytes(noise);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = noise[i] == 0 ? 1 : noise[i];
        }
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(URL.getBytes(UTF_8));
        }

        assertEquals(new ImportResult.Binary(), read("noise", noise));
        assertEquals(new ImportResult.Binary(), read("log.gz", zipped.toByteArray()));
        assertEquals(new ImportResult.Binary(), read("zeros", URL + "\0"));
    }

    @Test
    @RealSystem("a file with holes")
    void theLargestTextIsReadAndALargerOneIsNot() throws IOException {
        byte[] largest = "\n".repeat(GivenFile.LARGEST_TEXT).getBytes(ISO_8859_1);
        byte[] url = URL.getBytes(UTF_8);
        System.arraycopy(url, 0, largest, largest.length - url.length, url.length);
        Path file = Files.write(folder.resolve("large.log"), largest);

        assertEquals(FOUND, read(file));
        try (RandomAccessFile grown = new RandomAccessFile(file.toFile(), "rw")) {
            grown.setLength(GivenFile.LARGEST_TEXT + 1);
            assertEquals(new ImportResult.TooLarge(GivenFile.LARGEST_TEXT + 1, GivenFile.LARGEST_TEXT), read(file));
            grown.setLength(1L << 40);
            assertEquals(new ImportResult.TooLarge(1L << 40, GivenFile.LARGEST_TEXT), read(file));
        }
    }

    @Test
    void whatIsNoFileIsRefusedForWhatItIs() throws IOException {
        assertEquals(new ImportResult.Missing(), read(folder.resolve("gone.log")));
        assertEquals(new ImportResult.Folder(), read(Files.createDirectory(folder.resolve("logs.log"))));
        assertEquals(
                new ImportResult.Folder(),
                read(Files.createDirectory(folder.resolve("list" + WatchListExport.ENDING))));
        Path socket = Files.createTempDirectory("s").resolve("s");
        try (ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            listener.bind(UnixDomainSocketAddress.of(socket));
            assertEquals(new ImportResult.Device(), read(socket));
        } finally {
            Files.delete(socket);
            Files.delete(socket.getParent());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/zero", "/dev/random"})
    @Posix
    void aDeviceIsNeverOpened(String device) {
        assertEquals(
                new ImportResult.Device(),
                assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(Path.of(device))));
    }

    @Test
    @Posix
    void aPipeWithoutAWriterIsNeverOpened() throws Exception {
        Path pipe = folder.resolve("pipe.log");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());

        assertEquals(new ImportResult.Device(), assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(pipe)));
    }
}
