package opwatch.signin;

import opwatch.operation.Ascii;

/// The application that a person signs in to, and the tenant when they name none. Immutable.
///
/// @param clientId the application's ID in Microsoft Entra
/// @param tenant the tenant to sign in to when the person names none: an ID, a domain, or `organizations`
public record Registration(String clientId, String tenant) {
    /// The public client of the Azure CLI, as azure-identity's `InteractiveBrowserCredential` uses it
    /// (Azure/azure-sdk-for-java `IdentityConstants.java`).
    public static final String AZURE_CLI = "04b07795-8ddb-461a-bbee-02f9e1bf7b46";

    /// Any work or school account.
    public static final String ANY_TENANT = "organizations";

    /// What a new user gets.
    public static final Registration FIRST = new Registration(AZURE_CLI, ANY_TENANT);

    private static final String GUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final String DOMAIN = "[0-9a-zA-Z]([0-9a-zA-Z-]{0,62}\\.)+[0-9a-zA-Z-]{2,63}";

    public Registration {
        if (!isClientId(clientId) || !isTenant(tenant)) {
            throw new IllegalArgumentException("not a registration");
        }
    }

    /// Whether a text can be a client ID.
    public static boolean isClientId(String text) {
        return text.matches(GUID);
    }

    /// Whether a text can name a tenant. It becomes part of a URL that secrets are sent to, so nothing but
    /// an ID, a domain name or `organizations` will do.
    public static boolean isTenant(String text) {
        return text.equals(ANY_TENANT) || isTenantId(text) || (text.length() <= 253 && text.matches(DOMAIN));
    }

    /// Whether a text is a tenant's ID.
    public static boolean isTenantId(String text) {
        return text.matches(GUID);
    }

    /// Whether it is the Azure CLI's client.
    public boolean isAzureCli() {
        return Ascii.same(clientId, AZURE_CLI);
    }
}
