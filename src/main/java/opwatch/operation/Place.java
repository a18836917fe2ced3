package opwatch.operation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Where in its subscription the status of an operation stands: with the provider in a location, or for a
/// purge with its workspace (Azure/azure-rest-api-specs, `specification/operationalinsights`:
/// `OperationStatuses_Get`, `WorkspacePurge_GetPurgeStatus`). Two places are equal when Azure takes one for
/// the other: whatever the case, and whatever the spelling of a location. Immutable; any thread.
///
/// The constructors refuse names that could not stand in a URL.
public sealed interface Place {
    /// Two places with the same key are the same.
    String key();

    /// The place for a person, as it came: a location, or `resource group/workspace`.
    String text();

    /// The place as [#text], a location as URLs carry it.
    String plain();

    /// Whether the text can be the ID of an operation that has its status here.
    boolean takes(String operationId);

    /// The path of a status, from behind the subscription to the ID.
    String path(String operationId);

    /// A name as it stands in a path: of what names of resources have only what is not ASCII is encoded.
    static String segment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("%28", "(")
                .replace("%29", ")");
    }

    /// A region.
    ///
    /// @param name its name or display name
    record Location(String name) implements Place {
        public Location {
            OperationRef.require(OperationRef.isLocation(name), "not a location: ", name);
        }

        @Override
        public String key() {
            return OperationRef.locationName(name);
        }

        @Override
        public String text() {
            return name;
        }

        @Override
        public String plain() {
            return key();
        }

        @Override
        public boolean takes(String operationId) {
            return OperationRef.isOperationId(operationId);
        }

        @Override
        public String path(String operationId) {
            return "/providers/" + OperationRef.PROVIDER + "/locations/" + key() + "/operationStatuses/" + operationId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Location there && (name.equals(there.name) || key().equals(there.key()));
        }

        @Override
        public int hashCode() {
            return key().hashCode();
        }
    }

    /// A Log Analytics workspace.
    record Workspace(String resourceGroup, String name) implements Place {
        private static final int LONGEST_GROUP = 90;
        private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{2,61}[A-Za-z0-9]");

        public Workspace {
            OperationRef.require(isResourceGroup(resourceGroup), "not a resource group: ", resourceGroup);
            OperationRef.require(isName(name), "not a workspace: ", name);
        }

        /// Whether the text can be the name of a resource group: letters and digits of any script and
        /// `_-.()`, no dot at the end, at most 90 of them (Azure's rules for names of resources).
        public static boolean isResourceGroup(String text) {
            boolean group = !text.isEmpty() && text.length() <= LONGEST_GROUP && !text.endsWith(".");
            for (int i = 0; group && i < text.length(); i++) {
                group = Character.isLetterOrDigit(text.charAt(i)) || "_-.()".indexOf(text.charAt(i)) >= 0;
            }
            return group;
        }

        /// Whether the text can be the name of a workspace: 4 to 63 letters, digits and dashes.
        public static boolean isName(String text) {
            return NAME.matcher(text).matches();
        }

        /// The resource, from behind the subscription.
        public String path() {
            return "/resourceGroups/" + segment(resourceGroup) + "/providers/" + OperationRef.PROVIDER + "/workspaces/"
                    + name;
        }

        @Override
        public String key() {
            return Ascii.lower(text());
        }

        @Override
        public String text() {
            return resourceGroup + "/" + name;
        }

        @Override
        public String plain() {
            return text();
        }

        @Override
        public boolean takes(String operationId) {
            return OperationRef.isPurgeId(operationId);
        }

        @Override
        public String path(String operationId) {
            return path() + "/operations/" + operationId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Workspace there && key().equals(there.key());
        }

        @Override
        public int hashCode() {
            return key().hashCode();
        }
    }
}
