package opwatch.signin;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import opwatch.operation.Cloud;
import org.jspecify.annotations.Nullable;

/// Which account and tenant is right for a subscription, as far as was found out. Any thread.
final class SubscriptionAccounts {
    /// @param accountId see [Account#id]
    /// @param tenant the tenant's ID
    record AccountTenant(String accountId, String tenant) {}

    private final Map<String, AccountTenant> known = new ConcurrentHashMap<>();

    /// @param remembered by subscription key, as [#remembered] gave it
    SubscriptionAccounts(Map<String, String> remembered) {
        remembered.forEach((subscription, text) -> {
            int space = text.indexOf(' ');
            if (space > 0 && Registration.isTenantId(text.substring(space + 1))) {
                known.put(subscription, new AccountTenant(text.substring(0, space), text.substring(space + 1)));
            }
        });
    }

    /// What to remember for the next start: subscription key to account and tenant, with a space between.
    Map<String, String> remembered() {
        Map<String, String> texts = new HashMap<>();
        known.forEach((subscription, right) -> texts.put(subscription, right.accountId() + " " + right.tenant()));
        return texts;
    }

    @Nullable
    AccountTenant of(Cloud cloud, String subscriptionId) {
        return known.get(key(cloud, subscriptionId));
    }

    /// Remembers what is right for a subscription.
    ///
    /// @return whether that is news
    boolean learn(Cloud cloud, String subscriptionId, AccountTenant right) {
        return !right.equals(known.put(key(cloud, subscriptionId), right));
    }

    /// Forgets what was found out with an account.
    void forget(String accountId) {
        known.values().removeIf(right -> right.accountId().equals(accountId));
    }

    private static String key(Cloud cloud, String subscriptionId) {
        return cloud.name() + "/" + subscriptionId.toLowerCase(Locale.ROOT);
    }
}
