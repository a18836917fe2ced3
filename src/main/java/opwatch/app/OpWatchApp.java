package opwatch.app;

import java.io.IOException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import opwatch.disk.DataFolder;
import opwatch.disk.LoadWarning;
import opwatch.disk.Saver;
import opwatch.instance.InstanceLock;
import opwatch.instance.LaunchRequest;
import opwatch.network.Network;
import opwatch.operation.WatchEntry;
import opwatch.platform.Browser;
import opwatch.platform.JarTimestamps;
import opwatch.polling.Clocks;
import opwatch.profile.EventLog;
import opwatch.profile.Profile;
import opwatch.ui.DiskNotices;
import opwatch.ui.MainWindow;
import opwatch.ui.Placement;
import opwatch.ui.WindowParts;
import opwatch.ui.kit.FirstPaint;
import opwatch.ui.kit.FxMailbox;
import opwatch.ui.kit.Theme;
import opwatch.ui.rows.Removals;
import org.jspecify.annotations.Nullable;

/// The JavaFX application: makes a [Workspace], joins it with the window, and makes another one when the
/// person goes to the demo or back. FX thread, except where files are read.
public final class OpWatchApp extends Application {
    /// What [Main] decided before JavaFX made this object, which it does on its own.
    private static volatile @Nullable StartRequest begun;

    private final InstantSource clock = InstantSource.system();
    private final Executor fxThread = Platform::runLater;
    private final Executor fxThreadLater =
            CompletableFuture.delayedExecutor(FxMailbox.BATCH.toMillis(), TimeUnit.MILLISECONDS, fxThread);
    private final EventLog diary = new EventLog();
    private final DataFolder folder = DataFolder.ofThisComputer(false);
    private final Theme theme = new Theme();
    private final Removals realRemoved = new Removals();
    private final Removals demoRemoved = new Removals();

    private int demoRows = StartRequest.DEMO_ROWS;
    private volatile @Nullable Profile real;
    private @Nullable Workspace first;
    private @Nullable Joined joined;
    private final Visits visits =
            new Visits(() -> shown().session().demo(), given -> shown().window().take(given), this::change);
    /// Closes the session that was left last.
    private volatile @Nullable Thread leaving;

    /// To be called before the launch.
    public static void begin(StartRequest start) {
        begun = start;
    }

    /// On JavaFX's launcher thread.
    @Override
    public void init() throws IOException {
        SavedState remembered = SavedState.of(start().reading());
        // The FX thread has nothing else to do yet.
        fxThread.execute(() -> theme.follow(remembered.settings().value().theme()));
        Optional<Integer> rows = StartRequest.demoRows(getParameters().getRaw());
        demoRows = rows.orElse(StartRequest.DEMO_ROWS);
        EventLog.started(rows.isPresent());
        if (rows.isEmpty()) {
            real = realFolder(start().claim());
        }
        first = session(rows.isPresent(), remembered);
    }

    @Override
    public void start(Stage stage) {
        Workspace session = Objects.requireNonNull(first, "init() comes before start()");
        Joined now = join(session, start().claim(), stage, List.of(), start().given());
        session.whenRead(() -> {
            fill(now);
            FirstPaint.then(() -> painted(now));
        });
        stage.setOnCloseRequest(event -> Platform.exit());
        stage.show();
        shown().window().toTable();
        listen();
    }

    @Override
    public void stop() throws InterruptedException {
        if (real != null) {
            real.claim().closeDoor();
        }
        boolean saved = true;
        if (joined != null) {
            joined.remember();
            saved = joined.close();
        }
        if (leaving != null) {
            saved &= leaving.join(Saver.LAST_CHANCE);
        }
        if (real != null) {
            real.close(saved);
        }
        EventLog.stopped();
    }

    /// What can wait until there is something to be seen.
    private void painted(Joined began) {
        EventLog.painted();
        if (shown().session() == began.session()) {
            // Else somebody was faster and is in the other list, which has begun.
            begin();
        }
        Thread _ = Thread.ofVirtual().name("opwatch-afterwards").start(() -> {
            Image[] icons = Joined.icons();
            fxThread.execute(() -> began.stage().getIcons().setAll(icons));
            if (System.getProperty("jpackage.app-path") != null) {
                JarTimestamps.settle(System.getProperty("java.class.path"));
            }
        });
    }

    private static StartRequest start() {
        return Objects.requireNonNull(begun, "begin() comes before the launch");
    }

