package opwatch;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Predicate;
import opwatch.network.Network;
import opwatch.signin.vault.Vaults;
import opwatch.store.DataFolder;
import opwatch.store.Handover;
import opwatch.store.InstanceLock;
import opwatch.store.Preset;
import opwatch.store.Saver;

/// The right to the folder of the real list, and who one is, which is kept there too. Held from when the
/// real list is first shown until the app ends, also during a visit to the demo; a demo that was started as
/// one has neither until it is left. Made off the FX thread, because it reads files.
final class RealFolder implements AutoCloseable {
    private final InstanceLock.Claim claim;
    private final Identity identity;
    private boolean started;

    /// @param claim the right to the folder, or that there is none to be had
    /// @param browser opens a page and says whether it could
    /// @param saved hears how each save ended
    RealFolder(
            DataFolder folder,
            InstanceLock.Claim claim,
            Network network,
            Predicate<URI> browser,
            Consumer<Saver.Result> saved) {
        this.claim = claim;
        String launcher = System.getProperty("jpackage.app-path");
        Path classes = Path.of(System.getProperty("java.class.path").split(File.pathSeparator, 2)[0]);
        identity = new Identity(
                new Identity.Parts(
                        folder,
                        Vaults.of(System.getProperty("os.name"), folder.path()),
                        Preset.beside(launcher == null ? null : Path.of(launcher), classes),
                        browser,
                        saved),
                network,
                InstantSource.system());
    }

    InstanceLock.Claim claim() {
        return claim;
    }

    Identity identity() {
        return identity;
    }

    /// Begins to hear second starts and to read the system's store of secrets; once, whoever else asks.
    ///
    /// @param given hears what a second start was given, on any thread
    void start(Consumer<Handover> given) {
        if (!started) {
            started = true;
            claim.listen(given);
            identity.start();
        }
    }

    /// Lets go, after the last save.
    @Override
    public void close() {
        identity.close();
        claim.letGo();
    }
}
