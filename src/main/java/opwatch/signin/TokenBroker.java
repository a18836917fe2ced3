package opwatch.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import opwatch.signin.SignInError.Kind;
import opwatch.signin.SilentTokenClient.Demand;
import opwatch.signin.SilentTokenClient.Key;
import org.jspecify.annotations.Nullable;

/// The tokens in use: one request at a time for each account and tenant, however many rows ask. Any thread;
/// blocks.
///
/// MSAL sends one request for each caller (measured with 1.26.0), and remembers failures for all tenants
/// together; here each account and tenant is on its own.
final class TokenBroker {
    /// MSAL renews a token when it has less than this left; asking it earlier would only cost.
    static final Duration LEFT = Duration.ofMinutes(5);
    /// How long trouble that passes by itself is not tried again.
    static final Duration PASSING = Duration.ofSeconds(5);
    /// How long trouble that needs a person is not tried again; MSAL remembers it as long.
    static final Duration STANDING = Duration.ofMinutes(2);
    /// A token that is refused again so soon after it was renewed will not get better by another renewal.
    static final Duration YOUNG = Duration.ofMinutes(5);

    /// Asks MSAL.
    @FunctionalInterface
    interface Source {
        Grant ask(Key key, Demand demand) throws InterruptedException;
    }

    /// @param token the last good one
    /// @param demand why it was asked for
    /// @param at when it came
    private record Held(Grant.Token token, Demand demand, Instant at) {}

    private record Failed(Grant.Refused refused, Instant until) {}

    /// What stands open between Azure and us since it refused a token.
    ///
    /// @param refused whether a token is the one that was refused
    /// @param demand what the next one must be asked for with
    private record Unmet(Predicate<String> refused, Demand demand) {}

    private final Source source;
    private final Executor workers;
    private final InstantSource clock;
    /// Guarded by `this`, as are the three below.
    private final Map<Key, Held> held = new HashMap<>();

    private final Map<Key, Failed> failed = new HashMap<>();
    /// Kept until another token comes: MSAL goes on giving out of its cache what Azure has refused.
    private final Map<Key, Unmet> unmet = new HashMap<>();
    private final Map<Key, CompletableFuture<Grant>> underWay = new HashMap<>();

    TokenBroker(Source source, Executor workers, InstantSource clock) {
        this.source = source;
        this.workers = workers;
        this.clock = clock;
    }

    /// A token for this account and tenant.
    Grant get(Key key) throws InterruptedException {
        CompletableFuture<Grant> asked;
        synchronized (this) {
            Held now = held.get(key);
            if (now != null && left(now.token()).compareTo(LEFT) >= 0) {
                return now.token();
            }
            Failed lately = failed.get(key);
            if (lately != null && clock.instant().isBefore(lately.until())) {
                return stillGood(key, lately.refused());
            }
            Unmet open = unmet.get(key);
            asked = ask(key, open == null ? Demand.NONE : open.demand());
        }
        return await(asked, key);
    }

    /// Another token than this one, which Azure did not accept; refused when there is no use in asking
    /// again. The one that was refused is given to nobody any more: each row would have it refused again.
    ///
    /// @param refused whether a token is the one that was refused
    /// @param claims what Azure wants the token to hold, or empty when it does not say
    Grant instead(Key key, Predicate<String> refused, String claims) throws InterruptedException {
        Demand demand;
        CompletableFuture<Grant> asked;
        synchronized (this) {
            Held now = held.get(key);
            if (now != null && !refused.test(now.token().secret())) {
                // Another row was refused first, and this is the answer it got.
                return now.token();
            }
            Unmet open = unmet.get(key);
            // Who is told no more than that it was refused does not take back what another was told.
            demand = open != null && claims.isEmpty() ? open.demand() : new Demand(true, claims);
            held.remove(key);
            unmet.put(key, new Unmet(refused, demand));
            if (now != null
                    && now.demand().equals(demand)
                    && clock.instant().isBefore(now.at().plus(YOUNG))) {
                Grant.Refused useless = useless(key, demand);
                failed.put(key, new Failed(useless, until(useless.trouble())));
                return useless;
            }
            Failed lately = failed.get(key);
            if (lately != null && clock.instant().isBefore(lately.until())) {
                return lately.refused();
            }
            asked = ask(key, demand);
        }
        Grant grant = await(asked, key);
        return grant instanceof Grant.Token token && refused.test(token.secret()) ? useless(key, demand) : grant;
    }

