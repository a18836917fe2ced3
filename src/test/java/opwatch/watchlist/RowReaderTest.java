package opwatch.watchlist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opwatch.azure.StatusReader;
import opwatch.disk.DataFolder;
import opwatch.operation.WatchEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A short list is read in one pass, a long one and one with an odd row row by row: both find the same.
class RowReaderTest {
    @TempDir
    Path folder;

    private RowReader reader;

    @BeforeEach
    void makeReader() {
        reader = new RowReader(StatusReader::read, new AnswerFiles(new DataFolder(folder)));
    }

    /// The text of a row as it is saved.
    private static String row(int number) {
        try {
            List<ByteBuffer> texts = new RowCache(new AnswerFiles(new DataFolder(Path.of("nowhere"))))
                    .whole(WatchListBenchmark.rows(number + 1));
            return StandardCharsets.UTF_8.decode(texts.get(number)).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] list(String... rows) {
        return ("{\"schema\":3,\"rows\":[\n" + String.join(",\n", rows) + "\n],\n\"more\": [1, {\"é\":2}]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private RowReader.Found read(byte[] content) {
        return Objects.requireNonNull(reader.read(content));
    }

    /// Without what is found anew with each reading.
    private static List<String> said(List<WatchEntry> entries) {
        return entries.stream()
                .map(entry -> entry.ref().key() + " " + entry.label() + " " + entry.addedAt() + " " + entry.others()
                        + " " + entry.remarks() + " " + entry.attention() + " "
                        + entry.observation().status() + " "
                        + entry.observation().history())
                .toList();
    }

    static Stream<String> oddRows() {
        String good = row(1);
        String open = good.substring(0, good.length() - 1);
        return Stream.of(
                "1",
                "null",
                "\"text\"",
                "[]",
                "{}",
                "[" + good + "]",
                open + ",\"label\":\"twice\"}",
                open + ",\"new\":1,\"new\":2}",
                open + ",\"deep\":" + "[".repeat(19) + "]".repeat(19) + "}",
                open + ",\"deep\":" + "[".repeat(18) + "]".repeat(18) + "}",
                open + ",\"deep\":" + "[".repeat(17) + "]".repeat(17) + "}",
                open + ",\"deep\":" + "[".repeat(500) + "]".repeat(500) + "}",
                open + ",\"digits\":" + "7".repeat(5000) + "}",
                open + ",\"seen\":1}",
                good.replace("\"cloud\":\"PUBLIC\"", "\"cloud\":\"MOON\""),
                good.replace("\"history\":[", "\"history\":[7,"),
                good.replace("\"tookMillis\":85", "\"tookMillis\":1e999"),
                good.replace("cluster", "Grüße 中文 \ud83d\ude00"));
    }

    @ParameterizedTest
    @MethodSource("oddRows")
    void anOddRowCostsNoOtherAndIsReadAsFromItsOwnText(String odd) {
        byte[] content = list(row(0), odd, row(2));
        ListDocument document = Objects.requireNonNull(ListDocument.read(content));

        RowReader.Found found = read(content);

        assertEquals(document, found.document());
        assertEquals(3, found.rows().size());
        assertEquals(
                document.rows().stream()
                        .map(reader::read)
                        .map(Optional::isPresent)
                        .toList(),
                found.rows().stream().map(Optional::isPresent).toList());
        assertEquals(
                said(document.rows().stream()
                        .map(reader::read)
                        .flatMap(Optional::stream)
                        .map(RowReader.Row::entry)
                        .toList()),
                said(found.entries()));
        assertEquals(
                found.rows().get(1).isPresent() ? List.of() : List.of(odd),
                found.badRows().stream()
                        .map(text ->
                                StandardCharsets.UTF_8.decode(text.duplicate()).toString())
                        .toList());
    }

    @Test
    void aLongListSaysWhatAShortOneSays() {
        List<String> rows = IntStream.range(0, 200).mapToObj(i -> row(i % 4)).toList();
        byte[] one = list(rows.toArray(String[]::new));
        String many = rows.stream().collect(Collectors.joining(",\n"));
        byte[] longer = list(IntStream.range(0, 20).mapToObj(i -> many).toArray(String[]::new));

        List<String> first = said(read(one).entries());
        List<String> all = said(read(longer).entries());

        assertEquals(4000, all.size());
        assertEquals(first, all.subList(0, 200));
        assertEquals(first, all.subList(3800, 4000));
    }
}
