package opwatch.signin;

import java.util.List;
import opwatch.operation.Region;
import opwatch.operation.Subscription;
import opwatch.operation.Tenant;

/// The subscriptions, regions and tenants that the accounts can see, to pick from. Immutable.
///
/// @param subscriptions in Azure's order, each once
/// @param regions where operations run, in Azure's order
/// @param tenants the tenants of each account
public record DirectoryListing(List<Subscription> subscriptions, List<Region> regions, List<TenantAccess> tenants) {
    public static final DirectoryListing NONE = new DirectoryListing(List.of(), List.of(), List.of());

    /// A tenant of an account.
    ///
    /// @param ready whether there are tokens for it; otherwise a person must sign in to it
    public record TenantAccess(Account account, Tenant tenant, boolean ready) {}

    public DirectoryListing {
        subscriptions = List.copyOf(subscriptions);
        regions = List.copyOf(regions);
        tenants = List.copyOf(tenants);
    }

    /// The tenants, whichever account sees them; those that several accounts see stand there for each.
    public List<Tenant> seenTenants() {
        return tenants.stream().map(TenantAccess::tenant).toList();
    }
}
