package opwatch.signin;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import opwatch.operation.Ascii;
import opwatch.operation.Cloud;
import opwatch.signin.SignInError.Person;
import opwatch.signin.SilentTokenClient.Key;
import org.jspecify.annotations.Nullable;

/// Which accounts are signed in, which one is chosen, and what is missing. Any thread.
final class AccountStore {
    private final CachedAccounts cache;
    private final SignIn.Parts parts;

    @GuardedBy("this")
    private List<Account> accounts = List.of();

    /// The IDs of the accounts that have signed out here since the start.
    @GuardedBy("this")
    private final Set<String> signedOut = new HashSet<>();

    @GuardedBy("this")
    private SignInMemory own;

    /// What only a person can end, the oldest first.
    @GuardedBy("this")
    private final Map<Key, Person> needs = new LinkedHashMap<>();

    AccountStore(CachedAccounts cache, SignIn.Parts parts, SignInMemory memory) {
        this.cache = cache;
        this.parts = parts;
        this.own = memory;
    }

    synchronized SignInState state(TokenStorage storage, boolean corrupt) {
        List<SignInState.Need> open = new ArrayList<>();
        for (Map.Entry<Key, Person> need : needs.entrySet()) {
            find(need.getKey().accountId())
                    .ifPresent(account -> open.add(new SignInState.Need(account, need.getValue())));
        }
        return new SignInState(accounts, chosen(), registration(), storage, corrupt, open);
    }

    synchronized SignInMemory memory(Map<String, String> subscriptions) {
        return new SignInMemory(own.account(), own.clientId(), own.tenant(), subscriptions);
    }

    synchronized Registration registration() {
        return own.registration(parts.preset());
    }

    String clientId() {
        return registration().clientId();
    }

    synchronized boolean isEmpty() {
        return accounts.isEmpty();
    }

    synchronized boolean knows(String accountId) {
        return find(accountId).isPresent();
    }

    /// Whether an account takes over another one's use: when that is not here, or this is the chosen one.
    synchronized boolean takesOver(Account account, String otherId) {
        return find(otherId).isEmpty()
                || (account.equals(chosen()) && !account.id().equals(otherId));
    }

    /// A cloud's accounts, the likeliest for a tenant first: the chosen one, those at home there, the others.
    synchronized List<Account> candidates(Cloud cloud, String tenant) {
        List<Account> ordered = new ArrayList<>();
        Account first = chosen();
        if (first != null) {
            ordered.add(first);
        }
        accounts.stream()
                .filter(account -> Ascii.same(account.homeTenant(), tenant))
                .forEach(ordered::add);
        ordered.addAll(accounts);
        return ordered.stream()
                .filter(account -> account.cloud() == cloud)
                .distinct()
                .toList();
    }

    void choose(Account account) {
        synchronized (this) {
            own = new SignInMemory(account.id(), own.clientId(), own.tenant(), Map.of());
        }
        parts.changed().run();
    }

    void register(String clientId, String tenant) {
        synchronized (this) {
            own = new SignInMemory(own.account(), clientId, tenant, Map.of());
            needs.clear();
        }
        parts.changed().run();
    }

    /// Whether this account has signed out here and has not signed in again.
    synchronized boolean isSignedOut(String accountId) {
        return signedOut.contains(accountId);
    }

    /// Accounts that had signed out here may have signed in again in another process.
    synchronized void signedInElsewhere(Set<String> accountIds) {
        signedOut.removeAll(accountIds);
    }

    /// Makes an account that has just signed in the chosen one; nothing is missing of it any more. Blocks.
    Account add(String accountId) throws InterruptedException {
        synchronized (this) {
            signedOut.remove(accountId);
        }
        read();
        Account account;
        synchronized (this) {
            account = find(accountId).orElseThrow(() -> new IllegalStateException("an account of no cloud"));
            own = new SignInMemory(account.id(), own.clientId(), own.tenant(), Map.of());
            needs.keySet().removeIf(key -> key.accountId().equals(accountId));
        }
        parts.changed().run();
        return account;
    }

    /// Removes an account at once, and then its tokens from the cache. Blocks.
    ///
    /// @return false when its tokens are still there
    boolean remove(Account account) throws InterruptedException {
        synchronized (this) {
            signedOut.add(account.id());
            accounts = accounts.stream()
                    .filter(other -> !other.id().equals(account.id()))
                    .toList();
        }
        return refresh();
    }

    /// Removes from the cache what is in it of accounts that have signed out, because a request that was
    /// under way then, or a later reading of the store, puts it back; then reads the accounts. Blocks.
    ///
    /// @return false when it is still there
    boolean refresh() throws InterruptedException {
        boolean clean;
        synchronized (this) {
            clean = signedOut.isEmpty();
        }
        boolean removed = clean || cache.remove(clientId(), this::isSignedOut);
        read();
        return removed;
    }

    /// Takes in that a row got a token, or did not.
    void note(Key key, Grant grant) {
        boolean news;
        synchronized (this) {
            news = switch (grant) {
                // A token that Azure refuses to one row is still had for the others.
                case Grant.Token _ -> !SignInState.isRefusal(needs.get(key)) && needs.remove(key) != null;
                case Grant.Refused(Person need) -> !need.equals(needs.put(key, need));
                case Grant.Refused _ -> false;
            };
        }
        if (news) {
            parts.changed().run();
        }
        if (news && grant instanceof Grant.Token) {
            parts.tokensAvailable().run();
        }
    }

    private void read() throws InterruptedException {
        List<Account> read = cache.read(clientId());
        synchronized (this) {
            Set<String> gone = Set.copyOf(signedOut);
            accounts = read.stream()
                    .filter(account -> !gone.contains(account.id()))
                    .toList();
            Set<String> here = accounts.stream().map(Account::id).collect(Collectors.toSet());
            needs.keySet().removeIf(key -> !here.contains(key.accountId()));
        }
        parts.changed().run();
    }

    @GuardedBy("this")
    private @Nullable Account chosen() {
        return find(own.account()).orElse(accounts.isEmpty() ? null : accounts.getFirst());
    }

    @GuardedBy("this")
    private Optional<Account> find(String id) {
        return accounts.stream().filter(account -> account.id().equals(id)).findFirst();
    }
}
