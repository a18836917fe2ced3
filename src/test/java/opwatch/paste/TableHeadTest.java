package opwatch.paste;

import static opwatch.paste.FilledForms.IDS;
import static opwatch.paste.FilledForms.SUBS;
import static opwatch.paste.FilledForms.filled;
import static opwatch.paste.FilledForms.found;
import static opwatch.paste.FilledForms.read;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import opwatch.operation.Cloud;
import opwatch.paste.Refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the head of a table says of the IDs below it. `S1`, `S2`, `I1` and `I2` stand for IDs, `~` for a line
/// break.
class TableHeadTest {
    private static final List<String> SEPARATORS = List.of(",", ";", "\t", " | ", "\",\"");

    @Test
    void aHeadHoldsBehindABlankLine() {
        for (String between : SEPARATORS) {
            String quote = between.equals("\",\"") ? "\"" : "";
            String head = quote + String.join(between, "Operation ID", "Region", "Subscription ID") + quote;
            String one = quote + String.join(between, "I1", "eastus", "S1") + quote;
            String two = quote + String.join(between, "I2", "westus", "S2") + quote;
            for (String blank : List.of("~~", "~\t\t~", "~ ~ ~", "\r~\r~")) {
                for (String text : List.of(head + blank + one + blank + two, head + "~" + one + blank + two)) {
                    assertEquals(List.of(found(0, "eastus", 0), found(1, "westus", 1)), read(text), text);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"I1,eastus,S1~~and these:~I2,westus,S2", "I1,eastus,S1~~Subscription S2, westus, operation ID I2"
            })
    void theTableGoesOnBehindAFewWordsAndEndsWithAnIdThatIsNoRow(String rows) {
        assertEquals(
                List.of(found(0, "eastus", 0), found(1, "westus", 1)),
                read("OperationId,Location,SubscriptionId~" + rows));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Op", "OpId", "Op ID", "Job", "JobId", "Job ID", "AsyncId", "作业 ID", "Operation"})
    void aShortNameOfAnOperationIsOne(String name) {
        for (String between : SEPARATORS.subList(0, 4)) {
            for (String location : List.of("Location", "Loc", "Region", "Standort")) {
                for (String subscription : List.of("SubscriptionId", "Subscription ID", "Sub", "Abo", "订阅 ID")) {
                    String text = String.join(between, name, location, subscription) + "~"
                            + String.join(between, "I1", "East US", "S1");
                    assertEquals(List.of(found(0, "East US", 0)), read(text), text);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JobId;Status;Location;Subscription ID~I1;Running;eastus;S1",
                "TimeGenerated,OpId,Location,Sub~2026-11-29,I1,eastus,S1",
                "| Status | Op | Region | Sub |~|---|---|---|---|~| Failed | I1 | eastus | S1 |"
            })
    void otherColumnsMayStandBetween(String text) {
        assertEquals(List.of(found(0, "eastus", 0)), read(text));
    }

    /// Nothing says that it is an operation's: the form opens with what is known.
    @ParameterizedTest
    @ValueSource(strings = {"Id", "GUID", "Name", "Tracking ID", "Key"})
    void anIdOfAColumnThatSaysNothingIsOnlyAnId(String name) {
        PastedText read = PastedText.read(
                filled(name + ",Location,SubscriptionId~I1,eastus,S1"), Cloud.PUBLIC, Set.of(Cloud.PUBLIC));
        assertEquals(
                new PastedText(
                        List.of(refused(Reason.ONLY_AN_ID, IDS.get(0))),
                        new PastedText.Known(SUBS.get(0), "eastus", List.of(IDS.get(0)))),
                read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TenantId",
                "CorrelationId",
                "WorkspaceId",
                "CustomerId",
                "Client ID",
                "Object ID",
                "Principal",
                "vmId",
                "appId",
                "Parent Operation ID",
                "directory id",
                "sessionId"
            })
    void anIdOfAnotherKindIsNone(String name) {
        for (String between : SEPARATORS.subList(0, 4)) {
            for (String text : List.of(
                    String.join(between, "SubscriptionId", "Location", name) + "~"
                            + String.join(between, "S1", "eastus", "I1"),
                    String.join(between, name, "Location", "SubscriptionId") + "~"
                            + String.join(between, "I1", "eastus", "S1"),
                    String.join(between, name, "Region", "Tenant") + "~"
                            + String.join(between, "I1", "eastus", "S1"))) {
                assertEquals(List.of(refused(Reason.NOTHING_FOUND, "")), read(text), text);
            }
        }
    }

    /// Lists of subscriptions, machines and assignments.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Name       Id                                   TenantId                             State~"
                        + "----       --                                   --------                             -----~"
                        + "Production S1 I1 Enabled~Test       S2 I1 Enabled",
                "Name,Location,Id~vm1,eastus,I1~vm2,westus,I2",
                "Name,SubscriptionId,PrincipalId~a,S1,I1~b,S2,I2"
            })
    void aListOfOtherThingsHoldsNoOperation(String text) {
        assertEquals(List.of(refused(Reason.NOTHING_FOUND, "")), read(text));
    }

    @Test
    void aListOfWorkspacesAddsNothingToAnOperation() {
        String row = "  eastus      S1~";
        assertEquals(
                List.of(found(0, "eastus", 0)),
                read("https://management.azure.com/subscriptions/S1/providers/Microsoft.OperationalInsights/locations/"
                        + "eastus/operationStatuses/I1~~CustomerId                            Location    SubscriptionId~"
                        + "------------------------------------  ----------  ------------------------------------~"
                        + "I2" + row + "S2" + row));
    }

    /// The line of dashes says where the columns begin, whatever spaces stand between.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "OperationId                          Location SubscriptionId~"
                        + "-----------                          -------- --------------~I1 eastus   S1~I2 westus   S2",
                "Location SubscriptionId                       OperationId~-------- --------------"
                        + "                       -----------~eastus   S1 I1~westus   S2 I2",
                "SubscriptionId                       Status    Location OperationId                          Name~"
                        + "--------------                       ------    -------- -----------                          ----~"
                        + "S1 Failed    eastus   I1 restore of a~S2           westus   I2 b",
                "OperationId                          Status Location SubscriptionId~"
                        + "-----------                          ------ -------- --------------~I1        eastus   S1~I2 Failed westus   S2"
            })
    void aLineOfDashesShowsTheColumns(String text) {
        assertEquals(List.of(found(0, "eastus", 0), found(1, "westus", 1)), read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Name         OperationId                          Location Count SubscriptionId~"
                        + "----         -----------                          -------- ----- --------------~"
                        + "restore_RST  I1 eastus       5 S1~             I2 westus     100 S2",
                "  OperationId                          Location SubscriptionId~"
                        + "  -----------                          -------- --------------~"
                        + "  I1 eastus   S1~  I2 westus   S2"
            })
    void aRowMayBeginWithBlanks(String text) {
        assertEquals(List.of(found(0, "eastus", 0), found(1, "westus", 1)), read(text));
    }

    @Test
    void aLineOfTwoWordsBehindATableIsNoRowOfIt() {
        assertEquals(
                List.of(found(0, "eastus", 0)),
                read("Location OperationId~-------- -----------~eastus   I1~~subscription S1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TenantId~Location~SubscriptionId~S2~eastus~S1", "Customer~Region~Client~S1~eastus~I1"})
    void oneCellALineIsATableToo(String text) {
        assertEquals(List.of(refused(Reason.NOTHING_FOUND, "")), read(text));
    }

    @Test
    void aLocationOfSeveralWordsStandsInItsColumn() {
        assertEquals(
                List.of(found(0, "East US", 0), found(1, "West US 2", 1)),
                read("OperationId                          Location  SubscriptionId~"
                        + "-----------                          --------  --------------~"
                        + "I1 East US   S1~I2 West US 2 S2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"c9b1a7e2-15d4-4f3a-8e60…", "c9b1a7e2-15d4...", "c9b1a7e2…", "c9b1a7e2-15..."})
    void anIdThatItsColumnCutIsIncomplete(String cut) {
        for (String form : List.of(
                "SubscriptionId                       Location OperationId~--------------"
                        + "                       -------- -----------~S1 eastus   %s",
                "SubscriptionId     Location OperationId~--------------     -------- -----------~"
                        + "4f1d9b7a-3c52-4e8… eastus   %s",
                "Subscription: S1~Location: eastus~Operation ID: %s",
                "subscriptionId=S1 location=eastus operationId=%s",
                "Subscription,Location,Operation ID~S1,eastus,%s")) {
            List<Finding> read = read(form.formatted(cut));
            assertEquals(1, read.size(), form);
            assertEquals(Reason.INCOMPLETE, ((Refusal) read.getFirst()).reason(), form);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"||Subscription||Location||Operation ID||~|S1|eastus|I1|~|S2|westus|I2|"})
    void barsMayBeDoubledInAHead(String text) {
        assertEquals(List.of(found(0, "eastus", 0), found(1, "westus", 1)), read(text));
    }

    @Test
    void theWordForALocationIsKnownInManyLanguages() {
        for (String word : List.of(
                "Standort",
                "Emplacement",
                "Ubicación",
                "Região",
                "Région",
                "Localização",
                "Posizione",
                "Регион",
                "位置",
                "区域",
                "地域",
                "위치",
                "Lokalizacja",
                "Regione",
                "Región",
                "Regio")) {
            for (String form : List.of(
                    "Subscription ID;%s;Operation ID~S1;eastus;I1",
                    "| 订阅 ID | %s | 操作 ID |~| --- | --- | --- |~| S1 | eastus | I1 |",
                    "subscription S1~%s: eastus~operation ID I1")) {
                String text = form.formatted(word);
                assertEquals(List.of(found(0, "eastus", 0)), read(text), text);
            }
        }
    }

    private static Finding refused(Reason reason, String excerpt) {
        return new Refusal(reason, excerpt);
    }
}
