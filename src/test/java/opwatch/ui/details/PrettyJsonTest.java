package opwatch.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrettyJsonTest {
    @Test
    void objectsAndListsGoOnIndentedLines() {
        String json = "{\"a\":1,\"b\":[true, null,{\"c\" : -1.50e+3}],\"d\":{},\"e\":[ ]}";

        assertEquals("""
                {
                  "a": 1,
                  "b": [
                    true,
                    null,
                    {
                      "c": -1.50e+3
                    }
                  ],
                  "d": {},
                  "e": []
                }""", PrettyJson.of(json));
    }

    @Test
    void stringsAreNotTouched() {
        String string = "\"a, b: {c} [d]  \\\" \\\\ \\u202E \\n  end\\\\\"";

        assertEquals("{\n  " + string + ": " + string + "\n}", PrettyJson.of("{" + string + ":" + string + "}"));
    }

    @Test
    void whatIsIndentedAlreadyStaysTheSame() {
        String pretty = PrettyJson.of("{\"a\":[1,{\"b\":\"c\"}]}");

        assertEquals(pretty, PrettyJson.of(pretty));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "<html>{\"a\":1}</html>",
                "plain",
                "\"text\"",
                "{\"a\":1",
                "{\"a\":\"cut",
                "{\"a\":\"cut\\",
                "[1,2}",
                "{} {}",
                "{}x",
                "]",
                "[1 2]",
                "[\"a\" \"b\"]",
                "{\"a\" 1}"
            })
    void whatIsNotOneWholeDocumentStaysAsItCame(String text) {
        assertEquals(text, PrettyJson.of(text));
    }

    @Test
    void deepNestingStaysAsItCame() {
        String deep = "[".repeat(20_000) + "]".repeat(20_000);

        assertEquals(deep, PrettyJson.of(deep));
    }

    @Test
    void onlyWhiteSpaceOutsideOfStringsEverChanges() {
        Random random = new Random(20_261_103);
        String alphabet = "{}[],:\"\\ \n\ta1-";
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder(i % 2 == 0 ? "{" : "[");
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            text.append(i % 2 == 0 ? "}" : "]");

            assertEquals(packed(text.toString()), packed(PrettyJson.of(text.toString())), text::toString);
        }
    }

    private static String packed(String json) {
        StringBuilder packed = new StringBuilder();
        boolean inString = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (inString && c == '\\') {
                packed.append(json, i, Math.min(i + 2, json.length()));
                i++;
                continue;
            }
            inString ^= c == '"';
            if (inString || " \t\r\n".indexOf(c) < 0) {
                packed.append(c);
            }
        }
        return packed.toString();
    }
}