    private Joined shown() {
        return Objects.requireNonNull(joined, "there is no window yet");
    }

    private Profile realFolder(InstanceLock.Claim claim) {
        Browser browser = new Browser(System.getProperty("os.name"), fxThread, page -> getHostServices()
                .showDocument(page));
        return new Profile(folder, claim, browser, this::saved);
    }

    private Profile real() {
        return Objects.requireNonNull(real, "the real list is claimed first");
    }

    private Workspace session(boolean demo, SavedState remembered) throws IOException {
        return new Workspace(
                new Workspace.Plan(
                        remembered,
                        demo ? demoRows : 0,
                        demo ? new Network(clock) : real().network(),
                        demo ? null : real().identity(),
                        fxThread,
                        fxThreadLater,
                        this::saved),
                new Clocks(clock, System::nanoTime));
    }

    /// @param carried the rows of the real list when it was left
    /// @param given what the start was given
    private Joined join(
            Workspace session, InstanceLock.Claim claim, Stage stage, List<WatchEntry> carried, LaunchRequest given) {
        WindowParts parts = new WindowParts(
                session.poller(),
                session.mailbox(),
                clock,
                ZoneId.systemDefault(),
                session.demo() ? null : real().forWindow());
        MainWindow window = new MainWindow(parts, theme, () -> visits.change(!session.demo()));
        Placement.restore(stage, session.settings().value().window(), window::scene);
        stage.titleProperty().bind(window.title());
        window.list().undoWith(session.demo() ? demoRemoved : realRemoved);
        Joined now = new Joined(session, claim, window, stage, carried, given);
        joined = now;
        return now;
    }

    private void fill(Joined now) {
        List<LoadWarning> notices = now.session().notices();
        now.open(now.session().demo() ? notices : real().andOf(notices));
    }

    /// Begins to hear second starts.
    private void listen() {
        boolean demo = shown().session().demo();
        Consumer<LaunchRequest> hears = given -> fxThread.execute(() -> {
            shown().toFront();
            visits.receive(demo, given);
        });
        if (demo) {
            shown().claim().listen(hears);
        } else {
            real().listen(hears);
        }
    }

    /// Begins to look, and to read the system's store of secrets. At a start this waits until the window is
    /// painted, which needs both processors of a small computer.
    private void begin() {
        shown().session().start(shown().window());
        if (!shown().session().demo()) {
            real().start();
        }
    }

    /// Goes to the demo or back: the other list is read in the background, then takes the window over.
    private void change(boolean demo) {
        Thread.ofVirtual().name("opwatch-change").start(() -> {
            try {
                Thread last = leaving;
                if (last != null) {
                    last.join();
                }
                // The other list may be open in another window: that one has then come to the front.
                Profile known = demo ? null : real;
                InstanceLock.Claim claim = known == null
                        ? InstanceLock.claim(DataFolder.ofThisComputer(demo), LaunchRequest.NOTHING)
                        : known.claim();
                if (claim instanceof InstanceLock.Claim.Second) {
                    fxThread.execute(visits::failed);
                } else {
                    open(demo, claim);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void open(boolean demo, InstanceLock.Claim claim) {
        if (!demo && real == null) {
            real = realFolder(claim);
        }
        try {
            Workspace other = session(demo, SavedState.of(SavedState.reading(DataFolder.ofThisComputer(demo), clock)));
            fxThread.execute(() -> take(other, claim));
        } catch (IOException e) {
            // Only the demo's own server can fail.
            claim.letGo();
            fxThread.execute(() -> {
                DiskNotices.demoFailed(shown().window().notices(), e);
                visits.failed();
            });
        }
    }

    private void take(Workspace other, InstanceLock.Claim claim) {
        Joined before = shown();
        before.stage().titleProperty().unbind();
        before.remember();
        theme.choose(other.settings().value().theme());
        Joined now = join(other, claim, before.stage(), before.carried(), LaunchRequest.NOTHING);
        other.whenRead(() -> fill(now));
        listen();
        begin();
        // Closing waits for the last save, so not here.
        leaving = Thread.ofVirtual().name("opwatch-leave").start(before::leave);
        visits.changed();
    }

    /// On the writer's thread.
    private void saved(Saver.Result result) {
        diary.saved(result);
        fxThread.execute(() -> {
            if (joined != null) {
                DiskNotices.saved(result, joined.window().notices());
            }
        });
    }
}