    /// Forgets what was refused, because a person did something about it. What Azure wants of the next token
    /// stays as it is.
    synchronized void tryAgain() {
        failed.clear();
    }

    /// Forgets the tokens of an account, and what stood open with them.
    synchronized void forget(String accountId) {
        renew(accountId);
        unmet.keySet().removeIf(key -> key.accountId().equals(accountId));
    }

    /// Begins anew with an account that somebody has just signed in. What Azure wants of the next token stays
    /// as it is: MSAL keeps the new tokens beside the refused one when the sign-in named no tenant (measured
    /// with 1.26.0), and would give out that one.
    synchronized void renew(String accountId) {
        held.keySet().removeIf(key -> key.accountId().equals(accountId));
        failed.keySet().removeIf(key -> key.accountId().equals(accountId));
        underWay.keySet().removeIf(key -> key.accountId().equals(accountId));
    }

    /// The request that is under way, or a new one. Callers hold the lock.
    private CompletableFuture<Grant> ask(Key key, Demand demand) {
        CompletableFuture<Grant> now = underWay.get(key);
        if (now != null) {
            return now;
        }
        CompletableFuture<Grant> asked = new CompletableFuture<>();
        underWay.put(key, asked);
        workers.execute(() -> finish(key, demand, asked));
        return asked;
    }

    private void finish(Key key, Demand demand, CompletableFuture<Grant> asked) {
        Grant grant;
        Demand last = demand;
        try {
            grant = source.ask(key, demand);
            Unmet open = unmet(key, grant);
            if (open != null && !open.demand().equals(demand)) {
                // Azure refused this very token after it had been asked for.
                last = open.demand();
                grant = source.ask(key, last);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            grant = new Grant.Refused(SignInError.of(Kind.UNREACHABLE, key.tenant(), "stopped"));
        } catch (RuntimeException | Error e) {
            asked.completeExceptionally(e);
            synchronized (this) {
                underWay.remove(key, asked);
            }
            throw e;
        }
        asked.complete(kept(key, last, asked, grant));
    }

    /// What stands open when this is a token that Azure has refused; null when it is not.
    private synchronized @Nullable Unmet unmet(Key key, Grant grant) {
        Unmet open = unmet.get(key);
        return open != null
                        && grant instanceof Grant.Token token
                        && open.refused().test(token.secret())
                ? open
                : null;
    }

    private synchronized Grant kept(Key key, Demand demand, CompletableFuture<Grant> asked, Grant came) {
        Grant grant = unmet(key, came) == null ? came : useless(key, demand);
        if (!underWay.remove(key, asked)) {
            // Forgotten in between.
            return grant;
        }
        switch (grant) {
            case Grant.Token token -> {
                held.put(key, new Held(token, demand, clock.instant()));
                failed.remove(key);
                unmet.remove(key);
            }
            case Grant.Refused refused -> failed.put(key, new Failed(refused, until(refused.trouble())));
        }
        return grant;
    }

    /// What is said when renewing does not help, because Azure refuses the new token too.
    private static Grant.Refused useless(Key key, Demand demand) {
        Kind kind = demand.claims().isEmpty() ? Kind.SIGNED_OUT : Kind.VERIFICATION;
        return new Grant.Refused(new SignInError(kind, key.tenant(), "", "", "", demand.claims(), null));
    }

    private Instant until(SignInError trouble) {
        Duration wait = trouble.kind().needsPerson() ? STANDING : PASSING;
        Duration asked = trouble.retryAfter();
        return clock.instant().plus(asked != null && asked.compareTo(wait) > 0 ? asked : wait);
    }

    private Grant await(CompletableFuture<Grant> asked, Key key) throws InterruptedException {
        try {
            Grant grant = asked.get();
            synchronized (this) {
                return grant instanceof Grant.Refused refused ? stillGood(key, refused) : grant;
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("asking for a token failed in an unexpected way", e.getCause());
        }
    }

    /// While the network is away, an old token is as good as it was: Azure decides.
    private Grant stillGood(Key key, Grant.Refused refused) {
        Held now = held.get(key);
        if (now == null || refused.trouble().kind().needsPerson()) {
            return refused;
        }
        return left(now.token()).isPositive() ? now.token() : refused;
    }

    private Duration left(Grant.Token token) {
        return Duration.between(clock.instant(), token.expires());
    }
}
