package opwatch.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opwatch.operation.Ascii;
import opwatch.operation.Cloud;
import org.jspecify.annotations.Nullable;

/// The made-up workspaces of the demo, with their tables, clusters and summary rules: what a search finds
/// there. Two search jobs and a restore, lists in two pages, one workspace that refuses, and three things
/// that run without an ID. They began around the moment in which they are first looked for: only that is
/// kept. Any thread.
final class DemoResources {
    private static final String PROVIDER = "/providers/Microsoft\\.OperationalInsights";
    private static final Pattern PATH = Pattern.compile(
            "(/subscriptions/([^/]+))(?:" + PROVIDER + "/(workspaces|clusters)|/resourceGroups/([^/]+)" + PROVIDER
                    + "/workspaces/([^/]+)/(tables|summaryLogs)(?:/([^/]+))?)",
            Pattern.CASE_INSENSITIVE);
    /// A page, so that a list of the demo has two.
    private static final int PAGE = 8;

    private static final List<Workspace> WORKSPACES = List.of(
            new Workspace(Tour.PROD, "rg-logs-prod", "ws-prod", "westeurope", ""),
            new Workspace(Tour.PROD, "rg-logs-prod", "ws-prod-us", "eastus", ""),
            new Workspace(Tour.TEST, "rg-logs-test", "ws-test", "japaneast", "Activating"),
            new Workspace(Tour.BUSY, "rg-batch", "ws-finance", "eastus", ""));
    private static final String REFUSING = "ws-finance";

    private static final List<String> PLAIN = List.of(
            "AppTraces",
            "AuditLogs",
            "AzureActivity",
            "AzureDiagnostics",
            "ContainerLogV2",
            "Heartbeat",
            "Perf",
            "SecurityEvent",
            "SigninLogs",
            "Syslog");

    private static final List<Job> JOBS = List.of(
            new Job("ws-prod", "SignIns_March_SRCH", Scenario.SEARCH_JOB, 0, "SigninLogs"),
            new Job("ws-prod-us", "Security_2025_RST", Scenario.RESTORE, 20, "SecurityEvent"),
            new Job("ws-test", "Audit_Q1_SRCH", Scenario.SEARCH_JOB, 3600, "AuditLogs"));

    /// @param failover the word of its failover; empty for none
    private record Workspace(String subscription, String group, String name, String location, String failover) {}

    /// @param before how many seconds it had run when it was first looked for
    private record Job(String workspace, String table, Scenario scenario, long before, String source) {}

    private final AtomicReference<@Nullable Instant> begun = new AtomicReference<>();

    /// Answers a request for one of these lists; empty where it is for something else.
    Optional<DemoAnswer> answer(String path, @Nullable String query, Instant now) {
        Matcher asked = PATH.matcher(path);
        if (!asked.matches()) {
            return Optional.empty();
        }
        begun.compareAndSet(null, now.truncatedTo(ChronoUnit.SECONDS));
        boolean second = query != null && query.contains("$skiptoken=");
        if (asked.group(5) == null) {
            boolean clusters = Ascii.same(asked.group(3), "clusters");
            return Optional.of(clusters ? clusters(asked.group(2)) : workspaces(asked.group(2)));
        }
        return Optional.of(WORKSPACES.stream()
                .filter(one -> one.subscription.equals(asked.group(2)) && one.name.equals(asked.group(5)))
                .findFirst()
                .map(one -> inWorkspace(one, asked, second, now))
                .orElseGet(() -> notFound(path)));
    }

    private static DemoAnswer notFound(String path) {
        return DemoAnswer.error(404, "ResourceNotFound", "The resource '" + path + "' was not found.");
    }

    private DemoAnswer inWorkspace(Workspace one, Matcher asked, boolean second, Instant now) {
        if (one.name.equals(REFUSING)) {
            return DemoAnswer.error(
                    403,
                    "AuthorizationFailed",
                    "The client 'jane@contoso.example' does not have authorization to perform action"
                            + " 'Microsoft.OperationalInsights/workspaces/tables/read' over scope '" + id(one)
                            + "' or the scope is invalid.");
        }
        if (Ascii.same(asked.group(6), "summaryLogs")) {
            return rules(one);
        }
        return asked.group(7) == null
                ? tables(one, asked.group(), second, now)
                : jobs(one).stream()
                        .filter(job -> job.table.equals(asked.group(7)))
                        .findFirst()
                        .map(job -> DemoAnswer.of(200, table(one, job, now)))
                        .orElseGet(() -> notFound(asked.group()));
    }

