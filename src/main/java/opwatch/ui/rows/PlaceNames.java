package opwatch.ui.rows;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import opwatch.operation.Ascii;
import opwatch.operation.OperationRef;
import opwatch.operation.Region;
import opwatch.operation.Regions;
import opwatch.operation.Subscription;
import opwatch.operation.Tenant;
import opwatch.words.PlainText;

/// What people call the subscriptions, regions and tenants of the rows. Azure tells the names after a
/// sign-in; what was told stays known as long as the window is open. FX thread only.
public final class PlaceNames {
    /// The first part of a GUID.
    private static final int FIRST_OF_ID = 8;

    private final Map<String, String> subscriptions = new HashMap<>();
    /// Names that several subscriptions have, as [#folded]: Azure asks for no other one.
    private Set<String> shared = Set.of();
    private final Map<String, String> regions = new HashMap<>();
    private final Map<String, String> tenants = new HashMap<>();
    private final ReadOnlyIntegerWrapper rounds = new ReadOnlyIntegerWrapper();

    /// Takes what Azure lists.
    public void learn(Collection<Subscription> listed, Collection<Region> where) {
        assert Platform.isFxApplicationThread();
        listed.stream()
                .filter(one -> !one.name().isBlank())
                .forEach(one -> subscriptions.put(Ascii.lower(one.id()), one.name()));
        Set<String> once = new HashSet<>();
        shared = subscriptions.values().stream()
                .map(PlaceNames::folded)
                .filter(name -> !once.add(name))
                .collect(Collectors.toUnmodifiableSet());
        where.stream()
                .filter(one -> !one.displayName().isBlank())
                .forEach(one -> regions.put(OperationRef.locationName(one.name()), one.displayName()));
        rounds.set(rounds.get() + 1);
    }

    /// Takes the tenants that Azure lists.
    public void learn(Collection<Tenant> listed) {
        assert Platform.isFxApplicationThread();
        listed.stream()
                .filter(one -> !one.name().isBlank() || !one.domain().isBlank())
                .forEach(one -> tenants.put(Ascii.lower(one.id()), one.name().isBlank() ? one.domain() : one.name()));
        rounds.set(rounds.get() + 1);
    }

    /// The name of a tenant, or its domain where it has none; its ID where neither is known.
    public String tenant(String id) {
        return tenants.getOrDefault(Ascii.lower(id), id);
    }

    /// Whether [#tenant] gives a name.
    public boolean knowsTenant(String id) {
        return tenants.containsKey(Ascii.lower(id));
    }

    /// How often names were learned: what shows names is shown anew when this changes.
    public ReadOnlyIntegerProperty rounds() {
        return rounds.getReadOnlyProperty();
    }

    /// The name of the operation's subscription; its ID where no name is known.
    public String subscription(OperationRef ref) {
        return subscriptionOf(ref.subscriptionId());
    }

    /// The name of the operation's subscription for a list of several: where another has the same name, with
    /// the beginning of its ID. Its ID where no name is known.
    public String subscriptionApart(OperationRef ref) {
        String id = ref.subscriptionId();
        String name = subscriptionOf(id);
        // Nearly always there are none.
        boolean isShared = !shared.isEmpty() && shared.contains(folded(name));
        return isShared ? name + " (" + Ascii.lower(id).substring(0, FIRST_OF_ID) + ")" : name;
    }

    /// A name as a person compares it: as it is painted, whatever the case.
    private static String folded(String name) {
        return PlainText.line(name).strip().toLowerCase(Locale.ROOT);
    }

    /// The name of the subscription with this ID; the ID where no name is known.
    public String subscriptionOf(String id) {
        return subscriptions.getOrDefault(Ascii.lower(id), id);
    }

    /// Whether [#subscription] gives a name.
    public boolean knowsSubscription(OperationRef ref) {
        return subscriptions.containsKey(Ascii.lower(ref.subscriptionId()));
    }

    /// The display name of the operation's region, however it was typed; the name that URLs carry where no
    /// display name is known. Of a purge, which is in none, its resource group and workspace.
    public String location(OperationRef ref) {
        if (ref.isPurge()) {
            return ref.place().text();
        }
        String name = ref.place().key();
        String listed = regions.get(name);
        return listed == null ? Regions.displayName(name) : listed;
    }
}
