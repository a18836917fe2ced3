package opwatch.signin;

import java.util.Map;

/// What sign-in remembers between runs, beside the tokens: nothing secret. Immutable.
///
/// @param account the chosen account's ID, or empty
/// @param clientId the person's own client ID, or empty for the preset one
/// @param tenant the person's own tenant, or empty for the preset one
/// @param places by subscription, the account and tenant that are right for it
public record SignInMemory(String account, String clientId, String tenant, Map<String, String> places) {
    /// What a new user has.
    public static final SignInMemory FIRST = new SignInMemory("", "", "", Map.of());

    public SignInMemory {
        places = Map.copyOf(places);
    }

    /// The application that a person signs in to: their own choice, else the preset.
    public Registration registration(Registration preset) {
        return new Registration(
                Registration.isClientId(clientId) ? clientId : preset.clientId(),
                Registration.isTenant(tenant) ? tenant : preset.tenant());
    }
}
