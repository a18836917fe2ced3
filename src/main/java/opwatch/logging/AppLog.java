package opwatch.logging;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Puts the app's log in the place of the JDK's own, which writes everything to the console as it came.
public final class AppLog {
    /// The JDK forgets the level of a logger that nobody holds.
    private static final Logger OURS = Logger.getLogger("opwatch");

    private AppLog() {}

    /// Starts to log into a folder, which need not exist, and to the standard error stream what is a
    /// warning or worse. Never throws for want of a folder or of space. The JDK ends the log when the app
    /// ends.
    ///
    /// @param folder holds `opwatch.log` and its older generations `opwatch.log.1` to `.4`
    /// @return ends the log; for tests
    public static AutoCloseable start(Path folder) {
        Redaction redaction = new Redaction(System.getProperty("user.home", ""));
        LogHandler handler = new LogHandler(new LogFiles(folder), System.err, redaction, InstantSource.system());
        Logger root = Logger.getLogger("");
        for (Handler former : root.getHandlers()) {
            root.removeHandler(former);
        }
        root.setLevel(Level.WARNING);
        OURS.setLevel(Level.INFO);
        root.addHandler(handler);
        return () -> {
            root.removeHandler(handler);
            handler.close();
        };
    }
}
