package opwatch.profile;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import opwatch.disk.DataFolder;
import opwatch.disk.LoadWarning;
import opwatch.disk.Saver;
import opwatch.network.ConnectionTest;
import opwatch.network.Network;
import opwatch.network.ProxyChoice;
import opwatch.operation.Cloud;
import opwatch.settings.SettingsFile;
import opwatch.signin.SignIn;
import opwatch.ui.settings.Connections;

/// The way out of this computer for as long as the app runs, and what a person has set of it. Any thread.
final class NetworkSettings implements Connections, AutoCloseable {
    private static final String NAME = "settings-network.json";

    private final InstantSource clock;
    private final Network network;
    private final List<LoadWarning> notices;
    private final boolean writable;
    private final Saver saver;
    private final Saver.Slot<ProxyChoice> slot;
    private volatile ProxyChoice proxy;

    /// @param saved hears how each save ended
    NetworkSettings(DataFolder folder, InstantSource clock, Consumer<Saver.Result> saved) {
        this.clock = clock;
        network = new Network(clock);
        SettingsFile<ProxyChoice> file = new SettingsFile<>(folder, NAME, ProxyChoice.SYSTEM, clock);
        var loaded = file.load();
        notices = loaded.notices();
        writable = file.writable();
        proxy = loaded.value();
        network.use(proxy);
        saver = new Saver(Executors.newSingleThreadScheduledExecutor(NetworkSettings::storeThread), saved);
        slot = saver.slot(NAME, file::save);
    }

    Network network() {
        return network;
    }

    /// What had to be done to read what was remembered.
    List<LoadWarning> notices() {
        return notices;
    }

    @Override
    public ProxyChoice proxy() {
        return proxy;
    }

    @Override
    public void use(ProxyChoice chosen) {
        proxy = chosen;
        network.use(chosen);
        if (writable) {
            slot.save(chosen);
        }
    }

    @Override
    public List<ConnectionTest.Finding> test(ProxyChoice candidate, Cloud cloud) throws InterruptedException {
        Network other = new Network(clock);
        other.use(candidate);
        ConnectionTest test = new ConnectionTest(other);
        // Both pages are there for everybody and tell nothing of who asks.
        return List.of(
                test.ask(URI.create(
                        "https://" + SignIn.host(cloud) + "/organizations/v2.0/.well-known/openid-configuration")),
                test.ask(URI.create("https://" + cloud.armHost() + "/metadata/endpoints?api-version=2020-06-01")));
    }

    /// Whether the last save is done.
    boolean isDone() {
        return saver.isDone();
    }

    @Override
    public void close() {
        saver.close();
    }

    /// Keeps the process until the last save is done.
    private static Thread storeThread(Runnable task) {
        return Thread.ofPlatform().daemon(false).name("opwatch-network").unstarted(task);
    }
}
