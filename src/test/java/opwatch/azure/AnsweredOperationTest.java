package opwatch.azure;

import static opwatch.azure.Sample.SUBSCRIPTION;
import static opwatch.azure.Sample.answer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Locale;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnsweredOperationTest {
    private static final String ID = "9f8e7d6c-0000-4000-8000-00000000beef";
    private static final OperationRef ASKED = new OperationRef(Cloud.PUBLIC, SUBSCRIPTION, "North Europe", ID);
    private static final String OTHER = "9f8e7d6c-0000-4000-8000-00000000beee";
    private static final String PROVIDER = "/providers/Microsoft.OperationalInsights";
    private static final String PATH =
            "/subscriptions/" + SUBSCRIPTION + PROVIDER + "/locations/northeurope/operationStatuses/" + ID;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"" + ID + "\"",
                "\"9F8E7D6C-0000-4000-8000-00000000BEEF\"",
                "\"{" + ID + "}\"",
                "\"9f8e7d6c00004000800000000000beef\"",
                "\" " + ID + " \"",
                "\"9f8e7d6c%2D0000-4000-8000-00000000beef\"",
                "\"northeurope/" + ID + "\"",
                "\"" + PATH + "\"",
                "null",
                "\"\"",
                "\" \"",
                "true",
                "[\"" + OTHER + "\"]",
                "\"operation-id\"",
                "\"{operationId}\"",
                "\"<async-operation-id>\"",
                "\"xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx\"",
                "\"00000000-0000-0000-0000-000000000000\""
            })
    void aNameThatIsTheAskedOneOrNoneIsBelieved(String name) {
        assertInstanceOf(Outcome.Seen.class, read("\"name\":" + name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Operation ID",
                "urn:uuid:ID",
                "Urn:Uuid:ID",
                "Operation: 'ID'",
                "operation=ID",
                "Operation {ID} of 2026-03-04.",
                "The operation ID.",
                "ID (purge)",
                "purge,ID",
                "\u64cd\u4f5c\uff1aID",
                "\u64cd\u4f5cID",
                "ID ID"
            })
    void theAskedIdAmongWordsIsTheAskedOperation(String name) {
        for (String id : List.of(ID, ID.toUpperCase(Locale.ROOT), ID.replace("-", ""))) {
            assertInstanceOf(Outcome.Seen.class, read("\"name\":\"" + name.replace("ID", id) + "\""), name);
        }
        assertAnother(name.replace("ID", OTHER), read("\"name\":\"" + name.replace("ID", OTHER) + "\""));
    }

    @ParameterizedTest
    @CsvSource({"Operation Op7, true", "Operation op70, false", "Operation op7 of 8, false", "Operation op7-b, false"})
    void anIdThatIsNoGuidStandsAloneAmongWords(String name, boolean asked) {
        OperationRef seven = new OperationRef(Cloud.PUBLIC, SUBSCRIPTION, "northeurope", "op7");
        String body = "{\"status\":\"Failed\",\"name\":\"" + name + "\"}";
        assertEquals(asked, Sample.read(seven, answer(200, body)) instanceof Outcome.Seen);
        OperationRef word = new OperationRef(Cloud.PUBLIC, SUBSCRIPTION, "northeurope", "Operation");
        assertAnother(name, Sample.read(word, answer(200, body)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                OTHER,
                "Operation " + ID + " and " + OTHER,
                "Operation " + ID + "-1",
                "Operation x" + ID,
                "Operation " + ID + ".2",
                "Operation " + ID + " " + ID + "~b",
                "{" + OTHER + "}",
                "op-7",
                ID + "0",
                ID + "*AB12",
                "my-workspace",
                "ws-mill/Cluster",
                "00000000-0000-0000-0000-000000001234"
            })
    void anotherNameIsAnotherOperations(String name) {
        assertAnother(name, read("\"name\":\"" + name + "\""));
        assertAnother(name, read("\"id\":\"" + PATH + "\",\"Name\":\"" + name + "\""));
    }

    @Test
    void aNumberIsAName() {
        assertAnother("7", read("\"name\":7"));
        OperationRef seven = new OperationRef(Cloud.PUBLIC, SUBSCRIPTION, "northeurope", "7");
        assertInstanceOf(Outcome.Seen.class, Sample.read(seven, answer(200, "{\"status\":\"Succeeded\",\"name\":7}")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PATH,
                PATH + "/",
                PATH + "?api-version=2025-07-01&t=1",
                "https://management.azure.com:443" + PATH,
                "subscriptions/" + SUBSCRIPTION + "/locations/North Europe/operationstatuses/" + ID,
                "/subscriptions/" + SUBSCRIPTION + "/locations/(Europe) North%20Europe/operationStatuses/" + ID,
                "%2Fsubscriptions%2F" + SUBSCRIPTION + "%2Flocations%2Fnortheurope%2FoperationStatuses%2F" + ID,
                PROVIDER + "/locations/northeurope/operationStatuses/" + ID,
                "/subscriptions/{subscriptionId}" + PROVIDER + "/locations/{location}/operationStatuses/{operationId}",
                "/subscriptions/00000000-0000-0000-0000-000000000000/locations/<region>/operationStatuses/" + ID,
                "/subscriptions/subscription-id/locations/region-name/operationstatuses/operation-id",
                "The URL of the header Azure-AsyncOperation",
                "/subscriptions/x/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/ws",
                "/providers/Microsoft.Management/operationResults/create/status/managementGroups/" + OTHER,
                OTHER,
                "%",
                "operationStatuses",
                "/",
                ""
            })
    void anIdThatIsTheAskedOneOrOfAnotherShapeIsBelieved(String id) {
        assertInstanceOf(Outcome.Seen.class, read("\"id\":\"" + id + "\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/subscriptions/" + SUBSCRIPTION + PROVIDER + "/locations/northeurope/operationStatuses/" + OTHER,
                "/subscriptions/" + SUBSCRIPTION + PROVIDER + "/locations/northeurope/OPERATIONSTATUSES/op-7/",
                "/subscriptions/" + SUBSCRIPTION + PROVIDER + "/locations/West%20Europe/operationStatuses/" + ID,
                "/subscriptions/11112222-3333-4444-5555-666677778889/locations/northeurope/operationStatuses/" + ID,
                "https://management.azure.com/subscriptions/" + SUBSCRIPTION
                        + "/resourceGroups/rg/locations/northeurope/operationStatuses/" + OTHER + "?t=1",
                "%252Flocations%252Fnortheurope%252FoperationStatuses%252F" + OTHER
            })
    void anotherPathIsAnotherOperations(String id) {
        assertAnother(id, read("\"id\":\"" + id + "\""));
        assertAnother(id, read("\"id\":\"" + id + "\",\"name\":\"" + ID + "\""));
    }

    @Test
    void noIdNeedsToBeAGuid() {
        OperationRef asked = new OperationRef(Cloud.CHINA, SUBSCRIPTION, "chinaeast2", "Op*7F~a");
        for (String name : List.of("op*7f~A", "OP%2A7F~A")) {
            assertInstanceOf(
                    Outcome.Seen.class,
                    Sample.read(asked, answer(200, "{\"status\":\"Failed\",\"name\":\"" + name + "\"}")));
        }
        assertAnother("Op*7F~b", Sample.read(asked, answer(200, "{\"status\":\"Failed\",\"name\":\"Op*7F~b\"}")));
    }

    @Test
    void itHoldsFor202TooAndNothingElseIsChanged() {
        String body = "{\"name\":\"op-7\"}";
        assertEquals(new Problem.NotUnderstood(Problem.Flaw.OTHER_OPERATION, 202, "op-7"), Sample.problem(202, body));
        assertEquals(new Problem.NotUnderstood(Problem.Flaw.NO_STATUS, 200), Sample.problem(200, body));
        assertEquals(
                new Problem.NotFound("Gone", "No."),
                Sample.problem(404, "{\"name\":\"op-7\",\"code\":\"Gone\",\"message\":\"No.\"}"));
    }

    private static Outcome read(String members) {
        return Sample.read(ASKED, answer(200, "{\"status\":\"Succeeded\"," + members + "}"));
    }

    private static void assertAnother(String about, Outcome outcome) {
        assertEquals(
                new Problem.NotUnderstood(Problem.Flaw.OTHER_OPERATION, 200, about),
                assertInstanceOf(Outcome.Unseen.class, outcome).problem());
    }
}
