package opwatch.azure;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import opwatch.discovery.ListReply.Next;
import opwatch.discovery.ListRequest;
import opwatch.discovery.WorkspaceName;
import opwatch.network.HostGuard;
import opwatch.operation.Ascii;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.operation.Place;

/// The paths of the lists and tables that a search reads. Any thread.
///
/// A path is always built here, from names that can stand in one. Of a `nextLink` only the query is taken,
/// and only where the rest of it is the path that was asked.
final class ListPath {
    private ListPath() {}

    /// The path of what is asked for.
    static String of(ListRequest request) {
        return switch (request) {
            case ListRequest.Workspaces all -> provider("/subscriptions/" + all.subscriptionId()) + "/workspaces";
            case ListRequest.Clusters all -> provider("/subscriptions/" + all.subscriptionId()) + "/clusters";
            case ListRequest.Tables(WorkspaceName name) -> name.path() + "/tables";
            case ListRequest.SummaryRules(WorkspaceName name) -> name.path() + "/summaryLogs";
            case ListRequest.OneTable(WorkspaceName name, String table) ->
                name.path() + "/tables/" + Place.segment(table);
        };
    }

    private static String provider(String scope) {
        return scope + "/providers/" + OperationRef.PROVIDER;
    }

    /// Where a list goes on.
    ///
    /// @param path that was asked
    /// @param link the `nextLink` as Azure sent it; empty for none
    static Next next(Cloud cloud, String path, String link) {
        if (link.isEmpty()) {
            return new Next.End();
        }
        try {
            URI uri = URI.create(link);
            boolean same = HostGuard.leadsTo(uri, cloud.armHost()::equals)
                    && Ascii.same(decoded(path), decoded(uri.getRawPath()))
                    && uri.getRawFragment() == null
                    && ArmPath.isQuery(uri.getRawQuery());
            return same ? new Next.Query(uri.getRawQuery()) : new Next.Elsewhere(host(uri));
        } catch (IllegalArgumentException e) {
            return new Next.Elsewhere("");
        }
    }

    private static String host(URI uri) {
        String host = uri.getHost() == null ? "" : uri.getHost();
        return ArmResponse.cut(ProblemReader.words(host), 100);
    }

    /// @throws IllegalArgumentException where the escapes are broken
    private static String decoded(String path) {
        // A plus is a plus in a path.
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