    private static DemoAnswer workspaces(String subscription) {
        ObjectNode page = DemoAnswer.object();
        ArrayNode value = page.putArray("value");
        for (Workspace one : WORKSPACES) {
            if (one.subscription.equals(subscription)) {
                ObjectNode workspace = value.addObject()
                        .put("id", id(one))
                        .put("name", one.name)
                        .put("location", one.location);
                ObjectNode properties = workspace.putObject("properties").put("provisioningState", "Succeeded");
                if (!one.failover.isEmpty()) {
                    properties.putObject("failover").put("state", one.failover);
                }
            }
        }
        return DemoAnswer.of(200, page);
    }

    private static String id(Workspace one) {
        return "/subscriptions/" + one.subscription + "/resourceGroups/" + one.group
                + "/providers/Microsoft.OperationalInsights/workspaces/" + one.name;
    }

    private static DemoAnswer clusters(String subscription) {
        ObjectNode page = DemoAnswer.object();
        ArrayNode value = page.putArray("value");
        if (subscription.equals(Tour.PROD)) {
            value.addObject().put("name", "logs-prod").putObject("properties").put("provisioningState", "Updating");
        }
        return DemoAnswer.of(200, page);
    }

    private static DemoAnswer rules(Workspace one) {
        ObjectNode page = DemoAnswer.object();
        ArrayNode value = page.putArray("value");
        if (one.name.equals("ws-prod")) {
            value.addObject()
                    .put("name", "hourly-signins")
                    .putObject("properties")
                    .put("provisioningState", "Updating");
        }
        return DemoAnswer.of(200, page);
    }

    private DemoAnswer tables(Workspace one, String path, boolean second, Instant now) {
        List<String> plain = second ? PLAIN.subList(PAGE, PLAIN.size()) : PLAIN.subList(0, PAGE);
        ObjectNode page = DemoAnswer.object();
        ArrayNode value = page.putArray("value");
        for (String name : plain) {
            value.addObject().put("name", name).putObject("properties").put("provisioningState", "Succeeded");
        }
        if (second) {
            jobs(one).forEach(job -> value.add(table(one, job, now)));
        } else {
            page.put(
                    "nextLink",
                    "https://" + Cloud.DEMO.armHost() + path + "?api-version=2025-07-01&$skiptoken=" + PAGE);
        }
        return DemoAnswer.of(200, page);
    }

    private static List<Job> jobs(Workspace one) {
        Predicate<Job> there = job -> job.workspace.equals(one.name);
        return JOBS.stream().filter(there).toList();
    }

    private ObjectNode table(Workspace one, Job job, Instant now) {
        Instant start = Objects.requireNonNull(begun.get()).minusSeconds(job.before);
        long percent = Math.clamp((now.getEpochSecond() - start.getEpochSecond()) * 100 / 70, 0, 100);
        boolean search = job.scenario == Scenario.SEARCH_JOB;
        ObjectNode table =
                DemoAnswer.object().put("id", id(one) + "/tables/" + job.table).put("name", job.table);
        ObjectNode properties = table.putObject("properties")
                .put("provisioningState", search && percent < 100 ? "InProgress" : "Succeeded");
        String verb = search ? "Search" : "Restore";
        properties
                .putObject(search ? "searchResults" : "restoredLogs")
                .put("sourceTable", job.source)
                .put("start" + verb + "Time", "2026-01-01T00:00:00Z")
                .put("end" + verb + "Time", "2026-02-01T00:00:00Z")
                .put("azureAsyncOperationId", new DemoId(job.scenario, start).guid(job.table.hashCode()));
        if (search) {
            properties
                    .putObject("resultStatistics")
                    .put("progress", (double) percent)
                    .put("ingestedRecords", percent * 1731)
                    .put("scannedGb", percent * 0.42);
        }
        return table;
    }
}
