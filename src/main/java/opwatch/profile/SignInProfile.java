package opwatch.profile;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import opwatch.disk.LoadResult;
import opwatch.disk.LoadWarning;
import opwatch.network.Network;
import opwatch.network.ServerClock;
import opwatch.operation.Ascii;
import opwatch.operation.Cloud;
import opwatch.settings.Preset;
import opwatch.settings.SettingsFile;
import opwatch.signin.Registration;
import opwatch.signin.SignIn;
import opwatch.signin.SignInMemory;
import opwatch.signin.vault.SharedVault;
import opwatch.signin.vault.Vault;

/// The accounts of a profile: sign-in, and what of it is remembered that is not secret. Any thread.
public final class SignInProfile implements AutoCloseable {
    private final EventLog log;
    private final ServerClock serverClock;
    private final SignIn signIn;
    private final Cloud cloud;
    private final Preset preset;
    private final Consumer<SignInMemory> save;
    private final List<LoadWarning> warnings;
    private volatile Runnable changed = () -> {};
    private volatile Runnable usable = () -> {};
    private volatile SignInMemory remembered;

    /// @param vault keeps what is secret
    /// @param preset what the organisation presets
    /// @param browser opens a page and says whether it could
    SignInProfile(
            ClaimedFolder folder,
            Vault vault,
            Preset preset,
            Predicate<URI> browser,
            Network network,
            InstantSource clock) {
        log = folder.log();
        SettingsFile<SignInMemory> file = ProfileFiles.signIn(folder.folder(), clock);
        LoadResult<SignInMemory> loaded = folder.read(file);
        warnings = loaded.notices();
        remembered = loaded.value();
        save = file.savedBy(folder.saver(), ProfileFiles.SIGN_IN);
        cloud = cloud(preset.cloud());
        this.preset = preset;
        serverClock = network.serverClock();
        signIn = new SignIn(
                new SignIn.Parts(
                        anew -> client(network, anew),
                        new SharedVault(vault, folder.folder().path()),
                        registration(preset),
                        browser,
                        this::change,
                        () -> usable.run()),
                remembered,
                clock,
                serverClock);
    }

    public SignIn signIn() {
        return signIn;
    }

    /// The cloud that is offered first.
    public Cloud cloud() {
        return cloud;
    }

    /// What the organisation presets, and which of its files do not count.
    public Preset preset() {
        return preset;
    }

    /// What had to be done to read what is remembered.
    List<LoadWarning> warnings() {
        return warnings;
    }

    /// Begins to read the system's store of secrets; returns at once.
    ///
    /// @param hearsOfChange is run when who is signed in, or what is missing, has changed; on any thread
    /// @param hearsOfTokens is run when tokens may be had that could not be had before; on any thread
    public void start(Runnable hearsOfChange, Runnable hearsOfTokens) {
        changed = hearsOfChange;
        usable = hearsOfTokens;
        signIn.start();
    }

    /// Ends sign-in and tells of nothing any more. To be called before the folder is closed.
    @Override
    public void close() {
        changed = () -> {};
        usable = () -> {};
        signIn.close();
    }

    private void change() {
        SignInMemory now = signIn.memory();
        if (!now.equals(remembered)) {
            remembered = now;
            save.accept(now);
        }
        log.signIn(signIn.state(), serverClock.ahead());
        changed.run();
    }

    private static HttpClient client(Network network, boolean anew) {
        if (anew) {
            network.readTrustAnew();
        } else {
            boolean _ = network.rebuildTrust();
        }
        return network.newClient(HttpClient.Version.HTTP_1_1);
    }

    /// What an organisation presets wrongly counts as not preset.
    private static Registration registration(Preset preset) {
        return new SignInMemory("", preset.clientId(), preset.tenant(), Map.of()).registration(Registration.FIRST);
    }

    private static Cloud cloud(String name) {
        Optional<Cloud> named = Arrays.stream(Cloud.values())
                .filter(one -> one != Cloud.DEMO && Ascii.same(one.name(), name.replace("-", "_")))
                .findFirst();
        if (named.isEmpty() && !name.isEmpty()) {
            System.getLogger("opwatch.app")
                    .log(System.Logger.Level.WARNING, "the preset cloud is none of public, us-government and china");
        }
        return named.orElse(Cloud.PUBLIC);
    }
}
