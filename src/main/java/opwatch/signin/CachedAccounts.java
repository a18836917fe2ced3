package opwatch.signin;

import com.microsoft.aad.msal4j.IAccount;
import com.microsoft.aad.msal4j.ITenantProfile;
import com.microsoft.aad.msal4j.PublicClientApplication;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import opwatch.operation.Cloud;

/// The accounts in MSAL's token cache. Any thread; blocks.
final class CachedAccounts {
    private final Applications applications;

    CachedAccounts(Applications applications) {
        this.applications = applications;
    }

    /// The accounts of all clouds, in their order; none when MSAL cannot read the cache, which is set aside.
    List<Account> read(String clientId) throws InterruptedException {
        try {
            return application(clientId).getAccounts().get().stream()
                    .flatMap(cached -> account(cached).stream())
                    .sorted(Account.ORDER)
                    .toList();
        } catch (ExecutionException e) {
            return List.of();
        }
    }

    /// Removes accounts and their tokens.
    ///
    /// @param removed whether the account of an ID goes; asked right before it does
    /// @return false when MSAL could not remove them all
    boolean remove(String clientId, Predicate<String> removed) throws InterruptedException {
        PublicClientApplication application = application(clientId);
        try {
            for (IAccount cached : application.getAccounts().get()) {
                if (removed.test(cached.homeAccountId())) {
                    application.removeAccount(cached).get();
                }
            }
            return true;
        } catch (ExecutionException e) {
            return false;
        }
    }

    private PublicClientApplication application(String clientId) {
        return applications.of(clientId, Cloud.PUBLIC, Registration.ANY_TENANT);
    }

    private static Optional<Account> account(IAccount cached) {
        for (Cloud cloud : Cloud.values()) {
            if (LoginHosts.all(cloud).contains(cached.environment())) {
                String username = Objects.requireNonNullElse(cached.username(), "");
                return Optional.of(new Account(cached.homeAccountId(), cloud, username, name(cached, username)));
            }
        }
        return Optional.empty();
    }

    private static String name(IAccount cached, String username) {
        Map<String, ITenantProfile> profiles = Objects.requireNonNullElse(cached.getTenantProfiles(), Map.of());
        return profiles.values().stream()
                .map(profile -> profile.getClaims().get("name"))
                .filter(name -> name instanceof String text && !text.isBlank())
                .map(String.class::cast)
                .findFirst()
                .orElse(username);
    }
}
