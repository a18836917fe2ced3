package opwatch.signin;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import opwatch.network.Failure;
import opwatch.signin.SignInError.Kind;
import opwatch.signin.SignInError.Person;
import opwatch.signin.SignInError.Reply;
import opwatch.signin.SilentTokenClient.Demand;
import opwatch.signin.SilentTokenClient.Key;
import org.jspecify.annotations.Nullable;

/// The token of one account for one tenant: one request, however many rows ask. Any thread; blocks.
///
/// What Azure refuses to one row is that row's trouble: the others go on with the token that they have, until
/// there is a newer one or the sign-in service itself ends the sign-in.
///
/// MSAL sends one request for each caller (`MsalBehaviourTest`), and remembers failures for all tenants
/// together (measured with MSAL4J 1.26.0); here each account and tenant is on its own.
final class AccountToken {
    private final Key key;
    private final TokenBroker.Source source;
    private final Executor workers;
    private final InstantSource clock;

    @GuardedBy("this")
    private @Nullable CachedToken cached;

    @GuardedBy("this")
    private @Nullable TokenFailure failed;

    /// What the next token is asked for with. Kept until one comes: MSAL goes on giving out of its cache what
    /// Azure has rejected, also after a sign-in without a tenant (`MsalBehaviourTest`).
    @GuardedBy("this")
    private Demand wanted = Demand.NONE;

    @GuardedBy("this")
    private @Nullable Request request;

    /// A request that is under way. After a new beginning it is no longer the awaited one.
    private record Request(Demand demand, CompletableFuture<Grant> answer) {}

    AccountToken(Key key, TokenBroker.Source source, Executor workers, InstantSource clock) {
        this.key = key;
        this.source = source;
        this.workers = workers;
        this.clock = clock;
    }

    /// The token, renewed when it has little time left.
    Grant get() throws InterruptedException {
        Request asked;
        synchronized (this) {
            CachedToken now = cached;
            if (now != null && !now.needsRenewal(clock.instant())) {
                return now.token();
            }
            boolean unmet = lately(wanted.claims()) != null && lately("") == null;
            Demand demand = unmet ? new Demand(true, "") : wanted;
            Grant.Refused lately = lately(demand.claims());
            if (lately != null) {
                return stillGood(lately);
            }
            asked = ask(demand);
        }
        Grant grant = await(asked);
        synchronized (this) {
            if (!(grant instanceof Grant.Refused refused)) {
                return grant;
            }
            if (TokenFailure.of(refused, asked.demand(), clock.instant())
                    .claims()
                    .isEmpty()) {
                return stillGood(refused);
            }
        }
        // What stands in the way of these claims does not of a token without them.
        return get();
    }

    /// Another token than this one, which Azure has rejected; refused when there is no use in asking again.
    ///
    /// @param rejected whether a token is the one that Azure has rejected
    /// @param claims what Azure wants the token to hold, or empty when it does not say
    Grant replacement(Predicate<String> rejected, String claims) throws InterruptedException {
        Demand demand = new Demand(true, claims);
        Request asked;
        synchronized (this) {
            CachedToken now = cached;
            boolean other = now != null && !rejected.test(now.token().secret());
            boolean fresh = now != null && now.isFresh(claims, clock.instant());
            if (now != null && other && (fresh || claims.isEmpty())) {
                // Another row was told first, and this is the token that it got.
                return now.token();
            }
            // A plain rejection does not take back the claims of an earlier one.
            wanted = claims.isEmpty() && !wanted.claims().isEmpty() ? wanted : demand;
            Grant.Refused lately = lately(claims);
            if (fresh || lately != null) {
                return ofRow(lately == null ? refused(Reply.NONE, claims) : lately, claims);
            }
            asked = ask(demand);
        }
        return switch (await(asked)) {
            case Grant.Token token -> rejected.test(token.secret()) ? refused(Reply.NONE, claims) : token;
            case Grant.Refused refused -> ofRow(refused, claims);
        };
    }

    /// Forgets what failed, because a person did something about it; not what Azure wants of the next token.
    synchronized void tryAgain() {
        failed = null;
    }

    /// Begins anew after a new sign-in, but keeps what Azure wants of the next token.
    synchronized void renew() {
        cached = null;
        failed = null;
        request = null;
    }

    @GuardedBy("this")
    private Request ask(Demand demand) {
        Request now = request;
        if (now != null && now.demand().serves(demand)) {
            return now;
        }
        Request asked = new Request(demand, new CompletableFuture<>());
        request = asked;
        workers.execute(() -> run(asked));
        return asked;
    }

    private void run(Request asked) {
        try {
            keep(asked, source.ask(key, asked.demand()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            String host = LoginHosts.of(key.cloud());
            keep(asked, new Grant.Refused(new SignInError.Network(Failure.BROKEN, host, key.tenant())));
        } catch (RuntimeException | Error e) {
            synchronized (this) {
                request = asked.equals(request) ? null : request;
            }
            asked.answer().completeExceptionally(e);
            throw e;
        }
    }

    private void keep(Request asked, Grant grant) {
        synchronized (this) {
            // Else the account has signed in again since, or Azure wants more than this was asked for with.
            if (asked.equals(request)) {
                request = null;
                take(asked.demand(), grant);
            }
        }
        asked.answer().complete(grant);
    }

    @GuardedBy("this")
    private void take(Demand demand, Grant grant) {
        switch (grant) {
            case Grant.Token token -> {
                cached = new CachedToken(token, demand, clock.instant());
                failed = null;
                wanted = Demand.NONE;
            }
            case Grant.Refused refused -> {
                failed = TokenFailure.of(refused, demand, clock.instant());
                cached = isEnd(refused) ? null : cached;
            }
        }
    }

    /// What failed so lately that a token with these claims is not asked for; null when asking may help.
    @GuardedBy("this")
    private Grant.@Nullable Refused lately(String claims) {
        return failed != null && failed.holds(claims, clock.instant()) ? failed.refused() : null;
    }

    /// Whether the sign-in service says that the account is signed out: no row gets its token any more.
    private static boolean isEnd(Grant.Refused refused) {
        return refused.trouble() instanceof Person person && person.kind() == Kind.SIGNED_OUT;
    }

    /// What a row is told when only a person gets it another token; the other rows have theirs.
    private Grant.Refused ofRow(Grant.Refused refused, String claims) {
        return refused.trouble() instanceof Person person && !isEnd(refused)
                ? refused(person.reply(), person.claims().isEmpty() ? claims : person.claims())
                : refused;
    }

    private Grant.Refused refused(Reply reply, String claims) {
        return new Grant.Refused(new Person(Kind.REFUSED, key.tenant(), reply, claims));
    }

    private static Grant await(Request asked) throws InterruptedException {
        try {
            return asked.answer().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("asking for a token failed in an unexpected way", e.getCause());
        }
    }

    /// While the network is away, an old token is as good as it was: Azure decides.
    @GuardedBy("this")
    private Grant stillGood(Grant.Refused refused) {
        CachedToken now = cached;
        if (now == null || refused.trouble() instanceof Person) {
            return refused;
        }
        return now.isExpired(clock.instant()) ? refused : now.token();
    }
}
