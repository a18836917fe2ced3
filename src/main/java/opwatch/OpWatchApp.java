package opwatch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import opwatch.network.Network;
import opwatch.signin.vault.Vaults;
import opwatch.store.DataFolder;
import opwatch.store.Handover;
import opwatch.store.InstanceLock;
import opwatch.store.Preset;
import opwatch.store.Saver;
import opwatch.store.Settings;
import opwatch.ui.FxMailbox;
import opwatch.ui.MainWindow;
import opwatch.ui.Placement;
import opwatch.ui.StoreNotices;
import opwatch.ui.Theme;
import opwatch.ui.WindowParts;
import org.jspecify.annotations.Nullable;

/// The JavaFX application: makes a [Session], joins it with the window, and makes another one when the
/// person goes to the demo or back. FX thread, except where files are read.
public final class OpWatchApp extends Application {
    /// Operations of the demo when the arguments name no number.
    static final int DEMO_ROWS = 40;

    /// What [Main] decided before JavaFX made this object, which it does on its own.
    private static volatile @Nullable InstanceLock firstLock;

    private final InstantSource clock = InstantSource.system();
    private final Executor fxThread = Platform::runLater;
    private final Executor fxThreadLater =
            CompletableFuture.delayedExecutor(FxMailbox.BATCH.toMillis(), TimeUnit.MILLISECONDS, fxThread);
    private final Network network = new Network(clock);
    private final DataFolder folder = folder(false);

    private int demoRows = DEMO_ROWS;
    private @Nullable Identity identity;
    private @Nullable Session first;
    private @Nullable Joined joined;

    /// A session in its window.
    private record Joined(Session session, @Nullable InstanceLock lock, MainWindow window, Stage stage) {}

    /// To be called before the launch.
    ///
    /// @param lock the right to work on the list that is opened first; null where there are no locks
    static void begin(@Nullable InstanceLock lock) {
        firstLock = lock;
    }

    /// Where the real list is, or the demo's.
    static DataFolder folder(boolean demo) {
        DataFolder real =
                DataFolder.of(System.getProperty("os.name"), System.getenv(), Path.of(System.getProperty("user.home")));
        return demo ? real.demo() : real;
    }

    /// Reads what is remembered on JavaFX's launcher thread, while the toolkit starts.
    @Override
    public void init() throws IOException {
        Optional<Integer> rows = Main.demoRows(getParameters().getRaw());
        demoRows = rows.orElse(DEMO_ROWS);
        identity = identity();
        first = session(rows.isPresent());
    }

    @Override
    public void start(Stage stage) {
        stage.getIcons().setAll(icons());
        join(Objects.requireNonNull(first, "init() comes before start()"), firstLock, stage);
        stage.setOnCloseRequest(event -> Platform.exit());
        stage.show();
        Objects.requireNonNull(identity, "init() comes before start()").start();
    }

    @Override
    public void stop() {
        if (joined != null) {
            leave(joined);
        }
        if (identity != null) {
            identity.close();
        }
    }

    private Identity identity() {
        String launcher = System.getProperty("jpackage.app-path");
        Path classes = Path.of(System.getProperty("java.class.path").split(File.pathSeparator, 2)[0]);
        return new Identity(
                new Identity.Parts(
                        folder,
                        Vaults.of(System.getProperty("os.name"), folder.path()),
                        Preset.beside(launcher == null ? null : Path.of(launcher), classes),
                        new Browser(System.getProperty("os.name"), fxThread, page -> getHostServices()
                                .showDocument(page)),
                        this::saved),
                network,
                clock);
    }

    private Session session(boolean demo) throws IOException {
        return new Session(
                new Session.Plan(
                        folder,
                        demo ? demoRows : 0,
                        network,
                        demo ? null : identity,
                        fxThread,
                        fxThreadLater,
                        this::saved),
                clock);
    }

    private void join(Session session, @Nullable InstanceLock lock, Stage stage) {
        Settings settings = session.settings().value();
        Theme theme = new Theme(settings.theme());
        WindowParts parts = new WindowParts(
                session.poller(),
                session.mailbox(),
                clock,
                ZoneId.systemDefault(),
                session.identity() == null ? null : session.identity().forWindow());
        MainWindow window = new MainWindow(parts, theme, () -> change(!session.demo()));
        Placement.restore(stage, settings.window(), window::scene);
        stage.titleProperty().bind(window.title());
        window.open(session.list().value(), settings);
        session.notices().forEach(notice -> StoreNotices.show(notice, window.notices(), ZoneId.systemDefault()));
        window.list().onChange(session::remember);
        session.start(window);
        joined = new Joined(session, lock, window, stage);
        if (lock != null) {
            lock.listen(given -> fxThread.execute(this::raise));
        }
    }

    /// Comes to the front in the place of a second start.
    private void raise() {
        if (joined != null) {
            joined.stage.setIconified(false);
            joined.stage.show();
            joined.stage.toFront();
            joined.stage.requestFocus();
        }
    }

    /// Goes to the demo or back: the other list is read in the background, then takes the window over.
    private void change(boolean demo) {
        Thread.ofVirtual().name("opwatch-change").start(() -> {
            // The other list may be open in another window: that one has then come to the front.
            InstanceLock.Claim claim = InstanceLock.claim(folder(demo), Handover.NOTHING);
            if (claim instanceof InstanceLock.Claim.Second) {
                return;
            }
            InstanceLock lock = claim instanceof InstanceLock.Claim.First(InstanceLock held) ? held : null;
            try {
                Session other = session(demo);
                fxThread.execute(() -> take(other, lock));
            } catch (IOException e) {
                letGo(lock);
                fxThread.execute(() -> StoreNotices.demoFailed(joined == null ? null : joined.window.notices(), e));
            }
        });
    }

    private void take(Session other, @Nullable InstanceLock lock) {
        Joined before = Objects.requireNonNull(joined, "there is no window to take over");
        before.stage.titleProperty().unbind();
        remember(before);
        join(other, lock, before.stage);
        // Closing waits for the last save, so not here.
        Thread.ofVirtual().name("opwatch-leave").start(() -> close(before));
    }

    private static void leave(Joined last) {
        remember(last);
        close(last);
    }

    /// Nobody else may write before the last save, and nobody is promised a window that is closing.
    private static void close(Joined last) {
        if (last.lock != null) {
            last.lock.closeDoor();
        }
        last.session.close();
        letGo(last.lock);
    }

    private static void letGo(@Nullable InstanceLock lock) {
        if (lock != null) {
            lock.close();
        }
    }

    private static void remember(Joined left) {
        left.window.list().rememberLooks();
        left.session.remember(left.window.settings(left.session.settings().value(), Placement.of(left.stage)));
    }

    /// On the writer's thread.
    private void saved(Saver.Result result) {
        fxThread.execute(() -> {
            if (joined != null) {
                StoreNotices.saved(result, joined.window.notices());
            }
        });
    }

    private static Image[] icons() {
        return Stream.of(16, 32, 48, 64, 128, 256)
                .map(size -> OpWatchApp.class.getResourceAsStream("/opwatch/icons/opwatch-" + size + ".png"))
                .filter(Objects::nonNull)
                .map(Image::new)
                .toArray(Image[]::new);
    }
}
