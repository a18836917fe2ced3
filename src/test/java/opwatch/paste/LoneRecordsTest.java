package opwatch.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.paste.Refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Several operations in a text: each has its own parts, and none gets those of another. `S1`, `S2`, `I1`, `I2`
/// and `I3` stand for IDs, `~` for a line break, `URL` for that of I1.
class LoneRecordsTest {
    private static final List<String> SUBS =
            List.of("3d9e1c40-0000-4000-8000-00000000a001", "3d9e1c40-0000-4000-8000-00000000a002");
    private static final List<String> IDS = List.of(
            "81c7f3aa-26be-4d0e-b7a5-90d2c4e6f801",
            "91c7f3aa-26be-4d0e-b7a5-90d2c4e6f802",
            "a1c7f3aa-26be-4d0e-b7a5-90d2c4e6f803");
    private static final List<String> LOCATIONS = List.of("eastus", "westeurope");
    private static final String PATH = "https://management.azure.com/subscriptions/S1/providers/"
            + "Microsoft.OperationalInsights/locations/eastus/operationStatuses/I1";
    private static final int[][] ORDERS = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
    /// How subscription, location and ID are written, and what stands between parts and between operations.
    private static final String[][] FORMS = {
        {"subscription %s", "location %s", "operation ID %s", ", ", "; "},
        {"subscription %s", "location %s", "operation ID %s", ", ", ". "},
        {"in subscription %s", "region %s", "operation %s", " ", " and "},
        {"Abonnement %s", "Region %s", "Vorgang %s", ", ", " und "},
        {"Subscription: %s", "Location: %s", "Operation ID: %s", "~", "~"},
        {"Subscription: %s", "Location: %s", "Operation ID: %s", "~", "~~"},
        {"Subscription: %s", "Location: %s", "Operation ID: %s", "~", "~---~"},
        {"subscriptionId=%s", "location=%s", "operationId=%s", " ", " "},
        {"subscriptionId=%s", "location=%s", "operationId=%s", " ", " | "},
        {"subscriptionId=%s", "location=%s", "operationId=%s", "&", "~"},
        {"--subscription %s", "--location %s", "--operation-id %s", " ", " && az x "},
        {"-SubscriptionId %s", "-Location %s", "-OperationId %s", " ", "; Get-X "},
        {"- subscriptionId: %s", "  location: %s", "  operationId: %s", "~", "~"},
        {"\"subscriptionId\":\"%s\"", "\"location\":\"%s\"", "\"operationId\":\"%s\"", ",", "},{"},
        {"\"subscriptionId\": \"%s\"", "\"location\": \"%s\"", "\"operationId\": \"%s\"", ",~  ", "~},~{~"},
        {
            "<subscriptionId>%s</subscriptionId>",
            "<location>%s</location>",
            "<operationId>%s</operationId>",
            "",
            "</op><op>"
        },
        {"Subscription~%s", "Location~%s", "Operation ID~%s", "~", "~~"},
        {"* Subscription: `%s`", "* Location: `%s`", "* Operation ID: `%s`", "~", "~"}
    };

    @Test
    void eachOfTwoOperationsHasItsOwnPartsInWhateverOrderTheyStand() {
        for (String[] form : FORMS) {
            for (int[] order : ORDERS) {
                String text = record(form, order, 0) + form[4] + record(form, order, 1);
                assertEquals(
                        List.of(found(0, "eastus", 0), found(1, "westeurope", 1)),
                        read(form[4].contains("{") ? "[{" + text + "}]" : text),
                        text);
            }
        }
    }

    /// Whatever part is missing of whichever operation: the other one does not lend its own.
    @Test
    void aMissingPartIsNotBorrowedFromTheOtherOperation() {
        for (String[] form : FORMS) {
            for (int[] order : ORDERS) {
                for (int missing = 0; missing < 4; missing++) {
                    String text = record(form, order, 0, missing < 2 ? missing : -1)
                            + form[4]
                            + record(form, order, 1, missing < 2 ? -1 : missing - 2);
                    String whole = form[4].contains("{") ? "[{" + text + "}]" : text;
                    int lacking = missing < 2 ? 0 : 1;
                    boolean prose = form[0].matches("(?i)[a-z]+ .*|in .*") && !form[0].contains(":");
                    for (Finding finding : read(whole)) {
                        boolean right = finding instanceof Refusal refusal
                                ? refusal.reason() == Reason.ONLY_AN_ID
                                : finding.equals(found(1 - lacking, LOCATIONS.get(1 - lacking), 1 - lacking));
                        assertEquals(true, right || prose, whole + finding);
                    }
                }
            }
        }
    }

    private static String record(String[] form, int[] order, int which) {
        return record(form, order, which, -1);
    }

