package opwatch.profile;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import opwatch.disk.LoadWarning;
import opwatch.settings.Preset;
import opwatch.signin.vault.Vault;
import opwatch.signin.vault.Vaults;

/// What a process that works on the person's own list holds once, besides its [ClaimedFolder]: the network
/// and the accounts. It lives as long as the list is open; the demo has none. Made off the FX thread, because
/// it reads files.
public final class Profile implements AutoCloseable {
    private final NetworkSettings network;
    private final SignInProfile accounts;

    /// The profile of the person who runs this, with the system's store of secrets.
    ///
    /// @param folder closed after this, which hands over what is to be saved there
    /// @param browser opens a page and says whether it could; not called on the FX thread
    public Profile(ClaimedFolder folder, Predicate<URI> browser) {
        this(folder, vault(folder), preset(), browser, InstantSource.system());
    }

    Profile(ClaimedFolder folder, Vault vault, Preset preset, Predicate<URI> browser, InstantSource clock) {
        network = new NetworkSettings(folder, clock);
        accounts = new SignInProfile(folder, vault, preset, browser, network.network(), clock);
    }

    private static Vault vault(ClaimedFolder folder) {
        return Vaults.of(System.getProperty("os.name"), folder.folder().path());
    }

    private static Preset preset() {
        String launcher = System.getProperty("jpackage.app-path");
        Path classes = Path.of(System.getProperty("java.class.path").split(File.pathSeparator, 2)[0]);
        return Preset.beside(launcher == null ? null : Path.of(launcher), classes);
    }

    public NetworkSettings networkSettings() {
        return network;
    }

    public SignInProfile accounts() {
        return accounts;
    }

    /// What had to be done to read the settings.
    public List<LoadWarning> warnings() {
        return Stream.concat(network.warnings().stream(), accounts.warnings().stream())
                .toList();
    }

    /// Ends sign-in.
    @Override
    public void close() {
        accounts.close();
    }
}
