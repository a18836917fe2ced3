package opwatch.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A resource path as it stands in a text, from the subscription on.
///
/// @param kind what it leads to
/// @param subscriptionId as it stands there; empty when missing
/// @param location as it stands there, decoded; empty when missing
/// @param operationId as it stands there, decoded; empty when missing
record ResourcePath(Kind kind, String subscriptionId, String location, String operationId) {
    /// What a path leads to.
    enum Kind {
        /// The status or the result of a Log Analytics operation.
        STATUS,
        /// The same of another provider.
        OTHER_PROVIDER,
        /// A purge of a workspace.
        PURGE,
        /// The result of a single resource, without a location.
        RESOURCE_RESULT,
        /// Begins like a status path and stops, or has placeholders.
        INCOMPLETE,
        /// Any other resource.
        OTHER
    }

    private static final int MOST_SEGMENTS = 12;
    private static final int LONGEST_SEGMENT = 260;
    private static final String ENDS = "/?#&\"'<>`,;|\\)]\u201c\u201d";

    /// Reads the path that begins here.
    ///
    /// @param from just behind `subscriptions/`
    static ResourcePath read(String text, int from) {
        List<String> segments = new ArrayList<>();
        int at = from;
        while (segments.size() < MOST_SEGMENTS) {
            boolean location = !segments.isEmpty() && folded(segments.getLast()).equals("locations");
            int end = segmentEnd(text, at, location);
            segments.add(PercentCode.decode(text.substring(at, end)));
            if (end >= text.length() || text.charAt(end) != '/') {
                break;
            }
            at = end + 1;
        }
        return of(segments);
    }

    /// The operation, when all its parts are right.
    Optional<OperationRef> ref(Cloud cloud) {
        boolean whole = OperationRef.isSubscriptionId(subscriptionId)
                && OperationRef.isLocation(location)
                && Refusal.ofOperationId(operationId) == null;
        return whole ? Optional.of(new OperationRef(cloud, subscriptionId, location, operationId)) : Optional.empty();
    }

    /// Why [#ref] is empty.
    Refusal.Reason refusal() {
        Refusal typed = Refusal.ofOperationId(operationId);
        return typed == null ? Refusal.Reason.INCOMPLETE : typed.reason();
    }

    /// The path for a person.
    String shown() {
        return "…/locations/" + location + "/operationStatuses/" + operationId;
    }

    /// A location may be written as people say it, with a space in it; nothing else may.
    private static int segmentEnd(String text, int from, boolean location) {
        int end = from;
        while (end < text.length() && end - from < LONGEST_SEGMENT && !endsSegment(text.charAt(end), location)) {
            end++;
        }
        if (location && (end >= text.length() || text.charAt(end) != '/')) {
            return segmentEnd(text, from, false);
        }
        return end;
    }

    private static boolean endsSegment(char c, boolean location) {
        if (location && (c == ' ' || c == '(' || c == ')')) {
            return false;
        }
        return Character.isWhitespace(c) || Character.isISOControl(c) || ENDS.indexOf(c) >= 0;
    }

    private static ResourcePath of(List<String> path) {
        String subscription = path.getFirst();
        if (path.size() >= 3 && is(path, 1, "locations")) {
            // As the answer's own `id` in Microsoft's example: without the provider.
            return status(subscription, path.subList(1, path.size()));
        }
        if (path.size() >= 5 && is(path, 1, "providers") && is(path, 3, "locations")) {
            boolean ours = is(path, 2, OperationRef.PROVIDER);
            ResourcePath status = status(subscription, path.subList(3, path.size()));
            return ours || status.kind != Kind.STATUS
                    ? (ours ? status : other())
                    : new ResourcePath(Kind.OTHER_PROVIDER, subscription, status.location, status.operationId);
        }
        return ofResource(subscription, path);
    }

    /// @param path from `locations` on
    private static ResourcePath status(String subscription, List<String> path) {
        boolean collection = path.size() >= 3 && (is(path, 2, "operationStatuses") || is(path, 2, "operationResults"));
        if (!collection) {
            return path.size() <= 2 ? new ResourcePath(Kind.INCOMPLETE, subscription, path.get(1), "") : other();
        }
        String id = path.size() > 3 ? withoutFullStop(path.get(3)) : "";
        boolean ends = path.size() <= 4 || (path.size() == 5 && path.get(4).isEmpty());
        return ends ? new ResourcePath(Kind.STATUS, subscription, path.get(1), id) : other();
    }

    private static ResourcePath ofResource(String subscription, List<String> path) {
        boolean ours = path.size() >= 8 && is(path, 1, "resourceGroups") && is(path, 4, OperationRef.PROVIDER);
        if (!ours) {
            return other();
        }
        for (int i = 6; i < path.size() - 1; i++) {
            String id = withoutFullStop(path.get(i + 1));
            if (is(path, i, "operationResults") || is(path, i, "operationStatuses")) {
                return new ResourcePath(Kind.RESOURCE_RESULT, subscription, "", id);
            }
            if (is(path, i, "operations")) {
                return new ResourcePath(Kind.PURGE, subscription, "", id);
            }
        }
        return other();
    }

    private static ResourcePath other() {
        return new ResourcePath(Kind.OTHER, "", "", "");
    }

    private static boolean is(List<String> path, int place, String name) {
        return folded(path.get(place)).equals(Ascii.lower(name));
    }

    private static String folded(String segment) {
        return Ascii.lower(segment);
    }

    /// A sentence ends with a full stop, an ID does not.
    private static String withoutFullStop(String id) {
        return id.replaceFirst("[.:!}]+$", "");
    }
}
