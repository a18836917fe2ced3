package opwatch.signin;

import com.microsoft.aad.msal4j.IAuthenticationResult;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import opwatch.network.ServerClock;
import opwatch.operation.Cloud;
import opwatch.signin.SignInError.Kind;
import opwatch.signin.SilentTokenClient.Demand;
import opwatch.signin.SilentTokenClient.Key;
import opwatch.signin.SubscriptionAccounts.Place;
import opwatch.signin.vault.Vault;
import org.jspecify.annotations.Nullable;

/// The door of the room: accounts, sign-in, tokens for subscriptions. Any thread; what blocks says so.
///
/// Never opens a browser by itself: only [#begin] does, which a person has asked for.
public final class SignIn implements AutoCloseable {
    /// How long a whole answer of a login host may take.
    public static final Duration LIMIT = LoginHttp.LIMIT;

    private final Predicate<URI> browser;
    private final InstantSource clock;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Applications applications;
    private final TokenCachePersistence keeper;
    private final SilentTokenClient silent;
    private final TokenBroker tokens;
    private final SubscriptionAccounts places = new SubscriptionAccounts();
    private final AccountStore people;

    /// What sign-in is made of.
    ///
    /// @param network makes the HTTP client for the login hosts
    /// @param vault keeps the tokens between runs
    /// @param preset what the organisation presets
    /// @param browser opens a page and says whether it could; must not wait for the person
    /// @param serverClock hears the time of each answer
    public record Parts(
            Supplier<HttpClient> network,
            Vault vault,
            Registration preset,
            Predicate<URI> browser,
            ServerClock serverClock) {}

    /// @param memory what was remembered
    public SignIn(Parts parts, SignInMemory memory, InstantSource clock) {
        this.browser = parts.browser();
        this.clock = clock;
        TokenCache cache = new TokenCache();
        applications = new Applications(parts.network(), cache, workers, parts.serverClock());
        people = new AccountStore(applications, parts.preset(), memory);
        keeper = new TokenCachePersistence(parts.vault(), cache, this::read, people::tellChanged);
        silent = new SilentTokenClient(applications);
        tokens = new TokenBroker(this::ask, workers, clock);
        places.restore(memory.places());
    }

    /// Begins to read what was kept; returns at once.
    ///
    /// @param changed is run whenever [#state] has changed, on any thread
    /// @param usable is run whenever tokens may be had that could not be had before, on any thread
    public void start(Runnable changed, Runnable usable) {
        people.onChange(changed, usable);
        keeper.start();
    }

    public SignInState state() {
        return people.state(keeper.storage(), keeper.wasCorrupt());
    }

    /// What to remember for the next start.
    public SignInMemory memory() {
        return people.memory(places.remembered());
    }

    /// A token for a subscription: of the account and tenant that are known to be right for it, else of the
    /// chosen account and its home tenant. Blocks.
    public Grant token(Cloud cloud, String subscriptionId) throws InterruptedException {
        keeper.awaitLoaded();
        Key key = key(cloud, subscriptionId);
        return key == null ? nobody(cloud) : noted(key, tokens.get(key));
    }

    /// The ID of the account that a token for a subscription would be of; empty when there is none. Does
    /// not block.
    public String accountFor(Cloud cloud, String subscriptionId) {
        Key key = key(cloud, subscriptionId);
        return key == null ? "" : key.accountId();
    }

    /// Another token for a subscription than this one, which Azure did not accept. Blocks.
    ///
    /// @param refused whether a token is the one that was refused
    /// @param tenant the tenant that Azure names as the right one, or empty
    /// @param claims what Azure wants the token to hold (JSON), or empty
    public Grant instead(Cloud cloud, String subscriptionId, Predicate<String> refused, String tenant, String claims)
            throws InterruptedException {
        Key key = key(cloud, subscriptionId);
        if (key == null) {
            return nobody(cloud);
        }
        return Registration.isTenantId(tenant) && !tenant.equalsIgnoreCase(key.tenant())
                ? inTenant(cloud, subscriptionId, tenant)
                : noted(key, tokens.instead(key, refused, claims));
    }

    /// A token of an account for one tenant, for looking things up: what stands in its way is nobody's
    /// business. Blocks.
    public Grant token(Account account, String tenant) throws InterruptedException {
        return tokens.get(new Key(account.cloud(), account.id(), tenant));
    }

    /// Remembers with which account and tenant a subscription can be looked at, as this account has just
    /// listed it. An account that works is exchanged for no other than the chosen one.
    ///
    /// @return whether that was news
    public boolean suggest(Account account, String subscriptionId, String tenant) {
        Place known = places.of(account.cloud(), subscriptionId);
        return (known == null || people.takesOver(account, known.accountId()))
                && learn(account, subscriptionId, tenant);
    }

