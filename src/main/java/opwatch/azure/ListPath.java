package opwatch.azure;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opwatch.discovery.ListReply.Next;
import opwatch.discovery.ListRequest;
import opwatch.discovery.WorkspaceName;
import opwatch.network.HostGuard;
import opwatch.operation.Ascii;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.operation.ResultTable;

/// The paths of the lists and tables that a search reads, and of nothing else. Any thread.
///
/// A path is always built here, from names that can stand in one. Of a `nextLink` only the query is taken,
/// and only where the rest of it is the path that was asked.
final class ListPath {
    private static final int LONGEST_QUERY = 8000;
    private static final String SEGMENT = "((?:[A-Za-z0-9_.()-]|%[0-9A-F]{2})+)";
    private static final Pattern KNOWN =
            Pattern.compile("/subscriptions/([0-9A-Fa-f-]{36})(?:/resourceGroups/" + SEGMENT
                    + "/providers/Microsoft\\.OperationalInsights/workspaces/" + SEGMENT + "/(?:tables(?:/" + SEGMENT
                    + ")?|summaryLogs)|/providers/Microsoft\\.OperationalInsights/(?:workspaces|clusters))");
    private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9$&=%._~:+*!'()@,;/?-]+");

    private ListPath() {}

    /// The path of what is asked for.
    static String of(ListRequest request) {
        return switch (request) {
            case ListRequest.Workspaces all -> provider("/subscriptions/" + all.subscriptionId()) + "/workspaces";
            case ListRequest.Clusters all -> provider("/subscriptions/" + all.subscriptionId()) + "/clusters";
            case ListRequest.Tables(WorkspaceName name) -> workspace(name) + "/tables";
            case ListRequest.SummaryRules(WorkspaceName name) -> workspace(name) + "/summaryLogs";
            case ListRequest.OneTable(WorkspaceName name, String table) ->
                workspace(name) + "/tables/" + segment(table);
        };
    }

    private static String workspace(WorkspaceName name) {
        return provider("/subscriptions/" + name.subscriptionId() + "/resourceGroups/" + segment(name.resourceGroup()))
                + "/workspaces/" + segment(name.name());
    }

    private static String provider(String scope) {
        return scope + "/providers/" + OperationRef.PROVIDER;
    }

    private static String segment(String name) {
        StringBuilder segment = new StringBuilder();
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xff);
            segment.append(
                    Ascii.isAlphanumeric(c) || "-_.()".indexOf(c) >= 0
                            ? String.valueOf(c)
                            : "%%%02X".formatted((int) c));
        }
        return segment.toString();
    }

    /// Whether a URI, whatever its host, has one of these paths and a query that can go out. The door to ARM
    /// asks this of the very URI that it sends.
    static boolean isKnown(URI uri) {
        Matcher path = KNOWN.matcher(uri.getRawPath() == null ? "" : uri.getRawPath());
        boolean known = path.matches() && OperationRef.isSubscriptionId(path.group(1));
        for (int i = 2; known && i <= path.groupCount(); i++) {
            known = path.group(i) == null || ResultTable.isName(decoded(path.group(i)));
        }
        return known && uri.getRawFragment() == null && isQuery(uri.getRawQuery());
    }

    private static boolean isQuery(String query) {
        return query != null
                && query.length() <= LONGEST_QUERY
                && QUERY.matcher(query).matches();
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
                    && isQuery(uri.getRawQuery());
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
        return java.net.URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
