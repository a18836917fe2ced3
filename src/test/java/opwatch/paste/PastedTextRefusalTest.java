package opwatch.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.paste.Refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is not taken, and what is said about it.
class PastedTextRefusalTest {
    private static final Set<Cloud> REAL = EnumSet.complementOf(EnumSet.of(Cloud.DEMO));
    private static final String SUB = "00000000-1111-2222-3333-444444444444";
    private static final String ID = "713192d7-503f-477a-9cfe-4efc3ee2bd11";
    private static final String ARM = "https://management.azure.com";
    private static final String LOCATION =
            "/subscriptions/" + SUB + "/providers/Microsoft.OperationalInsights/locations/";
    private static final String PATH = LOCATION + "westus/operationStatuses/" + ID;
    private static final String RESOURCE =
            "/subscriptions/" + SUB + "/resourceGroups/rg/providers/Microsoft.OperationalInsights/clusters/c1";
    private static final String WORKSPACE =
            "/subscriptions/" + SUB + "/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/ws";

    @Test
    void theDemoAndTheRealCloudsDoNotMix() {
        assertEquals(refused(Reason.OTHER_CLOUD, "demo.opwatch.invalid"), read("https://demo.opwatch.invalid" + PATH));
        assertEquals(
                refused(Reason.OTHER_CLOUD, "management.azure.com"),
                PastedText.read(ARM + PATH, Cloud.DEMO, Set.of(Cloud.DEMO)).findings());
    }

    @Test
    void thePathOfAnotherCloudsOperationDoesNotMakeItOneOfOurs() {
        assertEquals(
                refused(Reason.OTHER_CLOUD, "demo.opwatch.invalid"),
                read("https://demo.opwatch.invalid" + PATH + " {\"id\": \"" + PATH + "\"}"));
    }

    @ParameterizedTest
    @CsvSource({
        "Microsoft.Compute, operationStatuses",
        "Microsoft.Compute, operations",
        "Microsoft.KeyVault, operationResults"
    })
    void anotherProviderIsNamed(String provider, String collection) {
        String url = ARM + LOCATION.replace("Microsoft.OperationalInsights", provider) + "westus/" + collection + "/";
        assertEquals(refused(Reason.OTHER_PROVIDER, provider), read(url + ID + " " + url + "another"));
    }

