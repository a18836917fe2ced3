package opwatch.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import opwatch.azure.BearerToken;
import opwatch.azure.Directory;
import opwatch.azure.OperationClient;
import opwatch.operation.Ascii;
import opwatch.operation.Region;
import opwatch.operation.Subscription;
import opwatch.operation.Tenant;
import opwatch.signin.Account;
import opwatch.signin.DirectoryListing;
import opwatch.signin.Grant;
import opwatch.signin.SignIn;
import org.jspecify.annotations.Nullable;

/// Asks Azure what the accounts can see, so that a person picks from names and need not type IDs, and so that
/// each subscription is asked with its own tenant's token from the first time on. All of it is for
/// convenience: the forms do not offer what cannot be looked up. Any thread.
public final class DirectoryLookup implements AutoCloseable {
    /// Of a guest of very many tenants only the first ones are looked up.
    private static final int MOST_TENANTS = 30;

    private final SignIn signIn;
    private final Directory directory;
    private final OperationClient client;
    private final Runnable usable;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("opwatch-lookups").factory());
    private final AtomicInteger round = new AtomicInteger();

    /// @param usable is run when rows may be checked that could not be checked before
    public DirectoryLookup(SignIn signIn, Directory directory, OperationClient client, Runnable usable) {
        this.usable = usable;
        this.signIn = signIn;
        this.directory = directory;
        this.client = client;
    }

    /// Looks everything up again; a round that is under way ends.
    ///
    /// @param found hears what there is, more and more of it, on the look-up thread
    public void refresh(Consumer<DirectoryListing> found) {
        int mine = round.incrementAndGet();
        if (!thread.isShutdown()) {
            thread.execute(() -> {
                try {
                    new Round(mine, found).go();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }

    @Override
    public void close() {
        round.incrementAndGet();
        thread.shutdownNow();
    }

    private final class Round {
        private final int number;
        private final Consumer<DirectoryListing> found;
        private final Map<String, Subscription> subscriptions = new LinkedHashMap<>();
        private final Set<Region> regions = new LinkedHashSet<>();
        private final List<DirectoryListing.TenantAccess> access = new ArrayList<>();
        private boolean learned;

        Round(int number, Consumer<DirectoryListing> found) {
            this.number = number;
            this.found = found;
        }

        void go() throws InterruptedException {
            for (Account account : signIn.state().accounts()) {
                if (number != round.get()) {
                    break;
                }
                BearerToken home = token(account, account.homeTenant());
                if (home != null) {
                    lookUp(account, home);
                }
            }
            if (learned) {
                usable.run();
            }
        }

        private void lookUp(Account account, BearerToken home) throws InterruptedException {
            tenant(account, account.homeTenant(), home);
            List<Tenant> tenants = directory.tenants(account.cloud(), home);
            for (Tenant tenant : tenants.stream().limit(MOST_TENANTS).toList()) {
                if (number != round.get()) {
                    return;
                }
                boolean isHome = Ascii.same(tenant.id(), account.homeTenant());
                BearerToken token = isHome ? home : token(account, tenant.id());
                access.add(new DirectoryListing.TenantAccess(account, tenant, token != null));
                if (!isHome && token != null) {
                    tenant(account, tenant.id(), token);
                }
            }
            tell();
        }

        private void tenant(Account account, String tenant, BearerToken token) throws InterruptedException {
            List<Subscription> seen = directory.subscriptions(account.cloud(), token);
            for (Subscription subscription : seen) {
                subscriptions.putIfAbsent(subscription.id(), subscription);
                learned |= signIn.tokens().suggest(account, subscription.id(), tenant);
            }
            if (!seen.isEmpty() && regions.isEmpty()) {
                regions(account, seen.getFirst(), token);
            }
            tell();
        }

        private void regions(Account account, Subscription one, BearerToken token) throws InterruptedException {
            List<Region> all = directory.regions(account.cloud(), one.id(), token);
            Directory.Offer offer = directory.offer(account.cloud(), one.id(), token);
            if (offer != null) {
                client.offered(account.cloud(), offer.apiVersions());
            }
            all.stream()
                    .filter(region -> offer == null
                            || offer.regions().isEmpty()
                            || offer.regions().contains(region.displayName()))
                    .forEach(regions::add);
        }

        private void tell() {
            if (number == round.get()) {
                found.accept(new DirectoryListing(List.copyOf(subscriptions.values()), List.copyOf(regions), access));
            }
        }

        private @Nullable BearerToken token(Account account, String tenant) throws InterruptedException {
            return signIn.tokens().token(account, tenant) instanceof Grant.Token token
                    ? new BearerToken(token.secret())
                    : null;
        }
    }
}
