package opwatch.signin;

import java.util.List;
import java.util.function.Predicate;
import opwatch.operation.Ascii;
import opwatch.operation.Cloud;
import opwatch.signin.SignInError.Kind;
import opwatch.signin.SignInError.Person;
import opwatch.signin.SilentTokenClient.Key;
import opwatch.signin.SubscriptionAccounts.AccountTenant;
import org.jspecify.annotations.Nullable;

/// Finds the right account and tenant for each subscription's token. Any thread; what blocks says so.
public final class SubscriptionTokens {
    private final AccountStore accounts;
    private final SubscriptionAccounts subscriptions;
    private final TokenBroker tokens;
    private final TokenCachePersistence persistence;
    private final Runnable changed;

    SubscriptionTokens(
            AccountStore accounts,
            SubscriptionAccounts subscriptions,
            TokenBroker tokens,
            TokenCachePersistence persistence,
            Runnable changed) {
        this.accounts = accounts;
        this.subscriptions = subscriptions;
        this.tokens = tokens;
        this.persistence = persistence;
        this.changed = changed;
    }

    /// A token for a subscription: of the account and tenant that are known to be right for it, else of the
    /// chosen account and its home tenant. Blocks, at the start also until the system's store was read,
    /// and after a change by another process until it was read anew.
    public Grant token(Cloud cloud, String subscriptionId) throws InterruptedException {
        persistence.awaitLoaded();
        persistence.catchUp();
        Key key = key(cloud, subscriptionId);
        return key == null ? notSignedIn(cloud) : noted(key, tokens.of(key).get());
    }

    /// An account's token for one tenant, to look things up; the person hears of no trouble. Blocks.
    public Grant token(Account account, String tenant) throws InterruptedException {
        return tokens.of(new Key(account.cloud(), account.id(), tenant)).get();
    }

    /// Another token for a subscription than this one, which Azure has rejected. Blocks.
    ///
    /// @param rejected whether a token is the one that Azure has rejected
    /// @param tenant the tenant that Azure names as the right one, or empty
    /// @param claims what Azure wants the token to hold (JSON), or empty
    public Grant replacement(
            Cloud cloud, String subscriptionId, Predicate<String> rejected, String tenant, String claims)
            throws InterruptedException {
        Key key = key(cloud, subscriptionId);
        if (key == null) {
            return notSignedIn(cloud);
        }
        return Registration.isTenantId(tenant) && !Ascii.same(tenant, key.tenant())
                ? inTenant(cloud, subscriptionId, tenant)
                : noted(key, tokens.of(key).replacement(rejected, claims));
    }

    /// The ID of the account whose token a subscription would get; empty for none. Does not block.
    public String accountFor(Cloud cloud, String subscriptionId) {
        Key key = key(cloud, subscriptionId);
        return key == null ? "" : key.accountId();
    }

    /// Remembers with which account and tenant a subscription can be asked about, as this account has just
    /// listed it. Only the chosen account takes over from another one that works.
    ///
    /// @return whether that was news
    public boolean suggest(Account account, String subscriptionId, String tenant) {
        AccountTenant known = subscriptions.of(account.cloud(), subscriptionId);
        return (known == null || accounts.takesOver(account, known.accountId()))
                && learn(account, subscriptionId, tenant);
    }

    /// Remembers which account and tenant is right for a subscription.
    ///
    /// @return whether that was news
    public boolean learn(Account account, String subscriptionId, String tenant) {
        boolean news = subscriptions.learn(account.cloud(), subscriptionId, new AccountTenant(account.id(), tenant));
        if (news) {
            changed.run();
        }
        return news;
    }

    /// A token of the tenant that Azure names. Without one the row is refused and no more: Azure may name
    /// another one next time.
    private Grant inTenant(Cloud cloud, String subscriptionId, String tenant) throws InterruptedException {
        Key first = null;
        for (Account account : accounts.candidates(cloud, tenant)) {
            Key key = new Key(cloud, account.id(), tenant);
            Grant grant = tokens.of(key).get();
            if (grant instanceof Grant.Token) {
                boolean _ = learn(account, subscriptionId, tenant);
                return noted(key, grant);
            }
            first = first == null ? key : first;
        }
        if (first == null) {
            return notSignedIn(cloud);
        }
        Grant none = noted(first, tokens.of(first).get());
        return none instanceof Grant.Refused(Person need)
                ? new Grant.Refused(new Person(Kind.REFUSED, tenant, need.reply(), need.claims()))
                : none;
    }

    private @Nullable Key key(Cloud cloud, String subscriptionId) {
        AccountTenant known = subscriptions.of(cloud, subscriptionId);
        if (known != null && accounts.knows(known.accountId())) {
            return new Key(cloud, known.accountId(), known.tenant());
        }
        List<Account> candidates = accounts.candidates(cloud, "");
        return candidates.isEmpty()
                ? null
                : new Key(
                        cloud, candidates.getFirst().id(), candidates.getFirst().homeTenant());
    }

    private static Grant notSignedIn(Cloud cloud) {
        return new Grant.Refused(Person.of(Kind.NOBODY, LoginHosts.of(cloud)));
    }

    private Grant noted(Key key, Grant grant) {
        accounts.note(key, grant);
        return grant;
    }
}
