package opwatch.profile;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import opwatch.disk.DataFolder;
import opwatch.disk.LoadWarning;
import opwatch.disk.Saver;
import opwatch.instance.InstanceLock;
import opwatch.instance.LaunchRequest;
import opwatch.network.Network;
import opwatch.settings.Preset;
import opwatch.signin.vault.Vaults;
import opwatch.ui.WindowParts;

/// The right to the folder of the real list, and what else is kept there: who one is and the ways out. Held
/// from when the real list is first shown until the app ends, also during a visit to the demo; a demo that
/// was started as one has neither until it is left. Made off the FX thread, because it reads files.
public final class Profile {
    private final InstanceLock.Claim claim;
    private final NetworkSettings ways;
    private final SignInProfile identity;
    private boolean listening;
    private boolean started;

    /// @param claim the right to the folder, or that there is none to be had
    /// @param browser opens a page and says whether it could
    /// @param saved hears how each save ended
    public Profile(DataFolder folder, InstanceLock.Claim claim, Predicate<URI> browser, Consumer<Saver.Result> saved) {
        this.claim = claim;
        InstantSource clock = InstantSource.system();
        ways = new NetworkSettings(folder, clock, saved);
        String launcher = System.getProperty("jpackage.app-path");
        Path classes = Path.of(System.getProperty("java.class.path").split(File.pathSeparator, 2)[0]);
        identity = new SignInProfile(
                new SignInProfile.Parts(
                        folder,
                        Vaults.of(System.getProperty("os.name"), folder.path()),
                        Preset.beside(launcher == null ? null : Path.of(launcher), classes),
                        browser,
                        saved),
                ways.network(),
                clock);
    }

    public InstanceLock.Claim claim() {
        return claim;
    }

    public SignInProfile identity() {
        return identity;
    }

    public Network network() {
        return ways.network();
    }

    /// What the window needs of it.
    public WindowParts.Identity forWindow() {
        return identity.forWindow(ways);
    }

    /// These notices after what had to be done to read the ways out.
    public List<LoadWarning> andOf(List<LoadWarning> notices) {
        return Stream.concat(ways.notices().stream(), notices.stream()).toList();
    }

    /// Begins to hear second starts; once, whoever else asks.
    ///
    /// @param given hears what a second start was given, on any thread
    public void listen(Consumer<LaunchRequest> given) {
        if (!listening) {
            listening = true;
            claim.listen(given);
        }
    }

    /// Begins to read the system's store of secrets; once, whoever else asks.
    public void start() {
        if (!started) {
            started = true;
            identity.start();
        }
    }

    /// Lets go, unless something is still being saved: then the end of the process does, which waits for
    /// that. Whoever came earlier would read the old list, and remove the temporary file of the new one.
    ///
    /// @param saved whether the last save of the list is done
    public void close(boolean saved) {
        identity.close();
        ways.close();
        if (saved && identity.isDone() && ways.isDone()) {
            claim.release();
        }
    }
}
