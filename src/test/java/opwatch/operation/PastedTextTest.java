package opwatch.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import opwatch.operation.Refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedTextTest {
    private static final String SUB = "613192d7-503f-477a-9cfe-4efc3ee2bd60";
    private static final String ID = "713192d7-503f-477a-9cfe-4efc3ee2bd11";
    private static final String ID_2 = "f15e12bb-a0fb-4b07-ba98-dcc83208f49b";
    private static final String PATH = "/subscriptions/" + SUB
            + "/providers/Microsoft.OperationalInsights/locations/westus/operationstatuses/" + ID;
    private static final String SIGNED =
            "?api-version=2015-11-01-preview&t=638822865803055853&c=MIIHhzCCBm-gAwIBAgITfAdYF" + "A".repeat(3500)
                    + "&s=SECRETSIGNATURE" + "b".repeat(300) + "&h=dpzVBJ76zRW-If22C5QSO-IF4QWyMYE";
    private static final OperationRef REF = new OperationRef(Cloud.PUBLIC, SUB, "westus", ID);
    private static final OperationRef REF_2 = new OperationRef(Cloud.PUBLIC, SUB, "westus", ID_2);
    private static final Set<Cloud> REAL = EnumSet.complementOf(EnumSet.of(Cloud.DEMO));

    private static PastedText read(String text) {
        return PastedText.read(text, Cloud.PUBLIC, REAL);
    }

    private static void finds(String text, OperationRef... refs) {
        assertEquals(new PastedText(List.of(refs), List.of()), read(text));
    }

    private static void refuses(Reason reason, String text) {
        PastedText pasted = read(text);
        assertEquals(List.of(), pasted.found());
        assertEquals(
                List.of(reason), pasted.refused().stream().map(Refusal::reason).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://management.azure.com%s?api-version=2025-07-01",
                "https://management.azure.com:443%s",
                "https://westeurope.management.azure.com%s",
                "HTTPS://MANAGEMENT.AZURE.COM%s",
                "http://management.azure.com%s",
                "https://management.azure.com/%s",
                "management.azure.com%s",
                "%s",
                "GET %s HTTP/1.1",
                "path=%s",
                "Azure-AsyncOperation: https://management.azure.com%s?api-version=2020-08-01",
                "azure-asyncoperation:https://management.azure.com%s",
                "'Azure-Asyncoperation': 'https://management.azure.com%s'",
                "<https://management.azure.com%s>",
                "(https://management.azure.com%s)",
                "[status](https://management.azure.com%s).",
                "See https://management.azure.com%s.",
                "See https://management.azure.com%s, it hangs!",
                "\u201chttps://management.azure.com%s\u201d",
                "{\"url\":\"https://management.azure.com%s\"}",
                "{\"id\":\"%s\",\"name\":\"x\",\"status\":\"InProgress\"}",
                "curl -H \"Authorization: Bearer eyJhbGciOi.eyJhdWQi.sig\" \\\n  'https://management.azure.com%s?api-version=1'",
                "DEBUG: cli.azure.cli.core: urllib3.connectionpool : https://management.azure.com:443 \"GET %s HTTP/1.1\" 200",
                "\ufeffhttps://management.azure.com%s\u200b",
                "https://management.azure.com%s/",
                "https://management.azure.com%s#fragment",
                "az rest -m get -u \"https://management.azure.com%s?api-version=2025-07-01\""
            })
    void aStatusUrlIsFoundWhateverStandsAroundIt(String around) {
        finds(around.replace("%s", PATH), REF);
    }

    @Test
    void aSignedTailIsDropped() {
        finds("https://management.azure.com" + PATH + SIGNED, REF);
    }

    @Test
    void everyPartMayBeInAnyCase() {
        finds(
                "https://Management.Azure.Com/SUBSCRIPTIONS/" + SUB.toUpperCase(java.util.Locale.ROOT)
                        + "/PROVIDERS/MICROSOFT.OPERATIONALINSIGHTS/LOCATIONS/WESTUS/OPERATIONSTATUSES/" + ID,
                REF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"West US", "West%20US", "west us", "WESTUS", "(US) West US", "%28US%29%20West%20US"})
    void aLocationMayBeWrittenAsPeopleSayIt(String location) {
        finds("https://management.azure.com" + PATH.replace("westus", location), REF);
    }

    @Test
    void theSpellingAsItCameIsKept() {
        assertEquals(
                "West US",
                read("https://management.azure.com" + PATH.replace("westus", "West US"))
                        .found()
                        .getFirst()
                        .location());
    }

    @ParameterizedTest
    @CsvSource({
        "management.azure.com, PUBLIC",
        "management.usgovcloudapi.net, US_GOVERNMENT",
        "management.chinacloudapi.cn, CHINA"
    })
    void theHostNamesTheCloud(String host, Cloud cloud) {
        finds("https://" + host + PATH, new OperationRef(cloud, SUB, "westus", ID));
    }

    @Test
    void aPathWithoutHostMeansTheCloudOfTheWindow() {
        assertEquals(
                List.of(new OperationRef(Cloud.CHINA, SUB, "westus", ID)),
                PastedText.read(PATH, Cloud.CHINA, REAL).found());
    }

    @Test
    void theResultUrlOfASubscriptionIsTheSameOperation() {
        finds("https://management.azure.com" + PATH.replace("operationstatuses", "operationResults"), REF);
    }

    @Test
    void theAnswersOwnIdWithoutProviderIsFound() {
        finds("\"id\": \"/subscriptions/" + SUB + "/locations/westus/operationStatuses/" + ID + "\"", REF);
    }

    @Test
    void anIdNeedNotBeAGuid() {
        String odd = ID + "*" + "0123456789ABCDEF".repeat(4);
        OperationRef ref = new OperationRef(Cloud.PUBLIC, SUB, "westus", odd);
        finds("https://management.azure.com" + PATH.replace(ID, odd), ref);
        finds("https://management.azure.com" + PATH.replace(ID, odd.replace("*", "%2A")), ref);
    }

    @Test
    void allOperationsOfALogAreFoundOnceInTheirOrder() {
        String log = """
                2026-03-04 DEBUG Request URL: 'https://management.azure.com/subscriptions/%1$s/resourceGroups/rg/providers/Microsoft.OperationalInsights/clusters/c?api-version=2025-02-01'
                DEBUG     'azure-asyncoperation': 'https://management.azure.com%2$s%4$s'
                DEBUG     'location': 'https://management.azure.com/subscriptions/%1$s/resourceGroups/rg/providers/Microsoft.OperationalInsights/clusters/c/operationresults/%5$s?api-version=2025-02-01'
                DEBUG     'Authorization': 'Bearer eyJSECRET.eyJx.y'
                DEBUG polling https://management.azure.com%3$s
                DEBUG polling https://management.azure.com%2$s
                """.formatted(SUB, PATH, PATH.replace(ID, ID_2), SIGNED, ID);

        finds(log, REF, REF_2);
    }

    @Test
    void escapesOfJsonAndHtmlAreUndone() {
        finds(
                ("https://management.azure.com" + PATH + "?a=1&b=2")
                        .replace("/", "\\/")
                        .replace("&", "\\u0026"),
                REF);
        finds(("https://management.azure.com" + PATH + "?a=1&b=2").replace("/", "\\\\/"), REF);
        finds(("https://management.azure.com" + PATH + "?a=1&b=2").replace("&", "&amp;"), REF);
    }

    @Test
    void aUrlInTheQueryOfAnotherIsFound() {
        String encoded = java.net.URLEncoder.encode(
                "https://management.azure.com" + PATH + "?api-version=1", java.nio.charset.StandardCharsets.UTF_8);

        finds("https://safelinks.example/?url=" + encoded + "&data=05", REF);
    }
}
