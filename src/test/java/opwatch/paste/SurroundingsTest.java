package opwatch.paste;

import static opwatch.paste.Proposed.named;
import static opwatch.paste.Proposed.op;
import static opwatch.paste.Proposed.proposals;
import static opwatch.paste.Proposed.read;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import opwatch.operation.OperationKind;
import opwatch.operation.Remarks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Kinds, labels and tags by what stands around an operation where no request does: commands, events,
/// tables, steps and files.
class SurroundingsTest {
    static Stream<Arguments> surroundings() {
        return Stream.of(
                Arguments.of("a command of az", """
                        $ az monitor log-analytics workspace table search-job create -g rg-ops --workspace-name law-ops \\
                            --name Heavy_SRCH --search-query "Heavy | where x" --limit 1000 --no-wait
                        Azure-AsyncOperation: OP1
                        """, named(OperationKind.SEARCH_JOB, "Heavy_SRCH", "law-ops")),
                Arguments.of("a restore by az", """
                        az monitor log-analytics workspace table restore create -g rg --workspace-name law-ops -n Old_RST --restore-source-table Old_CL
                        OP1
                        """, named(OperationKind.RESTORE, "Old_RST", "law-ops")),
                Arguments.of("a cluster by az", """
                        az monitor log-analytics cluster create -g rg -n cmk-1 --sku-capacity 500
                        OP1
                        """, named(OperationKind.CLUSTER, "cmk-1")),
                Arguments.of("a workspace by az", """
                        az monitor log-analytics workspace failover -g rg --workspace-name law-ops --location westus
                        OP1
                        """, named(OperationKind.WORKSPACE, "law-ops")),
                Arguments.of("a linked service by az", """
                        az monitor log-analytics workspace linked-service create -g rg -n cluster --workspace-name law-ops
                        OP1
                        """, named(OperationKind.LINKED_SERVICE, "law-ops/cluster")),
                Arguments.of("the arguments of az --debug", """
                        cli.knack.cli: Command arguments: ['monitor', 'log-analytics', 'workspace', 'table', 'update', '-g', 'rg', '--workspace-name', 'law-ops', '-n', 'App_CL', '--debug']
                        cli.azure.cli.core.sdk.policies: 'Azure-AsyncOperation': 'OP1'
                        """, named(OperationKind.TABLE, "App_CL", "law-ops")),
                Arguments.of("a cmdlet", """
                        PS> New-AzOperationalInsightsCluster -ResourceGroupName rg -ClusterName cmk-2 -Location eastus `
                        >>   -SkuCapacity 500 -Debug
                        DEBUG: azure-asyncoperation : OP1
                        """, named(OperationKind.CLUSTER, "cmk-2")),
                Arguments.of("a restore by a cmdlet", """
                        New-AzOperationalInsightsRestoreTable -ResourceGroupName rg -WorkspaceName law-ops -TableName Old_RST
                        OP1
                        """, named(OperationKind.RESTORE, "Old_RST", "law-ops")),
                Arguments.of("a command that reads in front", """
                        az account set -s SUB
                        az monitor log-analytics cluster show -g rg -n other
                        az monitor log-analytics cluster delete -g rg -n gone
                        OP1
                        """, named(OperationKind.CLUSTER, "gone")),
                Arguments.of("an event of the activity log", """
                        [
                          {
                            "authorization": {
                              "action": "Microsoft.OperationalInsights/workspaces/tables/write",
                              "scope": "RES/workspaces/law-ops/tables/A_SRCH"
                            },
                            "properties": {
                              "responseHeaders": "Azure-AsyncOperation: OP1"
                            },
                            "resourceId": "RES/workspaces/law-ops/tables/A_SRCH"
                          }
                        ]
                        """, named(OperationKind.SEARCH_JOB, "A_SRCH", "law-ops")),
                Arguments.of(
                        "a deletion in the activity log", """
                        {"operationName": {"value": "Microsoft.OperationalInsights/workspaces/tables/deleteData/action"}, "properties": {"url": "OP1"}, "resourceId": "RES/workspaces/law-ops/tables/Heavy_CL"}
                        """, named(OperationKind.DELETE_DATA, "Heavy_CL", "law-ops")),
                Arguments.of(
                        "the table of a search job", """
                        {"location": "eastus", "properties": {"schema": {"name": "Heavy_SRCH", "searchResults": {"query": "x", "azureAsyncOperationId": "ID1"}}},
                         "id": "RES/workspaces/law-ops/tables/Heavy_SRCH"}
                        """, named(OperationKind.SEARCH_JOB, "Heavy_SRCH", "law-ops")),
                Arguments.of("a sheet of a person", """
                        Table\tStatus
                        Heavy_SRCH\tOP1
                        """, named(OperationKind.UNKNOWN, "Heavy_SRCH")),
                Arguments.of("the resource beside it", """
                        RES/clusters/cmk-3
                        OP1
                        """, named(OperationKind.UNKNOWN, "cmk-3")),
                Arguments.of(
                        "a step of Azure DevOps",
                        """
                        2026-11-30T02:00:00.1Z ##[section]Starting: Purge old rows
                        2026-11-30T02:00:02.1Z ##[debug]Azure-AsyncOperation: OP1
                        2026-11-30T02:00:09.1Z ##[section]Finishing: Purge old rows
                        """,
                        new Proposal("Purge old rows", false, OperationKind.UNKNOWN, List.of())),
                Arguments.of(
                        "a step of GitHub Actions and a command",
                        """
                        nightly\tRestore Q3\t2026-11-30T02:00:00.1Z az monitor log-analytics cluster create -n cmk-4
                        nightly\tRestore Q3\t2026-11-30T02:00:02.1Z Azure-AsyncOperation: OP1
                        """,
                        named(OperationKind.CLUSTER, "cmk-4", "Restore Q3")),
                Arguments.of("nothing", "OP1", Proposal.NONE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("surroundings")
    void whatStandsAroundAnOperationIsProposed(String shape, String text, Proposal expected) {
        assertEquals(Map.of(1, expected), proposals(text));
    }

    @Test
    void tablesOfOneAnswerAreToldApart() {
        assertEquals(
                Map.of(
                        1, named(OperationKind.SEARCH_JOB, "A_SRCH", "law-ops"),
                        2, named(OperationKind.RESTORE, "B_RST", "law-ops")),
                proposals("""
                        {"location": "eastus", "value": [
                          {"properties": {"searchResults": {"azureAsyncOperationId": "ID1"}}, "id": "RES/workspaces/law-ops/tables/A_SRCH"},
                          {"properties": {"restoredLogs": {"azureAsyncOperationId": "ID2"}}, "id": "RES/workspaces/law-ops/tables/B_RST"}
                        ]}
                        """));
    }

    @Test
    void stepsEndAndBegin() {
        assertEquals(
                Map.of(
                        1, new Proposal("First", false, OperationKind.UNKNOWN, List.of()),
                        2, Proposal.NONE,
                        3, new Proposal("Third", false, OperationKind.UNKNOWN, List.of())),
                proposals("##[section]Starting: First\nOP1\n##[section]Finishing: First\nOP2\n##[group]Third\nOP3\n"));
    }

    @Test
    void aFileNamesItsOnlyOperationAndTagsSeveral() {
        PastedText two = read("OP1 OP2").from("night run 2026-11-30.log");
        assertEquals(
                new Proposal("", false, OperationKind.UNKNOWN, List.of("night run 2026-11-30")), two.proposal(op(2)));
        assertEquals(
                new Proposal("night run", false, OperationKind.UNKNOWN, List.of()),
                read("OP1").from("night run.log").proposal(op(1)));
        PastedText one =
                read("PUT https://management.azure.comRES/clusters/cmk\nOP1").from("run.txt");
        assertEquals(named(OperationKind.CLUSTER, "cmk", "run"), one.proposal(op(1)));
        assertEquals(
                new Remarks(OperationKind.CLUSTER, List.of("run"), ""),
                one.proposal(op(1)).remarks());
    }

    @Test
    void severalTextsTellOneKindOrNone() {
        PastedText bare = read("OP1 OP2");
        PastedText cluster = read("DELETE https://management.azure.comRES/clusters/cmk\nOP1");
        PastedText table = read("DELETE https://management.azure.comRES/workspaces/w/tables/T_CL\nOP1");

        assertEquals(
                named(OperationKind.CLUSTER, "cmk"),
                PastedText.of(List.of(bare, cluster)).proposal(op(1)));
        assertEquals(
                named(OperationKind.UNKNOWN, "cmk", "w"),
                PastedText.of(List.of(cluster, table)).proposal(op(1)));
        assertEquals(Proposal.NONE, PastedText.of(List.of(bare, cluster)).proposal(op(2)));
    }
}
