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
/// @param location as it stands there; empty when missing
/// @param operationId as it stands there; empty when missing
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
        /// Begins like a status path and stops, or goes on where such a path ends.
        INCOMPLETE,
        /// Any other resource.
        OTHER
    }

    /// What Azure's providers call the place of their operations.
    private static final Pattern COLLECTION = Pattern.compile(
            "operations?(?:status(?:es)?|results?)?|(?:azure)?async_?operations?(?:status(?:es)?|results?)?"
                    + "|deploymentstatus");

    private static final String STATUSES = "operationStatuses";
    private static final String RESULTS = "operationResults";
    private static final Pattern PROVIDER = Pattern.compile("[A-Za-z0-9.]{1,60}");
    private static final Pattern GUID_BEGUN = Pattern.compile("[0-9a-fA-F]{1,7}");
    private static final Pattern SHOWN_ID = Pattern.compile("(?!eyJ)[0-9A-Za-z][0-9A-Za-z*_~-]{0,101}");

    /// The operation, when all its parts are right.
    Optional<OperationRef> ref(Cloud cloud) {
        boolean whole = OperationRef.isSubscriptionId(subscriptionId)
                && OperationRef.isLocation(location)
                && !isTemplate()
                && Refusal.ofOperationId(operationId) == null;
        return whole ? Optional.of(new OperationRef(cloud, subscriptionId, location, operationId)) : Optional.empty();
    }

    /// Whether it is a status path to its last character: an ID that is a GUID cannot go on.
    boolean isWhole() {
        boolean guid = operationId.length() >= 36
                && OperationRef.isSubscriptionId(operationId.substring(0, 36))
                && (operationId.length() == 36 || operationId.charAt(36) == '*');
        return kind == Kind.STATUS && guid && ref(Cloud.PUBLIC).isPresent();
    }

    /// Whether it says where the operation with its ID is, or that it is none of ours.
    boolean names() {
        return switch (kind) {
            case STATUS -> ref(Cloud.PUBLIC).isPresent();
            case OTHER_PROVIDER, PURGE -> !operationId.isEmpty();
            case RESOURCE_RESULT, INCOMPLETE, OTHER -> false;
        };
    }

    /// This path, cut when its ID may be the beginning of a GUID: fewer than eight hex digits.
    ResourcePath cutOff() {
        boolean begun = kind == Kind.STATUS && GUID_BEGUN.matcher(operationId).matches();
        return begun ? new ResourcePath(Kind.INCOMPLETE, subscriptionId, provider, location, operationId) : this;
    }

    /// Why [#ref] is empty.
    Refusal refusal() {
        Refusal typed = Refusal.ofOperationId(operationId);
        return typed == null || typed.reason() == Refusal.Reason.INCOMPLETE
                ? new Refusal(Refusal.Reason.INCOMPLETE, shown())
                : new Refusal(typed.reason(), typed.reason() == Refusal.Reason.ID_TOO_LONG ? shown() : shownId());
    }

    /// Whether it comes from instructions: `{subscriptionId}`, `<SUBID>`, `$sub`, `subscription-id`.
    boolean isTemplate() {
        return Placeholder.isSubscription(subscriptionId)
                || Placeholder.isLocation(location)
                || Placeholder.isOperationId(operationId);
    }

    /// The path for a person, without parts that are not what they should be: they may be a secret.
    String shown() {
        boolean known = OperationRef.isLocation(location) || Placeholder.isMarked(location);
        return "…/locations/" + (known ? location : "…") + "/" + STATUSES + "/" + shownId();
    }

    /// The operation ID for a person; one with dots in it may as well be a token.
    String shownId() {
        return SHOWN_ID.matcher(operationId).matches() || Placeholder.isMarked(operationId) ? operationId : "…";
    }

    /// @param cut whether it ends where its line does, so that the rest may be missing
    static ResourcePath of(Segments path, boolean cut) {
        for (int at = 1; at < path.size(); at++) {
            if (isCollection(path, at)) {
                return ofOperation(path, at);
            }
        }
        return stopsEarly(path, cut)
                ? new ResourcePath(Kind.INCOMPLETE, path.name(0), "", location(path, path.size()), "")
                : other();
    }

    private static boolean isCollection(Segments path, int at) {
        boolean alone = path.is(at, "operations") && path.name(at + 1).isEmpty();
        return !alone && COLLECTION.matcher(Ascii.lower(path.name(at))).matches();
    }

    /// @param at the place of `operationStatuses` or what it is called here
    private static ResourcePath ofOperation(Segments path, int at) {
        String provider = provider(path, at);
        String location = location(path, at);
        String id = path.name(at + 1);
        if (!provider.isEmpty() && !Ascii.same(provider, OperationRef.PROVIDER) && !Placeholder.isMarked(provider)) {
            return new ResourcePath(Kind.OTHER_PROVIDER, "", shownProvider(provider), location, id);
        }
        boolean status = path.is(at, STATUSES) || path.is(at, RESULTS);
        boolean ends = path.size() <= at + 2
                || (path.size() == at + 3 && path.name(at + 2).isEmpty());
        boolean dots = path.names().stream().anyMatch(ResourcePath::isDots);
        boolean resource = path.size() >= 8 && path.is(1, "resourceGroups") && !provider.isEmpty();
        if (status && ends && !dots && isPlace(path, at)) {
            return new ResourcePath(Kind.STATUS, path.name(0), provider, location, id);
        }
        if (resource && location.isEmpty() && (status || path.is(at, "operations"))) {
            return new ResourcePath(status ? Kind.RESOURCE_RESULT : Kind.PURGE, "", "", "", id);
        }
        return new ResourcePath(Kind.INCOMPLETE, path.name(0), provider, location, ends && !dots ? id : "");
    }

    /// Whether the operations of a location stand here: below the subscription, a group or the provider.
    private static boolean isPlace(Segments path, int at) {
        boolean below = at == 3
                || (at == 5 && path.is(1, "providers"))
                || (at == 7 && path.is(1, "resourceGroups") && path.is(3, "providers"));
        return below && path.is(at - 2, "locations");
    }

    private static String provider(Segments path, int before) {
        for (int at = before - 2; at > 0; at--) {
            if (path.is(at, "providers")) {
                return path.name(at + 1);
            }
        }
        return "";
    }

    private static String location(Segments path, int before) {
        for (int at = before - 2; at > 0; at--) {
            if (path.is(at, "locations")) {
                return path.name(at + 1);
            }
        }
        return "";
    }

    /// Whether it is the beginning of a status path and no resource of its own.
    private static boolean stopsEarly(Segments path, boolean cut) {
        int last = path.size() - 1;
        String end = isDots(path.name(last)) ? "" : Ascii.lower(path.name(last));
        String subscription = path.name(0);
        boolean below = path.is(1, "providers") || path.is(1, "resourceGroups");
        if (last == 0) {
            return !end.isEmpty()
                    && end.chars().allMatch(c -> c == '-' || Ascii.isHex((char) c))
                    && !OperationRef.isSubscriptionId(subscription);
        }
        if (last == 1) {
            return cut && !end.isEmpty() && ("providers".startsWith(end) || "location".startsWith(end));
        }
        if (last == 2 && path.is(1, "providers")) {
            return cut && Ascii.lower(OperationRef.PROVIDER).startsWith(end);
        }
        int provider = path.is(1, "providers") ? 2 : 4;
        boolean ours = path.is(provider, OperationRef.PROVIDER) || Placeholder.isMarked(path.name(provider));
        if (below && last == provider + 1) {
            return ours && cut && "locations".startsWith(end);
        }
        int collection = path.is(1, "locations") ? 3 : provider + 3;
        boolean located = path.is(collection - 2, "locations") && (collection == 3 || ours);
        boolean stops = last == collection - 1
                || (last == collection
                        && (Ascii.lower(STATUSES).startsWith(end)
                                || Ascii.lower(RESULTS).startsWith(end)));
        return located && stops;
    }

    private static boolean isDots(String name) {
        return name.equals(".") || name.equals("..");
    }

    private static String shownProvider(String provider) {
        return PROVIDER.matcher(provider).matches() ? provider : "…";
    }

    private static ResourcePath other() {
        return new ResourcePath(Kind.OTHER, "", "", "", "");
    }
}
