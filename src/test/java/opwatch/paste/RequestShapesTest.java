package opwatch.paste;

import static opwatch.paste.Proposed.named;
import static opwatch.paste.Proposed.proposals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.stream.Stream;
import opwatch.operation.OperationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Kinds, labels and tags by the request that started an operation, in the shapes of the tools that write
/// requests.
class RequestShapesTest {
    static Stream<Arguments> recordings() {
        return Stream.of(
                Arguments.of("az --debug", """
                        cli.knack.cli: Command arguments: ['monitor', 'log-analytics', 'workspace', 'table', 'search-job', 'create', '-g', 'rg-ops', '--workspace-name', 'law-ops', '-n', 'Heavy_SRCH', '--debug']
                        cli.azure.cli.core.sdk.policies: Request URL: 'https://management.azure.comRES/workspaces/law-ops/tables/Heavy_SRCH?api-version=2025-02-01'
                        cli.azure.cli.core.sdk.policies: Request method: 'PUT'
                        cli.azure.cli.core.sdk.policies: Request headers:
                        cli.azure.cli.core.sdk.policies:     'CommandName': 'monitor log-analytics workspace table search-job create'
                        cli.azure.cli.core.sdk.policies:     'Authorization': '*****'
                        cli.azure.cli.core.sdk.policies: Request body:
                        cli.azure.cli.core.sdk.policies: {"properties": {"schema": {"searchResults": {"query": "Heavy", "limit": 1000}}}}
                        urllib3.connectionpool: https://management.azure.com:443 "PUT RES/workspaces/law-ops/tables/Heavy_SRCH?api-version=2025-02-01 HTTP/1.1" 202 0
                        cli.azure.cli.core.sdk.policies: Response status: 202
                        cli.azure.cli.core.sdk.policies:     'Azure-AsyncOperation': 'OP1'
                        cli.azure.cli.core.sdk.policies: Request URL: 'OP1'
                        cli.azure.cli.core.sdk.policies: Request method: 'GET'
                        """, named(OperationKind.SEARCH_JOB, "Heavy_SRCH", "law-ops")),
                Arguments.of("Az PowerShell -Debug", """
                        DEBUG: ============================ HTTP REQUEST ============================

                        HTTP Method:
                        PUT

                        Absolute Uri:
                        https://management.azure.comRES/clusters/cmk-cluster?api-version=2021-06-01

                        Headers:
                        x-ms-client-request-id        : c039a1fb-2d0c-4b68-86d6-0017fd8a0001

                        Body:
                        {
                          "identity": { "type": "SystemAssigned" },
                          "sku": { "capacity": 1000, "name": "CapacityReservation" }
                        }

                        DEBUG: ============================ HTTP RESPONSE ============================

                        Status Code:
                        Accepted

                        Headers:
                        Azure-AsyncOperation          : OP1
                        Retry-After                   : 20
                        """, named(OperationKind.CLUSTER, "cmk-cluster")),
                Arguments.of("a cassette of VCR", """
                        - request:
                            body: '{"properties": {"plan": "Analytics", "schema": {"columns": [{"name": "col1", "type": "guid"}, {"name": "TimeGenerated", "type": "datetime"}], "name": "TB3_CL"}}}'
                            headers:
                              CommandName:
                              - monitor log-analytics workspace table create
                              ParameterSetName:
                              - -g -n --workspace-name --retention-time
                            method: PUT
                            uri: https://management.azure.comRES/workspaces/ws-000002/tables/TB3_CL?api-version=2021-12-01-preview
                          response:
                            body:
                              string: ''
                            headers:
                              azure-asyncoperation:
                              - OP1
                              location:
                              - https://management.azure.comRES/workspaces/ws-000002/tables/TB3_CL/operationresults/ID1?api-version=2021-12-01-preview
                            status:
                              code: 202
                        """, named(OperationKind.TABLE, "TB3_CL", "ws-000002")),
                Arguments.of("a recording of Az PowerShell", """
                        {
                          "Entries": [
                            {
                              "RequestUri": "RES/workspaces/law-ops/tables/Poc12_RST?api-version=2021-12-01-preview",
                              "EncodedRequestUri": "L3N1YnNjcmlwdGlvbnMvNTc5NDdjYjUtYWFkZC00YjZjLTllOGUtMjdmNTQ1YmI3YmY1",
                              "RequestMethod": "PUT",
                              "RequestBody": "{\\r\\n  \\"properties\\": {\\r\\n    \\"restoredLogs\\": {\\r\\n      \\"sourceTable\\": \\"Usage\\"\\r\\n    }\\r\\n  }\\r\\n}",
                              "ResponseHeaders": {
                                "Azure-AsyncOperation": [
                                  "OP1"
                                ]
                              },
                              "StatusCode": 202
                            }
                          ]
                        }
                        """, named(OperationKind.RESTORE, "Poc12_RST", "law-ops")),
                Arguments.of("live traffic of Terraform's azapi", """
                        {"@level": "debug", "@message": "Live traffic: {\\"request\\": {\\"headers\\": {\\"Authorization\\": \\"REDACTED\\"}, \\"method\\": \\"PUT\\", \\"url\\": \\"https://management.azure.comRES/workspaces/law-ops/tables/A_CL?api-version=2022-10-01\\"}, \\"response\\": {\\"statusCode\\": 202, \\"headers\\": {\\"Azure-Asyncoperation\\": \\"OP1\\"}}}", "@module": "azapi"}
                        """, named(OperationKind.TABLE, "A_CL", "law-ops")),
                Arguments.of("a HAR of the portal", """
                        {"log": {"entries": [
                          {"request": {"method": "POST", "url": "https://management.azure.comRES/workspaces/law-ops/tables/Heavy_CL/deleteData?api-version=2023-09-01",
                            "headers": [{"name": "Accept", "value": "*/*"}, {"name": "Authorization", "value": "Bearer x"}],
                            "postData": {"text": "{\\"filters\\": [{\\"column\\": \\"TimeGenerated\\", \\"operator\\": \\"==\\"}, {\\"column\\": \\"Id\\", \\"operator\\": \\"==\\"}]}"}},
                           "response": {"status": 202, "headers": [{"name": "Date", "value": "x"}, {"name": "azure-asyncoperation", "value": "OP1"}]}},
                          {"request": {"method": "GET", "url": "OP1"}, "response": {"status": 200}}
                        ]}}
                        """, named(OperationKind.DELETE_DATA, "Heavy_CL", "law-ops")),
                Arguments.of("curl -v", """
                        > DELETE RES/clusters/old-cluster?api-version=2022-10-01 HTTP/2
                        > Host: management.azure.com
                        > authorization: Bearer x
                        < HTTP/2 202
                        < azure-asyncoperation: OP1
                        """, named(OperationKind.CLUSTER, "old-cluster")),
                Arguments.of(
                        "a linked service, which answers 200",
                        """
                        PUT https://management.azure.comRES/workspaces/yu-ws1/linkedServices/cluster?api-version=2020-08-01
                        {"properties": {"writeAccessResourceId": "RES/clusters/yu-cluster1"}}

                        HTTP/1.1 200 OK
                        Azure-AsyncOperation: OP1

                        {"id": "RES/workspaces/yu-ws1/linkedservices/cluster", "name": "yu-ws1/Cluster"}
                        """,
                        named(OperationKind.LINKED_SERVICE, "yu-ws1/cluster")),
                Arguments.of("a failover", """
                        POST https://management.azure.com/subscriptions/SUB/resourceGroups/rg/providers/Microsoft.OperationalInsights/locations/eastus/workspaces/law-ops/failover?api-version=2025-02-01
                        Response: 202
                        Azure-AsyncOperation: OP1
                        """, named(OperationKind.WORKSPACE, "law-ops")),
                Arguments.of("the developer tools of a browser", """
                        Request URL:
                        https://management.azure.comRES/workspaces/law-ops?api-version=2023-09-01
                        Request Method:
                        DELETE
                        Status Code:
                        202 Accepted
                        azure-asyncoperation:
                        OP1
                        """, named(OperationKind.WORKSPACE, "law-ops")),
                Arguments.of("a log of the SDK for .NET", """
                        [Informational] Azure-Core: Request [83a1] PUT https://management.azure.comRES/workspaces/law-ops/tables/Slow_SRCH?api-version=2025-07-01
                        [Informational] Azure-Core: Response [83a1] 202 Accepted (00.4s)
                        Azure-AsyncOperation:OP1
                        """, named(OperationKind.SEARCH_JOB, "Slow_SRCH", "law-ops")),
                Arguments.of("HttpClient's own words", """
                        Method: PATCH, RequestUri: 'https://management.azure.comRES/clusters/cmk?api-version=2022-10-01', Version: 1.1
                        StatusCode: 202, Azure-AsyncOperation: OP1
                        """, named(OperationKind.CLUSTER, "cmk")),
                Arguments.of("nock", """
                        nock('https://management.azure.com:443', {"encodedQueryParams":true})
                          .put('RES/clusters/js-cluster', {"location":"eastus"})
                          .reply(202, "", [
                          'Azure-AsyncOperation',
                          'OP1',
                          'x-ms-request-id', 'ab800d36-9487-492e-b40d-f24b4bca0001' ]);
                        """, named(OperationKind.CLUSTER, "js-cluster")),
                Arguments.of("az rest", """
                        $ az rest --method put --url "https://management.azure.comRES/workspaces/law-ops/tables/Rest_SRCH?api-version=2023-09-01" \\
                            --body @search.json --verbose
                        Azure-AsyncOperation: OP1
                        """, named(OperationKind.SEARCH_JOB, "Rest_SRCH", "law-ops")),
                Arguments.of(
                        "Invoke-AzRestMethod, whose method stands behind",
                        """
                        PS> $r = Invoke-AzRestMethod -Path "RES/workspaces/law-ops/tables/Ps_RST?api-version=2022-10-01" -Method PUT -Payload $body
                        PS> $r.Headers['Azure-AsyncOperation']
                        OP1
                        """,
                        named(OperationKind.RESTORE, "Ps_RST", "law-ops")),
                Arguments.of(
                        "a response that names its request behind it, one a line",
                        """
                        {"headers":{"azure-asyncoperation":"OP1"},"method":"PUT","url":"https://management.azure.comRES/clusters/one"}
                        """,
                        named(OperationKind.CLUSTER, "one")),
                Arguments.of("a narrow console", """
                        PUT https://management.azure.comRES/workspaces/law-ops/tables/Nar
                        row_SRCH?api-version=2023-09-01
                        HTTP/1.1 202 Accepted
                        Azure-AsyncOperation: OP1
                        """, named(OperationKind.SEARCH_JOB, "Narrow_SRCH", "law-ops")),
                Arguments.of("the result below a cluster", """
                        Location: https://management.azure.comRES/clusters/cmk/operationresults/ID1?api-version=2025-02-01
                        Azure-AsyncOperation: OP1
                        """, named(OperationKind.CLUSTER, "cmk")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("recordings")
    void theRequestThatStartedAnOperationTellsWhatItIs(String shape, String text, Proposal expected) {
        assertEquals(Map.of(1, expected), proposals(text));
    }

    @Test
    void aSearchJobsTableThatIsDeletedIsNoSearchJob() {
        assertEquals(
                Map.of(1, named(OperationKind.TABLE, "Heavy_SRCH", "law-ops")),
                proposals("DELETE https://management.azure.comRES/workspaces/law-ops/tables/Heavy_SRCH\n"
                        + "Azure-AsyncOperation: OP1\n"));
    }

    @Test
    void aTableWhoseRequestIsNotToldHasANameAndNoKind() {
        assertEquals(
                Map.of(1, named(OperationKind.UNKNOWN, "Heavy_SRCH", "law-ops")),
                proposals("location: https://management.azure.comRES/workspaces/law-ops/tables/Heavy_SRCH"
                        + "/operationresults/ID1\nazure-asyncoperation: OP1"));
    }

    @Test
    void eachOperationOfALogHasTheRequestThatIsItsOwn() {
        assertEquals(
                Map.of(
                        1, named(OperationKind.CLUSTER, "cmk"),
                        2, named(OperationKind.SEARCH_JOB, "Heavy_SRCH", "law-ops"),
                        3, named(OperationKind.DELETE_DATA, "Heavy_CL", "law-ops")),
                proposals("""
                        10:00:01 PUT https://management.azure.comRES/clusters/cmk?api-version=2022-10-01
                        10:00:01 Response: 202
                        10:00:01 Azure-AsyncOperation: OP1
                        10:00:21 GET OP1
                        10:00:30 PUT https://management.azure.comRES/workspaces/law-ops/tables/Heavy_SRCH?api-version=2022-10-01
                        10:00:31 Azure-AsyncOperation: OP2
                        10:00:40 GET OP1
                        10:00:40 GET OP2
                        10:00:41 GET https://management.azure.comRES/workspaces/law-ops/tables/Other_CL?api-version=2022-10-01
                        10:00:50 POST https://management.azure.comRES/workspaces/law-ops/tables/Heavy_CL/deleteData?api-version=2023-09-01
                        10:00:51 Azure-AsyncOperation: OP3
                        """));
    }

    @Test
    void anAnswerInEachLineBelongsToTheRequestOfItsLine() {
        assertEquals(
                Map.of(1, named(OperationKind.CLUSTER, "one"), 2, named(OperationKind.WORKSPACE, "two")),
                proposals("""
                        {"headers":{"azure-asyncoperation":"OP1"},"method":"PUT","url":"https://management.azure.comRES/clusters/one"}
                        {"headers":{"azure-asyncoperation":"OP2"},"method":"DELETE","url":"https://management.azure.comRES/workspaces/two"}
                        """));
    }
}
