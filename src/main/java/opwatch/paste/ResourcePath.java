package opwatch.paste;

import java.util.Optional;
import java.util.regex.Pattern;
import opwatch.operation.Ascii;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;

/// A resource path in a text, from the subscription on.
///
/// @param kind what it leads to
/// @param subscriptionId as it stands there; empty when missing
/// @param provider whose operation it is; empty when it does not say
/// @param location as it stands there, decoded; empty when missing
/// @param operationId as it stands there, decoded; empty when missing
record ResourcePath(Kind kind, String subscriptionId, String provider, String location, String operationId) {
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
        /// Begins like a status path and stops.
        INCOMPLETE,
        /// Any other resource.
        OTHER
    }

    private static final String STATUSES = "operationStatuses";
    private static final String RESULTS = "operationResults";
    private static final Pattern PROVIDER = Pattern.compile("[A-Za-z0-9.]{1,60}");
    private static final Pattern TEMPLATE = Pattern.compile("[{<$][A-Za-z0-9 _.$:{}<>-]{0,40}");
    private static final Pattern SHOWN_ID = Pattern.compile("(?!eyJ)[0-9A-Za-z][0-9A-Za-z*_~-]{0,101}");

    /// Reads the path that begins here. A path that goes on in the next line is joined only when that makes
    /// a complete status path with a GUID at its end: unrelated text below is never joined.
    ///
    /// @param from just behind `subscriptions/`
    static ResourcePath read(String text, int from) {
        Segments segments = Segments.read(text, from);
        ResourcePath path = of(segments);
        boolean whole = path.kind == Kind.STATUS && OperationRef.isSubscriptionId(path.operationId);
        if (whole || !segments.mayBeWrapped(text)) {
            return path;
        }
        ResourcePath wrapped = of(Segments.readWrapped(text, from));
        boolean better = wrapped.kind == Kind.STATUS
                && OperationRef.isSubscriptionId(wrapped.operationId)
                && wrapped.ref(Cloud.PUBLIC).isPresent();
        return better ? wrapped : path;
    }

    /// The operation, when all its parts are right.
    Optional<OperationRef> ref(Cloud cloud) {
        boolean whole = OperationRef.isSubscriptionId(subscriptionId)
                && OperationRef.isLocation(location)
                && Refusal.ofOperationId(operationId) == null;
        return whole ? Optional.of(new OperationRef(cloud, subscriptionId, location, operationId)) : Optional.empty();
    }

    /// Why [#ref] is empty.
    Refusal refusal() {
        Refusal typed = Refusal.ofOperationId(operationId);
        return typed == null || typed.reason() == Refusal.Reason.INCOMPLETE
                ? new Refusal(Refusal.Reason.INCOMPLETE, shown())
                : new Refusal(typed.reason(), shownId());
    }

    /// Whether it comes from instructions: `{subscriptionId}`, `<SUBID>`, `$sub`.
    boolean isTemplate() {
        return isTemplate(subscriptionId) || isTemplate(location) || isTemplate(operationId);
    }

    /// The path for a person. Parts that are not what they should be may be anything, a secret too, and are
    /// left out.
    String shown() {
        boolean known = OperationRef.isLocation(location) || isTemplate(location);
        return "…/locations/" + (known ? location : "…") + "/" + STATUSES + "/" + shownId();
    }

    /// The operation ID for a person; one with dots in it may as well be a token.
    String shownId() {
        return SHOWN_ID.matcher(operationId).matches() || isTemplate(operationId) ? operationId : "…";
    }

    private static boolean isTemplate(String part) {
        return TEMPLATE.matcher(part).matches();
    }

    private static ResourcePath of(Segments path) {
        if (path.size() >= 3 && path.is(1, "locations")) {
            // As the answer's own `id` in Microsoft's example: without the provider.
            return ofLocation(path, 1, "");
        }
        if (path.size() >= 5 && path.is(1, "providers") && path.is(3, "locations")) {
            return ofLocation(path, 3, path.names().get(2));
        }
        return ofResource(path);
    }

    /// @param at the place of `locations`
    private static ResourcePath ofLocation(Segments path, int at, String provider) {
        String location = path.names().get(at + 1);
        boolean ours = provider.isEmpty() || path.is(at - 1, OperationRef.PROVIDER) || isTemplate(provider);
        boolean operation = path.is(at + 2, STATUSES) || path.is(at + 2, RESULTS);
        if (!ours && (operation || path.is(at + 2, "operations") || path.is(at + 2, "asyncOperations"))) {
            return new ResourcePath(Kind.OTHER_PROVIDER, "", shownProvider(provider), location, "");
        }
        boolean ends = path.size() <= at + 4 || (path.size() == at + 5 && path.is(at + 4, ""));
        if (operation && ends) {
            return new ResourcePath(Kind.STATUS, path.names().getFirst(), provider, location, name(path, at + 3));
        }
        return ours && stopsEarly(path, at + 2)
                ? new ResourcePath(Kind.INCOMPLETE, path.names().getFirst(), provider, location, "")
                : other();
    }

    private static boolean stopsEarly(Segments path, int collection) {
        String last = Ascii.lower(name(path, collection));
        return path.size() <= collection + 1
                && (Ascii.lower(STATUSES).startsWith(last)
                        || Ascii.lower(RESULTS).startsWith(last));
    }

    private static ResourcePath ofResource(Segments path) {
        boolean ours = path.size() >= 8 && path.is(1, "resourceGroups") && path.is(4, OperationRef.PROVIDER);
        for (int i = 6; ours && i < path.size() - 1; i++) {
            if (path.is(i, RESULTS) || path.is(i, STATUSES)) {
                return new ResourcePath(Kind.RESOURCE_RESULT, "", "", "", name(path, i + 1));
            }
            if (path.is(i, "operations")) {
                return new ResourcePath(Kind.PURGE, "", "", "", name(path, i + 1));
            }
        }
        return other();
    }

    private static String name(Segments path, int place) {
        return place < path.size() ? path.names().get(place) : "";
    }

    private static String shownProvider(String provider) {
        return PROVIDER.matcher(provider).matches() ? provider : "…";
    }

    private static ResourcePath other() {
        return new ResourcePath(Kind.OTHER, "", "", "", "");
    }
}
