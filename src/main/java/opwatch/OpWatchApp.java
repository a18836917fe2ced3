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
import opwatch.polling.Clocks;
import opwatch.signin.vault.Vaults;
import opwatch.store.DataFolder;
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

    private final InstantSource clock = InstantSource.system();
    private final Executor fxThread = Platform::runLater;
    private final Executor fxThreadLater =
            CompletableFuture.delayedExecutor(FxMailbox.BATCH.toMillis(), TimeUnit.MILLISECONDS, fxThread);
    private final Diary diary = new Diary();
    private final DataFolder folder = DataFolder.ofThisPerson();

    private int demoRows = DEMO_ROWS;
    private @Nullable WaysOut ways;
    private @Nullable Identity identity;
    private @Nullable Session first;
    private @Nullable Joined joined;

    /// A session in its window.
    private record Joined(Session session, MainWindow window, Stage stage) {}

    /// Reads what is remembered on JavaFX's launcher thread, while the toolkit starts.
    @Override
    public void init() throws IOException {
        Optional<Integer> rows = Main.demoRows(getParameters().getRaw());
        demoRows = rows.orElse(DEMO_ROWS);
        Diary.started(rows.isPresent());
        ways = new WaysOut(folder, clock, this::saved);
        identity = identity(ways.network());
        first = session(rows.isPresent());
    }

    @Override
    public void start(Stage stage) {
        stage.getIcons().setAll(icons());
        join(Objects.requireNonNull(first, "init() comes before start()"), stage);
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
        if (ways != null) {
            ways.close();
        }
        Diary.stopped();
    }

    private Identity identity(Network network) {
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

    private WaysOut ways() {
        return Objects.requireNonNull(ways, "init() comes first");
    }

    private Session session(boolean demo) throws IOException {
        return new Session(
                new Session.Plan(
                        folder,
                        demo ? demoRows : 0,
                        ways().network(),
                        demo ? null : identity,
                        fxThread,
                        fxThreadLater,
                        this::saved),
                new Clocks(clock, System::nanoTime));
    }

    private void join(Session session, Stage stage) {
        Settings settings = session.settings().value();
        Theme theme = new Theme(settings.theme());
        WindowParts parts = new WindowParts(
                session.poller(),
                session.mailbox(),
                clock,
                ZoneId.systemDefault(),
                session.identity() == null ? null : session.identity().forWindow(ways()));
        MainWindow window = new MainWindow(parts, theme, () -> change(!session.demo()));
        Placement.restore(stage, settings.window(), window::scene);
        stage.titleProperty().bind(window.title());
        window.open(session.list().value(), settings);
        Diary.notices(ways().notices());
        Diary.notices(session.notices());
        ways().notices().forEach(notice -> StoreNotices.show(notice, window.notices(), ZoneId.systemDefault()));
        session.notices().forEach(notice -> StoreNotices.show(notice, window.notices(), ZoneId.systemDefault()));
        window.list().onChange(session::remember);
        session.start(window);
        joined = new Joined(session, window, stage);
    }

    /// Goes to the demo or back: the other list is read in the background, then takes the window over.
    private void change(boolean demo) {
        Thread.ofVirtual().name("opwatch-change").start(() -> {
            try {
                Session other = session(demo);
                fxThread.execute(() -> take(other));
            } catch (IOException e) {
                fxThread.execute(() -> StoreNotices.demoFailed(joined == null ? null : joined.window.notices(), e));
            }
        });
    }

    private void take(Session other) {
        Joined before = Objects.requireNonNull(joined, "there is no window to take over");
        before.stage.titleProperty().unbind();
        remember(before);
        join(other, before.stage);
        // Closing waits for the last save, so not here.
        Thread.ofVirtual().name("opwatch-leave").start(before.session::close);
    }

    private static void leave(Joined last) {
        remember(last);
        last.session.close();
    }

    private static void remember(Joined left) {
        left.window.list().rememberLooks();
        left.session.remember(left.window.settings(left.session.settings().value(), Placement.of(left.stage)));
    }

    /// On the writer's thread.
    private void saved(Saver.Result result) {
        diary.saved(result);
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
