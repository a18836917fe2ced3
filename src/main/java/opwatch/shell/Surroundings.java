package opwatch.shell;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.Function;
import opwatch.disk.DataFolder;
import opwatch.platform.Display;
import opwatch.platform.OperatingSystem;
import opwatch.platform.ProgramBrowser;
import opwatch.profile.ClaimedFolder;
import opwatch.profile.Profile;

/// All that a command may touch. A test gives streams in memory, a clock turned by hand, a folder of its own
/// and a profile without the system's store of secrets.
///
/// @param streams the standard streams
/// @param timing the clocks, and how a command waits
/// @param folder the data folder of the person's own list
/// @param workingFolder what relative paths start from
/// @param profiles opens network and sign-in on a folder; the command closes it. Where the folder's claim is
/// read-only nothing is saved there
record Surroundings(
        Streams streams,
        Timing timing,
        DataFolder folder,
        Path workingFolder,
        Function<ClaimedFolder, Profile> profiles) {
    /// Those of this process.
    static Surroundings ofThisProcess() {
        return new Surroundings(
                Streams.ofThisProcess(),
                Timing.ofThisComputer(),
                DataFolder.ofThisComputer(false),
                Path.of(""),
                folder -> new Profile(folder, Surroundings::open));
    }

    /// Over a line without a display a browser would be one in this terminal.
    private static boolean open(URI page) {
        return Display.ofThisComputer().missing().isEmpty()
                && ProgramBrowser.of(OperatingSystem.THIS).test(page);
    }
}
