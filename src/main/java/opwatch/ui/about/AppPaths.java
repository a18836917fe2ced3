package opwatch.ui.about;

import java.nio.file.Path;
import opwatch.disk.DataFolder;

/// Where this OpWatch keeps things. Any thread.
///
/// @param folder what is remembered
/// @param log what the app did
public record AppPaths(Path folder, Path log) {
    /// The system property that says where the log is: it stays where the app was started, while the
    /// list changes between the real one and the demo's.
    public static final String LOG = "opwatch.log";

    /// The places of the list that is shown.
    ///
    /// @param demo whether it is the demo's
    public static AppPaths here(boolean demo) {
        DataFolder real =
                DataFolder.of(System.getProperty("os.name"), System.getenv(), Path.of(System.getProperty("user.home")));
        DataFolder folder = demo ? real.demo() : real;
        String log = System.getProperty(LOG);
        return new AppPaths(folder.path(), log == null ? folder.file("logs").resolve("opwatch.log") : Path.of(log));
    }
}
