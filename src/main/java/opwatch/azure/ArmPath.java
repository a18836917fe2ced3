package opwatch.azure;

import java.net.URI;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import opwatch.operation.OperationRef;
import org.jspecify.annotations.Nullable;

/// The shapes of the paths that a request to ARM may have. A token leaves with no other, whatever was pasted:
/// each shape is judged on the very URI that is sent, beside and not by the code that made it. Any thread.
enum ArmPath {
    /// The status of an operation in a location.
    STATUS(Shapes.BELOW_PROVIDER + "/locations/[a-z0-9]{2,60}/operationStatuses/[A-Za-z0-9][A-Za-z0-9*_.~-]{0,199}"),
    /// The status of a purge. In a group's name only what is not ASCII is encoded, so no slash or dot hides.
    PURGE("/resourceGroups/(?:[A-Za-z0-9_.()-]|" + Shapes.ENCODED + "){0,269}(?:[A-Za-z0-9_()-]|" + Shapes.ENCODED + ")"
            + Shapes.BELOW_PROVIDER + "/workspaces/[A-Za-z0-9-]{4,63}/operations/(?i:purge)-" + Shapes.GUID),
    /// What an account may see.
    SUBSCRIPTIONS,
    TENANTS,
    /// The regions of a subscription.
    LOCATIONS("/locations"),
    /// What a provider offers.
    PROVIDER(Shapes.BELOW_PROVIDER),
    /// Lists of a subscription, and what stands in a workspace.
    WORKSPACES(Shapes.BELOW_PROVIDER + "/workspaces"),
    CLUSTERS(Shapes.BELOW_PROVIDER + "/clusters"),
    TABLES(Shapes.WORKSPACE + "/tables"),
    TABLE(Shapes.WORKSPACE + "/tables/" + Shapes.NAME),
    SUMMARY_RULES(Shapes.WORKSPACE + "/summaryLogs");

    /// The two that ask for a status. They carry the version of the interface and nothing else.
    static final Set<ArmPath> STATUSES = EnumSet.of(STATUS, PURGE);

    /// Those that list what an account may see and a provider offers. ARM itself says how a list goes on, so
    /// their queries are free.
    static final Set<ArmPath> LISTS = EnumSet.of(SUBSCRIPTIONS, TENANTS, LOCATIONS, PROVIDER);

    /// What a search reads. In its queries stands what ARM says of the next page, of harmless signs.
    static final Set<ArmPath> SEARCHES = EnumSet.range(WORKSPACES, SUMMARY_RULES);

    private static final int LONGEST_QUERY = 8000;
    private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9$&=%._~:+*!'()@,;/?-]+");

    private static final Pattern VERSION = Pattern.compile("api-version=\\d{4}-\\d\\d-\\d\\d(?:-[A-Za-z]{1,30})?");

    private final Pattern shape;

    ArmPath() {
        shape = Pattern.compile("/" + name().toLowerCase(Locale.ROOT));
    }

    /// @param below what stands behind the subscription
    ArmPath(String below) {
        shape = Pattern.compile("/subscriptions/" + Shapes.GUID + below);
    }

    /// What several shapes have in common: an enum's own constants are not there yet when its values are
    /// made.
    private static final class Shapes {
        static final String GUID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
        static final String BELOW_PROVIDER = "/providers/" + Pattern.quote(OperationRef.PROVIDER);

        /// A byte of UTF-8 that is not ASCII, and no beginning of ASCII in more bytes than it needs: a server
        /// that takes `%C0%AF` apart carelessly reads a slash.
        static final String ENCODED = "%(?!C[01]|E0%[89]|F0%8|F[5-9A-F])[89A-F][0-9A-F]";

        /// Not only dots, and only what is not ASCII is encoded: no slash or step hides in it.
        static final String NAME = "(?!\\.+(?:/|$))(?:[A-Za-z0-9_.()-]|" + ENCODED + "){1,390}";

        static final String WORKSPACE = "/resourceGroups/" + NAME + BELOW_PROVIDER + "/workspaces/" + NAME;
    }

    /// Whether a URI has one of these shapes, to its last character. Its host is not judged here.
    static boolean isOneOf(Set<ArmPath> shapes, URI uri) {
        String path = uri.getRawPath();
        if (path == null || uri.getRawFragment() != null) {
            return false;
        }
        // Each check comes here: not by a stream.
        for (ArmPath shape : shapes) {
            if (shape.takes(path, uri.getRawQuery())) {
                return true;
            }
        }
        return false;
    }

    private boolean takes(String path, @Nullable String query) {
        boolean asked = STATUSES.contains(this)
                ? query != null && VERSION.matcher(query).matches()
                : !SEARCHES.contains(this) || isQuery(query);
        return asked && shape.matcher(path).matches();
    }

    /// Whether a query can go out with a search.
    static boolean isQuery(@Nullable String query) {
        return query != null
                && query.length() <= LONGEST_QUERY
                && QUERY.matcher(query).matches();
    }
}
