package opwatch.signin;

import com.microsoft.aad.msal4j.IAccount;
import com.microsoft.aad.msal4j.ITenantProfile;
import com.microsoft.aad.msal4j.PublicClientApplication;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import opwatch.operation.Cloud;
import opwatch.signin.SilentTokenClient.Key;
import org.jspecify.annotations.Nullable;

/// Who is signed in, who of them is chosen, and what is missing. Any thread.
final class AccountStore {
    private final Applications applications;
    private final Registration preset;
    private volatile Runnable changed = () -> {};
    private volatile Runnable usable = () -> {};
    /// Guarded by `this`, as are those below.
    private List<Account> accounts = List.of();

    /// The IDs of those who have signed out here since the start.
    private final Set<String> signedOut = new HashSet<>();

    private SignInMemory own;
    /// Troubles that need a person, the oldest first.
    private final Map<Key, SignInError> needs = new LinkedHashMap<>();

    AccountStore(Applications applications, Registration preset, SignInMemory memory) {
        this.applications = applications;
        this.preset = preset;
        this.own = memory;
    }

    void onChange(Runnable hearsOfChange, Runnable hearsOfTokens) {
        changed = hearsOfChange;
        usable = hearsOfTokens;
    }

    synchronized SignInState state(TokenStorage storage, boolean corrupt) {
        List<SignInState.Need> open = needs.entrySet().stream()
                .flatMap(need -> find(need.getKey().accountId()).stream()
                        .map(account -> new SignInState.Need(account, need.getValue())))
                .toList();
        return new SignInState(accounts, chosen(), registration(), storage, corrupt, open);
    }

    synchronized SignInMemory memory(Map<String, String> places) {
        return new SignInMemory(own.account(), own.clientId(), own.tenant(), places);
    }

    synchronized Registration registration() {
        return own.registration(preset);
    }

    String clientId() {
        return registration().clientId();
    }

    /// Whether nobody is signed in.
    synchronized boolean areGone() {
        return accounts.isEmpty();
    }

    synchronized boolean knows(String accountId) {
        return find(accountId).isPresent();
    }

    /// Whether an account takes over what is looked at with another: that is not here, or this is the chosen
    /// one.
    synchronized boolean takesOver(Account account, String otherId) {
        return find(otherId).isEmpty()
                || (account.equals(chosen()) && !account.id().equals(otherId));
    }

    /// The accounts of a cloud that may have a token of a tenant, the likeliest first: the chosen one,
    /// those at home there, the others.
    synchronized List<Account> candidates(Cloud cloud, String tenant) {
        Account first = chosen();
        List<Account> ordered = new ArrayList<>();
        accounts.stream().filter(one -> one.equals(first)).forEach(ordered::add);
        accounts.stream()
                .filter(one -> one.homeTenant().equalsIgnoreCase(tenant))
                .forEach(ordered::add);
        ordered.addAll(accounts);
        return ordered.stream().filter(one -> one.cloud() == cloud).distinct().toList();
    }

    void choose(Account account) {
        synchronized (this) {
            own = new SignInMemory(account.id(), own.clientId(), own.tenant(), Map.of());
        }
        tellChanged();
    }

    void register(String clientId, String tenant) {
        synchronized (this) {
            own = new SignInMemory(own.account(), clientId, tenant, Map.of());
            needs.clear();
        }
        tellChanged();
    }

    /// Whether this is somebody who has signed out here and has not signed in again.
    synchronized boolean isSignedOut(String accountId) {
        return signedOut.contains(accountId);
    }

    /// Reads the accounts from the token cache, and passes over those who have signed out. Blocks.
    void read() {
        try {
            List<Account> read = application().getAccounts().get().stream()
                    .flatMap(one -> account(one).stream())
                    .sorted(Account.ORDER)
                    .toList();
            synchronized (this) {
                accounts = read.stream()
                        .filter(one -> !signedOut.contains(one.id()))
                        .toList();
                needs.keySet().removeIf(key -> find(key.accountId()).isEmpty());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            // A cache that MSAL cannot read was set aside and is empty now.
            synchronized (this) {
                accounts = List.of();
            }
        }
        tellChanged();
    }

    /// Takes in somebody who has just signed in: they are the chosen one, and nothing is missing of them.
    Account welcome(IAccount who) {
        synchronized (this) {
            signedOut.remove(who.homeAccountId());
        }
        read();
        Account account;
        synchronized (this) {
            account = find(who.homeAccountId()).orElseThrow(() -> new IllegalStateException("an account of no cloud"));
            own = new SignInMemory(account.id(), own.clientId(), own.tenant(), Map.of());
            needs.keySet().removeIf(key -> key.accountId().equals(account.id()));
        }
        tellChanged();
        return account;
    }

    /// Removes an account and its tokens from the cache, at once for whoever asks who is there. Blocks.
    void remove(Account account) throws InterruptedException {
        synchronized (this) {
            signedOut.add(account.id());
            accounts = accounts.stream()
                    .filter(one -> !one.id().equals(account.id()))
                    .toList();
        }
        clean();
    }

    /// Removes from the cache what is in it of those who have signed out: what was under way then, or was
    /// read later, puts them back. Then reads who is there. Blocks.
    void clean() throws InterruptedException {
        Set<String> gone;
        synchronized (this) {
            gone = Set.copyOf(signedOut);
        }
        try {
            if (!gone.isEmpty()) {
                PublicClientApplication application = application();
                for (IAccount one : application.getAccounts().get()) {
                    if (gone.contains(one.homeAccountId()) && isSignedOut(one.homeAccountId())) {
                        application.removeAccount(one).get();
                    }
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("an account could not be removed", e.getCause());
        }
        read();
    }

    /// A row got a token, or did not.
    void note(Key key, Grant grant) {
        boolean news;
        synchronized (this) {
            news = switch (grant) {
                case Grant.Token _ -> needs.remove(key) != null;
                case Grant.Refused(SignInError trouble) ->
                    trouble.kind().needsPerson() && !trouble.equals(needs.put(key, trouble));
            };
        }
        if (news) {
            tellChanged();
        }
        if (news && grant instanceof Grant.Token) {
            tellUsable();
        }
    }

    void tellChanged() {
        changed.run();
    }

    void tellUsable() {
        usable.run();
    }

    private PublicClientApplication application() {
        return applications.of(clientId(), Cloud.PUBLIC, Registration.ANY_TENANT);
    }

    private @Nullable Account chosen() {
        return find(own.account()).orElse(accounts.isEmpty() ? null : accounts.getFirst());
    }

    private Optional<Account> find(String id) {
        return accounts.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// Empty for an account of a cloud that we do not know.
    private static Optional<Account> account(IAccount one) {
        for (Cloud cloud : List.of(Cloud.PUBLIC, Cloud.US_GOVERNMENT, Cloud.CHINA)) {
            if (LoginHosts.all(cloud).contains(one.environment())) {
                String username = Objects.requireNonNullElse(one.username(), "");
                return Optional.of(new Account(one.homeAccountId(), cloud, username, name(one, username)));
            }
        }
        return Optional.empty();
    }

    private static String name(IAccount one, String username) {
        Map<String, ITenantProfile> profiles = Objects.requireNonNullElse(one.getTenantProfiles(), Map.of());
        return profiles.values().stream()
                .map(profile -> profile.getClaims().get("name"))
                .filter(name -> name instanceof String text && !text.isBlank())
                .map(String.class::cast)
                .findFirst()
                .orElse(username);
    }
}
