package opwatch.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import opwatch.discovery.ListReply;
import opwatch.discovery.ListRequest;
import opwatch.discovery.Listed;
import opwatch.discovery.WorkspaceName;
import opwatch.operation.Cloud;
import opwatch.operation.OperationKind;
import opwatch.operation.Problem;
import opwatch.operation.ResultStatistics;
import opwatch.operation.Timestamp;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Lists over the way to the real cloud: https, its real name, a token.
@Timeout(60)
class ResourceListsTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final String SUBSCRIPTION = "11111111-0000-0000-0000-000000000001";
    private static final WorkspaceName WORKSPACE = new WorkspaceName(Cloud.PUBLIC, SUBSCRIPTION, "rg", "ws-1");
    private static final ListRequest TABLES = new ListRequest.Tables(WORKSPACE);
    private static final String PATH = "/subscriptions/" + SUBSCRIPTION
            + "/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/ws-1/tables";

    private static KeyStore certificate;

    @BeforeAll
    static void makeCertificate() throws Exception {
        certificate = FakeCloud.certificate("-ext", "SAN=dns:" + Cloud.PUBLIC.armHost());
    }

    private static ListReply ask(ListRequest request, UnaryOperator<String> azure) throws Exception {
        try (FakeCloud fake = FakeCloud.answering(certificate, azure).trusting(certificate)) {
            ListReply reply = ask(fake, request, GivenTokens.of("CANARY"));
            assertTrue(fake.requests().stream().allMatch(one -> one.startsWith("CONNECT management.azure.com:443 ")));
            assertFalse(fake.requests().toString().contains("CANARY"));
            return reply;
        }
    }

    private static ListReply ask(FakeCloud fake, ListRequest request, TokenSource tokens) {
        try (ArmHttp http = new ArmHttp(FakeCloud.network(), null)) {
            return new ResourceLists(http, tokens, () -> NOW).page(request, "");
        }
    }

    private static UnaryOperator<String> answer(String status, String body) {
        return _ -> RawServer.json(status, body);
    }

    @Test
    void aTableSaysWhichOperationFillsItAndHowFarThatIs() throws Exception {
        String body = "{\"value\":[{\"name\":\"A_SRCH\",\"properties\":{\"provisioningState\":\"InProgress\","
                + "\"schema\":{\"columns\":[{\"name\":\"x\"},[]],\"name\":\"A\"},\"searchResults\":{\"query\":\"q\","
                + "\"sourceTable\":\"Syslog\",\"startSearchTime\":\"2026-01-01T00:00:00Z\",\"endSearchTime\":\"soon\","
                + "\"azureAsyncOperationId\":\"557f8f12-0000\"},\"resultStatistics\":{\"progress\":41.5,"
                + "\"ingestedRecords\":77895,\"scannedGb\":18.9}}},"
                + "{\"name\":\"B_RST\",\"properties\":{\"provisioningState\":\"Succeeded\",\"restoredLogs\":{"
                + "\"azureAsyncOperationId\":\"id2\"}}},"
                + "{\"name\":\"C_SRCH\",\"properties\":{\"schema\":{\"searchResults\":{\"azureAsyncOperationId\":"
                + "\"older\"}},\"resultStatistics\":{\"progress\":\"7\",\"ingestedRecords\":-1,\"scannedGb\":1e400}}},"
                + "{\"name\":\"Plain\",\"properties\":{\"searchResults\":{}}}, 5, []]}";

        ListReply.Page page = assertInstanceOf(ListReply.Page.class, ask(TABLES, answer("200 OK", body)));

        assertEquals(
                List.of(
                        new Listed.Table(
                                "A_SRCH",
                                new Listed.Job(
                                        OperationKind.SEARCH_JOB,
                                        "557f8f12-0000",
                                        "Syslog",
                                        new Timestamp("2026-01-01T00:00:00Z", Instant.parse("2026-01-01T00:00:00Z")),
                                        new Timestamp("soon", null),
                                        new ResultStatistics(
                                                "InProgress", 41.5, new BigDecimal("77895"), new BigDecimal("18.9")))),
                        new Listed.Table(
                                "B_RST",
                                new Listed.Job(
                                        OperationKind.RESTORE,
                                        "id2",
                                        "",
                                        null,
                                        null,
                                        new ResultStatistics("Succeeded", null, null, null))),
                        new Listed.Table(
                                "C_SRCH",
                                new Listed.Job(
                                        OperationKind.SEARCH_JOB, "older", "", null, null, ResultStatistics.NONE)),
                        new Listed.Table("Plain", null)),
                page.listed());
        assertEquals(new ListReply.Next.End(), page.next());
    }

    @Test
    void aWorkspaceSaysWhatRunsInIt() throws Exception {
        String id = "\"/subscriptions/" + SUBSCRIPTION.toUpperCase(java.util.Locale.ROOT)
                + "/resourcegroups/rg/providers/microsoft.operationalinsights/workspaces/";
        String body = "{\"value\":[{\"id\":" + id
                + "ws-a\",\"location\":\"East US\",\"properties\":{\"failover\":{\"state\":"
                + "\"Activating\"}}},{\"id\":" + id + "ws-b\",\"location\":\"eastus\",\"properties\":{\"failover\":{"
                + "\"state\":\"Active\"},\"replication\":{\"provisioningState\":\"EnableRequested\"}}},{\"id\":" + id
                + "ws-c\",\"location\":\"eastus\",\"properties\":{\"provisioningState\":\"Succeeded\",\"failover\":{\"state\":"
                + "\"Inactive\"}}},{\"id\":" + id + "d/../x\"},{\"id\":\"/subscriptions/other\"},{}]}";

        ListReply.Page page = assertInstanceOf(
                ListReply.Page.class,
                ask(new ListRequest.Workspaces(Cloud.PUBLIC, SUBSCRIPTION), answer("200 OK", body)));

        assertEquals(
                List.of(
                        new Listed.Workspace(workspace("ws-a"), "East US", "Activating"),
                        new Listed.Workspace(workspace("ws-b"), "eastus", "EnableRequested"),
                        new Listed.Workspace(workspace("ws-c"), "eastus", "")),
                page.listed());
    }

    private static WorkspaceName workspace(String name) {
        return new WorkspaceName(Cloud.PUBLIC, SUBSCRIPTION, "rg", name);
    }

    @Test
    void aPageWithAllColumnsOfAThousandTablesIsRead() throws Exception {
        String columns = "{\"name\":\"Column\",\"type\":\"string\",\"isHidden\":false},".repeat(60);
        String table = "{\"name\":\"T\",\"properties\":{\"schema\":{\"columns\":["
                + columns.substring(0, columns.length() - 1) + "]}}},";
        String body = "{\"value\":[" + table.repeat(1000) + "{\"name\":\"last\"}]}";
        assertTrue(body.length() > 3_000_000);

        ListReply.Page page = assertInstanceOf(ListReply.Page.class, ask(TABLES, answer("200 OK", body)));

        assertEquals(1001, page.listed().size());
        assertEquals(new Listed.Table("last", null), page.listed().getLast());
    }

    @Test
    void whatIsNoListIsToldApart() throws Exception {
        assertInstanceOf(ListReply.NoList.class, ask(TABLES, answer("200 OK", "{\"value\":[{]}")));
        assertInstanceOf(ListReply.NoList.class, ask(TABLES, answer("200 OK", "{\"values\":[]}")));
        assertInstanceOf(ListReply.NoList.class, ask(TABLES, answer("200 OK", "[]")));
        assertInstanceOf(ListReply.NoList.class, ask(TABLES, answer("200 OK", "{\"value\":[],\"value\":[]}")));
        assertEquals(
                new Problem.Intercepted(Problem.Sign.NOT_JSON, "text/html"),
                problem(ask(TABLES, _ -> RawServer.http("200 OK\r\nContent-Type: text/html", "<html>"))));
    }

    private static Problem problem(ListReply reply) {
        return assertInstanceOf(ListReply.Failed.class, reply).problem();
    }

    @Test
    void aRefusalNamesThePermissionAndA429TheWait() throws Exception {
        assertEquals(
                new Problem.Forbidden("Microsoft.OperationalInsights/workspaces/tables/read", PATH, "no"),
                problem(ask(
                        TABLES,
                        answer(
                                "403 Forbidden\r\nx-ms-request-id: 1",
                                "{\"error\":{\"code\":\"AuthorizationFailed\",\"message\":\"no\"}}"))));
        ListReply slow = ask(
                TABLES,
                answer(
                        "429 Too Many\r\nRetry-After: 17\r\nx-ms-ratelimit-remaining-subscription-reads: 3",
                        "{\"error\":{\"code\":\"SubscriptionRequestsThrottled\",\"message\":\"slow\"}}"));
        assertEquals(new Problem.Throttled("SubscriptionRequestsThrottled"), problem(slow));
        assertEquals(new ListReply.Reads(true, Duration.ofSeconds(17), 3L), slow.reads());
        assertEquals(
                Duration.ofMinutes(1),
                ask(TABLES, answer("429 Too Many", "{}")).reads().retryAfter());
        assertNull(ask(TABLES, answer("503 Busy", "{}")).reads().retryAfter());
    }

    @Test
    void anotherVersionIsAskedWhereTheCloudOffersIt() throws Exception {
        String refusal = "{\"error\":{\"code\":\"InvalidResourceType\",\"message\":\"The supported api-versions are"
                + " '2020-08-01,2023-09-01'.\"}}";
        try (FakeCloud fake = FakeCloud.answering(
                        certificate,
                        request -> request.contains("api-version=2023-09-01")
                                ? RawServer.json("200 OK", "{\"value\":[]}")
                                : RawServer.json("404 Not Found", refusal))
                .trusting(certificate)) {
            assertInstanceOf(ListReply.Page.class, ask(fake, TABLES, GivenTokens.of("CANARY")));
            assertEquals(2, fake.answered().size());
            assertTrue(fake.answered().getFirst().startsWith("GET " + PATH + "?api-version=2025-07-01 "));
        }
    }

    @Test
    void aCloudWithoutSummaryRulesHasNone() throws Exception {
        ListReply reply = ask(
                new ListRequest.SummaryRules(WORKSPACE),
                answer("404 Not Found", "{\"error\":{\"code\":\"InvalidResourceType\",\"message\":\"no\"}}"));

        assertEquals(List.of(), assertInstanceOf(ListReply.Page.class, reply).listed());
    }

    @Test
    void withoutATokenNothingIsSent() throws Exception {
        try (FakeCloud fake = FakeCloud.answering(certificate, answer("200 OK", "{\"value\":[]}"))
                .trusting(certificate)) {
            assertEquals(new Problem.SignInNeeded("", ""), problem(ask(fake, TABLES, GivenTokens.none())));
            assertEquals(List.of(), fake.requests());
        }
    }

    @Test
    void theDoorRefusesAnyOtherPathBeforeAnythingIsSent() throws Exception {
        try (FakeCloud fake =
                        FakeCloud.answering(certificate, answer("200 OK", "{}")).trusting(certificate);
                ArmHttp http = new ArmHttp(FakeCloud.network(), null)) {
            assertThrows(
                    SecurityException.class,
                    () -> http.search(
                            Cloud.PUBLIC,
                            PATH.replace("/tables", "/sharedKeys") + "?api-version=1",
                            new BearerToken("CANARY")));
            assertEquals(List.of(), fake.requests());
        }
    }
}
