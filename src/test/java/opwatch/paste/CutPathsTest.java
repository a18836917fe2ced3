package opwatch.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.paste.Refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Paths that a line break cuts: they are put together again or told as incomplete, and no part of one is
/// taken for a whole.
class CutPathsTest {
    private static final Set<Cloud> REAL = EnumSet.complementOf(EnumSet.of(Cloud.DEMO));
    private static final String SUB = "3b9e5d70-1c2f-4a68-9d04-77aa00bb11cc";
    private static final String ID = "c40a7be1-62d9-4f35-8a1c-0d9e8f7a6b5c";
    private static final String UNNAMED =
            "/subscriptions/" + SUB + "/providers/Microsoft.OperationalInsights/locations/eastus/operationStatuses/";
    private static final String PATH = UNNAMED + ID;
    private static final String ARM = "https://management.azure.com";
    private static final String SHOWN = "…/locations/eastus/operationStatuses/";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n                 ",
                "\r\n    ",
                " `\n    ",
                "^\r\n",
                "\\\n",
                "\n# ",
                "\n// ",
                " │\n│ ",
                "\n2026-11-23T21:00:00.123Z ",
                "\" +\n    \"",
                "\n> "
            })
    void aUrlWithoutAQueryIsPutTogetherInFrontOfAnotherLine(String wrap) {
        String url = ARM + PATH;
        for (String behind : List.of("\nVerb       : GET", "}\nVerb       : GET", "\nabc", " HTTP/1.1\nHost")) {
            for (int at = 1; at < url.length(); at++) {
                String text = "RequestMessage : {GET\n" + url.substring(0, at) + wrap + url.substring(at) + behind;
                assertEquals(List.of(found(ID)), read(text), text);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-04 05:06:07,123 INFO  ",
                "2026-03-04 05:06:07,123 - INFO - ",
                "Mar  4 05:06:07 h a[1]: ",
                "pod-1 | ",
                "web_2     | ",
                "2026-03-04T05:06:07.1234567Z ##[debug]",
                "I0304 05:06:07.123456       1 main.go:42] ",
                "<14>1 ",
                "   12\t",
                "12: ",
                "a1 | ",
                "INFO tus "
            })
    void whatALogWritesInFrontOfALineMakesNoFalseOperationAndNoForeignHost(String prefix) {
        String url = ARM + PATH;
        for (String head : List.of(prefix, "")) {
            for (int at = 1; at < url.length(); at++) {
                String text = head + url.substring(0, at) + "\n" + prefix + url.substring(at) + "\n" + prefix + "Done";
                for (Finding finding : read(text)) {
                    assertTrue(finding.equals(found(ID)) || isTrueExcerpt(finding), finding + " of " + text);
                }
            }
        }
    }

    private static boolean isTrueExcerpt(Finding finding) {
        return finding instanceof Refusal(Reason reason, String excerpt)
                && reason == Reason.INCOMPLETE
                && (excerpt.endsWith("/…") || ID.startsWith(excerpt.substring(excerpt.lastIndexOf('/') + 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "abc", "c40a7be", "5F0E0", "c40a7be1", "c40a7be1-", "c40a7be1-62d9-4f35-8a1c-0d9e8f7a6b5"})
    void whatLooksLikeTheBeginningOfAGuidIsIncompleteWhateverFollows(String begun) {
        for (String end : List.of(
                "",
                "\n",
                " \n\n",
                "...",
                "…",
                "\nnext",
                "\r\npod-1 | 1-2",
                "\\n",
                " |\n",
                "?api-version=1",
                "\"",
                " is done",
                "}",
                "<truncated 120 bytes>",
                " (truncated)",
                "[truncated]",
                "...\"",
                " | x |",
                "',",
                ")",
                "' ||\n  'x",
                "'`\n>> x",
                "\u00a0\n",
                "<br>x",
                "\u2028x",
                "\u000bx",
                "\fx",
                "&t=1",
                "/",
                ".")) {
            String text = ARM + UNNAMED + begun + end;
            Refusal cut = new Refusal(Reason.INCOMPLETE, SHOWN + begun);
            Refusal glued = new Refusal(Reason.INCOMPLETE, SHOWN + "…");
            assertTrue(List.of(List.of(cut), List.of(glued)).contains(read(text)), text + read(text));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"some-id", "run7", "5f8a7b0c9d1e2f3a4b5c6d7e"})
    void aNameThatIsNoGuidIsAWholeId(String id) {
        assertEquals(List.of(found(id)), read(ARM + UNNAMED + id + "\nnext"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"re.com", "anagement.azure.com", "m", "ps://management.azure.com", ".azure.com"})
    void theRestOfAHostAtTheBeginningOfALineIsCut(String rest) {
        for (String before : List.of("", "\n", "see\n  ", "\n\n")) {
            assertEquals(List.of(new Refusal(Reason.INCOMPLETE, SHOWN + ID)), read(before + rest + PATH), before);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://evilmanagement.azure.com, evilmanagement.azure.com",
        "https://management.azure.com.evil.test, management.azure.com.evil.test",
        "evilmanagement.azure.com, evilmanagement.azure.com",
        "https://re.com, re.com",
        "at anagement.azure.com, anagement.azure.com"
    })
    void aHostThatIsWholeAndForeignIsForeign(String before, String host) {
        for (String line : List.of("", "\n", "https://evil\npod-1 | ")) {
            assertEquals(List.of(new Refusal(Reason.FOREIGN_HOST, host)), read(line + before + PATH), line);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/..", "/.", "/.?api-version=1", "/%2e%2e", "\\..\\x", "/../", "/..:", "%2F..", "%5C..", "/..}"})
    void dotsBehindAnIdLeadElsewhere(String dots) {
        assertEquals(List.of(new Refusal(Reason.INCOMPLETE, SHOWN + "…")), read(ARM + PATH + dots));
        assertEquals(List.of(new Refusal(Reason.INCOMPLETE, SHOWN + "…")), read(PATH + dots + " x"));
    }

    /// Whatever name is cut, and whatever a program writes for the rest.
    @ParameterizedTest
    @ValueSource(
            strings = {"…", "\"", "'", "[...]", "[…]", "(truncated)", "(...)", "\\u2026", "&hellip;", "...", " ", ""})
    void aPathThatIsCutIsTold(String mark) {
        for (String begun : List.of(
                "/subscriptions/" + SUB + "/provi",
                "/subscriptions/" + SUB + "/providers/Microsoft.Operat",
                "/subscriptions/" + SUB + "/providers/Microsoft.OperationalInsights/loc",
                UNNAMED.replace("tatuses/", "t"),
                UNNAMED.replace("eastus/operationStatuses/", "eas"))) {
            String text = ARM + begun + mark + "\nnext";
            for (String all : List.of(text, ARM + PATH + "\n" + text)) {
                assertTrue(
                        PastedText.read(all, Cloud.PUBLIC, REAL).refused().stream()
                                .anyMatch(each -> each.reason() == Reason.INCOMPLETE),
                        all);
            }
        }
        assertEquals(List.of(found(ID)), read(ARM + PATH + mark + "\nnext"), mark);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/providers", "/providers/Microsoft.OperationalInsights", "/resourceGroups"})
    void aWholeNameInQuotesIsNotCut(String name) {
        assertEquals(
                List.of(new Refusal(Reason.NOTHING_FOUND, "")),
                read("\"" + ARM + "/subscriptions/" + SUB + name + "\"\nnext"));
    }

    /// What stands in the place of a subscription takes nothing from a real ID.
    @ParameterizedTest
    @ValueSource(strings = {"***", "...", "[REDACTED]", "<redacted>", "xxxx", "****-****", "REDACTED", "$SUB"})
    void aRealIdBelowAMaskedSubscriptionIsTold(String mask) {
        String other = "d0c2b8f3-26e5-404b-9f71-3c80ae1d5b22";
        String masked = ARM + UNNAMED.replace(SUB, mask) + other;
        assertEquals(List.of(new Refusal(Reason.INCOMPLETE, SHOWN + other)), read(masked));
        assertEquals(
                List.of(found(ID), new Refusal(Reason.INCOMPLETE, SHOWN + other)), read(ARM + PATH + "\n" + masked));
        assertEquals(List.of(found(ID)), read(ARM + PATH + "\n" + masked.replace(other, ID)));
        assertEquals(List.of(found(ID)), read(ARM + PATH + "\n" + masked.replace(other, "{operationId}")));
    }

    @Test
    void theEndOfASentenceIsNoDot() {
        for (String end : List.of(".", "...", "/", "}.", "/...")) {
            assertEquals(List.of(found(ID)), read("See " + ARM + PATH + end), end);
        }
    }

    private static List<Finding> read(String text) {
        return PastedText.read(text, Cloud.PUBLIC, REAL).findings();
    }

    private static Finding found(String id) {
        return new Finding.Operation(new OperationRef(Cloud.PUBLIC, SUB, "eastus", id));
    }
}
