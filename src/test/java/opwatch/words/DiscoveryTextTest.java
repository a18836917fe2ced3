package opwatch.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import opwatch.discovery.BusyResource;
import opwatch.discovery.FoundOperation;
import opwatch.discovery.ListRequest;
import opwatch.discovery.Listed;
import opwatch.discovery.SearchState;
import opwatch.discovery.Trouble;
import opwatch.discovery.WorkspaceName;
import opwatch.operation.Cloud;
import opwatch.operation.OperationKind;
import opwatch.operation.OperationRef;
import opwatch.operation.Problem;
import opwatch.operation.ResultStatistics;
import opwatch.operation.ResultTable;
import opwatch.operation.Timestamp;
import org.junit.jupiter.api.Test;

class DiscoveryTextTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final String ID = "00000000-0000-0000-0000-000000000001";
    private static final WorkspaceName NAME = new WorkspaceName(Cloud.DEMO, ID, "rg", "ws-1");
    private static final ListRequest TABLES = new ListRequest.Tables(NAME);

    private static FoundOperation found(Listed.Job job) {
        return new FoundOperation(
                new OperationRef(Cloud.DEMO, ID, "eastus", "abc"),
                new Listed.Workspace(NAME, "eastus", ""),
                new ResultTable("rg", "ws-1", "A_SRCH"),
                job);
    }

    @Test
    void whatIsKnownOfATableIsSaidAndNothingElse() {
        Timestamp from = new Timestamp("2026-03-04T01:00:00Z", Instant.parse("2026-03-04T01:00:00Z"));
        FoundOperation all = found(new Listed.Job(
                OperationKind.SEARCH_JOB,
                "abc",
                "Sys\u202elog",
                from,
                from,
                new ResultStatistics("InProgress", 45.0, BigDecimal.valueOf(77_895), new BigDecimal("18.9"))));
        assertEquals("A_SRCH in ws-1", DiscoveryText.title(all));
        assertEquals(
                "Search job of Sys\\u202Elog · table InProgress · 45%, 77,895 records, 18.9 GB scanned · data from"
                        + " 1:00:00 AM to 1:00:00 AM · eastus",
                DiscoveryText.facts(all, NOW, ZoneOffset.UTC).replace('\u202f', ' '));
        assertEquals(
                "Restore · eastus",
                DiscoveryText.facts(
                        found(new Listed.Job(OperationKind.RESTORE, "abc", "", null, null, ResultStatistics.NONE)),
                        NOW,
                        ZoneOffset.UTC));
    }

    private static String trouble(ListRequest request, Trouble.Reason reason) {
        return DiscoveryText.of(new Trouble(request, reason), _ -> "Prod");
    }

    @Test
    void eachTroubleSaysWhatIsMissingAndThatTheRestCounts() {
        assertEquals(
                "The workspaces of subscription Prod could not be listed: no response in time. Other lists are not"
                        + " affected.",
                trouble(
                        new ListRequest.Workspaces(Cloud.DEMO, ID),
                        new Trouble.Reason.Failed(new Problem.TimedOut(java.time.Duration.ofSeconds(30)))));
        assertEquals(
                "The tables of workspace ws-1 could not be listed: this account has no permission (a/read). Other lists"
                        + " are not affected.",
                trouble(TABLES, new Trouble.Reason.Failed(new Problem.Forbidden("a/read", "", ""))));
        assertEquals(
                "The clusters of subscription Prod could not be listed: Azure’s answer is no list. Other lists are not"
                        + " affected.",
                trouble(new ListRequest.Clusters(Cloud.DEMO, ID), new Trouble.Reason.NoList()));
        assertEquals(
                "The summary rules of workspace ws-1 were read in part: the answer names evil.test for the next page, and"
                        + " OpWatch asks only the host and the path that it began with. What was read is shown.",
                trouble(new ListRequest.SummaryRules(NAME), new Trouble.Reason.Elsewhere("evil.test")));
        assertEquals(
                "The tables of workspace ws-1 were read in part: the answers name ever more pages. What was read is"
                        + " shown.",
                trouble(TABLES, new Trouble.Reason.Endless()));
        assertEquals(
                "The search ended after 20,000 tables, the most that it reads. Choose fewer subscriptions to search the"
                        + " rest.",
                trouble(TABLES, new Trouble.Reason.TooMany(20_000)));
    }

    @Test
    void progressHasCountsAndTheEndHasAnAge() {
        SearchState.Counts counts = new SearchState.Counts(3, 1, 40, 12, 310);
        SearchState running =
                new SearchState(SearchState.Phase.RUNNING, counts, List.of(), List.of(), List.of(), List.of());
        assertEquals(
                "Searching: 1 of 3 subscriptions, 12 of 40 workspaces, 310 tables read",
                DiscoveryText.of(running, NOW, NOW));
        SearchState done = new SearchState(
                SearchState.Phase.DONE,
                counts,
                List.of(),
                List.of(),
                List.of(new Trouble(TABLES, new Trouble.Reason.NoList())),
                List.of());
        assertEquals(
                "0 found in 40 workspaces, 310 tables read; 5 min ago. One list was not read to its end.",
                DiscoveryText.of(done, NOW.minusSeconds(300), NOW));
        assertEquals(
                "Summary rule r in ws-1: Updating",
                DiscoveryText.of(new BusyResource(
                        BusyResource.Kind.SUMMARY_RULE, "r", new Listed.Workspace(NAME, "eastus", ""), "Updating")));
    }

    @Test
    void aTableWhoseOperationCannotBeNamedSaysSo() {
        BusyResource table =
                new BusyResource(BusyResource.Kind.TABLE, "A_SRCH", new Listed.Workspace(NAME, "", ""), "");

        assertEquals("Table A_SRCH in ws-1: state not given", DiscoveryText.of(table));
        assertEquals(
                "A search job or restore fills it, but OpWatch cannot follow it: Azure’s list has no usable ID,"
                        + " region or table name.",
                DiscoveryText.why(table));
    }
}
