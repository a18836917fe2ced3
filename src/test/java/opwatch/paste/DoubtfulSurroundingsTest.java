package opwatch.paste;

import static opwatch.paste.Proposed.named;
import static opwatch.paste.Proposed.op;
import static opwatch.paste.Proposed.proposals;
import static opwatch.paste.Proposed.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import opwatch.operation.Cloud;
import opwatch.operation.OperationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A wrong kind is worse than none, and no secret becomes a label: texts that say two things, and texts
/// that are meant to mislead.
class DoubtfulSurroundingsTest {
    private static final String SECRET = "hunter2Zx9Qw8";

    @ParameterizedTest
    @ValueSource(
            strings = {
                // two commands for one operation
                "az monitor log-analytics cluster create -n c\naz monitor log-analytics workspace table create -n T_CL\nOP1",
                // a request between the command and the operation
                "az monitor log-analytics cluster create -n c\nPUT /subscriptions/SUB/resourceGroups/rg?api-version=1\n\nOP1",
                // a request that is not Log Analytics'
                "PUT https://management.azure.com/subscriptions/SUB/resourceGroups/r/providers/Microsoft.Sql/servers/s\nOP1",
                // two requests at once
                "PUT https://management.azure.comRES/clusters/a\nPUT https://management.azure.comRES/workspaces/b\nOP1",
                // a request that only reads
                "GET https://management.azure.comRES/clusters/a\nAzure-AsyncOperation: OP1",
                // the operations of another record
                "[{\"method\":\"PUT\",\"url\":\"RES/clusters/a\"},\n{\"azure-asyncoperation\":\"OP1\"}]",
                // two events beside each other
                "{\"a\":\"Microsoft.OperationalInsights/clusters/write\",\"u\":\"OP1\","
                        + "\"b\":\"Microsoft.OperationalInsights/workspaces/tables/delete\"}",
                // a table that an event does not name
                "{\"action\":\"Microsoft.OperationalInsights/workspaces/tables/write\",\"u\":\"OP1\"}",
                // a command that starts nothing, words that are none
                "az monitor log-analytics workspace table search-job cancel -n Heavy_SRCH\n\nOP1",
                "see the docs of the search job, restore and cluster\nOP1",
                // templates of documentation
                "Microsoft.OperationalInsights/clusters/{clusterName}/write OP1",
                // migrating a table is done at once
                "POST https://management.azure.comRES/workspaces/w/tables/T_CL/migrate\nOP1"
            })
    void whatIsNotSureHasNoKind(String text) {
        assertEquals(OperationKind.UNKNOWN, read(text).proposal(op(1)).kind(), text);
    }

    @Test
    void oneCommandInFrontOfTwoOperationsIsOfNeither() {
        assertEquals(
                Map.of(1, Proposal.NONE, 2, Proposal.NONE),
                proposals("az monitor log-analytics cluster create -n c\nOP1\nOP2"));
    }

    @Test
    void oneRequestIsOfTheOperationThatTheHeaderNames() {
        assertEquals(
                Map.of(1, Proposal.NONE, 2, named(OperationKind.CLUSTER, "a")),
                proposals("PUT https://management.azure.comRES/clusters/a\nsee OP1\nAzure-AsyncOperation: OP2"));
    }

