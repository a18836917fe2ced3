package opwatch.paste;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opwatch.operation.Ascii;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.operation.Place;

/// A resource path in a text, from the subscription on.
///
/// @param kind what it leads to
/// @param subscriptionId as it stands there; empty when missing
/// @param provider whose operation it is; empty when it does not say
/// @param location as it stands there; empty when missing
/// @param workspace of a purge
/// @param operationId as it stands there; empty when missing
record ResourcePath(
        Kind kind,
        String subscriptionId,
        String provider,
        String location,
        PathWorkspace workspace,
        String operationId) {
    /// A path that is no purge's.
    ResourcePath(Kind kind, String subscriptionId, String provider, String location, String operationId) {
        this(kind, subscriptionId, provider, location, PathWorkspace.NONE, operationId);
    }

    /// What a path leads to.
    enum Kind {
        /// The status or the result of a Log Analytics operation.
        STATUS,
        /// The same of another provider.
        OTHER_PROVIDER,
        /// The status of a purge of a workspace.
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
            "(?:subscription|(?:azure)?async_?)?operations?(?:status(?:es)?|results?)?|deploymentstatus");

    private static final String STATUSES = "operationStatuses";
    private static final String RESULTS = "operationResults";
    /// A namespace, such as `Microsoft.Compute`.
    private static final Pattern NAMESPACE = Pattern.compile("(?=.{1,60}$)[A-Za-z0-9]+(?:\\.[A-Za-z0-9]+)+");
    private static final int GUID = 36;
    /// An ID, and a hash behind it.
    private static final Pattern PARTS = Pattern.compile("([^*]*)\\*[0-9a-fA-F]+");
    /// Of Resource Manager itself: what it does with groups.
    private static final String RESOURCES = "Microsoft.Resources";
    private static final Pattern SHOWN_ID = Pattern.compile("(?!eyJ)[0-9A-Za-z][0-9A-Za-z*_~-]{0,101}");

    /// The operation, when all its parts are right.
    Optional<OperationRef> ref(Cloud cloud) {
        if (kind == Kind.PURGE) {
            boolean purge = OperationRef.isSubscriptionId(subscriptionId) && OperationRef.isPurgeId(operationId);
            return workspace
                    .place()
                    .filter(_ -> purge)
                    .map(at -> new OperationRef(cloud, subscriptionId, at, operationId));
        }
        boolean whole = OperationRef.isSubscriptionId(subscriptionId)
                && OperationRef.isLocation(location)
                && !hasPlaceholder()
                && !isDamaged()
                && Refusal.ofOperationId(operationId) == null;
        return whole ? Optional.of(new OperationRef(cloud, subscriptionId, location, operationId)) : Optional.empty();
    }

    /// Whether it is a status path to its last character: an ID that is a GUID cannot go on.
    boolean isWhole() {
        if (kind == Kind.PURGE) {
            return ref(Cloud.PUBLIC).isPresent();
        }
        return kind == Kind.STATUS
                && operationId.length() >= GUID
                && OperationRef.isGuidBegun(operationId.substring(0, GUID))
                && ref(Cloud.PUBLIC).isPresent();
    }

    /// Whether it says where the operation with its ID is, or that it is none of ours.
    boolean names() {
        return switch (kind) {
            case STATUS -> ref(Cloud.PUBLIC).isPresent();
            case OTHER_PROVIDER, PURGE -> !operationId.isEmpty();
            case RESOURCE_RESULT, INCOMPLETE, OTHER -> false;
        };
    }

    /// Whether the ID is a GUID that was cut or that something is glued to: the service's IDs are GUIDs,
    /// and what only begins like one is no other kind of ID.
    private boolean isDamaged() {
        Matcher parts = PARTS.matcher(operationId);
        String name = parts.matches() ? parts.group(1) : operationId;
        boolean guid = OperationRef.isGuidBegun(name.substring(0, Math.min(name.length(), GUID)));
        return name.endsWith("-") || (guid && !name.isEmpty() && name.length() != GUID);
    }

    /// This path with its location as people write it where it stands so in the text: a line break in it
    /// has taken a blank away.
    ResourcePath inOneWord(String written) {
        boolean asWritten =
                location.indexOf(' ') < 0 || written.replace('\u00a0', ' ').contains(location);
        return asWritten
                ? this
                : new ResourcePath(
                        kind, subscriptionId, provider, OperationRef.locationName(location), workspace, operationId);
    }

    /// Why [#ref] is empty.
    Refusal refusal() {
        if (kind == Kind.PURGE) {
            return new Refusal(Refusal.Reason.PURGE_INCOMPLETE, shown());
        }
        Refusal typed = Refusal.ofOperationId(operationId);
        return typed == null || typed.reason() == Refusal.Reason.INCOMPLETE
                ? new Refusal(Refusal.Reason.INCOMPLETE, shown())
                : new Refusal(typed.reason(), typed.reason() == Refusal.Reason.ID_TOO_LONG ? shown() : shownId());
    }

    /// The refusal of a path that stands where none may.
    Refusal misplaced() {
        return new Refusal(kind == Kind.PURGE ? Refusal.Reason.PURGE_INCOMPLETE : Refusal.Reason.INCOMPLETE, shown());
    }

    /// Whether it comes from instructions: `{operationId}`, `<ID>`, `$id`. An ID that is none is a real
    /// one's, even where the subscription was taken out.
    boolean isTemplate() {
        return hasPlaceholder() && !isMasked();
    }

    /// Whether a part other than a real ID was taken out.
    boolean isMasked() {
        return hasPlaceholder()
                && operationId.length() >= GUID
                && OperationRef.isSubscriptionId(operationId.substring(0, GUID))
                && !Placeholder.isOperationId(operationId);
    }

    private boolean hasPlaceholder() {
        return Placeholder.isSubscription(subscriptionId)
                || Placeholder.isLocation(location)
                || Placeholder.isOperationId(operationId);
    }

    /// The path for a person, without parts that are not what they should be: they may be a secret.
    String shown() {
        if (kind == Kind.PURGE) {
            String name = Place.Workspace.isName(workspace.name()) ? workspace.name() : "…";
            return "…/workspaces/" + name + "/operations/" + shownId();
        }
        boolean known = OperationRef.isLocation(location) || Placeholder.isMarked(location);
        return "…/locations/" + (known ? location : "…") + "/" + STATUSES + "/" + shownId();
    }

    /// The operation ID for a person; one with dots in it may as well be a token.
    String shownId() {
        boolean glued = isDamaged() && operationId.length() > GUID;
        boolean plain = SHOWN_ID.matcher(operationId).matches() || Placeholder.isMarked(operationId);
        return glued ? operationId.substring(0, GUID) + "…" : plain ? operationId : "…";
    }

    /// @param cut whether it ends where its line does, so that the rest may be missing
    static ResourcePath of(Segments path, boolean cut) {
        for (int at = 1; at < path.size(); at++) {
            if (isCollection(path, at)) {
                return ofOperation(path, at);
            }
        }
        return stopsEarly(path, cut)
                ? new ResourcePath(Kind.INCOMPLETE, path.name(0), "", behind(path, "locations", path.size()), "")
                : other();
    }

    private static boolean isCollection(Segments path, int at) {
        boolean alone = path.is(at, "operations") && path.name(at + 1).isEmpty();
        return !alone && COLLECTION.matcher(Ascii.lower(path.name(at))).matches();
    }

    /// @param at the place of `operationStatuses` or what it is called here
    private static ResourcePath ofOperation(Segments path, int at) {
        String provider = behind(path, "providers", at);
        String location = behind(path, "locations", at);
        String id = path.name(at + 1);
        if (at == 1 && path.is(at, RESULTS)) {
            return new ResourcePath(Kind.OTHER_PROVIDER, "", RESOURCES, "", "");
        }
        if (isOther(provider)) {
            return new ResourcePath(Kind.OTHER_PROVIDER, "", provider, location, id);
        }
        boolean status = path.is(at, STATUSES) || path.is(at, RESULTS);
        boolean ends = path.size() <= at + 2
                || (path.size() == at + 3 && path.name(at + 2).isEmpty());
        boolean dots = path.names().stream().anyMatch(ResourcePath::isDots);
        boolean resource = path.size() >= 8 && path.is(1, "resourceGroups") && !provider.isEmpty();
        boolean ours = provider.isEmpty() || Ascii.same(provider, OperationRef.PROVIDER);
        if (status && ends && !dots && (ours || Placeholder.isMarked(provider)) && isPlace(path, at)) {
            return new ResourcePath(Kind.STATUS, path.name(0), provider, location, id);
        }
        if (path.is(at, "operations") && path.is(1, "resourceGroups")) {
            boolean whole = at == 7 && path.is(3, "providers") && path.is(5, "workspaces") && ends && !dots && ours;
            PathWorkspace workspace = whole ? PathWorkspace.of(path.name(2), path.name(6)) : PathWorkspace.NONE;
            return new ResourcePath(Kind.PURGE, path.name(0), provider, "", workspace, id);
        }
        if (resource && location.isEmpty() && status) {
            return new ResourcePath(Kind.RESOURCE_RESULT, "", "", "", id);
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

    /// What stands behind the last segment of this name, in front of a place; empty where none does.
    private static String behind(Segments path, String name, int before) {
        for (int at = before - 2; at > 0; at--) {
            if (path.is(at, name)) {
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

    /// Whether it names another provider. What a line break has put together with something else does not.
    private static boolean isOther(String provider) {
        return NAMESPACE.matcher(provider).matches()
                && !Ascii.lower(provider).contains(Ascii.lower(OperationRef.PROVIDER));
    }

    private static boolean isDots(String name) {
        return name.equals(".") || name.equals("..");
    }

    private static ResourcePath other() {
        return new ResourcePath(Kind.OTHER, "", "", "", "");
    }
}