    private static String record(String[] form, int[] order, int which, int without) {
        List<String> parts = new ArrayList<>();
        for (int part : order) {
            String value = part == 0 ? SUBS.get(which) : part == 1 ? LOCATIONS.get(which) : IDS.get(which);
            if (part != without) {
                parts.add(form[part].formatted(value));
            }
        }
        return String.join(form[3], parts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Operation I1 in eastus and operation I2 in westeurope, both of subscription S1",
                "Subscription S1: operation I1 in eastus, operation I2 in westeurope",
                "Subscription: S1~~Operation I1 in eastus~Operation I2 in westeurope",
                "{\"subscriptionId\":\"S1\",\"ops\":[{\"operationId\":\"I1\",\"location\":\"eastus\"},"
                        + "{\"operationId\":\"I2\",\"location\":\"westeurope\"}]}",
                "Subscription: S1~~Location,Operation ID~eastus,I1~westeurope,I2"
            })
    void whatStandsWithNoOperationIsShared(String text) {
        assertEquals(List.of(found(0, "eastus", 0), found(0, "westeurope", 1)), read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SubscriptionId,Location,OperationId~S1,eastus,I1~S2,,I2",
                "SubscriptionId,Location,OperationId~S1,eastus,I1~S2,N/A,I2",
                "SubscriptionId,Location,OperationId~S1,eastus,I1~S2,null,I2",
                "SubscriptionId,Location,OperationId~S1,eastus,I1~,westus,I2",
                "| SubscriptionId | Location | OperationId |~|---|---|---|~| S1 | eastus | I1 |~| S2 | | I2 |",
                "[{\"subscriptionId\":\"S1\",\"location\":\"eastus\",\"operationId\":\"I1\"},"
                        + "{\"operationId\":\"I2\",\"subscriptionId\":\"S2\"}]",
                "[{\"subscriptionId\":\"S1\",\"location\":\"eastus\",\"operationId\":\"I1\"},"
                        + "{\"operationId\":\"I2\",\"subscriptionId\":\"S2\",\"location\":null}]",
                "Subscription: S1~Location: eastus~Operation ID: I1~~Subscription: S2~Operation ID: I2",
                "operation I1 in eastus, subscription S1~Then operation I2, subscription S2.",
                "URL~Operation ID: I2~Location: westeurope",
                "URL (moved to West Europe, was operation I2)"
            })
    void anOperationWithoutAPartIsOnlyAnId(String text) {
        assertEquals(List.of(found(0, "eastus", 0), only(1)), read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "operation I1 moved from East US to West US, subscription S1, then operation I2",
                "eastus and operation I1, operation I2 and westeurope, subscription S1",
                "subscription S1, operation I1, operation I2, subscription S2, location eastus"
            })
    void whatFollowsNoOrderIsNotJoined(String text) {
        assertEquals(List.of(only(0), only(1)), read(text));
    }

    /// A row that is shorter or longer than the head of its table may be of any columns.
    @ParameterizedTest
    @ValueSource(strings = {"S2,I2", "S2,westus,extra,I2"})
    void aRowThatDoesNotFitItsTableIsIncomplete(String row) {
        assertEquals(
                List.of(found(0, "eastus", 0), refused(Reason.INCOMPLETE, "S2 I2")),
                read("SubscriptionId,Location,OperationId~S1,eastus,I1~" + row));
    }

    @Test
    void theHostOfARowIsThatOfItsOperation() {
        assertEquals(
                List.of(
                        found(0, "eastus", 0),
                        new Finding.Operation(
                                new OperationRef(Cloud.US_GOVERNMENT, SUBS.get(1), "usgovvirginia", IDS.get(1)))),
                read("cloud,host,subscription,location,operation id~pub,management.azure.com,S1,eastus,I1~"
                        + "gov,management.usgovcloudapi.net,S2,usgovvirginia,I2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"/subscriptions/S1/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/w\","
                        + "\"location\":\"westeurope\",\"properties\":{\"operationId\":\"I1\"}}~URL",
                "URL~The workspace is in West Europe. Operation ID: I1",
                "URL~SubscriptionId  Location  OperationId~S2  westus  I1"
            })
    void anIdOfAUrlNeedsNothingElse(String text) {
        assertEquals(List.of(found(0, "eastus", 0)), read(text));
    }

    @Test
    void anotherProvidersOperationIsNoneOfOursWhereverItsIdStands() {
        assertEquals(
                List.of(refused(Reason.OTHER_PROVIDER, "Microsoft.Compute")),
                read(
                        "https://management.azure.com/subscriptions/S1/providers/Microsoft.Compute/locations/eastus/operations/I1"
                                + "~operationId: I1~location: eastus~subscriptionId: S1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"URL~also operation I2", "URL, I2", "URL and I2", "URL?api-version=1 und I2", "URL~Vorgänge I2"})
    void anotherIdIsToldBesideAnOperation(String text) {
        assertEquals(List.of(found(0, "eastus", 0), only(1)), read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subscription S1, eastus: operations I1, I2 and I3",
                "{\"subscriptionId\":\"S1\",\"location\":\"eastus\",\"operationIds\":[\"I1\",\"I2\",\"I3\"]}",
                "{\"subscriptionId\":\"S1\",\"location\":\"eastus\",\"operationIds\":[~ \"I1\",~ \"I2\",~ \"I3\"~]}",
                "Abonnement S1, eastus, Vorgänge I1, I2 und I3",
                "Subscription: S1~Location: eastus~Operation IDs:~I1~I2~I3",
                "订阅 S1 eastus 操作 I1、I2 和 I3"
            })
    void eachOfAListIsAnOperation(String text) {
        assertEquals(List.of(found(0, "eastus", 0), found(0, "eastus", 1), found(0, "eastus", 2)), read(text));
    }

    private static List<Finding> read(String form) {
        return PastedText.read(
                        filled(form.replace("URL", PATH)),
                        Cloud.PUBLIC,
                        Set.of(Cloud.PUBLIC, Cloud.US_GOVERNMENT, Cloud.CHINA))
                .findings();
    }

    private static String filled(String form) {
        return form.replace('~', '\n')
                .replace("S1", SUBS.get(0))
                .replace("S2", SUBS.get(1))
                .replace("I1", IDS.get(0))
                .replace("I2", IDS.get(1))
                .replace("I3", IDS.get(2));
    }

    private static Finding found(int subscription, String location, int id) {
        return new Finding.Operation(new OperationRef(Cloud.PUBLIC, SUBS.get(subscription), location, IDS.get(id)));
    }

    private static Finding only(int id) {
        return refused(Reason.ONLY_AN_ID, IDS.get(id));
    }

    private static Finding refused(Reason reason, String excerpt) {
        return new Refusal(reason, filled(excerpt));
    }
}
