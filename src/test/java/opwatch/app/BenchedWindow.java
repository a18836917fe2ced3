package opwatch.app;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import opwatch.azure.StatusReader;
import opwatch.disk.DataFolder;
import opwatch.instance.InstanceLock;
import opwatch.instance.LaunchRequest;
import opwatch.notify.desktop.DesktopTellers;
import opwatch.operation.WatchEntry;
import opwatch.platform.FakeClipboard;
import opwatch.platform.Naps;
import opwatch.polling.Clocks;
import opwatch.polling.RowUpdate;
import opwatch.profile.Profiles;
import opwatch.settings.Settings;
import opwatch.settings.Settings.Grouping;
import opwatch.signin.vault.MemoryVault;
import opwatch.ui.MainWindow;
import opwatch.ui.kit.AfterFrame;
import opwatch.ui.kit.FxMailbox;
import opwatch.ui.kit.Theme;
import opwatch.ui.rows.TableLine;
import opwatch.ui.rows.UndoStack;
import opwatch.ui.settings.LoginStart;
import opwatch.watchlist.WatchListFile;

/// The whole app in a window on the screen, for benchmarks: it saves as it always does, and only Azure is left
/// out. Nothing but [#open], [#end], [#search] and [#onFx] may be called off the FX thread.
final class BenchedWindow {
    private static final Clocks REAL = new Clocks(InstantSource.system(), System::nanoTime);

    private final Stage stage;
    private final WatchService service;
    private final Workspace workspace;

    private BenchedWindow(Stage stage, Desktop desktop, WatchService service) {
        this.stage = stage;
        this.service = service;
        workspace = new Workspace(
                desktop,
                service,
                stage,
                new UndoStack(),
                new Workspace.Around(() -> {}, () -> {}, new SharedTeller(DesktopTellers.none()).forWindow()));
        stage.setWidth(1440);
        stage.setHeight(900);
    }

    /// Starts JavaFX, once in a process.
    static void start() {
        System.setProperty("prism.order", "sw");
        Platform.startup(() -> Platform.setImplicitExit(false));
    }

    /// The app with these rows, painted.
    static BenchedWindow open(List<WatchEntry> rows) throws Exception {
        return open(rows, REAL);
    }

    /// The same at another time.
    static BenchedWindow open(List<WatchEntry> rows, Clocks clocks) throws Exception {
        DataFolder home = new DataFolder(Files.createTempDirectory("opwatch-bench"));
        new WatchListFile(home, Instant::now, StatusReader::read).save(rows);
        CompletableFuture<Void> painted = new CompletableFuture<>();
        Theme theme = new Theme();
        onFx(() -> {
            theme.follow(Settings.Look.FIRST);
            return null;
        });
        Desktop desktop = new Desktop(
                clocks,
                ZoneId.of("Europe/Berlin"),
                Platform::runLater,
                new AfterFrame(Platform::runLater, FxMailbox.BATCH),
                new AfterFrame(Platform::runLater, Duration.ZERO),
                theme,
                new Desktop.SystemServices(
                        new Naps().nap(),
                        new FakeClipboard().reader(),
                        events -> DesktopTellers.none(),
                        LoginStart.NONE));
        WatchService service = prepare(desktop, home, clocks.wall());
        BenchedWindow made = onFx(() -> new BenchedWindow(new Stage(), desktop, service));
        onFx(() -> {
            made.workspace.show(() -> painted.complete(null));
            return null;
        });
        painted.join();
        return made;
    }

    private static WatchService prepare(Desktop desktop, DataFolder home, InstantSource clock) throws IOException {
        MemoryVault vault = new MemoryVault();
        OpenWindows windows =
                new OpenWindows(desktop, claimed -> Profiles.of(claimed, vault, clock), home, 1, () -> {});
        return windows.prepare(
                ListKind.OWN,
                InstanceLock.claim(home, LaunchRequest.NOTHING),
                SavedState.reading(home, clock).join());
    }

    /// Ends the app and saves; some seconds at most.
    void end() throws Exception {
        onFx(workspace::close).run();
    }

    /// Where news of rows come in.
    FxMailbox<RowUpdate> mailbox() {
        return service.mailbox();
    }

    MainWindow window() {
        return workspace.window();
    }

    @SuppressWarnings("unchecked")
    TableView<TableLine> table() {
        return (TableView<TableLine>) stage.getScene().lookup("#watch-table");
    }

    TextInputControl filter() {
        return (TextInputControl) stage.getScene().lookup("#tool-filter");
    }

    /// A key in the filter field, until the table and the chips are laid out.
    Object key() throws Exception {
        return onFx(() -> {
            filter().setText(filter().getText().equals("cluster 7") ? "cluster 77" : "cluster 7");
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return filter();
        });
    }

    /// Types a first word, for which what all rows say is read, and waits for that.
    void search() throws Exception {
        key();
        while (onFx(() -> window().list().rows().size() == table().getItems().size())) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    void press(KeyCode key) {
        KeyEvent event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false);
        Node focus = stage.getScene().getFocusOwner();
        Event.fireEvent(focus == null ? stage.getScene().getRoot() : focus, event);
    }

    MenuItem menuItem(String id) {
        MenuButton more = (MenuButton) stage.getScene().lookup("#tool-more");
        return items(more.getItems())
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<MenuItem> items(List<MenuItem> of) {
        return of.stream()
                .flatMap(item -> item instanceof Menu menu
                        ? Stream.concat(Stream.of(item), items(menu.getItems()))
                        : Stream.of(item));
    }

    void arrange(Grouping grouping, boolean timeline) {
        Settings settings = window().settings(Settings.FIRST, null);
        Settings.Table table = Settings.Table.FIRST;
        window().arrange(settings.withTable(table.with(table.columns(), table.sort(), grouping))
                .withSplit(settings.split().withTimeline(timeline, 0.5)));
    }

    /// Runs a task on the FX thread and waits for it.
    static <T> T onFx(Callable<T> task) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(task.call());
            } catch (Exception | Error e) {
                done.completeExceptionally(e);
            }
        });
        return done.get();
    }
}
