package opwatch.app;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import opwatch.disk.DataFolder;
import opwatch.instance.Claim;
import opwatch.instance.LaunchRequest;
import opwatch.platform.Browser;
import opwatch.platform.JarTimestamps;
import opwatch.platform.OperatingSystem;
import opwatch.polling.Clocks;
import opwatch.profile.ClaimedFolder;
import opwatch.profile.EventLog;
import opwatch.profile.Profile;
import opwatch.settings.Settings;
import opwatch.ui.FailureWindow;
import opwatch.ui.kit.AfterFrame;
import opwatch.ui.kit.FxMailbox;
import opwatch.ui.kit.Theme;
import opwatch.words.StartText;
import org.jspecify.annotations.Nullable;

/// The JavaFX application. [#init] makes what is behind the first window while the toolkit starts, [#start]
/// shows the window, [#stop] saves every window that is open.
public final class OpWatchApp extends Application {
    /// Operations of a first demo when the start names no number.
    public static final int DEMO_ROWS = 40;

    /// JavaFX makes this object on its own, so it finds here what the start has decided.
    private static volatile @Nullable Begun begun;

    /// Whether JavaFX has started and called for the app.
    private static volatile boolean initialized;

    /// What keeps the first window from being shown.
    private static final AtomicReference<@Nullable Throwable> FAILURE = new AtomicReference<>();

    private final Executor fxThread = Platform::runLater;
    private final Theme theme = new Theme();
    private @Nullable OpenWindows windows;
    private @Nullable WatchService first;

    private record Begun(
            Instant at,
            Optional<Integer> demoRows,
            Claim claim,
            LaunchRequest given,
            SystemLinks links,
            CompletableFuture<SavedState> reading) {
        ListKind kind() {
            return demoRows.isPresent() ? ListKind.DEMO : ListKind.OWN;
        }
    }

    /// To be called before the launch. Begins to read what is remembered, so that this is done when the
    /// toolkit has started.
    ///
    /// @param demoRows how many made-up operations were asked for; empty for the person's own list
    /// @param folder of the list that is opened first
    /// @param claim the right to it, or that it takes no locks
    /// @param given what the process was started with
    public static void begin(Optional<Integer> demoRows, DataFolder folder, Claim claim, LaunchRequest given) {
        InstantSource clock = InstantSource.system();
        SystemLinks links = SystemLinks.of(OperatingSystem.THIS);
        begun = new Begun(clock.instant(), demoRows, claim, given, links, SavedState.reading(folder, clock));
    }

    /// To be called when the launch has failed: the next start must not wait for this one.
    ///
    /// @return whether JavaFX could not start; false when the app had begun, and failed later
    public static boolean giveUp() {
        if (initialized) {
            return false;
        }
        begun().claim().release();
        return true;
    }

    /// On JavaFX's launcher thread.
    @Override
    public void init() {
        initialized = true;
        try {
            prepare();
        } catch (IOException | RuntimeException | Error e) {
            // Thrown on, it would end JavaFX, and there could be no window to say it in.
            FAILURE.set(e);
        }
    }

    private void prepare() throws IOException {
        Begun start = begun();
        SavedState saved = start.reading().join();
        // The FX thread has nothing else to do yet.
        fxThread.execute(() -> theme.follow(saved.settings().value().look()));
        windows = new OpenWindows(
                desktop(),
                this::profile,
                DataFolder.ofThisComputer(false),
                start.demoRows().orElse(DEMO_ROWS),
                Platform::exit);
        first = windows.prepare(start.kind(), start.claim(), saved);
    }

    @Override
    public void start(Stage stage) {
        try {
            if (FAILURE.get() == null) {
                showFirst(stage);
            }
        } catch (RuntimeException | Error e) {
            FAILURE.set(e);
        }
        failure().ifPresent(this::fail);
    }

    /// Says why there is no window, and ends the process when that is read.
    private void fail(Throwable reason) {
        Platform.setImplicitExit(false);
        try {
            EventLog.started(begun().demoRows().isPresent(), begun().at());
            // The next start must not wait for this one.
            if (first == null) {
                begun().claim().release();
            } else {
                Thread _ = Thread.ofVirtual().name("opwatch-close").start(first::close);
            }
            String text = StartText.of(reason);
            System.err.println(text);
            if (StartFailure.needsWindow()) {
                // Nothing has followed the system yet where the start failed early.
                theme.follow(theme.look(Settings.Zone.LOCAL, false));
                FailureWindow.show(new Stage(), theme, text, Platform::exit);
                return;
            }
        } catch (RuntimeException | Error e) {
            reason.addSuppressed(e);
        }
        Platform.exit();
    }

    /// Why the first window was not shown, once the process ends; empty when it was.
    public static Optional<Throwable> failure() {
        return Optional.ofNullable(FAILURE.get());
    }

    private void showFirst(Stage stage) {
        // The windows decide which one is the last: one may be on its way when another closes.
        Platform.setImplicitExit(false);
        WatchService service = Objects.requireNonNull(first, "init() comes before start()");
        windows().show(begun().kind(), service, stage, List.of(begun().given()), OpWatchApp::painted);
        begun().links().listen(link -> fxThread.execute(() -> windows().open(ListKind.OWN, link)));
        Runtime.getRuntime().addShutdownHook(new Thread(windows()::endedBySystem, "opwatch-ended"));
    }

    @Override
    public void stop() throws InterruptedException {
        if (windows != null) {
            windows.closeAll();
            windows.awaitClosed();
        }
        EventLog.stopped();
    }

    /// What can wait until there is something to be seen.
    private static void painted() {
        EventLog.started(begun().demoRows().isPresent(), begun().at());
        EventLog.painted();
        if (System.getProperty("jpackage.app-path") != null) {
            Thread.ofVirtual()
                    .name("opwatch-jars")
                    .start(() -> JarTimestamps.settle(System.getProperty("java.class.path")));
        }
    }

    private Desktop desktop() {
        Clocks clocks = new Clocks(InstantSource.system(), System::nanoTime);
        return new Desktop(
                clocks,
                ZoneId.systemDefault(),
                fxThread,
                new AfterFrame(fxThread, FxMailbox.BATCH),
                new AfterFrame(fxThread, Duration.ZERO),
                theme,
                Desktop.SystemServices.of(OperatingSystem.THIS));
    }

    private Profile profile(ClaimedFolder folder) {
        return new Profile(
                folder,
                new Browser(
                        System.getProperty("os.name"),
                        fxThread,
                        page -> getHostServices().showDocument(page)));
    }

    private OpenWindows windows() {
        return Objects.requireNonNull(windows, "init() comes first");
    }

    private static Begun begun() {
        return Objects.requireNonNull(begun, "begin() comes before the launch");
    }
}
