package opwatch.paste;

import static opwatch.paste.FilledForms.IDS;
import static opwatch.paste.FilledForms.SUBS;
import static opwatch.paste.FilledForms.found;
import static opwatch.paste.FilledForms.read;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import opwatch.paste.Refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Values that stand one behind the other: which is the subscription and which the operation. `S1`, `S2`,
/// `I1` and `I2` stand for IDs, `~` for a line break.
class TuplesTest {
    private static final List<List<String>> NAMES = List.of(
            List.of("Subscription", "location", "operation ID"),
            List.of("subscription_id", "location", "operation_id"),
            List.of("SubscriptionId", "Region", "AsyncOperationId"),
            List.of("Abonnement-ID", "Standort", "Vorgangs-ID"),
            List.of("abonnement", "région", "opération"),
            List.of("订阅", "位置", "操作"));
    private static final int[][] ORDERS = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
    /// How names and values are written, `%N` and `%V` with what joins them behind in brackets.
    private static final List<String> FORMS = List.of(
            "%N[, ]: %V[, ]",
            "%N[, ]~%V[, ]",
            "%N[ / ]:~~%V[ / ]",
            "Please look at (%N[, ]): (%V[, ])",
            "%N[/] = %V[, ]",
            "%N[、]：%V[、]",
            "{\"columns\":[\"%N[\",\"]\"],\"rows\":[[\"%V[\",\"]\"]]}",
            "{~  \"columns\": [\"%N[\", \"]\"],~  \"rows\": [~    [\"%V[\", \"]\"]~  ]~}",
            "{\"columns\":[{\"name\":\"%N[\"},{\"name\":\"]\"}],\"rows\":[[\"%V[\",\"]\"]]}",
            "INSERT INTO ops (%N[, ]) VALUES ('%V[', ']');",
            "insert into ops(%N[,])~values~('%V[', ']')",
            "datatable(%N[:string, ]:string) [\"%V[\",\"]\"]",
            "# (%N[, ])~OPS = [~    (\"%V[\", \"]\"),~]",
            "ops = [(\"%V[\", \"]\")]  # %N[, ]",
            "%V[,]~%N[,]~");

    @Test
    void aListOfNamesInFrontOfValuesSaysTheirOrder() {
        for (String form : FORMS) {
            for (List<String> names : NAMES) {
                for (int[] order : ORDERS) {
                    String text = written(form, 'N', order, names);
                    text = written(text, 'V', order, List.of(SUBS.get(0), "westeurope", IDS.get(0)));
                    assertEquals(List.of(found(0, "westeurope", 0)), read(text), text);
                }
            }
        }
    }

