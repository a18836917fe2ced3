package opwatch.profile;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import opwatch.disk.LoadResult;
import opwatch.disk.LoadWarning;
import opwatch.network.ConnectionTest;
import opwatch.network.Network;
import opwatch.network.ProxyChoice;
import opwatch.operation.Cloud;
import opwatch.settings.SettingsFile;
import opwatch.signin.SignIn;

/// The network of a profile and the proxy that the person chose for it. Any thread.
public final class NetworkSettings {
    private static final String NAME = "settings-network.json";

    private final InstantSource clock;
    private final Network network;
    private final List<LoadWarning> warnings;
    private final Consumer<ProxyChoice> save;
    private volatile ProxyChoice proxy;

    NetworkSettings(ClaimedFolder folder, InstantSource clock) {
        this.clock = clock;
        network = new Network(clock);
        SettingsFile<ProxyChoice> file = new SettingsFile<>(folder.folder(), NAME, ProxyChoice.SYSTEM, clock);
        LoadResult<ProxyChoice> loaded = file.load();
        warnings = loaded.notices();
        save = file.savedBy(folder.saver(), NAME);
        proxy = loaded.value();
        network.use(proxy);
    }

    public Network network() {
        return network;
    }

    /// What had to be done to read the settings.
    List<LoadWarning> warnings() {
        return warnings;
    }

    /// The proxy that is in use.
    public ProxyChoice proxy() {
        return proxy;
    }

    /// Uses this proxy from now on, and saves the choice.
    public void use(ProxyChoice chosen) {
        proxy = chosen;
        network.use(chosen);
        save.accept(chosen);
    }

    /// Asks the hosts of a cloud through a proxy that need not be in use. Blocks.
    /// The system's certificates are read again, for this and for what comes after.
    ///
    /// @return one finding a host: sign-in first, then Azure Resource Manager
    public List<ConnectionTest.Finding> test(ProxyChoice candidate, Cloud cloud) throws InterruptedException {
        network.readTrustAnew();
        Network other = new Network(clock);
        other.use(candidate);
        ConnectionTest test = new ConnectionTest(other);
        // Both pages are there for everybody and tell nothing of who asks.
        return List.of(
                test.ask(URI.create(
                        "https://" + SignIn.host(cloud) + "/organizations/v2.0/.well-known/openid-configuration")),
                test.ask(URI.create("https://" + cloud.armHost() + "/metadata/endpoints?api-version=2020-06-01")));
    }
}
