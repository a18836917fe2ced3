package opwatch.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

/// What is glued to a path, what stands in it for an ID, and what is in front.
class PathEndsTest {
    private static final Set<Cloud> REAL = EnumSet.complementOf(EnumSet.of(Cloud.DEMO));
    private static final String SUB = "1a2b3c4d-0000-4000-8000-000000000101";
    private static final String ID = "5f0e0004-503f-477a-9cfe-4efc3ee2bd11";
    private static final String OTHER = "7777aaaa-1111-4222-8333-444455556666";
    private static final String ARM = "https://management.azure.com";
    private static final String PATH = "/subscriptions/" + SUB
            + "/providers/Microsoft.OperationalInsights/locations/eastus/operationStatuses/" + ID;
    private static final String SHOWN = "…/locations/eastus/operationStatuses/";

    @ParameterizedTest
    @ValueSource(strings = {ARM, "HTTPS://management.azure.com", "http://management.azure.com:443"})
    void twoUrlsWithNothingBetweenThemAreTwo(String host) {
        for (String query : List.of("", "?a=1 ")) {
            assertEquals(
                    List.of(found(ID), found(OTHER)), read(ARM + PATH + query + host + PATH.replace(ID, OTHER)), query);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Retry-After: 15", "x", "0", "_1", "-2", "~x", ".json", "Date", "2026-03-04", "*xyz", "*"})
    void aGuidThatSomethingIsGluedToIsNoId(String glued) {
        List<Finding> told = read(ARM + PATH + glued);
        List<Finding> cut = List.of(new Refusal(Reason.INCOMPLETE, SHOWN + ID + "…"));
        assertEquals(glued.equals("*") ? List.of(found(ID)) : cut, told, glued);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{noformat}", "{code}", "的状态", "，谢谢", "。", "）", "{/url}", "を確認", "{{/link}}"})
    void whatIsOfNoNameEndsAGuid(String behind) {
        assertEquals(List.of(found(ID)), read("{noformat}" + ARM + PATH + behind));
        assertEquals(List.of(found(ID)), read(PATH + behind));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REDACTED",
                "redacted",
                "***",
                "********",
                "<redacted>",
                "[REDACTED]",
                "xxxx",
                "XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX",
                "{id}",
                "${id}",
                "null",
                "undefined",
                "MASKED",
                "__hidden__",
                "00000000-0000-0000-0000-000000000000",
                "11111111-1111-1111-1111-111111111111"
            })
    void aPlaceholderIsNoOperationAndNoNewsBesideOne(String placeholder) {
        for (String part : List.of(SUB, ID, "eastus")) {
            String template = ARM + PATH.replace(part, placeholder);
            assertEquals(
                    List.of(Reason.INCOMPLETE),
                    PastedText.read(template, Cloud.PUBLIC, REAL).refused().stream()
                            .map(Refusal::reason)
                            .toList(),
                    template);
            assertEquals(List.of(found(ID)), read(template + "\n\n" + ARM + PATH), template);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "##[debug]",
                "2026-03-04T05:06:07.1234567Z ##[group]",
                "##[error]",
                "[INFO]",
                "[INFO]: ",
                "[WARN][az]",
                "::debug::",
                ">",
                "> ",
                "{noformat}"
            })
    void whatALogWritesRightInFrontOfABarePathIsNoHost(String lead) {
        assertEquals(List.of(found(ID)), read(lead + PATH));
        assertEquals(List.of(found(ID)), read("go\n" + lead + ARM + PATH + "\n" + lead + "end"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"##[debug]evil.test", "[INFO]evil.test", "##[debug]https://evil.test", "::debug::evil.test"})
    void aForeignHostBehindALevelIsForeign(String lead) {
        assertEquals(Reason.FOREIGN_HOST, ((Refusal) read(lead + PATH).getFirst()).reason());
    }

    @ParameterizedTest
    @CsvSource({
        "/subscriptions/S/operationresults/eyJqb2JJZCI6IlJFU09VUkNFR1JPVVA, Microsoft.Resources",
        "/subscriptions/S/operationResults/abc123, Microsoft.Resources",
        "/subscriptions/S/OPERATIONRESULTS/abc123, Microsoft.Resources",
        "/providers/Microsoft.Subscription/subscriptionOperations/x, Microsoft.Subscription",
        "/subscriptions/S/providers/84codes.CloudAMQP/locations/l/operationStatuses/x, 84codes.CloudAMQP"
    })
    void anotherProvidersOperationIsNamed(String path, String provider) {
        assertEquals(
                List.of(new Refusal(Reason.OTHER_PROVIDER, provider)),
                read(ARM + path.replace("/S/", "/" + SUB + "/") + "?api-version=1"));
    }

    @Test
    void aMangledNameOfOurProviderIsNoOther() {
        for (String name : List.of(
                "12Microsoft.OperationalInsights",
                "+Microsoft.OperationalInsights",
                "Microsoft.Operational-Insights")) {
            assertEquals(
                    List.of(new Refusal(Reason.INCOMPLETE, SHOWN + ID)),
                    read(ARM + PATH.replace("Microsoft.OperationalInsights", name)),
                    name);
        }
    }

    private static List<Finding> read(String text) {
        return PastedText.read(text, Cloud.PUBLIC, REAL).findings();
    }

    private static Finding found(String id) {
        return new Finding.Operation(new OperationRef(Cloud.PUBLIC, SUB, "eastus", id));
    }
}