    private static String written(String form, char what, int[] order, List<String> values) {
        int at = form.indexOf("%" + what);
        int end = form.indexOf(']', at);
        String between = form.substring(at + 3, end);
        String joined = values.get(order[0]) + between + values.get(order[1]) + between + values.get(order[2]);
        return form.substring(0, at) + joined + form.substring(end + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"columns\":[\"SubscriptionId\",\"Location\",\"OperationId\"],"
                        + "\"rows\":[[\"S1\",\"eastus\",\"I1\"],[\"S2\",\"westus\",\"I2\"]]}",
                "{\"columns\":[{\"name\":\"OperationId\",\"type\":\"string\"},{\"name\":\"Location\",\"type\":\"string\"},"
                        + "{\"name\":\"SubscriptionId\"}],\"rows\":[[\"I1\",\"eastus\",\"S1\"],[\"I2\",\"westus\",\"S2\"]]}",
                "{~ \"columns\": [\"OperationId\", \"Location\", \"SubscriptionId\"],~ \"rows\": [~"
                        + "  [\"I1\", \"eastus\", \"S1\"],~  [\"I2\", \"westus\", \"S2\"]~ ]~}",
                "{\"columns\":[\"TimeGenerated\",\"OperationId\",\"Location\",\"SubscriptionId\"],\"rows\":["
                        + "[\"2026-11-29T10:00:00Z\",\"I1\",\"eastus\",\"S1\"],[\"2026-11-29T10:00:00Z\",\"I2\",\"westus\",\"S2\"]]}",
                "INSERT INTO ops (operation_id, location, subscription_id) VALUES~ ('I1', 'eastus', 'S1'),~ ('I2', 'westus', 'S2');",
                "datatable(OperationId:string, Location:string, SubscriptionId:string) [~\"I1\",\"eastus\",\"S1\",~"
                        + "\"I2\",\"westus\",\"S2\"]",
                "ops = [\"S1,eastus,I1\", \"S2,westus,I2\"]",
                "@(@('S1','eastus','I1'),@('S2','westus','I2'))",
                "columns: [operationId, location, subscriptionId]~rows:~  - [I1, eastus, S1]~  - [I2, westus, S2]",
                "# (tenant_id, subscription_id, location, operation_id)~(\"I2\", \"S1\", \"eastus\", \"I1\"),~"
                        + "(\"I1\", \"S2\", \"westus\", \"I2\")~"
            })
    void theOrderHoldsForEachRow(String text) {
        assertEquals(Set.of(found(0, "eastus", 0), found(1, "westus", 1)), Set.copyOf(read(text)), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Check operation status for: S1, eastus, I1",
                "./get-operation-status.sh S1 eastus I1",
                "operation: S1;eastus;I1",
                "operationStatuses: S1 | eastus | I1",
                "{\"operation\":[\"S1\",\"eastus\",\"I1\"]}",
                "Subscription, region and operation: S1, eastus and I1",
                "subscription/location/operation = S1/eastus/I1",
                "operation (sub, loc, id) = S1, eastus, I1",
                "Operation ID: I1, eastus, S1",
                "Vorgangs-ID I1, eastus, S1",
                "I1, eastus, S1 (subscription)"
            })
    void aWordForAnOperationIsOfAllValuesUnlessItNamesAnId(String text) {
        assertEquals(List.of(found(0, "eastus", 0)), read(text));
    }

    @Test
    void whatIsNamedLastMayStandSeveralTimes() {
        assertEquals(
                List.of(found(0, "eastus", 0), found(0, "eastus", 1)),
                read("Subscription, location, operation IDs: S1, eastus, I1, I2"));
    }

    /// It may be the operation's ID or all three that the word names.
    @Test
    void whatIsNotClearMakesNoRow() {
        assertEquals(List.of(refused(Reason.ONLY_AN_ID, SUBS.get(0)), only(0)), read("Operation S1 eastus I1 failed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tenant, region, client: S1, eastus, I1",
                "(subscription, location, tenant): (S1, eastus, I1)",
                "{\"columns\":[\"CustomerId\",\"Location\",\"SubscriptionId\"],\"rows\":[[\"I1\",\"eastus\",\"S1\"]]}",
                "INSERT INTO w (workspace_id, location, subscription_id) VALUES ('I1', 'eastus', 'S1');",
                "{\"columns\":[\"SubscriptionId\",\"Location\",\"CorrelationId\"],\"rows\":[[\"S1\",\"eastus\",\"I1\"]]}",
                "principal S1 eastus I1"
            })
    void anIdOfAnotherKindIsNoOperation(String text) {
        assertEquals(List.of(refused(Reason.NOTHING_FOUND, "")), read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"parentOperationId: I2", "operation_ParentId: I2", "\"rootOperationId\": \"I2\"", "vmId: I2"})
    void theOperationOfWhichItIsAPartIsNotWatched(String line) {
        assertEquals(
                List.of(found(0, "eastus", 0)), read(line + "~operationId: I1~subscriptionId: S1~location: eastus"));
    }

    private static Finding only(int id) {
        return refused(Reason.ONLY_AN_ID, IDS.get(id));
    }

    private static Finding refused(Reason reason, String excerpt) {
        return new Refusal(reason, excerpt);
    }
}