    @Test
    void aPurgeIsNamed() {
        assertEquals(refused(Reason.PURGE_ID, "purge-" + ID), read("{\"operationId\": \"purge-" + ID + "\"}"));
        assertEquals(
                refused(Reason.PURGE_INCOMPLETE, "…/workspaces/…/operations/purge-" + ID),
                read(ARM + WORKSPACE + "/operations/purge-" + ID + "?a=1"));
        assertEquals(
                refused(Reason.OTHER_PROVIDER, "Microsoft.Insights"),
                read(ARM + WORKSPACE.replace("OperationalInsights", "Insights") + "/operations/purge-" + ID));
        assertEquals(
                refused(Reason.PURGE_INCOMPLETE, "…/workspaces/ws-1/operations/" + ID),
                read(ARM + WORKSPACE + "-1/operations/" + ID));
        assertEquals(refused(Reason.PURGE_ID, "purge-" + ID), read(ARM + PATH.replace(ID, "purge-" + ID)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "'%s'", "Conflict. Operation Id: '%s'.", "operationId=%s"})
    void aTraceIdIsNamed(String text) {
        String trace = "0123456789abcdef0123456789ABCDEF";
        assertEquals(refused(Reason.TRACE_ID, trace), read(text.formatted(trace)));
    }

    @Test
    void aTraceIdIsNoOperationIdInAUrlEither() {
        String trace = "0123456789abcdef".repeat(2);
        assertEquals(refused(Reason.TRACE_ID, trace), read(ARM + PATH.replace(ID, trace)));
    }

    @Test
    void thirtyTwoHexDigitsOfAnythingElseMayBeAKeyAndAreNotShown() {
        assertEquals(refused(Reason.NOTHING_FOUND, ""), read("apikey=" + "0123456789abcdef".repeat(2)));
    }

    @Test
    void theResultOfAResourceIsNamed() {
        assertEquals(refused(Reason.RESOURCE_RESULT, ID), read(ARM + RESOURCE + "/operationresults/" + ID + "?a=1"));
    }

    @Test
    void theResultOfAResourceIsNoNewsBesideItsOperation() {
        assertEquals(
                found(ref()),
                read("location: " + ARM + RESOURCE + "/operationresults/" + ID + "\nazure-asyncoperation: " + ARM
                        + PATH));
    }

    @Test
    void aRecordedAnswerHoldsOneOperationAndNothingToRefuse() throws IOException {
        Path recorded = Path.of("src/test/resources/opwatch/azure/answers/accepted-signed-headers.json");
        OperationRef ref = new OperationRef(
                Cloud.PUBLIC,
                "5c3f0e9a-7b21-4d68-9f14-2e8a6d07b3c5",
                "swedencentral",
                "d37bcbf3-f1f0-474d-966b-6f1a5b86c2e5");
        assertEquals(found(ref), read(Files.readString(recorded)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "westus/operationStatuses/ | …/locations/westus/operationStatuses/…",
                "westus/operationStatuses | …/locations/westus/operationStatuses/…",
                "westus/operationSta | …/locations/westus/operationStatuses/…",
                "westus | …/locations/westus/operationStatuses/…",
                "westus/operationStatuses/713192d7- | …/locations/westus/operationStatuses/713192d7-",
                "westus/operationStatuses/713192d7... | …/locations/westus/operationStatuses/713192d7",
                "westus/operationStatuses/713192d7… | …/locations/westus/operationStatuses/713192d7",
                "westus/operationStatuses/713192d7-503f-477a | …/locations/westus/operationStatuses/713192d7-503f-477a",
                "west_us/operationStatuses/some-id | …/locations/…/operationStatuses/some-id",
                "/operationStatuses/some-id | …/locations/…/operationStatuses/some-id",
            })
    void aPathThatStopsOrLacksAPartIsIncomplete(String end, String excerpt) {
        assertEquals(refused(Reason.INCOMPLETE, excerpt), read(ARM + LOCATION + end));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{subscriptionId}", "<SUBID>", "$sub", "", "not-a-guid", SUB + "0"})
    void aSubscriptionThatIsNoneIsIncomplete(String subscription) {
        assertEquals(
                refused(Reason.INCOMPLETE, "…/locations/westus/operationStatuses/" + ID),
                read(ARM + PATH.replace(SUB, subscription)));
    }

    @ParameterizedTest
    @CsvSource({"{location}, {asyncOperationId}", "<LOC>, <ID>"})
    void instructionsAreNoOperationAndNoNewsBesideOne(String location, String id) {
        String template = ARM + PATH.replace("westus", location).replace(ID, id);
        assertEquals(
                refused(Reason.INCOMPLETE, "…/locations/" + location + "/operationStatuses/" + id), read(template));
        assertEquals(found(ref()), read(template + "\n" + ARM + PATH));
    }

    @Test
    void aPathThatIsNotRightBehindTheHostIsIncomplete() {
        assertEquals(
                refused(Reason.INCOMPLETE, "…/locations/westus/operationStatuses/" + ID), read(ARM + "/batch" + PATH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%s", " '%s', ", "\ufeff%s", "\"azureAsyncOperationId\": \"%s\",", "Operation ID: %s", "- %s"})
    void anIdAloneIsNamed(String text) {
        assertEquals(refused(Reason.ONLY_AN_ID, ID), read(text.formatted(ID)));
    }

    @Test
    void theActivityLogsOperationIdIsAnotherThing() {
        assertEquals(refused(Reason.NOTHING_FOUND, ""), read("\"operationId\": \"" + ID + "\","));
        assertEquals(refused(Reason.NOTHING_FOUND, ""), read("\"subscriptionId\": \"" + SUB + "\""));
    }

    @Test
    void tooMuchTextIsNotSearched() {
        assertEquals(refused(Reason.TOO_LONG, ""), read(ARM + PATH + "\n".repeat(PastedText.LONGEST)));
        String whole = ARM + PATH + "\n".repeat(PastedText.LONGEST - (ARM + PATH).length());
        assertEquals(found(ref()), read(whole));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "hello", "hunter2", "/subscriptions/", "https://portal.azure.com/#home", "subscriptions"
            })
    void whatNobodyCouldPlaceIsNotShownAgain(String text) {
        assertEquals(refused(Reason.NOTHING_FOUND, ""), read(text));
    }

    @Test
    void otherResourcesAreNoNews() {
        assertEquals(found(ref()), read(ARM + RESOURCE + "?a=1 " + ARM + PATH));
    }

    @Test
    void refusalsAreToldOnceAndNotWithoutEnd() {
        String twice = "https://evil.test" + PATH + " https://evil.test" + PATH + "?b=2 ";
        assertEquals(refused(Reason.FOREIGN_HOST, "evil.test"), read(twice));
        String many = IntStream.range(0, 500)
                .mapToObj(i -> "https://evil" + i + ".test" + PATH)
                .collect(Collectors.joining("\n"));
        assertEquals(PastedText.MOST_REFUSALS, read(many).size());
    }

    @Test
    void noSecretComesBackInAnExcerpt() {
        String token = "eyJ0eXAiOiJKV1Qi.SECRET-MARKER.c2ln";
        for (String glue : List.of("", "/", "?s=", "&s=", "@", ":", "%3Fs%3D", "%26s%3D", " ", "\\n", "\"")) {
            for (String piece : List.of(
                    PATH,
                    ARM + PATH,
                    "https://evil.test" + PATH,
                    "evil.test" + PATH,
                    ARM + RESOURCE + "/operationresults/",
                    "https://",
                    "https://evil.test/?t=",
                    ARM + LOCATION,
                    ARM + LOCATION + "westus/operationStatuses/")) {
                for (String text : List.of(
                        token + glue + piece,
                        piece + glue + token,
                        token + glue + piece + glue + token,
                        "https://u:" + token + "@evil.test" + glue + PATH,
                        "https://" + token + glue + PATH)) {
                    assertFalse(
                            PastedText.read(text, Cloud.PUBLIC, REAL)
                                    .refused()
                                    .toString()
                                    .contains("SECRET-MARKER"),
                            text);
                }
            }
        }
    }

    private static OperationRef ref() {
        return new OperationRef(Cloud.PUBLIC, SUB, "westus", ID);
    }

    private static List<Finding> read(String text) {
        return PastedText.read(text, Cloud.PUBLIC, REAL).findings();
    }

    private static List<Finding> found(OperationRef ref) {
        return List.of(new Finding.Operation(ref));
    }

    private static List<Finding> refused(Reason reason, String excerpt) {
        return List.of(new Refusal(reason, excerpt));
    }
}
