package opwatch.profile;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import opwatch.disk.LoadResult;
import opwatch.disk.LoadWarning;
import opwatch.network.ConnectionTest;
import opwatch.network.Network;
import opwatch.network.ProxyChoice;
import opwatch.operation.Cloud;
import opwatch.settings.Preset;
import opwatch.settings.SettingsFile;
import opwatch.signin.SignIn;
import opwatch.signin.vault.Vault;
import opwatch.signin.vault.Vaults;

/// What a process that works on the person's own list holds once, besides its [ClaimedFolder]: the network
/// with the proxy that the person chose for it, and the accounts. It lives as long as the list is open; the
/// demo has none. Made off the FX thread, because it reads files; any thread after that.
public final class Profile implements AutoCloseable {
    private static final String NETWORK = "settings-network.json";

    private final InstantSource clock;
    private final Network network;
    private final List<LoadWarning> networkWarnings;
    private final Consumer<ProxyChoice> saveProxy;
    private final SignInProfile accounts;
    private volatile ProxyChoice proxy;

    /// The profile of the person who runs this, with the system's store of secrets.
    ///
    /// @param folder closed after this, which hands over what is to be saved there
    /// @param browser opens a page and says whether it could; not called on the FX thread
    public Profile(ClaimedFolder folder, Predicate<URI> browser) {
        this(folder, vault(folder), preset(), browser, InstantSource.system(), new Network(InstantSource.system()));
    }

    Profile(
            ClaimedFolder folder,
            Vault vault,
            Preset preset,
            Predicate<URI> browser,
            InstantSource clock,
            Network network) {
        this.clock = clock;
        this.network = network;
        SettingsFile<ProxyChoice> file = new SettingsFile<>(folder.folder(), NETWORK, ProxyChoice.SYSTEM, clock);
        LoadResult<ProxyChoice> loaded = folder.read(file);
        networkWarnings = loaded.notices();
        saveProxy = file.savedBy(folder.saver(), NETWORK);
        proxy = loaded.value();
        network.use(proxy);
        accounts = new SignInProfile(folder, vault, preset, browser, network, clock);
    }

    private static Vault vault(ClaimedFolder folder) {
        return Vaults.of(System.getProperty("os.name"), folder.folder().path());
    }

    private static Preset preset() {
        String launcher = System.getProperty("jpackage.app-path");
        Path classes = Path.of(System.getProperty("java.class.path").split(File.pathSeparator, 2)[0]);
        return Preset.beside(launcher == null ? null : Path.of(launcher), classes);
    }

    public Network network() {
        return network;
    }

    /// The proxy that is in use.
    public ProxyChoice proxy() {
        return proxy;
    }

    /// Uses this proxy from now on, and saves the choice.
    public void use(ProxyChoice chosen) {
        proxy = chosen;
        network.use(chosen);
        saveProxy.accept(chosen);
    }

    /// Asks the hosts of a cloud through a proxy that need not be in use. Blocks.
    ///
    /// @return one finding for each host, sign-in first, then Azure Resource Manager; and the stores that
    /// could not be opened
    public ConnectionTest.Report test(ProxyChoice candidate, Cloud cloud) throws InterruptedException {
        network.readTrustAnew();
        Network other = new Network(clock);
        other.use(candidate);
        // Both pages are there for everybody and tell nothing of who asks.
        return new ConnectionTest(other)
                .ask(List.of(
                        URI.create("https://" + SignIn.host(cloud)
                                + "/organizations/v2.0/.well-known/openid-configuration"),
                        URI.create("https://" + cloud.armHost() + "/metadata/endpoints?api-version=2020-06-01")));
    }

    public SignInProfile accounts() {
        return accounts;
    }

    /// What had to be done to read the settings.
    public List<LoadWarning> warnings() {
        return Stream.concat(networkWarnings.stream(), accounts.warnings().stream())
                .toList();
    }

    /// Ends sign-in.
    @Override
    public void close() {
        accounts.close();
    }
}
