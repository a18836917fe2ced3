package opwatch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import opwatch.logging.AppLog;
import opwatch.store.DataFolder;

/// Starts OpWatch. Does not extend `Application`, so that JavaFX may stand on the class path.
///
/// `--demo` watches the embedded Azure instead of the real one; `--demo=1000` fills it with that many
/// operations.
public final class Main {
    /// Exit code when there is no display (`EX_UNAVAILABLE` of sysexits).
    static final int NO_DISPLAY = 69;

    /// Has the JVM use the system's proxy settings; read once, before the first connection (JDK,
    /// `net.properties`).
    private static final String SYSTEM_PROXIES = "java.net.useSystemProxies";

    private Main() {}

    public static void main(String[] args) {
        Display display = Display.ofThisComputer();
        Optional<String> missing = display.missing();
        if (missing.isPresent()) {
            System.err.println(missing.get());
            System.exit(NO_DISPLAY);
        }
        if (System.getProperty(SYSTEM_PROXIES) == null) {
            System.setProperty(SYSTEM_PROXIES, "true");
        }
        AutoCloseable _ = AppLog.start(DataFolder.ofThisPerson().file("logs"));
        // A bug is logged once, wherever it happens, and the rest of the app goes on.
        Thread.setDefaultUncaughtExceptionHandler((thread, bug) ->
                System.getLogger("opwatch").log(System.Logger.Level.ERROR, "a bug on thread " + thread.getName(), bug));
        Application.launch(OpWatchApp.class, args);
    }

    /// How many made-up operations the arguments ask for; empty when they do not ask for the demo.
    static Optional<Integer> demoRows(List<String> args) {
        return args.stream()
                .map(arg -> arg.toLowerCase(Locale.ROOT))
                .filter(arg -> arg.matches("--demo(=\\d{1,5})?"))
                .findFirst()
                .map(arg -> arg.equals("--demo") ? OpWatchApp.DEMO_ROWS : Integer.valueOf(arg.substring(7)));
    }
}
