package opwatch.ui.account;

import java.util.List;
import opwatch.operation.Region;
import opwatch.operation.Subscription;
import opwatch.operation.Tenant;
import opwatch.signin.Account;

/// What the accounts can see, to pick from. Immutable.
///
/// @param subscriptions in Azure's order, each once
/// @param regions where operations run, in Azure's order
/// @param places the tenants of each account
public record Offers(List<Subscription> subscriptions, List<Region> regions, List<Place> places) {
    public static final Offers NONE = new Offers(List.of(), List.of(), List.of());

    /// A tenant of an account.
    ///
    /// @param ready whether its tokens can be had; otherwise a person must sign in to it
    public record Place(Account account, Tenant tenant, boolean ready) {}

    public Offers {
        subscriptions = List.copyOf(subscriptions);
        regions = List.copyOf(regions);
        places = List.copyOf(places);
    }
}
