package opwatch.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.paste.Refusal.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// IDs that are called an ID and no more, or an operation's by the first word of their sentence. `S1`,
/// `I1` and `I2` stand for IDs, `~` for a line break.
class SectionsTest {
    private static final String SUB = "4f1d9b7a-3c52-4e88-a1b6-70c9d2e5f301";
    private static final List<String> IDS =
            List.of("c9b1a7e2-15d4-4f3a-8e60-2b7f9d0c4a11", "d0c2b8f3-26e5-404b-9f71-3c80ae1d5b22");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"operation\":{\"id\":\"I1\",\"location\":\"eastus\"},\"subscriptionId\":\"S1\"}",
                "{~  \"operation\": {~    \"id\": \"I1\",~    \"location\": \"eastus\"~  },~  \"subscriptionId\": \"S1\"~}",
                "{\"Subscription\":{\"Id\":\"S1\",\"Name\":\"Prod\"},\"Location\":\"eastus\",\"OperationId\":\"I1\"}",
                "{\"context\":{\"subscription\":{\"id\":\"S1\"}},\"location\":\"eastus\",\"asyncOperation\":{\"id\":\"I1\"}}",
                "operation:~  id: I1~  location: eastus~  subscriptionId: S1",
                "operation:~  id: I1~location: eastus~subscription:~  id: S1~workspace:~  id: I2",
                "[operation]~id = \"I1\"~location = \"eastus\"~subscription = \"S1\"",
                "Operation~  ID: I1~  Location: eastus~  Subscription: S1",
                "Vorgang:~  ID: I1~  Standort: eastus~  Abonnement: S1",
                "Operation in eastus of subscription S1: I1",
                "Operation status (subscription S1, eastus): I1",
                "Operation for table Heartbeat in eastus, subscription S1 has the ID I1",
                "Der Vorgang in eastus (Abonnement S1) hat die ID I1",
                "{\"operation\":{\"id\":\"I1\",\"location\":\"eastus\",\"vm\":{\"id\":\"I2\"}},\"subscriptionId\":\"S1\"}"
            })
    void anIdIsWhatItsSectionOrItsSentenceIsAbout(String text) {
        assertEquals(List.of(found("eastus", 0)), read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Operations in eastus (subscription S1): I1, I2",
                "Vorgänge in eastus (Abonnement S1): I1 und I2",
                "{\"subscriptionId\":\"S1\",\"location\":\"eastus\",\"operations\":[{\"id\":\"I1\"},{\"id\":\"I2\"}]}",
                "{~ \"subscriptionId\": \"S1\",~ \"location\": \"eastus\",~ \"operations\": [~  {~   \"id\": \"I1\"~  },~"
                        + "  {~   \"id\": \"I2\"~  }~ ]~}",
                "subscription: S1~location: eastus~operations:~  - id: I1~  - id: I2",
                "subscriptionId,location,operationIds~S1,eastus,\"I1,I2\""
            })
    void eachIdOfASectionIsOne(String text) {
        assertEquals(List.of(found("eastus", 0), found("eastus", 1)), read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The operation failed in eastus, subscription S1 and I1",
                "Operation failed in eastus (subscription S1), key vault: I1",
                "operation: x~location: eastus~subscription: S1~~vault:~  id: I1",
                "{\"tenant\":{\"id\":\"I1\"},\"location\":\"eastus\",\"subscriptionId\":\"S1\",\"operation\":\"x\"}",
                "{\"vault\":{\"id\":\"I1\"},\"location\":\"eastus\",\"subscriptionId\":\"S1\",\"operation\":\"x\"}"
            })
    void anIdOfSomethingElseIsNone(String text) {
        assertEquals(List.of(new Refusal(Reason.NOTHING_FOUND, "")), read(text));
    }

    private static List<Finding> read(String form) {
        String text = form.replace('~', '\n')
                .replace("S1", SUB)
                .replace("I1", IDS.get(0))
                .replace("I2", IDS.get(1));
        return PastedText.read(text, Cloud.PUBLIC, Set.of(Cloud.PUBLIC)).findings();
    }

    private static Finding found(String location, int id) {
        return new Finding.Operation(new OperationRef(Cloud.PUBLIC, SUB, location, IDS.get(id)));
    }
}
