package opwatch.signin;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import opwatch.operation.Cloud;
import org.jspecify.annotations.Nullable;

/// Which account and tenant a subscription is looked at with, as far as was found out. Any thread.
final class SubscriptionAccounts {
    /// @param accountId see [Account#id]
    /// @param tenant the tenant's ID
    record Place(String accountId, String tenant) {}

    private final Map<String, Place> places = new ConcurrentHashMap<>();

    /// @param remembered by subscription key, as [#remembered] gave it
    void restore(Map<String, String> remembered) {
        remembered.forEach((subscription, place) -> {
            int space = place.indexOf(' ');
            if (space > 0 && Registration.isTenantId(place.substring(space + 1))) {
                places.putIfAbsent(subscription, new Place(place.substring(0, space), place.substring(space + 1)));
            }
        });
    }

    /// What to remember for the next start: subscription key to account and tenant, with a space between.
    Map<String, String> remembered() {
        Map<String, String> texts = new HashMap<>();
        places.forEach((subscription, place) -> texts.put(subscription, place.accountId() + " " + place.tenant()));
        return texts;
    }

    @Nullable
    Place of(Cloud cloud, String subscriptionId) {
        return places.get(key(cloud, subscriptionId));
    }

    /// Remembers a place.
    ///
    /// @return whether that is news
    boolean learn(Cloud cloud, String subscriptionId, Place place) {
        return !place.equals(places.put(key(cloud, subscriptionId), place));
    }

    /// Forgets what was found out with an account.
    void forget(String accountId) {
        places.values().removeIf(place -> place.accountId().equals(accountId));
    }

    private static String key(Cloud cloud, String subscriptionId) {
        return cloud.name() + "/" + subscriptionId.toLowerCase(java.util.Locale.ROOT);
    }
}
