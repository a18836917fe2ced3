package opwatch.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.paste.Refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What stands behind a line break is the rest of a path, or it is not: never half of it.
class JoinedLinesTest {
    private static final Set<Cloud> REAL = EnumSet.complementOf(EnumSet.of(Cloud.DEMO));
    private static final String SUB = "1a2b3c4d-0000-4000-8000-000000000101";
    private static final String ID = "5f0e0004-503f-477a-9cfe-4efc3ee2bd11";
    private static final String HOST = "https://management.azure.com";
    private static final String PATH = "/subscriptions/" + SUB
            + "/providers/Microsoft.OperationalInsights/locations/southcentralus/operationStatuses/" + ID;
    private static final String URL = HOST + PATH;
    private static final Finding FOUND =
            new Finding.Operation(new OperationRef(Cloud.PUBLIC, SUB, "southcentralus", ID));
    private static final String OTHER = URL.replace(ID, "7777aaaa-1111-4222-8333-444455556666");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\nweb_1  | ",
                "\napi-12 | ",
                "\nI1129 10:22:33.123457       1 azure.go:55] ",
                "\nE1129 10:22:33.123457   12345 a_b.go:5] "
            })
    void whatALogWritesAtABreakIsNoPartOfThePath(String wrap) {
        for (int at = HOST.length() + 20; at < URL.length() - 5; at++) {
            String text = "url: " + URL.substring(0, at) + wrap + URL.substring(at) + "?api-version=1\nDone.";
            assertEquals(List.of(FOUND), read(text), text);
        }
    }

    /// A line that goes on in YAML begins with a backslash where a blank would be lost.
    @Test
    void aQuotedLineOfYamlIsPutTogether() {
        assertEquals(List.of(FOUND), read("url: \"" + URL.replace("osoft", "\\\n  \\osoft") + "\"\n"));
    }

    /// Breaks that are no part of any URL: whatever they divide is put together.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00a0\n",
                "\u00a0\n\u00a0",
                "\n\u3000\u3000",
                "\u2028",
                "\u2029",
                "\u0085",
                "\u000b",
                "\f",
                "<br>",
                "<BR />",
                "<br/>\n",
                "<br>\r\n  ",
                "<wbr>",
                "<wbr/>",
                "\u00ad",
                "\u00ad\n",
                "\u21b5\n",
                "\u23ce\n",
                " \u21b5\r\n  ",
                "' ||\n  '",
                "'\n  || '"
            })
    void aBreakOfAPageOrAStringIsPutTogetherAtEveryPlace(String wrap) {
        for (int at = 1; at < URL.length(); at++) {
            String text = "'" + URL.substring(0, at) + wrap + URL.substring(at) + "?api-version=1'\nDone.";
            assertEquals(List.of(FOUND), read(text), text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-\n", "-\r\n  ", "\u2010\n", "-<br>", "-\u2028"})
    void aHyphenInFrontOfABreakIsNoPartOfAKnownWord(String wrap) {
        int id = URL.indexOf(ID);
        for (int at = HOST.length() + 2; at < URL.length(); at++) {
            boolean guid = at >= id + 1 || (at > URL.indexOf(SUB) && at <= URL.indexOf(SUB) + SUB.length());
            String text = URL.substring(0, at) + wrap + URL.substring(at) + "?api-version=1";
            for (String whole : List.of(text, text + "\n\n" + OTHER)) {
                List<Finding> told = read(whole).stream()
                        .filter(each -> !each.equals(read(OTHER).getFirst()))
                        .toList();
                assertTrue(
                        told.equals(List.of(FOUND)) || (guid && isIncomplete(told) && !told.isEmpty()), whole + told);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s of 3 requests done",
                "%s) next step",
                "%s. next step",
                "%s, then",
                "%s: next",
                "%s - next",
                "%s\u00a0Schritte",
                "%s\tmain.go",
                "%s | next |",
                "%s> next",
                "%s] next",
                "%s Mar 2026 05:06:07 1?api-version=1",
                "%s* next",
                "%s; next"
            })
    void theBeginningOfTheNextLineIsNoRestOfAnId(String next) {
        for (int cut = 1; cut <= 8; cut++) {
            for (String rest : List.of("2".repeat(cut), "decade01".substring(0, cut))) {
                String begun = URL.substring(0, URL.length() - cut);
                List<Finding> told = read(begun + "\n" + next.formatted(rest));
                assertTrue(isIncomplete(told), begun + rest + told);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", ")", "\n\nnext", "\nnext", " HTTP/1.1", "?a=1", "\"", "\" next", "}", "'"})
    void theRestOfAnIdIsTakenWhereItsLineEnds(String behind) {
        for (int cut = 1; cut <= 12; cut++) {
            int at = URL.length() - cut;
            String text = URL.substring(0, at) + "\n" + URL.substring(at) + behind;
            assertEquals(List.of(FOUND), read(text), text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "12", "2026"})
    void theNumberOfAPageIsNoPartOfAPath(String page) {
        for (int at = HOST.length() + 1; at < URL.length(); at++) {
            String text = URL.substring(0, at) + "\n" + page + "\n" + URL.substring(at) + "?api-version=1";
            List<Finding> told = read(text);
            assertTrue(isIncomplete(told) || told.equals(List.of(FOUND)), text + told);
            String behind = URL.substring(0, at) + "\n\f" + page + "\n" + URL.substring(at);
            assertFalse(read(behind).isEmpty(), behind);
        }
    }

    @Test
    void aDiffsMarkMakesOurProviderNoOther() {
        for (String mark : List.of("+", "12", "| 7 ", "-")) {
            int at = URL.indexOf("Microsoft");
            String text = mark + URL.substring(0, at) + "\n" + mark + URL.substring(at);
            List<Finding> told = read(text);
            assertTrue(told.equals(List.of(FOUND)) || isIncomplete(told), text + told);
        }
    }

    @Test
    void aLocationThatIsBrokenAtItsBlankIsOneName() {
        String text = URL.replace("southcentralus", "South Central\nUS");
        assertEquals(
                "southcentralus",
                ((Finding.Operation) read(text).getFirst()).ref().place().text());
        assertEquals(List.of(FOUND), read(URL.replace("southcentralus", "South\u00a0Central\u00a0US")));
    }

    private static boolean isIncomplete(List<Finding> told) {
        return told.stream().allMatch(each -> each instanceof Refusal refusal && refusal.reason() == Reason.INCOMPLETE);
    }

    private static List<Finding> read(String text) {
        return PastedText.read(text, Cloud.PUBLIC, REAL).findings();
    }
}
