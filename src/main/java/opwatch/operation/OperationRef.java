package opwatch.operation;

import java.util.regex.Pattern;

/// Which operation: the parts that its status URL is rebuilt from.
///
/// Equality folds case and the spelling of the location ("West US" is `westus`), because ARM compares names
/// in a URL without case (Azure/azure-resource-manager-rpc `v1.0/common-api-details.md`); the spelling as
/// it came is kept for display. The constructor refuses parts that could not stand in a URL, so a ref is
/// always safe to ask about.
///
/// @param cloud which Azure
/// @param subscriptionId a GUID with dashes
/// @param location name or display name of a region
/// @param operationId one path segment; mostly a GUID, but the service never promised that
public record OperationRef(Cloud cloud, String subscriptionId, String location, String operationId) {
    /// The provider whose operations are watched today. Every Azure provider has such a URL; others are
    /// refused for now.
    public static final String PROVIDER = "Microsoft.OperationalInsights";

    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern LOCATION = Pattern.compile("[a-z0-9]{2,60}");
    private static final Pattern GEOGRAPHY = Pattern.compile("^\\([a-z -]+\\)");
    private static final Pattern BLANK = Pattern.compile("[ \\u00a0]");
    private static final Pattern OPERATION_ID = Pattern.compile("[0-9A-Za-z][0-9A-Za-z*_.~-]{0,199}");

    public OperationRef {
        require(isSubscriptionId(subscriptionId), "not a subscription ID: ", subscriptionId);
        require(isLocation(location), "not a location: ", location);
        require(isOperationId(operationId), "not an operation ID: ", operationId);
    }

    /// Whether the text is a subscription ID: a GUID with dashes, nothing around it.
    public static boolean isSubscriptionId(String text) {
        return GUID.matcher(text).matches();
    }

    /// Whether the text can be a region's name or display name.
    public static boolean isLocation(String text) {
        return LOCATION.matcher(locationName(text)).matches();
    }

    /// Whether the text can be an operation ID, that is one harmless path segment of at most 200
    /// characters.
    public static boolean isOperationId(String text) {
        return OPERATION_ID.matcher(text).matches();
    }

    /// A region's name as URLs carry it: "(US) West US" and "West US" become `westus`.
    public static String locationName(String location) {
        String name = GEOGRAPHY.matcher(Ascii.lower(location.strip())).replaceFirst("");
        return BLANK.matcher(name).replaceAll("");
    }

    /// This ref's [#locationName(String)].
    public String locationName() {
        return locationName(location);
    }

    /// The resource path, with no host and no query, ready to stand in a URL.
    public String path() {
        return "/subscriptions/" + subscriptionId + "/providers/" + PROVIDER + "/locations/" + locationName()
                + "/operationStatuses/" + operationId;
    }

    /// Two refs with the same key are the same operation.
    public String key() {
        return cloud + "/" + Ascii.lower(subscriptionId) + "/" + locationName() + "/" + Ascii.lower(operationId);
    }

    /// Operations with the same subscription key share Azure's budget of reads.
    public String subscriptionKey() {
        return cloud + "/" + Ascii.lower(subscriptionId);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OperationRef ref && key().equals(ref.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    private static void require(boolean condition, String problem, String text) {
        if (!condition) {
            throw new IllegalArgumentException(problem + text);
        }
    }
}