    /// Remembers with which account and tenant a subscription is to be looked at.
    ///
    /// @return whether that was news
    public boolean learn(Account account, String subscriptionId, String tenant) {
        boolean news = places.learn(account.cloud(), subscriptionId, new Place(account.id(), tenant));
        if (news) {
            people.tellChanged();
        }
        return news;
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

    private SignInAttempt begin(SignInRequest request, Consumer<SignInStep> steps, boolean codeFirst) {
        String tenant = request.tenant().isEmpty() ? people.registration().tenant() : request.tenant();
        SignInAttempt.Way inBrowser = heard -> new InteractiveSignIn(
                        applications.of(people.clientId(), request.cloud(), tenant), request, tenant, clock, heard)
                .run(browser, this::welcome);
        SignInAttempt.Way withCode = heard -> new DeviceCodeSignIn(
                        applications.of(people.clientId(), request.cloud(), tenant), request, tenant, clock, heard)
                .run(this::welcome);
        return new SignInAttempt(steps, codeFirst ? withCode : inBrowser, withCode);
    }

    /// Opens a page in the browser once more; returns at once.
    public void open(URI page) {
        workers.execute(() -> {
            boolean _ = browser.test(page);
        });
    }

    /// Uses this account where nothing else is known, and for each subscription that it is found to see.
    public void choose(Account account) {
        people.choose(account);
        tokens.tryAgain();
        people.tellUsable();
    }

    /// Forgets an account and its tokens, here; the browser stays signed in. Blocks, also for the system's
    /// store, which may ask the person to unlock it.
    ///
    /// @return whether the store has forgotten the account too; else it may be back at the next start
    public boolean signOut(Account account) throws InterruptedException {
        people.remove(account);
        tokens.forget(account.id());
        places.forget(account.id());
        eraseUnlessUsed();
        people.tellChanged();
        return keeper.settled();
    }

    /// The host that people of a cloud sign in at.
    public static String host(Cloud cloud) {
        return LoginHosts.of(cloud);
    }

    /// The page that signs an account out in the browser too.
    public URI signOutPage(Account account) {
        return URI.create(LoginHosts.authority(account.cloud(), account.homeTenant()) + "oauth2/v2.0/logout");
    }

    /// The page where an administrator approves the application for a whole tenant (Microsoft docs, "Grant
    /// tenant-wide admin consent").
    public URI approvalPage(Cloud cloud, String tenant) {
        return URI.create(LoginHosts.authority(cloud, tenant) + "adminconsent?client_id=" + people.clientId());
    }

    /// Signs in as another application, or to another tenant, from now on. Who is signed in as the former
    /// one must sign in again.
    public void register(String clientId, String tenant) {
        people.register(clientId, tenant);
        tokens.tryAgain();
        workers.execute(this::read);
    }

    @Override
    public void close() {
        workers.shutdownNow();
        keeper.close();
    }

    private Grant inTenant(Cloud cloud, String subscriptionId, String tenant) throws InterruptedException {
        Key first = null;
        for (Account account : people.candidates(cloud, tenant)) {
            Key key = new Key(cloud, account.id(), tenant);
            Grant grant = tokens.get(key);
            if (grant instanceof Grant.Token) {
                boolean _ = learn(account, subscriptionId, tenant);
                return noted(key, grant);
            }
            first = first == null ? key : first;
        }
        // The tenant is right, whatever stands in the way: it is what the person must sign in to.
        return first == null ? nobody(cloud) : noted(first, tokens.get(first));
    }

    /// Asks MSAL. An answer that comes after a sign-out is in its cache by then, and has to go again.
    private Grant ask(Key key, Demand demand) throws InterruptedException {
        Grant grant = silent.ask(people.clientId(), key, demand);
        if (!people.isSignedOut(key.accountId())) {
            return grant;
        }
        people.clean();
        eraseUnlessUsed();
        return new Grant.Refused(SignInError.of(Kind.SIGNED_OUT, key.tenant()));
    }

    private void eraseUnlessUsed() {
        if (people.areGone()) {
            keeper.erase(people::areGone);
        }
    }

    private @Nullable Key key(Cloud cloud, String subscriptionId) {
        Place place = places.of(cloud, subscriptionId);
        if (place != null && people.knows(place.accountId())) {
            return new Key(cloud, place.accountId(), place.tenant());
        }
        List<Account> candidates = people.candidates(cloud, "");
        return candidates.isEmpty()
                ? null
                : new Key(
                        cloud, candidates.getFirst().id(), candidates.getFirst().homeTenant());
    }

    private Grant nobody(Cloud cloud) {
        return new Grant.Refused(SignInError.of(Kind.NOBODY, LoginHosts.of(cloud)));
    }

    private Grant noted(Key key, Grant grant) {
        people.note(key, grant);
        return grant;
    }

    /// Takes in somebody who has just signed in, before the browser is told.
    private SignInStep welcome(IAuthenticationResult result, String tenant) {
        if (SilentTokenClient.granted(result, tenant) instanceof Grant.Refused refused) {
            return new SignInStep.Failed(refused.trouble());
        }
        Account account = people.welcome(result.account());
        tokens.renew(account.id());
        tokens.tryAgain();
        people.tellUsable();
        return new SignInStep.Done(account);
    }

    /// Finds out who is there; rows go on waiting until that is known. Blocks.
    private void read() {
        try {
            people.clean();
            people.tellUsable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RejectedExecutionException e) {
            // The app ends.
        }
    }
}
