package opwatch.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import opwatch.operation.Cloud;
import opwatch.operation.OperationKind;
import opwatch.operation.OperationRef;
import opwatch.operation.Purges;
import opwatch.paste.Refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Purges in a text: what is taken, what is not, and that nothing but the parts of the path is kept.
class PastedPurgeTest {
    private static final Set<Cloud> REAL = EnumSet.complementOf(EnumSet.of(Cloud.DEMO));
    private static final String ARM = "https://management.azure.com";
    private static final String URL = ARM + Purges.PATH + "?api-version=2023-09-01";

    private static PastedText read(String text) {
        return PastedText.read(text, Cloud.PUBLIC, REAL);
    }

    static Stream<String> shapes() {
        return Stream.of(
                URL,
                "x-ms-status-location: " + URL,
                "HTTP/1.1 202 Accepted\r\nx-ms-status-location: " + URL + "\r\nContent-Type: application/json\r\n\r\n"
                        + "{\"operationId\": \"" + Purges.ID + "\"}",
                "{\"x-ms-status-location\":[\"" + URL.replace("/", "\\/") + "\"]}",
                Purges.PATH,
                "ARM answered <" + URL + ">.",
                "请看 " + ARM + Purges.PATH + "。",
                "（" + ARM + Purges.PATH + "），谢谢",
                "「" + ARM + Purges.PATH + "」をみて",
                "{noformat}" + ARM + Purges.PATH + "{noformat}",
                URL.replace("management.azure.com", "westeurope.management.azure.com:443"),
                URL.replace("resourceGroups", "resourcegroups").replace("operations", "Operations"),
                URL + "&t=638&c=MIIH&s=abc&h=def",
                ARM + Purges.PATH.substring(0, 150) + "\n" + Purges.PATH.substring(150));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void eachShapeIsOnePurge(String text) {
        PastedText pasted = read(text);

        assertEquals(List.of(new Finding.Operation(Purges.REF)), pasted.findings());
        OperationRef ref = pasted.found().getFirst();
        assertEquals(Purges.PATH, ref.path());
        assertEquals(ARM + Purges.PATH + "?api-version=2025-07-01", ref.statusUrl());
    }

    @Test
    void aGroupsNameIsReadAsAzureAllowsIt() {
        String odd = ARM + Purges.PATH.replace("rg-Logs", "r%C3%A4um_1.(a)-b");

        assertEquals(
                List.of(Purges.in("räum_1.(a)-b", "ws-prod")),
                read("(see " + odd + ")").found());
    }

    @Test
    void theHostSaysWhichCloudIsMeantAndNothingElse() {
        OperationRef ref = read("https://management.chinacloudapi.cn" + Purges.PATH)
                .found()
                .getFirst();

        assertEquals(Cloud.CHINA, ref.cloud());
        assertTrue(ref.statusUrl().startsWith("https://management.chinacloudapi.cn/subscriptions/"));
    }

    @Test
    void theWorkspaceIsItsLabelAndItsKindIsKnown() {
        assertEquals(
                new Proposal("ws-prod", true, OperationKind.PURGE, List.of()),
                read(URL).proposal(Purges.REF));
    }

    /// Ten that are meant to send a token elsewhere, or the request to another path.
    @ParameterizedTest
    @CsvSource({
        "https://management.azure.com.evil.example P, FOREIGN_HOST",
        "https://evil.example P, FOREIGN_HOST",
        "https://management.azure.com@evil.example P, FOREIGN_HOST",
        "https://user:pass@management.azure.com P, USER_INFO",
        "https://management.azure.com P/../../sharedKeys, PURGE_INCOMPLETE",
        "https://management.azure.com G/../listKeys/providers/Microsoft.OperationalInsights W, PURGE_INCOMPLETE",
        "https://management.azure.com P%2F..%2Fkeys, PURGE_INCOMPLETE",
        "https://management.azure.com G/rg.evil./providers/Microsoft.OperationalInsights W, PURGE_INCOMPLETE",
        "https://management.azure.com G/rg/providers/Microsoft.Insights W, OTHER_PROVIDER",
        "https://management.azure.com G/rg/providers/Microsoft.OperationalInsights/workspaces/w%20s/operations/I,"
                + " PURGE_ID",
        "https://management.azure.com\\@evil.example P, FOREIGN_HOST",
        "https://demo.opwatch.invalid P, OTHER_CLOUD"
    })
    void whatIsHostileIsNoPurge(String pattern, Reason reason) {
        String group = "/subscriptions/" + Purges.SUBSCRIPTION + "/resourceGroups";
        String text = pattern.replace(" P", Purges.PATH)
                .replace(" G", group)
                .replace(" W", "/workspaces/ws-prod/operations/" + Purges.ID)
                .replaceFirst("/I$", "/" + Purges.ID);

        PastedText pasted = read(text);

        assertEquals(List.of(), pasted.found(), text);
        assertEquals(
                List.of(reason),
                pasted.refused().stream().map(Refusal::reason).distinct().toList(),
                text);
        assertFalse(pasted.toString().contains("user:pass"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"purge-970318e7-b859-4edb-8903", "970318e7-b859-4edb-8903-83b1b54d0b74", "purge-{id}", ""})
    void anIdThatIsNoPurgesIsRefused(String id) {
        String text = ARM + Purges.PATH.replace(Purges.ID, id);

        assertEquals(List.of(), read(text).found());
        assertEquals(0, read(text).found().size());
    }

    @Test
    void theIdAloneSaysWhatIsMissing() {
        assertEquals(
                List.of(new Refusal(Reason.PURGE_ID, Purges.ID)),
                read("{\"operationId\": \"" + Purges.ID + "\"}").findings());
    }

    /// The one of the data lake has the status of an operation, which its header names.
    @Test
    void aPurgeOfTheDataLakeIsAnOperationInItsLocation() {
        String id = "713192d7-503f-477a-9cfe-4efc3ee2bd11";
        String workspace = ARM + Purges.PATH.substring(0, Purges.PATH.indexOf("/operations/"));
        String status = ARM + "/subscriptions/" + Purges.SUBSCRIPTION
                + "/providers/Microsoft.OperationalInsights/locations/westus/operationStatuses/" + id;

        PastedText pasted = read("POST " + workspace + "/purgeLakeData?api-version=2026-03-01\n\n"
                + "HTTP/1.1 202 Accepted\nAzure-AsyncOperation: " + status + "?api-version=2026-03-01&t=1\n");

        OperationRef ref = new OperationRef(Cloud.PUBLIC, Purges.SUBSCRIPTION, "westus", id);
        assertEquals(List.of(ref), pasted.found());
        assertEquals("ws-prod", pasted.proposal(ref).label());
        assertEquals(OperationKind.PURGE, pasted.proposal(ref).kind());
    }

    @Test
    void aGlanceKnowsAPurge() {
        assertTrue(PastedText.mentionsOperation(URL));
    }
}
