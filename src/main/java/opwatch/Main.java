package opwatch;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import opwatch.app.HeadStart;
import opwatch.app.OpWatchApp;
import opwatch.app.StartFailure;
import opwatch.disk.DataFolder;
import opwatch.instance.Claim;
import opwatch.instance.InstanceLock;
import opwatch.instance.LaunchRequest;
import opwatch.instance.LinkRequest;
import opwatch.instance.QuitCall;
import opwatch.logging.AppLog;
import opwatch.platform.Display;
import opwatch.platform.FormatLocale;
import opwatch.shell.CommandName;
import opwatch.shell.ExitCode;
import opwatch.shell.Shell;
import opwatch.shell.StartOptions;
import opwatch.ui.about.AppPaths;
import opwatch.words.StartText;

/// Starts OpWatch. Does not extend `Application`, so that JavaFX may stand on the class path.
///
/// `--demo` watches the embedded Azure instead of the real one; `--demo=1000` fills it with that many
/// operations. A command of the shell that stands first, such as `wait`, is run without a window
/// ([CommandName]). An option that is not known ends the start. Anything else is handed to the window: a
/// status URL or any other text as if it were pasted, a file as if it were dropped there. A window that is
/// open on the same list already gets it, in whichever process; the demo has a list of its own.
///
/// `--minimized` shows no window to begin with, as for a start at log-in: it is minimised, or hidden once its
/// icon is in the tray. A window that is open already is not raised.
///
/// `--quit` shows nothing: it asks the OpWatch that is open, with the real list or the demo, to save and end,
/// and waits for it. An installer does so before it replaces the app's files.
///
/// `--link TEXT` is how the system hands over a link `opwatch://…`. Nothing else is read then: the text is
/// what the window asks the person about ([LinkRequest]).
public final class Main {
    /// Exit code when OpWatch cannot start for a reason that it did not expect, as of any program in Java.
    static final int FAILED = 1;

    private static final String QUIT = "--quit";

    /// Whether the JVM uses the system's proxy settings; read before the first connection (`net.properties`).
    private static final String SYSTEM_PROXIES = "java.net.useSystemProxies";

    private Main() {}

    public static void main(String[] args) {
        List<String> arguments = List.of(args);
        if (System.getProperty(SYSTEM_PROXIES) == null) {
            System.setProperty(SYSTEM_PROXIES, "true");
        }
        if (CommandName.isFirst(arguments)) {
            AppLog.mute();
            System.exit(Shell.run(arguments));
        }
        LinkRequest link = LinkRequest.of(arguments);
        if (link instanceof LinkRequest.Wrong) {
            refuse(StartText.wrongLink());
        }
        if (link instanceof LinkRequest.None) {
            StartOptions.wrong(arguments, Path.of("")).ifPresent(Main::refuse);
            if (arguments.contains(QUIT)) {
                System.exit(quit());
            }
        }
        try {
            // No switch over the kinds: the JVM would make its code anew at each start.
            if (link instanceof LinkRequest.Link text) {
                begin(text.request(), Optional.empty());
            } else {
                begin(LaunchRequest.of(arguments, Path.of("")), demoRows(arguments));
            }
        } catch (RuntimeException | Error e) {
            e.printStackTrace();
            StartFailure.say(StartText.of(e));
            System.exit(FAILED);
        }
        launch(args);
        OpWatchApp.failure().ifPresent(reason -> {
            System.getLogger("opwatch").log(System.Logger.Level.ERROR, "the first window could not be shown", reason);
            // What was made behind the window has threads that would keep the process.
            System.exit(FAILED);
        });
    }

    private static void refuse(String sentence) {
        StartFailure.say(sentence);
        System.exit(ExitCode.WRONG_USE.number());
    }

    /// Returns when the app has ended, and ends the process where JavaFX cannot start.
    private static void launch(String[] args) {
        try {
            Application.launch(OpWatchApp.class, args);
        } catch (RuntimeException | Error e) {
            if (!OpWatchApp.giveUp()) {
                throw e;
            }
            System.getLogger("opwatch").log(System.Logger.Level.ERROR, "JavaFX cannot start", e);
            StartFailure.say(StartText.of(e));
            System.exit(FAILED);
        }
    }

    /// Finds out what is to be shown, and ends the process where that is nothing.
    ///
    /// @param demoRows how many made-up operations are asked for; empty for the person's own list
    private static void begin(LaunchRequest given, Optional<Integer> demoRows) {
        DataFolder folder = DataFolder.ofThisComputer(demoRows.isPresent());
        FormatLocale.settle();
        HeadStart.begin();
        Claim claim = InstanceLock.claim(folder, given);
        if (claim instanceof Claim.Second(Claim.Handed handed)) {
            System.exit(end(handed));
        }
        OpWatchApp.begin(demoRows, folder, claim, given);
        prepare(folder.file("logs"));
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
            case RAISED_ONLY -> StartFailure.say(StartText.tooLong());
            case NO_ANSWER -> StartFailure.say(StartText.silent());
        }
        return ExitCode.NO_ANSWER.number();
    }

    /// The exit code of a start that ends another. Loads nothing of JavaFX.
    private static int quit() {
        try {
            boolean own = QuitCall.end(DataFolder.ofThisComputer(false));
            boolean demo = QuitCall.end(DataFolder.ofThisComputer(true));
            if (own && demo) {
                return 0;
            }
            System.err.println(StartText.notEnded());
        } catch (InvalidPathException e) {
            System.err.println(StartText.of(e));
        }
        return ExitCode.NO_ANSWER.number();
    }

    private static void prepare(Path logs) {
        Optional<String> missing = Display.ofThisComputer().missing();
        if (missing.isPresent()) {
            System.err.println(missing.get());
            System.exit(ExitCode.NO_DISPLAY.number());
        }
        AutoCloseable _ = AppLog.start(logs);
        System.setProperty(AppPaths.LOG, logs.resolve("opwatch.log").toString());
        // A bug is logged once, wherever it happens, and the rest of the app goes on.
        Thread.setDefaultUncaughtExceptionHandler((thread, bug) ->
                System.getLogger("opwatch").log(System.Logger.Level.ERROR, "a bug on thread " + thread.getName(), bug));
    }
}