    @Test
    void anEarlierRequestIsNotTakenForALaterOperation() {
        assertEquals(
                Map.of(1, named(OperationKind.CLUSTER, "a"), 2, Proposal.NONE),
                proposals("PUT https://management.azure.comRES/clusters/a\nAzure-AsyncOperation: OP1\n"
                        + "GET OP1\n\nOP2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PUT https://management.azure.comRES/clusters/eyJhbGciOiJub25lIn0hunter2Zx9Qw8\nOP1",
                "PUT https://management.azure.comRES/workspaces/hunter2Zx9Qw8%40contoso.com/tables/x\nOP1",
                "##[group]Run curl -H 'Authorization: Bearer hunter2Zx9Qw8'\nOP1",
                "##[section]Starting: login with password hunter2Zx9Qw8\nOP1",
                "##[section]Starting: me.hunter2Zx9Qw8@contoso.com\nOP1",
                "##[section]Starting: token hunter2Zx9Qw8\nOP1",
                "##[section]Starting: https://x.blob.core.windows.net/?sig=hunter2Zx9Qw8\nOP1",
                "##[section]Starting: PAT=hunter2Zx9Qw8\nOP1",
                "job\tSECRET hunter2Zx9Qw8\t2026-11-30T02:00:02.1Z OP1",
                "az monitor log-analytics cluster create --name hunter2Zx9Qw8@contoso.com\nOP1",
                "az monitor log-analytics cluster create --tags pw=hunter2Zx9Qw8 --client-secret hunter2Zx9Qw8\nOP1",
                "New-AzOperationalInsightsCluster -Tag hunter2Zx9Qw8 -ClusterName $env:hunter2Zx9Qw8\nOP1",
                "Authorization: Bearer eyJ0eXAi.hunter2Zx9Qw8.x\nhunter2Zx9Qw8_key: OP1&sig=hunter2Zx9Qw8"
            })
    void noSecretBecomesALabelOrATag(String text) {
        PastedText read = read(text).from("me.hunter2Zx9Qw8@contoso.com.log").from("password hunter2Zx9Qw8.txt");

        assertEquals(List.of(op(1)), read.found());
        assertFalse(
                read.proposals().toString().contains(SECRET), read.proposals().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202e", "\u0000", "\u0007", "\u200b", "\ud83d", "<b>"})
    void whatCouldRestyleTheScreenIsNoName(String odd) {
        Proposal proposal = read("##[section]Starting: night" + odd + "run\nOP1")
                .from("night" + odd + "run.log")
                .proposal(op(1));

        assertTrue(proposal.label().matches("[a-z]*"), proposal.toString());
        assertEquals(List.of(), proposal.tags());
    }

    @Test
    void aPlaceholderIsNoName() {
        for (String name :
                List.of("{clusterName}", "<cluster>", "cluster-name", "my-cluster-name", "REDACTED", "xxxx")) {
            assertEquals(
                    new Proposal("", false, OperationKind.CLUSTER, List.of()),
                    read("PUT https://management.azure.comRES/clusters/" + name + "?api-version=1\nOP1")
                            .proposal(op(1)),
                    name);
        }
    }

    /// Whatever stands around, the operations that are found are those that the generator placed, and what is
    /// proposed is short and holds no secret.
    @Test
    void surroundingsNeverChangeWhatIsFound() {
        for (long seed : LongStream.range(0, 3_000).toArray()) {
            String plain = new PasteGenerator(seed).paste().text();
            String text = "\n\naz monitor log-analytics cluster create -n c\n##[group]A step\n\n" + plain
                    + "\n\nPUT https://management.azure.com" + Proposed.RES + "/clusters/c\n\n";
            PastedText read = PastedText.read(text, Cloud.PUBLIC, PastedTextFuzzTest.REAL);

            assertEquals(
                    PastedText.read(plain, Cloud.PUBLIC, PastedTextFuzzTest.REAL)
                            .found(),
                    read.found(),
                    text);
            assertTrue(read.found().containsAll(read.proposals().keySet()));
            assertFalse(read.proposals().toString().contains(PasteGenerator.SECRET), text);
            read.proposals().values().forEach(proposal -> {
                assertTrue(proposal.label().length() <= Proposal.LONGEST_LABEL, text);
                assertEquals(proposal.tags(), proposal.remarks().tags());
            });
        }
    }

    @Test
    void everyOperationOfALogOfFiveMegabytesHasItsOwnName() {
        StringBuilder log = new StringBuilder("az monitor log-analytics cluster create -n first\n");
        int operations = 0;
        while (log.length() < 5_000_000) {
            log.append("PUT https://management.azure.com/subscriptions/")
                    .append(Proposed.SUB)
                    .append("/resourceGroups/r/providers/Microsoft.OperationalInsights/workspaces/w/tables/T")
                    .append(operations)
                    .append("_SRCH?api-version=1\n")
                    .append("{\"a\": {\"b\": 1}}\n".repeat(20))
                    .append("Response: 202\nAzure-AsyncOperation: ")
                    .append(Proposed.text("OP1").replaceFirst("[0-9a-f]{8}(?=-44d0)", "%08x".formatted(operations++)))
                    .append("\n");
        }
        PastedText read = PastedText.read(log.toString(), Cloud.PUBLIC, PastedTextFuzzTest.REAL);

        assertEquals(operations, read.proposals().size());
        read.found()
                .forEach(ref -> assertEquals(
                        named(
                                OperationKind.SEARCH_JOB,
                                "T" + Integer.parseInt(ref.operationId().substring(0, 8), 16) + "_SRCH",
                                "w"),
                        read.proposal(ref)));
    }
}
