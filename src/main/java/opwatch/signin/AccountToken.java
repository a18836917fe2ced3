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
/// MSAL sends one request for each caller (`MsalBehaviourTest`), and remembers failures for all tenants
/// together (measured with MSAL4J 1.26.0); here each account and tenant is on its own.
final class AccountToken {
    /// A token that Azure has rejected.
    ///
    /// @param rejected whether a token is that one
    /// @param demand what the next one must be asked for with
    private record Rejection(Predicate<String> rejected, Demand demand) {}

    private final Key key;
    private final TokenBroker.Source source;
    private final Executor workers;
    private final InstantSource clock;

    @GuardedBy("this")
    private @Nullable CachedToken cached;

    @GuardedBy("this")
    private @Nullable TokenFailure failed;

    /// Kept until another token comes: MSAL goes on giving out of its cache what Azure has rejected.
    @GuardedBy("this")
    private @Nullable Rejection rejection;

    @GuardedBy("this")
    private @Nullable CompletableFuture<Grant> request;

    /// Counts the new beginnings: what was asked for before the last one is not kept.
    @GuardedBy("this")
    private int round;

    AccountToken(Key key, TokenBroker.Source source, Executor workers, InstantSource clock) {
        this.key = key;
        this.source = source;
        this.workers = workers;
        this.clock = clock;
    }

    /// The token, renewed when it has little time left.
    Grant get() throws InterruptedException {
        CompletableFuture<Grant> asked;
        synchronized (this) {
            CachedToken now = cached;
            if (now != null && !now.needsRenewal(clock.instant())) {
                return now.token();
            }
            Grant.Refused lately = lately();
            if (lately != null) {
                return stillGood(lately);
            }
            asked = ask(rejection == null ? Demand.NONE : rejection.demand());
        }
        return await(asked);
    }

    /// Another token than this one, which Azure has rejected; refused when there is no use in asking again.
    /// No row gets the rejected one any more: Azure would reject it for each of them.
    ///
    /// @param rejected whether a token is the one that Azure has rejected
    /// @param claims what Azure wants the token to hold, or empty when it does not say
    Grant replacement(Predicate<String> rejected, String claims) throws InterruptedException {
        Demand demand;
        CompletableFuture<Grant> asked;
        synchronized (this) {
            CachedToken now = cached;
            if (now != null && !rejected.test(now.token().secret())) {
                // Another row was told first, and this is the token that it got.
                return now.token();
            }
            // A plain rejection does not take back the claims of an earlier one.
            demand = rejection != null && claims.isEmpty() ? rejection.demand() : new Demand(true, claims);
            cached = null;
            rejection = new Rejection(rejected, demand);
            if (now != null && now.demand().equals(demand) && now.isYoung(clock.instant())) {
                Grant.Refused useless = useless(demand);
                failed = TokenFailure.of(useless, clock.instant());
                return useless;
            }
            Grant.Refused lately = lately();
            if (lately != null) {
                return lately;
            }
            asked = ask(demand);
        }
        Grant grant = await(asked);
        return grant instanceof Grant.Token token && rejected.test(token.secret()) ? useless(demand) : grant;
    }

    /// Forgets what failed, because a person did something about it; not what Azure wants of the next token.
    synchronized void tryAgain() {
        failed = null;
    }

    /// Begins anew after a new sign-in, but keeps what Azure wants of the next token: after a sign-in without
    /// a tenant, MSAL still gives out the rejected one (`MsalBehaviourTest`).
    synchronized void renew() {
        cached = null;
        failed = null;
        request = null;
        round++;
    }

    @GuardedBy("this")
    private CompletableFuture<Grant> ask(Demand demand) {
        CompletableFuture<Grant> now = request;
        if (now != null) {
            return now;
        }
        CompletableFuture<Grant> asked = new CompletableFuture<>();
        request = asked;
        int mine = round;
        workers.execute(() -> run(demand, mine, asked));
        return asked;
    }

    private void run(Demand demand, int mine, CompletableFuture<Grant> asked) {
        try {
            Demand last = demand;
            Grant grant = source.ask(key, demand);
            Rejection open = rejectionOf(grant);
            if (open != null && !open.demand().equals(demand)) {
                // Azure rejected this very token after the request had begun.
                last = open.demand();
                grant = source.ask(key, last);
            }
            asked.complete(keep(last, mine, grant));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            String host = LoginHosts.of(key.cloud());
            SignInError stopped = new SignInError.Network(Failure.BROKEN, host, key.tenant());
            asked.complete(keep(demand, mine, new Grant.Refused(stopped)));
        } catch (RuntimeException | Error e) {
            synchronized (this) {
                request = mine == round ? null : request;
            }
            asked.completeExceptionally(e);
            throw e;
        }
    }

    private synchronized Grant keep(Demand demand, int mine, Grant came) {
        Grant grant = rejectionOf(came) == null ? came : useless(demand);
        if (mine != round) {
            // The account has signed in again since.
            return grant;
        }
        request = null;
        switch (grant) {
            case Grant.Token token -> {
                cached = new CachedToken(token, demand, clock.instant());
                failed = null;
                rejection = null;
            }
            case Grant.Refused refused -> failed = TokenFailure.of(refused, clock.instant());
        }
        return grant;
    }

    /// The rejection of this token; null when Azure has not rejected it.
    private synchronized @Nullable Rejection rejectionOf(Grant grant) {
        return rejection != null
                        && grant instanceof Grant.Token token
                        && rejection.rejected().test(token.secret())
                ? rejection
                : null;
    }

    /// What failed so lately that it is not tried again; null when asking may help.
    @GuardedBy("this")
    private Grant.@Nullable Refused lately() {
        return failed != null && clock.instant().isBefore(failed.until()) ? failed.refused() : null;
    }

    /// What a row is told when renewing does not help, because Azure rejects the new token too.
    private Grant.Refused useless(Demand demand) {
        Kind kind = demand.claims().isEmpty() ? Kind.SIGNED_OUT : Kind.VERIFICATION;
        return new Grant.Refused(new Person(kind, key.tenant(), Reply.NONE, demand.claims()));
    }

    private Grant await(CompletableFuture<Grant> asked) throws InterruptedException {
        try {
            Grant grant = asked.get();
            synchronized (this) {
                return grant instanceof Grant.Refused refused ? stillGood(refused) : grant;
            }
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
