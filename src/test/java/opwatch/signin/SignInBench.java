package opwatch.signin;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import opwatch.network.ServerClock;
import opwatch.operation.Cloud;
import opwatch.signin.loopback.BrowserPage;
import opwatch.signin.vault.MemoryVault;
import opwatch.signin.vault.SharedVault;
import opwatch.ui.kit.ManualClock;

/// Sign-in on a fake Entra, for tests: a client ID of its own for each bench, because MSAL remembers
/// failures for the whole JVM.
public final class SignInBench implements AutoCloseable {
    public static final String HOME = "11111111-1111-1111-1111-111111111111";
    public static final String TENANT_B = "22222222-2222-2222-2222-222222222222";
    public static final String TENANT_C = "33333333-3333-3333-3333-333333333333";
    public static final String SUBSCRIPTION = "aaaaaaaa-0000-0000-0000-000000000001";
    public static final String OTHER = "aaaaaaaa-0000-0000-0000-000000000002";
    static final BrowserPage DONE = new BrowserPage("en", "Done", "Close this tab.");
    static final BrowserPage FAILED = new BrowserPage("en", "Failed", "Close this tab.");

    public final FakeEntra entra = new FakeEntra();
    public final MemoryVault vault;
    private final Path folder;
    public final ManualClock clock = new ManualClock(java.time.Instant.now());
    public final ServerClock serverClock = new ServerClock(clock);
    public final String clientId = UUID.randomUUID().toString();
    final LinkedBlockingQueue<SignInStep> steps = new LinkedBlockingQueue<>();
    /// How often it was said that tokens can be had that could not be had before.
    final AtomicInteger tokensAvailable = new AtomicInteger();

    public final SignIn signIn;
    private volatile Predicate<URI> browser = page -> true;
    private volatile Runnable changed = () -> {};

    public SignInBench() throws Exception {
        this(new MemoryVault(), SignInMemory.FIRST);
    }

    SignInBench(MemoryVault vault, SignInMemory memory) throws Exception {
        this(vault, memory, true, Path.of("no folder, which nobody shares"));
    }

    /// One with a folder that others may share.
    static SignInBench in(Path folder) throws Exception {
        return new SignInBench(new MemoryVault(), SignInMemory.FIRST, true, folder);
    }

    /// One whose store is still being read.
    static SignInBench notYetRead(MemoryVault vault, SignInMemory memory) throws Exception {
        return new SignInBench(vault, memory, false, Path.of("no folder, which nobody shares"));
    }

    private SignInBench(MemoryVault vault, SignInMemory memory, boolean read, Path folder) throws Exception {
        this.vault = vault;
        this.folder = folder;
        Registration preset = new Registration(clientId, Registration.ANY_TENANT);
        CountDownLatch loaded = new CountDownLatch(1);
        SignIn.Parts parts = new SignIn.Parts(
                anew -> entra.client(),
                new SharedVault(vault, folder),
                preset,
                page -> browser.test(page),
                () -> changed.run(),
                () -> {
                    tokensAvailable.incrementAndGet();
                    loaded.countDown();
                });
        signIn = new SignIn(parts, memory, clock, serverClock);
        signIn.start();
        if (read && !loaded.await(20, TimeUnit.SECONDS)) {
            throw new AssertionError("the vault was never read");
        }
    }

    /// The sign-in of another process, which has the same folder and store and has read it. The caller closes it.
    SignIn another() throws InterruptedException {
        CountDownLatch loaded = new CountDownLatch(1);
        SignIn other = new SignIn(
                new SignIn.Parts(
                        anew -> entra.client(),
                        new SharedVault(vault, folder),
                        new Registration(clientId, Registration.ANY_TENANT),
                        page -> browser.test(page),
                        () -> {},
                        loaded::countDown),
                SignInMemory.FIRST,
                clock,
                serverClock);
        other.start();
        if (!loaded.await(20, TimeUnit.SECONDS)) {
            throw new AssertionError("the vault was never read");
        }
        return other;
    }

    /// What happens when a browser is opened.
    public void browser(Predicate<URI> opened) {
        browser = opened;
    }

    /// Says who hears of changes from now on, and tells them once.
    public void follow(Runnable hearsOfChange) {
        changed = hearsOfChange;
        hearsOfChange.run();
    }

    static SignInRequest request(Cloud cloud, String tenant) {
        return new SignInRequest(cloud, tenant, "", "", DONE, FAILED);
    }

    /// Signs a person in and waits until it is done.
    public Account signedIn(String person) throws InterruptedException {
        return signedIn(signIn, person);
    }

    Account signedIn(SignIn where, String person) throws InterruptedException {
        browser(entra.browser(person, HOME));
        where.begin(request(Cloud.PUBLIC, ""), steps::add);
        return ((SignInStep.Done) end()).account();
    }

    /// The step that ends an attempt.
    SignInStep end() throws InterruptedException {
        while (true) {
            SignInStep step = step();
            if (!(step instanceof SignInStep.InBrowser
                    || step instanceof SignInStep.WithCode
                    || step instanceof SignInStep.Redeeming)) {
                return step;
            }
        }
    }

    SignInStep step() throws InterruptedException {
        SignInStep step = steps.poll(30, TimeUnit.SECONDS);
        if (step == null) {
            throw new AssertionError("nothing more was said");
        }
        return step;
    }

    public Grant token(String subscription) throws InterruptedException {
        return signIn.tokens().token(Cloud.PUBLIC, subscription);
    }

    /// The tenant that a token was made for.
    static String tenantOf(Grant grant) {
        return ((Grant.Token) grant).secret().split("\\.")[2];
    }

    static String personOf(Grant grant) {
        return ((Grant.Token) grant).secret().split("\\.")[1];
    }

    /// What the sign-in page posts back when it refuses.
    public static Map<String, String> refusal(URI page, String error, String description) {
        return Map.of(
                "error", error,
                "error_description", description,
                "state", FakeAnswers.form(page.getRawQuery()).get("state"));
    }

    @Override
    public void close() throws IOException {
        signIn.close();
        entra.close();
    }
}
