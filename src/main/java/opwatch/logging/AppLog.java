package opwatch.logging;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import opwatch.redaction.HomeSpellings;
import opwatch.redaction.Redaction;

/// Replaces the JDK's own log, which writes every record to the console unredacted, with the app's log.
public final class AppLog {
    /// The JDK forgets the level of a logger that no object refers to.
    private static final Logger OURS = Logger.getLogger("opwatch");

    private AppLog() {}

    /// Starts the log. It writes into a folder, and warnings and errors to the standard error stream too.
    /// It throws neither without a folder nor on a full disk. The JDK closes it when the process ends.
    ///
    /// @param folder holds `opwatch.log` and its older generations `opwatch.log.1` to `.4`; may be missing
    /// @return closes the log; for tests
    public static AutoCloseable start(Path folder) {
        Redaction redaction = new Redaction(HomeSpellings.of(System.getProperty("user.home", "")));
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
