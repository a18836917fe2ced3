package opwatch.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.paste.Refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a word, a column or a line says that an ID or a name is. `SUB`, `GUID` and `NEXT` stand for IDs, `~` for a
/// line break.
class LonePartsTest {
    private static final String SUB = "3d9e1c40-0000-4000-8000-00000000a001";
    private static final String GUID = "81c7f3aa-26be-4d0e-b7a5-90d2c4e6f801";
    private static final String NEXT = "91c7f3aa-26be-4d0e-b7a5-90d2c4e6f802";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subscription~Location~Operation ID~SUB~East US~GUID",
                "Subscription~~Location~~Operation ID~~SUB~~East US~~GUID",
                "Location~Operation ID~Subscription~Status~East US~GUID~SUB~Running",
                "Name~Subscription~Location~Operation ID~restore~SUB~East US~GUID",
                "GUID~Operation ID~SUB~Subscription ID~East US~Location",
                "GUID (operation ID), SUB (subscription), East US",
                "GUID [Operation], SUB [Subscription ID], East US",
                "<table><tr><th>Subscription</th><th>Location</th><th>Operation ID</th></tr>"
                        + "<tr><td>SUB</td><td>East US</td><td>GUID</td></tr></table>",
                "<table>~ <tr>~  <th>Operation ID</th>~  <th>Location</th>~  <th>Subscription</th>~ </tr>~"
                        + " <tr>~  <td><code>GUID</code></td>~  <td>East US</td>~  <td>SUB</td>~ </tr>~</table>",
                "\"Subscription\",\"Name\",\"Operation ID\",\"Location\"~\"SUB\",\"a, b\",\"GUID\",\"East US\"",
                "Subscription: SUB~~GUID East US SUB",
                "Operation ID: GUID~~GUID East US SUB"
            })
    void aSubscriptionIsNotTakenForTheOperation(String text) {
        assertEquals(List.of(found("East US", GUID)), read(text));
    }

    @Test
    void aTableOfOneCellALineHasManyRows() {
        assertEquals(
                List.of(found("East US", GUID), found("West Europe", NEXT)),
                read("Subscription~Location~Operation ID~SUB~East US~GUID~SUB~West Europe~NEXT"));
    }

    @Test
    void whatStandsWithSeveralIdsIsTheirSubscription() {
        assertEquals(List.of(found("eastus", GUID), found("westus", NEXT)), read("GUID eastus SUB~NEXT westus SUB"));
    }

    @Test
    void aHeadOfSeveralNamesSaysNothingOfOneCell() {
        PastedText read = PastedText.read(
                filled("Subscription: NEXT~Location: East US~~Name / Operation ID~SUB"),
                Cloud.PUBLIC,
                Set.of(Cloud.PUBLIC));
        assertEquals(List.of(), read.found());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"operationId\":\"GUID\",\"subscriptionId\":\"SUB\",\"location\":null}",
                "{\"operationId\":\"GUID\",\"subscriptionId\":\"SUB\",\"location\":\"null\"}",
                "{\"operationId\":\"GUID\",\"subscriptionId\":\"SUB\",\"location\":\"\"}",
                "{\"operationId\":\"GUID\",\"subscriptionId\":\"SUB\",\"location\":\"Unknown\"}",
                "{\"operationId\":\"GUID\",\"subscriptionId\":\"SUB\",\"location\":undefined}",
                "{\"operationId\":\"GUID\",\"subscriptionId\":\"SUB\",\"salesRegion\":\"West Europe\"}",
                "Subscription: SUB~Location: unknown~Operation ID: GUID",
                "Subscription: SUB, Location: none, Operation ID: GUID",
                "Subscription: SUB, Location: N/A, Operation ID: GUID~~We are in West Europe.",
                "subscriptionId=SUB&location=undefined&operationId=GUID",
                "SubscriptionId,Location,OperationId~SUB,null,GUID",
                "SubscriptionId,Location,OperationId~SUB,-,GUID",
                "| SubscriptionId | Location | OperationId |~| SUB | Unknown | GUID |",
                "<op><subscriptionId>SUB</subscriptionId><location>null</location><operationId>GUID</operationId></op>",
                "subscription SUB operation id GUID is not in location allowed",
                "Location: https~operationId: GUID subscriptionId: SUB",
                "Operation ID: GUID, subscription SUB~--~Ann, Sales Region: EMEA2",
                "Operation ID: GUID, subscription SUB~--~Ann, Sales Region: West Europe",
                "Operation ID: GUID, subscription SUB, location: Northeast",
                "operation GUID in the US Gov cloud, subscription SUB",
                "operation GUID in the south east, subscription SUB"
            })
    void aWordThatIsNoLocationIsNone(String text) {
        assertEquals(List.of(refused(Reason.ONLY_AN_ID, GUID)), read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"koreacentral", "newlandnorth", "usgovarizona", "chinaeast2", "centraluseuap", "westus3"})
    void aWordInTheShapeOfARegionIsALocation(String location) {
        assertEquals(
                List.of(found(location, GUID)),
                read("Subscription: SUB~Location: " + location + "~Operation ID: GUID"));
    }

    /// An ID that lost characters, or got too many.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "91c7f3aa-26be-4d0e-b7a5-90d2c4e6f8",
                "91c7f3aa-26be-4d0e-b7a5-90d2c4e6f80299",
                "91c7f3aa-26be-4d0e-b7a",
                "91c7f3aa-26be-4d0e",
                "1c7f3aa-26be-4d0e-b7a5-90d2c4e6f802",
                "91c7f3aa-26be-4d0e-b7a5-90d2c4e6f802-1"
            })
    void aDamagedIdIsToldBesideAGoodOne(String damaged) {
        for (String text : List.of(
                "Subscription SUB, eastus~Operation ID: GUID~Operation ID: DAMAGED",
                "SubscriptionId,Location,OperationId~SUB,eastus,GUID~SUB,eastus,DAMAGED",
                "| SubscriptionId | Location | OperationId |~|---|---|---|~| SUB | eastus | GUID |~| SUB | eastus | DAMAGED |",
                "Operation DAMAGED hangs.~~Operation GUID in eastus, subscription SUB.")) {
            assertEquals(
                    Set.of(found("eastus", GUID), refused(Reason.INCOMPLETE, damaged)),
                    Set.copyOf(read(text.replace("DAMAGED", damaged))),
                    text);
        }
    }

    @Test
    void aDamagedSubscriptionIsNotReplaced() {
        assertEquals(
                List.of(refused(Reason.ONLY_AN_ID, GUID)),
                read("Operation ID: GUID~Location: eastus~Subscription: 3d9e1c40-0000-4000-8000-0000000~~"
                        + "/subscriptions/SUB/resourceGroups/rg"));
    }

    @Test
    void anIdIsReadWhereverALineBreakDividesIt() {
        for (int at = 9; at < GUID.length() - 1; at++) {
            String head = GUID.substring(0, at);
            String rest = GUID.substring(at);
            for (String text : List.of(
                    "OperationId    : %s~                 %s~Location       : eastus~SubscriptionId : SUB",
                    "Subscription SUB, eastus, operation ID %s~%s",
                    "| Subscription | Location | Operation ID |~|---|---|---|~| SUB | eastus | %s |~|  |  | %s |",
                    "subscriptionId: SUB~location: eastus~operationId: %s\\~    %s")) {
                String whole = text.formatted(head, rest);
                assertEquals(List.of(found("eastus", GUID)), read(whole), whole);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2 of 3 requests done", "a colleague said so", "1) next step"})
    void aCutIdIsNotMendedWithTheNextLine(String line) {
        String cut = GUID.substring(0, GUID.length() - 1);
        assertEquals(
                List.of(refused(Reason.INCOMPLETE, cut)),
                read("Subscription SUB, eastus, operation ID " + cut + "~" + line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Correlation id\",\"Subscription\",\"Operation id\",\"Location\"~\"NEXT\",\"SUB\",\"GUID\",\"eastus\"",
                "{\"Correlation id\":\"NEXT\",\"operationId\":\"GUID\",\"location\":\"eastus\",\"subscriptionId\":\"SUB\"}",
                "Event timestamp: now~operationId: GUID~location: eastus~subscriptionId: SUB"
            })
    void theActivityLogsOperationIdStaysAnotherThing(String text) {
        assertEquals(List.of(refused(Reason.NOTHING_FOUND, "")), read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "op: GUID",
                "opId=GUID",
                "op_id = GUID",
                "asyncId: GUID",
                "JobId: GUID",
                "ID operace: GUID",
                "\u0130\u015flem kimli\u011fi: GUID",
                "\u00c5tg\u00e4rds-id: GUID",
                "operation ID: {GUID}",
                "\"op\": \"GUID\""
            })
    void anOperationHasManyNames(String name) {
        assertEquals(List.of(found("eastus", GUID)), read("subscription: SUB~location: eastus~" + name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sub: SUB",
                "subId=SUB",
                "subs: SUB",
                "az account set -s SUB",
                "Set-AzContext SUB",
                "Abo: SUB",
                "\u8a02\u7528\u5e33\u6236\u8b58\u5225\u78bc: SUB",
                "Subscription ID: {SUB}"
            })
    void aSubscriptionHasManyNames(String name) {
        assertEquals(List.of(found("eastus", GUID)), read(name + "~location: eastus~operation ID: GUID"));
    }

    @Test
    void theSubjectOfATokenIsNoSubscription() {
        assertEquals(
                List.of(refused(Reason.ONLY_AN_ID, GUID)),
                read("{\"aud\":\"x\",\"sub\":\"SUB\",\"tid\":\"NEXT\"}~operation ID: GUID~location: eastus"));
    }

    /// The cells of a row are divided each for itself.
    @Test
    void idsThatWereDividedInTheirCellsAreReadWhole() {
        for (int at : List.of(9, 14, 19, 24, 30)) {
            for (int other : List.of(9, 19, 24)) {
                String sub = SUB.substring(0, other);
                String id = GUID.substring(0, at);
                for (String form : List.of(
                        "Subscription: %s   Operation ID: %s~   %s   %s~Location: eastus",
                        "SubscriptionId       Location OperationId~--------------       -------- -----------~"
                                + "%s eastus   %s~%s           %s~",
                        "| Subscription | Operation ID | Location |~|---|---|---|~| %s | %s | eastus |~| %s | %s | |",
                        "\u2502 Subscription \u2502 Operation ID \u2502 Location \u2502~\u2502 %s \u2502 %s \u2502 eastus"
                                + " \u2502~\u2502 %s \u2502 %s \u2502 \u2502")) {
                    String text = form.formatted(sub, id, SUB.substring(other), GUID.substring(at));
                    assertEquals(List.of(found("eastus", GUID)), read(text), text);
                }
            }
        }
    }

    @Test
    void aRestIsNotPutBehindTheBeginningOfAnotherCell() {
        assertEquals(
                List.of(refused(Reason.INCOMPLETE, "81c7f3aa-26be-4d0e-")),
                read("Subscription: 3d9e1c40-0000-4000-   Operation ID: 81c7f3aa-26be-4d0e-~"
                        + "   8000-00000000a001~Location: eastus"));
    }

    private static List<Finding> read(String form) {
        return PastedText.read(filled(form), Cloud.PUBLIC, Set.of(Cloud.PUBLIC)).findings();
    }

    private static String filled(String form) {
        return form.replace('~', '\n').replace("SUB", SUB).replace("GUID", GUID).replace("NEXT", NEXT);
    }

    private static Finding found(String location, String id) {
        return new Finding.Operation(new OperationRef(Cloud.PUBLIC, SUB, location, id));
    }

    private static Finding refused(Reason reason, String excerpt) {
        return new Refusal(reason, excerpt);
    }
}
