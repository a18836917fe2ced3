package opwatch.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListDocumentTest {
    private static @Nullable ListDocument read(String text) {
        return ListDocument.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ListDocument rows(String... rows) {
        return new ListDocument(false, List.of(rows));
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
                "{\"schema\":2,\"rows\":[1]}",
                "{\"schema\":99999999999999999999999,\"rows\":[1],\"more\":{\"a\":[]}}"
            })
    void aHigherSchemaIsNewer(String text) {
        assertEquals(new ListDocument(true, List.of("1")), read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"schema\":2}", "{\"schema\":3,\"rows\":{\"a\":1}}", "{\"schema\":2,\"entries\":[1]}"})
    void aNewerListMayHaveAnotherForm(String text) {
        assertEquals(new ListDocument(true, List.of()), read(text));
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
