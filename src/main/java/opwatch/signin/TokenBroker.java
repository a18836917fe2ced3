package opwatch.signin;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import opwatch.signin.SilentTokenClient.Demand;
import opwatch.signin.SilentTokenClient.Key;

/// The tokens in use, one for each account and tenant. Any thread.
final class TokenBroker {
    /// Asks MSAL. Blocks.
    @FunctionalInterface
    interface Source {
        Grant ask(Key key, Demand demand) throws InterruptedException;
    }

    private final Source source;
    private final Executor workers;
    private final InstantSource clock;

    @GuardedBy("this")
    private final Map<Key, AccountToken> tokens = new HashMap<>();

    TokenBroker(Source source, Executor workers, InstantSource clock) {
        this.source = source;
        this.workers = workers;
        this.clock = clock;
    }

    synchronized AccountToken of(Key key) {
        return tokens.computeIfAbsent(key, any -> new AccountToken(any, source, workers, clock));
    }

    /// See [AccountToken#tryAgain].
    synchronized void tryAgain() {
        tokens.values().forEach(AccountToken::tryAgain);
    }

    /// Forgets an account's tokens after its sign-out, and the answer of a request that is under way.
    synchronized void forget(String accountId) {
        renew(accountId);
        tokens.keySet().removeIf(key -> key.accountId().equals(accountId));
    }

    /// Forgets the tokens of accounts that are gone.
    ///
    /// @param known whether an account's ID is one of those that are signed in
    synchronized void keepOnly(Predicate<String> known) {
        tokens.keySet().removeIf(key -> !known.test(key.accountId()));
    }

    /// See [AccountToken#renew].
    synchronized void renew(String accountId) {
        tokens.forEach((key, token) -> {
            if (key.accountId().equals(accountId)) {
                token.renew();
            }
        });
    }
}
