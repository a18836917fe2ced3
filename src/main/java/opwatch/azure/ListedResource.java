package opwatch.azure;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Set;
import opwatch.discovery.ListRequest;
import opwatch.discovery.Listed;
import opwatch.discovery.WorkspaceName;
import opwatch.operation.Ascii;
import opwatch.operation.OperationKind;
import opwatch.operation.OperationRef;
import opwatch.operation.Place;
import opwatch.operation.ResultStatistics;
import opwatch.operation.ResultTable;
import opwatch.operation.Timestamp;
import org.jspecify.annotations.Nullable;

/// Reads one resource of a list (Azure/azure-rest-api-specs, operationalinsights `models.tsp`). Any thread.
///
/// What is running is known by the words that say that nothing is: providers invent new ones for what runs.
final class ListedResource {
    /// In lower case. `Active` and `Inactive` are of a failover that is not under way.
    private static final Set<String> AT_REST =
            Set.of("", "succeeded", "failed", "canceled", "cancelled", "active", "inactive");

    private static final int LONGEST_WORD = 100;
    private static final int MOST_DIGITS = 18;

    private ListedResource() {}

    /// The resource; null where it is not understood.
    static @Nullable Listed of(ListRequest request, JsonNode resource) {
        return switch (request) {
            case ListRequest.Workspaces asked -> workspace(asked, resource);
            case ListRequest.Clusters _, ListRequest.SummaryRules _ -> other(resource);
            case ListRequest.Tables _, ListRequest.OneTable _ -> table(resource);
        };
    }

    private static @Nullable Listed workspace(ListRequest.Workspaces asked, JsonNode resource) {
        // /subscriptions/{s}/resourceGroups/{g}/providers/Microsoft.OperationalInsights/workspaces/{w}
        String[] id = Json.text(resource, "id").split("/", -1);
        boolean right = id.length == 9
                && Ascii.same(id[1], "subscriptions")
                && Ascii.same(id[2], asked.subscriptionId())
                && Ascii.same(id[3], "resourcegroups")
                && Ascii.same(id[6], OperationRef.PROVIDER)
                && Ascii.same(id[7], "workspaces")
                && Place.Workspace.isResourceGroup(id[4])
                && Place.Workspace.isName(id[8]);
        JsonNode properties = resource.path("properties");
        return !right
                ? null
                : new Listed.Workspace(
                        new WorkspaceName(asked.cloud(), asked.subscriptionId(), id[4], id[8]),
                        Json.text(resource, "location"),
                        busy(
                                Json.text(properties.path("failover"), "state"),
                                Json.text(properties.path("replication"), "provisioningState"),
                                Json.text(properties, "provisioningState")));
    }

    private static Listed other(JsonNode resource) {
        JsonNode properties = resource.path("properties");
        return new Listed.Other(
                word(Json.text(resource, "name")),
                busy(
                        Json.text(properties, "provisioningState"),
                        Json.text(properties.path("replication"), "provisioningState")));
    }

    private static Listed table(JsonNode resource) {
        JsonNode properties = resource.path("properties");
        String name = word(Json.text(resource, "name"));
        Listed.Job search = job(OperationKind.SEARCH_JOB, "searchResults", "Search", properties);
        return new Listed.Table(
                name, search == null ? job(OperationKind.RESTORE, "restoredLogs", "Restore", properties) : search);
    }

    /// What fills a table; null where the ID of no operation stands there.
    ///
    /// @param member beside the other properties, or in `schema` in api-versions before 2022-10-01
    private static Listed.@Nullable Job job(OperationKind kind, String member, String verb, JsonNode properties) {
        JsonNode beside = properties.path(member);
        JsonNode job = beside.isObject() ? beside : properties.path("schema").path(member);
        String id = Json.text(job, "azureAsyncOperationId").strip();
        return id.isEmpty()
                ? null
                : new Listed.Job(
                        kind,
                        id,
                        word(Json.text(job, "sourceTable")),
                        time(job, "start" + verb + "Time"),
                        time(job, "end" + verb + "Time"),
                        statistics(properties));
    }

    private static ResultStatistics statistics(JsonNode properties) {
        JsonNode beside = properties.path("resultStatistics");
        JsonNode numbers =
                beside.isObject() ? beside : properties.path("schema").path("resultStatistics");
        BigDecimal progress = number(numbers, "progress");
        return new ResultStatistics(
                word(Json.text(properties, "provisioningState")),
                progress == null ? null : Math.min(100, progress.doubleValue()),
                number(numbers, "ingestedRecords"),
                number(numbers, "scannedGb"));
    }

    /// Null for what is no number, or one that nothing counts.
    private static @Nullable BigDecimal number(JsonNode object, String name) {
        JsonNode value = object.path(name);
        if (!value.isNumber()) {
            return null;
        }
        BigDecimal number = value.decimalValue();
        long scale = number.scale();
        boolean sound =
                number.signum() >= 0 && Math.abs(scale) <= MOST_DIGITS && number.precision() - scale <= MOST_DIGITS;
        return sound ? number : null;
    }

    private static @Nullable Timestamp time(JsonNode object, String name) {
        String raw = word(Json.text(object, name));
        return raw.isEmpty() ? null : AzureTimestamps.read(raw);
    }

    /// The first word for something that runs; empty for none.
    private static String busy(String... words) {
        for (String word : words) {
            if (!AT_REST.contains(Ascii.lower(word.strip()))) {
                return word(word);
            }
        }
        return "";
    }

    private static String word(String text) {
        return ArmResponse.cut(ProblemReader.words(text), LONGEST_WORD + ResultTable.LONGEST_NAME);
    }
}
