package opwatch.watchlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListDocumentTest {
    private static @Nullable ListDocument read(String text) {
        return ListDocument.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ListDocument rows(String... rows) {
        return document(1, rows);
    }

    private static ListDocument document(int schema, String... rows) {
        return new ListDocument(
                schema,
                Stream.of(rows)
                        .map(row -> ByteBuffer.wrap(row.getBytes(StandardCharsets.UTF_8)))
                        .toList(),
                Map.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"n\": 1.10, \"n\":1e400}",
                "{ \"ünï\" : [ 1,2 ,{} ] }",
                "\"a \\ud800 text \\u00e9 \\/ \"",
                "-12.50e+3",
                "12",
                "null",
                "true",
                "[]",
                "{}"
            })
    void aRowIsTheTextItIs(String row) {
        ListDocument two = rows(row, row);

        assertEquals(two, read("{\"schema\":1,\"rows\":[" + row + "," + row + "]}"));
        assertEquals(two, read("\ufeff\n{ \"rows\" : [\n " + row + " ,\t" + row + "\n ] , \"schema\" : 1 }\n"));
    }

    @Test
    void longRowsAreWholeToo() {
        String row = "{\"text\":\"" + "ä\\n".repeat(100_000) + "\",\"deep\":" + "[".repeat(500) + "]".repeat(500)
                + ",\"digits\":" + "7".repeat(5000) + "}";

        assertEquals(rows(row, "1", row), read("{\"schema\":1,\"rows\":[" + row + ",1," + row + "]}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"schema\":2147483647,\"rows\":[1]}",
                "{\"schema\":99999999999999999999999,\"rows\":[1],\"more\":{\"a\":[]}}"
            })
    void aHigherSchemaIsNewer(String text) {
        ListDocument newer = document(Integer.MAX_VALUE, "1");

        assertEquals(newer, read(text));
        assertTrue(newer.newer());
        assertTrue(document(4).newer());
        assertFalse(document(3).newer() || document(3).older());
        assertTrue(document(2).older() && document(1).older());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"schema\":4}", "{\"schema\":4,\"rows\":{\"a\":1}}", "{\"schema\":4,\"entries\":[1]}"})
    void aNewerListMayHaveAnotherForm(String text) {
        assertEquals(document(4), read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\ufeff"})
    void whatStandsBesideTheRowsIsTheTextItIs(String mark) {
        String views = "\"views\" : [ {\"n\": 1.10, \"n\":1e400} ]";
        String name = "\"\\u00fcn\u00ef\":null";

        ListDocument document = read(mark + "{" + views + " ,\"schema\":3,\"rows\":[1], " + name + " }");

        assertEquals(new ListDocument(3, rows("1").rows(), Map.of("views", views, "\u00fcn\u00ef", name)), document);
        assertEquals(
                document,
                read(joined(
                        ListDocument.write(document.rows(), document.others().values()))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\0\0\0\0\0\0\0\0",
                "[]",
                "1",
                "null",
                "{}",
                "{\"schema\":1}",
                "{\"rows\":[]}",
                "{\"schema\":\"1\",\"rows\":[]}",
                "{\"schema\":1.0,\"rows\":[]}",
                "{\"schema\":0,\"rows\":[]}",
                "{\"schema\":-2,\"rows\":[]}",
                "{\"schema\":1,\"rows\":{}}",
                "{\"schema\":2,\"rows\":7}",
                "{\"schema\":1,\"rows\":[}",
                "{\"schema\":1,\"rows\":[]",
                "{\"schema\":1,\"rows\":[]}}",
                "{\"schema\":1,\"rows\":[]}{\"schema\":1,\"rows\":[]}",
                "{\"schema\":1,\"rows\":[1],\"rows\":[]}",
                "{\"schema\":1,\"schema\":2,\"rows\":[]}"
            })
    void anythingElseIsNoList(String text) {
        assertNull(read(text));
    }

    @Test
    void brokenTextIsNoList() {
        byte[] content = "{\"schema\":1,\"rows\":[\"?\"]}".getBytes(StandardCharsets.UTF_8);
        content[content.length - 4] = (byte) 0xc3;

        assertNull(ListDocument.read(content));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "UTF-16"})
    void anotherEncodingIsNoList(String charset) {
        assertNull(ListDocument.read("{\"schema\":1,\"rows\":[1]}".getBytes(Charset.forName(charset))));
    }

    @Test
    void whatIsWrittenHasOneRowALineAndIsRead() {
        List<ByteBuffer> rows = List.of(StandardCharsets.UTF_8.encode("{\"a\":1}"), StandardCharsets.UTF_8.encode("2"));

        List<String> others = List.of("\"b\": 1", "\"c\":[]");

        assertEquals("{\"schema\":3,\"rows\":[\n{\"a\":1},\n2\n]}", joined(ListDocument.write(rows, List.of())));
        assertEquals("{\"schema\":3,\"rows\":[\n\n]}", joined(ListDocument.write(List.of(), List.of())));
        assertEquals(
                "{\"schema\":3,\"rows\":[\n2\n],\n\"b\": 1,\n\"c\":[]}",
                joined(ListDocument.write(rows.subList(1, 2), others)));
        assertEquals(document(3, "{\"a\":1}", "2"), read(joined(ListDocument.write(rows, List.of()))));
        assertEquals(document(3), read(joined(ListDocument.write(List.of(), List.of()))));
    }

    private static String joined(List<ByteBuffer> parts) {
        return parts.stream()
                .map(part -> StandardCharsets.UTF_8.decode(part.duplicate()))
                .collect(Collectors.joining());
    }

    @Test
    void noBytesMakeItThrow() {
        Random random = new Random(7);
        byte[] good =
                "{\"schema\":1,\"rows\":[{\"label\":\"ü\",\"n\":[1,2.5,null]},{}]}".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 20_000; i++) {
            byte[] bad = good.clone();
            int bytes = 1 + random.nextInt(4);
            for (int b = 0; b < bytes; b++) {
                bad[i % 2 == 0 ? b : random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            ListDocument.read(bad);
        }
    }
}
