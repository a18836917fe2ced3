package opwatch.azure;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import opwatch.network.HostGuard;
import opwatch.operation.Ascii;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.operation.Problem;
import opwatch.operation.Region;
import opwatch.operation.Subscription;
import opwatch.operation.Tenant;
import org.jspecify.annotations.Nullable;

/// Reads what Azure Resource Manager lists for an account, so that a person picks instead of typing IDs.
/// Any thread; blocks. A failure ends a list early and does no other harm.
public final class Directory {
    private static final String LISTS = "?api-version=2022-12-01";
    private static final String PROVIDERS = "?api-version=2021-04-01";
    /// Most pages of one list: a server that always names a next page must not keep the thread for ever.
    private static final int MOST_PAGES = 20;

    private final ArmHttp http;

    public Directory(ArmHttp http) {
        this.http = http;
    }

    /// What one provider offers for operation statuses.
    ///
    /// @param apiVersions as listed
    /// @param regions display names, as listed
    public record Offer(List<String> apiVersions, List<String> regions) {}

    /// The subscriptions that a token sees, in Azure's order.
    public List<Subscription> subscriptions(Cloud cloud, BearerToken token) throws InterruptedException {
        return listed(cloud, "/subscriptions" + LISTS, token, one -> {
            String id = Json.text(one, "subscriptionId");
            return OperationRef.isSubscriptionId(id)
                    ? new Subscription(cloud, id, Json.text(one, "displayName"), Json.text(one, "tenantId"))
                    : null;
        });
    }

    /// The tenants that an account belongs to, in Azure's order.
    public List<Tenant> tenants(Cloud cloud, BearerToken token) throws InterruptedException {
        return listed(cloud, "/tenants" + LISTS, token, one -> {
            String id = Json.text(one, "tenantId");
            return OperationRef.isSubscriptionId(id)
                    ? new Tenant(id, Json.text(one, "displayName"), Json.text(one, "defaultDomain"))
                    : null;
        });
    }

    /// The regions of a subscription, in Azure's order; no logical ones.
    public List<Region> regions(Cloud cloud, String subscriptionId, BearerToken token) throws InterruptedException {
        return listed(cloud, "/subscriptions/" + subscriptionId + "/locations" + LISTS, token, one -> {
            String name = Json.text(one, "name");
            boolean logical = Json.text(one.path("metadata"), "regionType").equals("Logical");
            return logical || !OperationRef.isLocation(name) ? null : new Region(name, Json.text(one, "displayName"));
        });
    }

    /// The api-versions and regions of operation statuses; null when Azure does not say.
    public @Nullable Offer offer(Cloud cloud, String subscriptionId, BearerToken token) throws InterruptedException {
        String path = "/subscriptions/" + subscriptionId + "/providers/" + OperationRef.PROVIDER + PROVIDERS;
        JsonNode document = ask(cloud, path, token);
        if (document == null) {
            return null;
        }
        return document.path("resourceTypes")
                .valueStream()
                .filter(type -> Ascii.same(Json.text(type, "resourceType"), "locations/operationStatuses"))
                .findFirst()
                .map(type -> new Offer(texts(type.path("apiVersions")), texts(type.path("locations"))))
                .orElse(null);
    }

    private <T> List<T> listed(Cloud cloud, String path, BearerToken token, Function<JsonNode, @Nullable T> reader)
            throws InterruptedException {
        List<T> all = new ArrayList<>();
        String next = path;
        for (int page = 0; next != null && page < MOST_PAGES; page++) {
            JsonNode document = ask(cloud, next, token);
            if (document == null) {
                return all;
            }
            document.path("value")
                    .valueStream()
                    .map(reader)
                    .filter(Objects::nonNull)
                    .forEach(all::add);
            next = next(cloud, Json.text(document, "nextLink"));
        }
        return all;
    }

    /// The next page, when it is one of this cloud: what names another host, or no list, is no next page.
    private static @Nullable String next(Cloud cloud, String link) {
        try {
            URI uri = URI.create(link);
            return !HostGuard.leadsTo(uri, cloud.armHost()::equals) || !ArmPath.isOneOf(ArmPath.LISTS, uri)
                    ? null
                    : uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private @Nullable JsonNode ask(Cloud cloud, String pathAndQuery, BearerToken token) throws InterruptedException {
        try {
            ArmResponse answer = http.list(cloud, pathAndQuery, token);
            return answer.status() == 200 && answer.isJson() ? Json.readList(answer.body()) : null;
        } catch (NoResponseException e) {
            Problem problem = e.problem();
            System.getLogger("opwatch").log(System.Logger.Level.DEBUG, () -> "a look-up failed: " + problem);
            return null;
        }
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(Json::text).toList();
    }
}
