package opwatch.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.paste.Refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The kinds of text that people have in the clipboard, each in all its variants.
class PasteShapesTest {
    private static final Set<Cloud> REAL = EnumSet.complementOf(EnumSet.of(Cloud.DEMO));
    private static final String SUB = "7c3d0f52-9a41-4e0b-8f6e-0123456789ab";
    private static final String ID = "2f6b9c1e-44d0-4c57-9d1a-8e5b7a3c0d9f";
    private static final String PATH = "/subscriptions/" + SUB
            + "/providers/Microsoft.OperationalInsights/locations/eastus/operationStatuses/" + ID;
    private static final String QUERY = "?api-version=2025-07-01";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n",
                "\r\n         ",
                "\n                        ",
                " `\n    ",
                "^\r\n",
                "\\\n",
                "\" +\n    \"",
                "\"\n    \"",
                "\n# ",
                "\n// ",
                " │\n│ ",
                "\n2026-11-23T21:00:00.123Z ",
                "\n[21:00:00] ",
                "\u001b[0m\r\n\u001b[36m",
                "' .\n  '"
            })
    void aUrlIsPutTogetherWhereverItIsBrokenAndHoweverTheBreakLooks(String wrap) {
        String url = "https://management.usgovcloudapi.net" + PATH;
        for (int at = 1; at < url.length(); at++) {
            String text = "GET \"" + url.substring(0, at) + wrap + url.substring(at) + QUERY + "\"\nDone.";
            assertEquals(found(ref(Cloud.US_GOVERNMENT, "eastus")), read(text), text);
        }
    }

    @Test
    void aUrlMayBeWrittenInNumericEntitiesThroughout() {
        String url = "https://management.usgovcloudapi.net" + PATH + QUERY;
        for (String form : List.of("&#%d;", "&#x%x;", "&#x%X;", "&#%04d;")) {
            StringBuilder text = new StringBuilder();
            url.chars().forEach(c -> text.append(form.formatted(c)));
            assertEquals(found(ref(Cloud.US_GOVERNMENT, "eastus")), read(text.toString()), form);
        }
    }

    @Test
    void aNarrowConsoleBreaksAUrlManyTimes() {
        String url = "https://management.azure.com" + PATH + QUERY;
        for (int width = 12; width < 120; width++) {
            String text =
                    "RequestMessage : {GET\n" + url.replaceAll("(.{" + width + "})", "                 $1\n") + "}";
            PastedText read = PastedText.read(text, Cloud.PUBLIC, REAL);
            assertEquals(List.of(ref(Cloud.PUBLIC, "eastus")), read.found(), text);
        }
    }

    @Test
    void aForeignUrlStaysForeignWhereverItIsBroken() {
        String url = "https://evil.test" + PATH;
        for (int at = 1; at < url.length(); at++) {
            String text = url.substring(0, at) + "\n  " + url.substring(at);
            assertEquals(List.of(), PastedText.read(text, Cloud.PUBLIC, REAL).found(), text);
        }
    }

    @Test
    void whatBeginsLikeAnOperationIsNeverLostInSilence() {
        String url = "https://management.azure.com" + PATH;
        String other = "https://management.azure.com" + PATH.replace(ID, ID.replace('2', '3'));
        int subscription = url.indexOf(SUB) + 1;
        for (int at = subscription; at < url.length(); at++) {
            if (at == subscription + SUB.length() - 1 || at == subscription + SUB.length()) {
                continue; // a whole subscription is a resource of its own
            }
            List<Refusal> refused = PastedText.read(
                            other + "\n\n" + url.substring(0, at) + "\n\nnext", Cloud.PUBLIC, REAL)
                    .refused();
            assertTrue(
                    refused.stream().anyMatch(refusal -> refusal.reason() == Reason.INCOMPLETE)
                            || at >= url.length() - ID.length() + 1,
                    url.substring(0, at));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Cloud.class,
            names = {"PUBLIC", "US_GOVERNMENT", "CHINA"})
    void theHostOfAPathMayStandInAnotherLine(Cloud cloud) {
        for (String form : hostForms()) {
            String text = form.replace("HOST", cloud.armHost()).replace("PATH", PATH + QUERY);
            Cloud usual = cloud == Cloud.CHINA ? Cloud.PUBLIC : Cloud.CHINA;
            assertEquals(
                    found(ref(cloud, "eastus")),
                    PastedText.read(text, usual, REAL).findings(),
                    text);
        }
    }

    @Test
    void aForeignHostInAnotherLineIsRefused() {
        for (String form : hostForms()) {
            String text = form.replace("HOST", "evil.test").replace("PATH", PATH + QUERY);
            assertEquals(List.of(new Refusal(Reason.FOREIGN_HOST, "evil.test")), read(text), text);
        }
    }

    private static List<String> hostForms() {
        return List.of(
                "GET PATH HTTP/1.1\r\nHost: HOST\r\nAccept: */*",
                "> GET PATH HTTP/2\n> Host: HOST\n> user-agent: curl/8.5.0",
                ":authority: HOST\n:method: GET\n:path: PATH\n:scheme: https",
                "* Connected to HOST (20.37.1.2) port 443\n> GET PATH HTTP/2",
                "Starting new HTTPS connection (1): HOST:443\n\"GET PATH HTTP/1.1\" 200 None",
                "DEBUG: https://HOST:443 \"GET PATH HTTP/1.1\" 200 None",
                "@host = https://HOST\n\nGET {{host}}PATH",
                "nock('https://HOST:443')\n  .get('PATH')",
                "nock(\"https://HOST\").get(\"PATH\")",
                "$arm = \"https://HOST\"\nInvoke-RestMethod \"${arm}PATH\"",
                "{\"name\": \"Host\", \"value\": \"HOST\"}\nGET PATH HTTP/1.1",
                "BaseAddress = new Uri(\"https://HOST/\");\nawait client.GetAsync(\"PATH\");");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "subscription_id,location,async_operation_id\nSUB,eastus,ID",
                "SubscriptionId\tLocation\tOperationId\nSUB\teastus\tID",
                "| Subscription | Region | Operation ID |\n|---|---|---|\n| SUB | eastus | ID |",
                "SubscriptionId                        Location  OperationId\n------  ---\nSUB  eastus  ID",
                "name;operationId;location;subscriptionId\nx;ID;eastus;SUB",
                "{\"subscriptionId\":\"SUB\",\"location\":\"eastus\",\"operationId\":\"ID\"}",
                "{\\\"subscriptionId\\\":\\\"SUB\\\",\\\"location\\\":\\\"eastus\\\",\\\"azureAsyncOperationId\\\":\\\"ID\\\"}",
                "@{\n  SubscriptionId = 'SUB'\n  Location = 'eastus'\n  OperationId = 'ID'\n}",
                "SubscriptionId : SUB\nLocation       : eastus\nOperationId    : ID",
                "Set-AzContext -Subscription SUB\nGet-AzOperationalInsightsOperationStatus -Location eastus -OperationId ID",
                "Please look at operation ID in eastus, subscription SUB.",
                "Bitte Vorgang ID in eastus ansehen, Abonnement SUB.",
                "请查看订阅 SUB 中 eastus 的操作 ID。",
                "Regarde l'opération ID (eastus) de l'abonnement SUB",
                "SUB,eastus,ID"
            })
    void subscriptionLocationAndIdApartAreAnOperation(String form) {
        assertEquals(
                List.of(ref(Cloud.PUBLIC, "eastus")),
                PastedText.read(form.replace("SUB", SUB).replaceAll("(?<![a-z_])ID\\b", ID), Cloud.PUBLIC, REAL)
                        .found(),
                form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"azureAsyncOperationId\":\"%s\",\"sourceTable\":\"Usage\"}",
                "\"ResponseBody\": \"{\\r\\n  \\\"azureAsyncOperationId\\\": \\\"%s\\\"\\r\\n}\"",
                "Get-AzOperationalInsightsOperationStatus -Location \"East US\" -OperationId %s",
                "Operation ID: %s",
                "%s",
                "azureAsyncOperationId  %s"
            })
    void anIdAloneIsNamed(String form) {
        assertEquals(List.of(new Refusal(Reason.ONLY_AN_ID, ID)), read(form.formatted(ID)));
    }

    @Test
    void theFormGetsWhatTheTextSays() {
        String text = "az account set -s subscription " + SUB + "\nasyncOperationId: " + ID;
        assertEquals(
                new PastedText(List.of(new Refusal(Reason.ONLY_AN_ID, ID)), new PastedText.Known(SUB, "", List.of(ID))),
                PastedText.read(text, Cloud.PUBLIC, REAL));
    }

    @ParameterizedTest
    @CsvSource({
        "/subscriptions/S/resourceGroups/rg/providers/Microsoft.Databricks/locations/l/operationStatuses/eyJhYmMi, Microsoft.Databricks",
        "/subscriptions/S/providers/Microsoft.EventGrid/locations/l/operationsStatus/x, Microsoft.EventGrid",
        "/subscriptions/S/providers/Microsoft.DBforMySQL/locations/l/azureAsyncOperation/x, Microsoft.DBforMySQL",
        "/subscriptions/S/providers/Microsoft.DBforMySQL/locations/l/azureAsyncOperations/x, Microsoft.DBforMySQL",
        "/subscriptions/S/resourceGroups/r/providers/Microsoft.HDInsight/clusters/c/azureasyncoperations/x, Microsoft.HDInsight",
        "/subscriptions/S/providers/Microsoft.Sql/locations/l/asyncoperations/x, Microsoft.Sql",
        "/providers/Microsoft.Management/operationResults/create/x, Microsoft.Management"
    })
    void anotherProvidersOperationIsNamedInEveryShape(String path, String provider) {
        assertEquals(
                List.of(new Refusal(Reason.OTHER_PROVIDER, provider)),
                read("https://management.azure.com" + path.replace("/S/", "/" + SUB + "/") + "?a=1"));
    }

    @Test
    void aResourceGroupWithALocationIsTaken() {
        String path = PATH.replace("/providers", "/resourceGroups/rg/providers");
        assertEquals(found(ref(Cloud.PUBLIC, "eastus")), read("https://management.azure.com" + path));
    }

    @ParameterizedTest
    @CsvSource({
        "subscription-id, region-name, operation-id",
        "SUBSCRIPTION_ID, REGION, OPERATION_ID",
        "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx, location, xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx",
        "7c3d0f52-9a41-4e0b-8f6e-0123456789ab, eastus, operationId"
    })
    void placeholdersDrawNoComplaintBesideAnOperation(String subscription, String location, String id) {
        String template = PATH.replace(SUB, subscription)
                .replace("/eastus/", "/" + location + "/")
                .replace(ID, id);
        assertEquals(
                found(ref(Cloud.PUBLIC, "eastus")),
                read("https://management.azure.com" + template + "\n\nhttps://management.azure.com" + PATH));
    }

    @ParameterizedTest
    @CsvSource({"a/../../b, INCOMPLETE", "../a, INCOMPLETE", "a/b, INCOMPLETE"})
    void aPathThatGoesOnBehindItsIdIsRefused(String id, Reason reason) {
        assertEquals(
                List.of(new Refusal(reason, "…/locations/eastus/operationStatuses/…")),
                read("https://management.azure.com" + PATH.replace(ID, id)));
    }

    @Test
    void anIdOf201CharactersIsTooLong() {
        assertEquals(
                List.of(new Refusal(Reason.ID_TOO_LONG, "…/locations/eastus/operationStatuses/…")),
                read("https://management.azure.com" + PATH.replace(ID, "a".repeat(201))));
    }

    @Test
    void theActivityLogsOperationIdIsNoOperation() {
        assertEquals(
                List.of(new Refusal(Reason.NOTHING_FOUND, "")),
                read("{\"correlationId\":\"" + ID + "\",\"operationId\":\"" + ID + "\",\"location\":\"eastus\","
                        + "\"subscriptionId\":\"" + SUB + "\"}"));
    }

    @Test
    void aTraceIdIsNamedAcrossALineBreak() {
        String trace = "7d51120a4fe45872835926d7f2d7c399";
        assertEquals(
                List.of(new Refusal(Reason.TRACE_ID, trace)),
                read("body: '{\"message\":\"It cannot be disabled. Operation\n        Id: ''" + trace + "''\"}'"));
    }

    private static List<Finding> read(String text) {
        return PastedText.read(text, Cloud.PUBLIC, REAL).findings();
    }

    private static List<Finding> found(OperationRef ref) {
        return new ArrayList<>(List.of(new Finding.Operation(ref)));
    }

    private static OperationRef ref(Cloud cloud, String location) {
        return new OperationRef(cloud, SUB, location, ID);
    }
}
