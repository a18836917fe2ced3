package opwatch.logging;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import opwatch.redaction.Redaction;

/// Replaces the JDK's own log, which writes every record to the console unredacted, with the app's log.
public final class AppLog {
    private AppLog() {}

    /// The JDK forgets the level of a logger that no object refers to.
    private static final class Loggers {
        static final Logger OURS = Logger.getLogger("opwatch");
    }

    /// Starts the log. It writes into a folder, and warnings and errors to the standard error stream too.
    /// It throws neither without a folder nor on a full disk. The JDK closes it when the process ends.
    ///
    /// @param folder holds `opwatch.log` and its older generations `opwatch.log.1` to `.4`; may be missing
    /// @return closes the log; for tests
    public static AutoCloseable start(Path folder) {
        LogHandler handler =
                new LogHandler(new LogFiles(folder), System.err, Redaction::ofThisPerson, InstantSource.system());
        Logger root = Logger.getLogger("");
        for (Handler former : root.getHandlers()) {
            root.removeHandler(former);
        }
        root.setLevel(Level.WARNING);
        Loggers.OURS.setLevel(Level.INFO);
        root.addHandler(handler);
        return () -> {
            root.removeHandler(handler);
            handler.close();
        };
    }

    /// Keeps no log, for a command of the shell: two processes must not write one file, and the standard
    /// error stream is for what a person is told. To be called before anything is logged.
    public static void mute() {
        System.setProperty("java.util.logging.config.class", Mute.class.getName());
    }

    /// Configures the JDK's log with nothing, in place of its console.
    public static final class Mute {
        /// Called by the JDK, see `LogManager.readConfiguration()`.
        public Mute() {}
    }
}
