package opwatch.ui.about;

import java.nio.file.Path;
import opwatch.disk.DataFolder;

/// Where OpWatch keeps its files. Any thread.
///
/// @param folder where the list, the settings and all else are saved
/// @param log the event log
public record AppPaths(Path folder, Path log) {
    /// The system property that says where the log is: a process has one, however many lists are open.
    public static final String LOG = "opwatch.log";

    /// The paths of a list.
    ///
    /// @param folder where the list is kept
    public static AppPaths in(DataFolder folder) {
        String log = System.getProperty(LOG);
        return new AppPaths(folder.path(), log == null ? folder.file("logs").resolve("opwatch.log") : Path.of(log));
    }
}
