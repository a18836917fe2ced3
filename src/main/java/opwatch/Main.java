package opwatch;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import opwatch.app.OpWatchApp;
import opwatch.disk.DataFolder;
import opwatch.instance.Claim;
import opwatch.instance.InstanceLock;
import opwatch.instance.LaunchRequest;
import opwatch.logging.AppLog;
import opwatch.platform.Display;
import opwatch.platform.FormatLocale;
import opwatch.ui.about.AppPaths;

/// Starts OpWatch. Does not extend `Application`, so that JavaFX may stand on the class path.
///
/// `--demo` watches the embedded Azure instead of the real one; `--demo=1000` fills it with that many
/// operations. Anything else is handed to the window: a status URL or any other text as if it were pasted,
/// a file as if it were dropped there. A window that is open on the same list already gets it, in whichever
/// process; the demo has a list of its own.
public final class Main {
    /// Exit code when there is no display (`EX_UNAVAILABLE` of sysexits).
    static final int NO_DISPLAY = 69;

    /// Exit code when another OpWatch holds the list and does not answer (`EX_TEMPFAIL` of sysexits).
    static final int NO_ANSWER = 75;

    /// Whether the JVM uses the system's proxy settings; read before the first connection (`net.properties`).
    private static final String SYSTEM_PROXIES = "java.net.useSystemProxies";

    private Main() {}

    public static void main(String[] args) {
        List<String> arguments = List.of(args);
        LaunchRequest given = LaunchRequest.of(arguments, Path.of(""));
        Optional<Integer> demoRows = demoRows(arguments);
        DataFolder folder = DataFolder.ofThisComputer(demoRows.isPresent());
        Claim claim = InstanceLock.claim(folder, given);
        if (claim instanceof Claim.Second(Claim.Handed handed)) {
            System.exit(end(handed));
        }
        FormatLocale.settle();
        OpWatchApp.begin(demoRows, folder, claim, given);
        launch(folder.file("logs"), args);
    }

    /// How many made-up operations the arguments ask for; empty when they do not ask for the demo.
    static Optional<Integer> demoRows(List<String> args) {
        return args.stream()
                .map(arg -> arg.toLowerCase(Locale.ROOT))
                .filter(arg -> arg.matches("--demo(=\\d{1,5})?"))
                .findFirst()
                .map(arg -> arg.equals("--demo") ? OpWatchApp.DEMO_ROWS : Integer.valueOf(arg.substring(7)));
    }

    /// The exit code of a start that leaves everything to the window that is open.
    static int end(Claim.Handed handed) {
        switch (handed) {
            case ALL -> {
                return 0;
            }
            case RAISED_ONLY ->
                System.err.println(
                        "OpWatch is open already; what it was given is too long to be handed over: paste it.");
            case NO_ANSWER -> System.err.println("OpWatch is open already, but its window does not answer.");
        }
        return NO_ANSWER;
    }

    private static void launch(Path logs, String[] args) {
        Optional<String> missing = Display.ofThisComputer().missing();
        if (missing.isPresent()) {
            System.err.println(missing.get());
            System.exit(NO_DISPLAY);
        }
        if (System.getProperty(SYSTEM_PROXIES) == null) {
            System.setProperty(SYSTEM_PROXIES, "true");
        }
        AutoCloseable _ = AppLog.start(logs);
        System.setProperty(AppPaths.LOG, logs.resolve("opwatch.log").toString());
        // A bug is logged once, wherever it happens, and the rest of the app goes on.
        Thread.setDefaultUncaughtExceptionHandler((thread, bug) ->
                System.getLogger("opwatch").log(System.Logger.Level.ERROR, "a bug on thread " + thread.getName(), bug));
        Application.launch(OpWatchApp.class, args);
    }
}
