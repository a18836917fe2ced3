package opwatch.operation;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which operation: the parts that its status URL is rebuilt from. There are two shapes of such a URL: that
/// of an operation in a location, and that of a purge, which Azure keeps with its workspace.
///
/// Equality folds case and the spelling of the location ("West US" is `westus`), because ARM compares names
/// in a URL without case (Azure/azure-resource-manager-rpc `v1.0/common-api-details.md`); the spelling as
/// it came is kept for display. The constructor refuses parts that could not stand in a URL, so a ref is
/// always safe to ask about.
///
/// @param cloud which Azure
/// @param subscriptionId a GUID with dashes
/// @param place where its status stands; of a purge a workspace, of everything else a location
/// @param operationId one path segment; mostly a GUID, but the service never promised that. Of a purge
/// `purge-` and a GUID
public record OperationRef(Cloud cloud, String subscriptionId, Place place, String operationId) {
    /// The provider whose operations are watched. Every Azure provider has such a URL; others are refused.
    public static final String PROVIDER = "Microsoft.OperationalInsights";

    /// The newest version of the interface that has this call (Azure/azure-rest-api-specs,
    /// `specification/operationalinsights`).
    public static final String API_VERSION = "2025-07-01";

    /// The longest operation ID, in characters.
    public static final int LONGEST_ID = 200;

    /// A purge takes days, and Azure says nothing in between: more checks would bring nothing.
    public static final Duration BETWEEN_PURGE_CHECKS = Duration.ofMinutes(10);

    /// The demo's purges take seconds instead of days, and so does this.
    private static final Duration BETWEEN_DEMO_CHECKS = Duration.ofSeconds(10);

    private static final String PURGE = "purge-";
    private static final Pattern GEOGRAPHY = Pattern.compile("^\\([a-z -]+\\)");
    private static final String GUID_FORM = "00000000-0000-0000-0000-000000000000";

    public OperationRef {
        require(isSubscriptionId(subscriptionId), "not a subscription ID: ", subscriptionId);
        require(place.takes(operationId), "not an operation ID: ", operationId);
    }

    /// An operation in a location.
    ///
    /// @param location name or display name of a region
    public OperationRef(Cloud cloud, String subscriptionId, String location, String operationId) {
        this(cloud, subscriptionId, new Place.Location(location), operationId);
    }

    /// Whether the text is a subscription ID: a GUID with dashes, nothing around it.
    public static boolean isSubscriptionId(String text) {
        return text.length() == GUID_FORM.length() && isGuidBegun(text);
    }

    /// Whether the text is the beginning of a GUID with dashes, or all of one.
    public static boolean isGuidBegun(String text) {
        boolean guid = text.length() <= GUID_FORM.length();
        for (int i = 0; guid && i < text.length(); i++) {
            guid = GUID_FORM.charAt(i) == '-' ? text.charAt(i) == '-' : Ascii.isHex(text.charAt(i));
        }
        return guid;
    }

    /// Whether the text can be a region's name or display name.
    public static boolean isLocation(String text) {
        String name = locationName(text);
        return name.length() >= 2 && name.length() <= 60 && isPlain(name);
    }

    /// Whether the text can be an operation ID: one harmless path segment of at most [#LONGEST_ID]
    /// characters.
    public static boolean isOperationId(String text) {
        boolean id = !text.isEmpty() && text.length() <= LONGEST_ID && Ascii.isAlphanumeric(text.charAt(0));
        for (int i = 1; id && i < text.length(); i++) {
            id = Ascii.isAlphanumeric(text.charAt(i)) || "*_.~-".indexOf(text.charAt(i)) >= 0;
        }
        return id;
    }

    /// Whether the text is the ID of a purge: `purge-` and a GUID, nothing around them.
    public static boolean isPurgeId(String text) {
        return text.length() == PURGE.length() + GUID_FORM.length()
                && Ascii.startsWith(text, 0, PURGE)
                && isSubscriptionId(text.substring(PURGE.length()));
    }

    /// A region's name as URLs carry it: "(US) West US" and "West US" become `westus`.
    public static String locationName(String location) {
        if (isPlain(location)) {
            return location;
        }
        String name = Ascii.lower(location.strip());
        String bare = name.startsWith("(") ? GEOGRAPHY.matcher(name).replaceFirst("") : name;
        return bare.replace(" ", "").replace("\u00a0", "");
    }

    /// As most names are: each row is asked for its name many times.
    private static boolean isPlain(String text) {
        boolean plain = true;
        for (int i = 0; plain && i < text.length(); i++) {
            plain = Ascii.isLowerAlphanumeric(text.charAt(i));
        }
        return plain;
    }

    /// The operation with this ID in another location. A purge is in none and stays where it is.
    public OperationRef in(String otherLocation) {
        return isPurge() ? this : new OperationRef(cloud, subscriptionId, otherLocation, operationId);
    }

    /// Whether it is a purge of a workspace.
    public boolean isPurge() {
        return place instanceof Place.Workspace;
    }

    /// The location as it came; empty for a purge, which is in none.
    public Optional<String> location() {
        return place instanceof Place.Location(String name) ? Optional.of(name) : Optional.empty();
    }

    /// What a status word means of this operation: a purge has ended when it is `completed`, which is no end
    /// of any other operation.
    public OperationState state(String word) {
        return isPurge() && Ascii.same(word, "completed") ? OperationState.SUCCEEDED : OperationState.of(word);
    }

    /// The least time between two checks of it, whoever asks for them; zero where only the cadence counts.
    public Duration leastGap() {
        return !isPurge() ? Duration.ZERO : cloud == Cloud.DEMO ? BETWEEN_DEMO_CHECKS : BETWEEN_PURGE_CHECKS;
    }

    /// The resource path, with no host and no query, ready to stand in a URL.
    public String path() {
        return "/subscriptions/" + subscriptionId + place.path(operationId);
    }

    /// The status URL in [#API_VERSION], for a person to copy. A cloud that refuses this version names in its
    /// response the versions that it takes.
    public String statusUrl() {
        return statusUrl(API_VERSION);
    }

    /// The status URL in a version of the interface.
    public String statusUrl(String apiVersion) {
        return "https://" + cloud.armHost() + path() + "?api-version=" + apiVersion;
    }

    /// Two refs with the same key are the same operation.
    public String key() {
        return cloud + "/" + Ascii.lower(subscriptionId) + "/" + place.key() + "/" + Ascii.lower(operationId);
    }

    /// Operations with the same subscription key share Azure's budget of reads.
    public String subscriptionKey() {
        return subscriptionKey(cloud, subscriptionId);
    }

    /// The [#subscriptionKey()] of all operations of this subscription.
    public static String subscriptionKey(Cloud cloud, String subscriptionId) {
        return cloud + "/" + Ascii.lower(subscriptionId);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof OperationRef ref
                        && cloud == ref.cloud
                        && Ascii.same(operationId, ref.operationId)
                        && Ascii.same(subscriptionId, ref.subscriptionId)
                        && place.equals(ref.place));
    }

    @Override
    public int hashCode() {
        return 31 * Ascii.hash(operationId) + Ascii.hash(subscriptionId);
    }

    static void require(boolean condition, String problem, String text) {
        if (!condition) {
            throw new IllegalArgumentException(problem + text);
        }
    }
}
