package opwatch;

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
import opwatch.store.DataFolder;
import opwatch.store.Handover;
import opwatch.store.InstanceLock;
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
    /// What [Main] decided before JavaFX made this object, which it does on its own.
    private static volatile Beginning beginning = new Beginning(null, Handover.NOTHING);

    private int demoRows = DEMO_ROWS;
    private @Nullable Session first;
    private @Nullable Joined joined;

    /// How it all starts.
    ///
    /// @param lock the right to work on the list; null where there are no locks
    /// @param given what the start was given
    private record Beginning(@Nullable InstanceLock lock, Handover given) {}

    /// A session in its window.
    private record Joined(Session session, @Nullable InstanceLock lock, MainWindow window, Stage stage) {}

    /// To be called before the launch.
    static void begin(@Nullable InstanceLock lock, Handover given) {
        beginning = new Beginning(lock, given);
    }

    /// Where the real list is, or the demo's.
    static DataFolder folder(boolean demo) {
        DataFolder real = DataFolder.of(
                System.getProperty("os.name"), System.getenv(), Path.of(System.getProperty("user.home")));
        return demo ? real.demo() : real;
    }

    /// Reads what is remembered on JavaFX's launcher thread, while the toolkit starts.
    @Override
    public void init() throws IOException {
        Optional<Integer> rows = Main.demoRows(getParameters().getRaw());
        demoRows = rows.orElse(DEMO_ROWS);
        first = session(rows.isPresent());
    }

    @Override
    public void start(Stage stage) {
        stage.getIcons().setAll(icons());
        join(Objects.requireNonNull(first, "init() comes before start()"), beginning.lock, stage);
        stage.setOnCloseRequest(event -> Platform.exit());
        stage.show();
        handed(beginning.given);
    }

    @Override
    public void stop() {
        if (joined != null) {
            leave(joined);
        }
    }

    private Session session(boolean demo) throws IOException {
        return new Session(new Session.Plan(folder(false), demo ? demoRows : 0, fxThread, fxThreadLater, this::saved), clock);
    }

    private void join(Session session, @Nullable InstanceLock lock, Stage stage) {
        Settings settings = session.settings().value();
        Theme theme = new Theme(settings.theme());
        WindowParts parts =
                new WindowParts(session.poller(), session.mailbox(), clock, ZoneId.systemDefault(), session.demo());
        MainWindow window = new MainWindow(parts, theme, () -> change(!session.demo()));
        Placement.restore(stage, settings.window(), window::scene);
        stage.titleProperty().bind(window.title());
        window.open(session.list().value(), settings);
        Stream.concat(session.list().notices().stream(), session.settings().notices().stream())
                .forEach(notice -> StoreNotices.show(notice, window.notices(), ZoneId.systemDefault()));
        window.list().onChange(session::remember);
        session.start(window::tick);
        joined = new Joined(session, lock, window, stage);
        if (lock != null) {
            lock.listen(given -> fxThread.execute(() -> raise(given)));
        }
    }

    /// Does what a second start would have done.
    private void raise(Handover given) {
        if (joined != null) {
            joined.stage.setIconified(false);
            joined.stage.show();
            joined.stage.toFront();
            joined.stage.requestFocus();
            handed(given);
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

    /// Nobody else may write before the last save.
    private static void close(Joined last) {
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
