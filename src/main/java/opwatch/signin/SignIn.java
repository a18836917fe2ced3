package opwatch.signin;

import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.PublicClientApplication;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import opwatch.network.ServerClock;
import opwatch.operation.Cloud;
import opwatch.signin.SignInError.Kind;
import opwatch.signin.SignInError.Person;
import opwatch.signin.SilentTokenClient.Demand;
import opwatch.signin.SilentTokenClient.Key;
import opwatch.signin.vault.SharedVault;

/// The room's entrance: accounts, sign-in, [tokens][SubscriptionTokens]. Any thread; what blocks says so.
///
/// Opens a browser only in [#begin] and [#open], which a person asks for.
public final class SignIn implements AutoCloseable {
    /// How long a whole answer of a login host may take.
    public static final Duration LIMIT = LoginHttp.LIMIT;

    private final Parts parts;
    private final InstantSource clock;
    private final TokenCache cache = TokenCache.ofAll();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Applications applications;
    private final AccountStore accounts;
    private final SubscriptionAccounts subscriptions;
    private final TokenCachePersistence persistence;
    private final SilentTokenClient silent;
    private final TokenBroker broker;
    private final SubscriptionTokens tokens;

    /// What sign-in is made of.
    ///
    /// @param network makes the HTTP clients for the login hosts
    /// @param vault keeps the tokens between runs, for all processes of the folder
    /// @param preset what the organisation presets
    /// @param browser opens a page and says whether it could; must not wait for the person
    /// @param changed is run whenever [#state] has changed, on any thread
    /// @param tokensAvailable is run whenever tokens can be had that could not be had before, on any thread
    public record Parts(
            LoginClients network,
            SharedVault vault,
            Registration preset,
            Predicate<URI> browser,
            Runnable changed,
            Runnable tokensAvailable) {}

    /// @param memory what the last run remembered
    /// @param serverClock hears the time of each response
    public SignIn(Parts parts, SignInMemory memory, InstantSource clock, ServerClock serverClock) {
        this.parts = parts;
        this.clock = clock;
        applications = new Applications(parts.network(), cache, workers, serverClock);
        accounts = new AccountStore(new CachedAccounts(applications), parts, memory);
        subscriptions = new SubscriptionAccounts(memory.places());
        persistence = new TokenCachePersistence(parts.vault(), cache, this::readAccounts, parts.changed());
        silent = new SilentTokenClient(applications);
        broker = new TokenBroker(this::ask, workers, clock);
        tokens = new SubscriptionTokens(accounts, subscriptions, broker, persistence, parts.changed());
    }

    /// Begins to read what was kept; returns at once.
    public void start() {
        persistence.start();
    }

