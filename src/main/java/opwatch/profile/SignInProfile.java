package opwatch.profile;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;
import opwatch.disk.DataFolder;
import opwatch.disk.LoadWarning;
import opwatch.disk.Saver;
import opwatch.network.Network;
import opwatch.network.ServerClock;
import opwatch.operation.Cloud;
import opwatch.settings.Preset;
import opwatch.settings.SettingsFile;
import opwatch.signin.Registration;
import opwatch.signin.SignIn;
import opwatch.signin.SignInMemory;
import opwatch.signin.vault.Vault;
import opwatch.ui.WindowParts;
import opwatch.ui.settings.Connections;

/// Who one is, for as long as the app runs: sign-in and what it remembers. Outlives the [Workspace]s, so that
/// a visit to the demo signs nobody out.
public final class SignInProfile implements AutoCloseable {
    private static final String NAME = "settings-signin.json";

    private final EventLog diary = new EventLog();
    private final ServerClock serverClock;
    private final SignIn signIn;
    private final Cloud cloud;
    private final Saver saver;
    private final Saver.Slot<SignInMemory> slot;
    private final boolean writable;
    private final List<LoadWarning> notices;
    private volatile Runnable changed = () -> {};
    private volatile Runnable usable = () -> {};
    private volatile SignInMemory remembered;

    /// What an identity is made of.
    ///
    /// @param folder where it remembers what is not secret
    /// @param vault where it keeps what is
    /// @param preset what the organisation presets
    /// @param browser opens a page and says whether it could
    /// @param saved hears how each save ended
    record Parts(DataFolder folder, Vault vault, Preset preset, Predicate<URI> browser, Consumer<Saver.Result> saved) {}

    SignInProfile(Parts parts, Network network, InstantSource clock) {
        SettingsFile<SignInMemory> file = new SettingsFile<>(parts.folder(), NAME, SignInMemory.FIRST, clock);
        var loaded = file.load();
        notices = loaded.notices();
        writable = file.writable();
        remembered = loaded.value();
        cloud = cloud(parts.preset().cloud());
        saver = new Saver(Executors.newSingleThreadScheduledExecutor(SignInProfile::storeThread), parts.saved());
        slot = saver.slot(NAME, file::save);
        serverClock = network.serverClock();
        signIn = new SignIn(
                new SignIn.Parts(
                        () -> {
                            boolean _ = network.rebuildTrust();
                            return network.newClient(HttpClient.Version.HTTP_1_1);
                        },
                        parts.vault(),
                        registration(parts.preset()),
                        parts.browser(),
                        serverClock),
                remembered,
                clock);
    }

    public SignIn signIn() {
        return signIn;
    }

    /// What the window needs of it.
    WindowParts.Identity forWindow(Connections connections) {
        return new WindowParts.Identity(signIn, cloud, connections, serverClock);
    }

    /// What had to be done to read what was remembered.
    public List<LoadWarning> notices() {
        return notices;
    }

    /// Begins to read the system's store of secrets; returns at once.
    void start() {
        signIn.start(
                () -> {
                    remember();
                    diary.signIn(signIn.state(), serverClock.ahead());
                    changed.run();
                },
                () -> usable.run());
    }

    /// Says who hears of changes from now on, on any thread.
    ///
    /// @param hearsOfChange is run when who is signed in, or what is missing, has changed
    /// @param hearsOfTokens is run when tokens may be had that could not be had before
    public void follow(Runnable hearsOfChange, Runnable hearsOfTokens) {
        changed = hearsOfChange;
        usable = hearsOfTokens;
    }

    /// Whether the last save is done.
    boolean isDone() {
        return saver.isDone();
    }

    @Override
    public void close() {
        follow(() -> {}, () -> {});
        signIn.close();
        saver.close();
    }

    private void remember() {
        SignInMemory now = signIn.memory();
        if (writable && !now.equals(remembered)) {
            remembered = now;
            slot.save(now);
        }
    }

    /// What an organisation presets wrongly is as good as not preset.
    private static Registration registration(Preset preset) {
        return new SignInMemory("", preset.clientId(), preset.tenant(), java.util.Map.of())
                .registration(Registration.FIRST);
    }

    private static Cloud cloud(String name) {
        Optional<Cloud> named = Arrays.stream(Cloud.values())
                .filter(one -> one != Cloud.DEMO && one.name().equalsIgnoreCase(name.replace("-", "_")))
                .findFirst();
        if (named.isEmpty() && !name.isEmpty()) {
            System.getLogger("opwatch.app")
                    .log(System.Logger.Level.WARNING, "the preset cloud is none of public, us-government and china");
        }
        return named.orElse(Cloud.PUBLIC);
    }

    /// Keeps the process until the last save is done.
    private static Thread storeThread(Runnable task) {
        return Thread.ofPlatform().daemon(false).name("opwatch-identity").unstarted(task);
    }
}