    /// Takes in at once what another process has changed, as the shell that has signed somebody in or out;
    /// else that is seen when the next token is asked for. Returns at once.
    public void catchUp() {
        if (workers.isShutdown()) {
            return;
        }
        workers.execute(() -> {
            try {
                persistence.catchUp();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    public SignInState state() {
        return accounts.state(persistence.storage(), persistence.wasCorrupt());
    }

    /// What to remember for the next start.
    public SignInMemory memory() {
        return accounts.memory(subscriptions.remembered());
    }

    public SubscriptionTokens tokens() {
        return tokens;
    }

    /// Sends a person to the browser. An attempt that is under way must be canceled first.
    ///
    /// @param steps hears how far it has come, on any thread
    public SignInAttempt begin(SignInRequest request, Consumer<SignInStep> steps) {
        return begin(request, steps, false);
    }

    /// The same, but with a code to type from the first moment on: no browser opens by itself.
    public SignInAttempt beginWithCode(SignInRequest request, Consumer<SignInStep> steps) {
        return begin(request, steps, true);
    }

    private SignInAttempt begin(SignInRequest asked, Consumer<SignInStep> steps, boolean codeFirst) {
        applications.tryAgain();
        SignInRequest request = asked.tenant().isEmpty()
                ? asked.withTenant(accounts.registration().tenant())
                : asked;
        SignInAttempt.Way inBrowser = (heard, settle) -> {
            TokenCache own = TokenCache.ofAttempt();
            return new InteractiveSignIn(application(request, own), request, clock, heard)
                    .run(parts.browser(), result -> accept(result, request.tenant(), own, settle));
        };
        SignInAttempt.Way withCode = (heard, settle) -> {
            TokenCache own = TokenCache.ofAttempt();
            return new DeviceCodeSignIn(application(request, own), request, clock, heard)
                    .run(result -> accept(result, request.tenant(), own, settle));
        };
        return new SignInAttempt(steps, codeFirst ? withCode : inBrowser, withCode);
    }

    private PublicClientApplication application(SignInRequest request, TokenCache own) {
        return applications.of(accounts.clientId(), request.cloud(), request.tenant(), own);
    }

    /// Opens a page in the browser once more; returns at once.
    public void open(URI page) {
        workers.execute(() -> {
            boolean _ = parts.browser().test(page);
        });
    }

    /// Uses this account where nothing else is known, and for each subscription that it is found to see.
    public void choose(Account account) {
        accounts.choose(account);
        broker.tryAgain();
        parts.tokensAvailable().run();
    }

    /// Forgets an account and its tokens, for every process of the folder; the browser stays signed in.
    /// Blocks, also for the system's store, which may ask the person to unlock it.
    ///
    /// @return whether the account is gone from the store too; else it may be back at the next start
    public boolean signOut(Account account) throws InterruptedException {
        persistence.catchUp();
        boolean removed = accounts.remove(account);
        broker.forget(account.id());
        subscriptions.forget(account.id());
        eraseUnlessUsed();
        parts.changed().run();
        return persistence.settled() && removed;
    }

    /// Waits until the system's store keeps what has changed here, for ten seconds at most.
    ///
    /// @return whether it does, or there is no store
    public boolean settled() throws InterruptedException {
        return persistence.settled();
    }

    /// The host that people of a cloud sign in at.
    public static String host(Cloud cloud) {
        return LoginHosts.of(cloud);
    }

    /// The page that signs an account out in the browser too.
    public URI signOutPage(Account account) {
        return URI.create(LoginHosts.authority(account.cloud(), account.homeTenant()) + "oauth2/v2.0/logout");
    }

    /// Where an administrator approves the application (Microsoft docs, "Grant tenant-wide admin consent").
    public URI approvalPage(Cloud cloud, String tenant) {
        return URI.create(LoginHosts.authority(cloud, tenant) + "adminconsent?client_id=" + accounts.clientId());
    }

    /// Changes the application or tenant. Accounts of the former application must sign in again.
    public void register(String clientId, String tenant) {
        accounts.register(clientId, tenant);
        broker.tryAgain();
        workers.execute(() -> readAccounts(Set.of()));
    }

    @Override
    public void close() {
        workers.shutdownNow();
        persistence.close();
    }

    /// Asks MSAL. An answer that comes after a sign-out is in MSAL's cache by then and is removed again.
    private Grant ask(Key key, Demand demand) throws InterruptedException {
        Grant grant;
        try (SharedVault.Hold _ = persistence.hold()) {
            grant = silent.ask(accounts.clientId(), key, demand);
        }
        if (!accounts.isSignedOut(key.accountId())) {
            return grant;
        }
        boolean _ = accounts.refresh();
        eraseUnlessUsed();
        return new Grant.Refused(Person.of(Kind.SIGNED_OUT, key.tenant()));
    }

    private void eraseUnlessUsed() {
        if (accounts.isEmpty()) {
            persistence.erase(accounts::isEmpty);
        }
    }

    /// Takes in an account that has just signed in, before the browser is told. Until then its tokens are
    /// in the attempt's own cache, and go with it when the person cancels.
    private SignInStep accept(IAuthenticationResult result, String tenant, TokenCache own, BooleanSupplier settle)
            throws InterruptedException {
        if (SilentTokenClient.granted(result, tenant) instanceof Grant.Refused refused) {
            return new SignInStep.Failed(refused.trouble());
        }
        if (!settle.getAsBoolean()) {
            return new SignInStep.Canceled();
        }
        // Else who has signed out elsewhere in the meantime would be out here too.
        persistence.catchUp();
        cache.takeIn(own);
        Account account = accounts.add(result.account().homeAccountId());
        broker.renew(account.id());
        broker.tryAgain();
        parts.tokensAvailable().run();
        return new SignInStep.Done(account);
    }

    /// Reads which accounts there are; rows wait until that is known. Blocks.
    ///
    /// @param come the accounts that another process has signed in
    private void readAccounts(Set<String> come) {
        try {
            accounts.signedInElsewhere(come);
            boolean _ = accounts.refresh();
            broker.keepOnly(accounts::knows);
            broker.tryAgain();
            parts.tokensAvailable().run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RejectedExecutionException e) {
            // The app ends.
        }
    }
}
