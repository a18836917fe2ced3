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
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;
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
import opwatch.profile.Profiles;
import opwatch.settings.Settings;
import opwatch.settings.Settings.Grouping;
import opwatch.signin.vault.MemoryVault;
import opwatch.ui.kit.AfterFrame;
import opwatch.ui.kit.FxMailbox;
import opwatch.ui.kit.Theme;
import opwatch.ui.rows.TableLine;
import opwatch.ui.rows.UndoStack;
import opwatch.ui.settings.LoginStart;
import opwatch.watchlist.WatchListBenchmark;
import opwatch.watchlist.WatchListFile;

/// How smooth the window stays with 10,000 rows and 1,000 answers a second, a tenth of which bring another
/// state, while a person does this and that; beside [NaiveTable] with the same answers in batches of the
/// same length, and [PlainWindow]. The whole app is at work, the saving too; only Azure is left out. Needs
/// a display: the platform without one paints every pixel on the FX thread. `FrameBenchmark [rows [what]]` does
/// only what begins with a word: `nothing`, `scrolled`, `folded`, `filter`, `timeline`.
///
/// `mvn -q -Ptable-bench test-compile exec:exec` runs it after `TableBenchmark`.
public final class FrameBenchmark {
    private static final int ANSWERS = 1000;
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration MEASURED = Duration.ofSeconds(12);
    private static final Duration STEP = Duration.ofMillis(33);
    /// The longest that one gap in a hundred may be, in milliseconds: two pulses would be 33.
    private static final double SMOOTH = 18.5;
    private static final double BUSY = 22;

    private final Stage stage;
    private final List<WatchEntry> rows;
    private final WatchService service;
    private final Workspace workspace;
    private FrameProbe probe = new FrameProbe();

    /// On the FX thread.
    private FrameBenchmark(Stage stage, List<WatchEntry> rows, Desktop desktop, WatchService service) {
        this.stage = stage;
        this.rows = rows;
        this.service = service;
        workspace = new Workspace(
                desktop,
                service,
                stage,
                new UndoStack(),
                new Workspace.Around(() -> {}, () -> {}, new SharedTeller(DesktopTellers.none()).forWindow()));
        service.mailbox().readBy(updates -> probe.batch(() -> workspace.window().take(updates)));
        stage.setWidth(1440);
        stage.setHeight(900);
    }

    public static void main(String[] args) throws Exception {
        start();
        measure(args.length > 0 ? Integer.parseInt(args[0]) : 10_000, args.length > 1 ? args[1] : "");
        System.exit(0);
    }

    static void start() {
        System.setProperty("prism.order", "sw");
        Platform.startup(() -> Platform.setImplicitExit(false));
    }

    /// Prints a line for each thing that a person does.
    private static void measure(int count, String only) throws Exception {
        List<WatchEntry> rows = WatchListBenchmark.rows(count);
        System.out.printf("%d rows, %d answers a second; ms%n", count, ANSWERS);
        PlainWindow.measure(MEASURED);
        measureOurs(rows, only);
        if (only.isEmpty()) {
            NaiveTable.measure(rows, ANSWERS, MEASURED);
        }
    }

    /// By itself: nothing of it is in the memory when the next is measured.
    private static void measureOurs(List<WatchEntry> rows, String only) throws Exception {
        FrameBenchmark ours = open(rows);
        ours.print(only, "nothing", SMOOTH, i -> {});
        ours.print(only, "scrolled and sorted", BUSY, ours::scrollAndSort);
        ours.print(only, "folded and unfolded", BUSY, ours::fold);
        ours.print(only, "filter typed", BUSY, ours::type);
        ours.print(only, "timeline beside", BUSY, ours::timeline);
        ours.end();
    }

    /// Ends the app and saves; some seconds at most.
    void end() throws Exception {
        onFx(workspace::close).run();
    }

    /// A key in the filter field, until the table and the chips are laid out.
    Object key() throws Exception {
        return onFx(() -> {
            TextInputControl field = (TextInputControl) stage.getScene().lookup("#tool-filter");
            field.setText(field.getText().equals("cluster 7") ? "cluster 77" : "cluster 7");
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return field;
        });
    }

    /// Types a first word, for which what all rows say is read, and waits for that.
    void search() throws Exception {
        key();
        while (onFx(() -> workspace.window().list().rows().size()
                == ((TableView<?>) stage.getScene().lookup("#watch-table"))
                        .getItems()
                        .size())) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /// The app with these rows, painted.
    static FrameBenchmark open(List<WatchEntry> rows) throws Exception {
        DataFolder home = new DataFolder(Files.createTempDirectory("opwatch-frames"));
        new WatchListFile(home, Instant::now, StatusReader::read).save(rows);
        InstantSource clock = InstantSource.system();
        CompletableFuture<Void> painted = new CompletableFuture<>();
        Theme theme = new Theme();
        onFx(() -> {
            theme.follow(Settings.Look.FIRST);
            return null;
        });
        Desktop desktop = new Desktop(
                new Clocks(clock, System::nanoTime),
                ZoneId.of("Europe/Berlin"),
                Platform::runLater,
                new AfterFrame(FxMailbox.BATCH),
                theme,
                new Desktop.SystemServices(
                        new Naps().nap(),
                        new FakeClipboard().reader(),
                        events -> DesktopTellers.none(),
                        LoginStart.NONE));
        WatchService service = prepare(desktop, home, clock);
        List<WatchEntry> read = service.rows();
        FrameBenchmark made = onFx(() -> new FrameBenchmark(new Stage(), read, desktop, service));
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

    private void print(String only, String what, double most, IntConsumer act) throws Exception {
        if (!what.startsWith(only)) {
            return;
        }
        try (Answers _ = new Answers(rows, ANSWERS, service.mailbox()::put).begin()) {
            probe = new FrameProbe();
            act(WARM_UP, 0, act);
            onFx(() -> {
                probe.begin();
                return null;
            });
            act(MEASURED, (int) WARM_UP.dividedBy(STEP), act);
            onFx(() -> {
                probe.end();
                return null;
            });
        }
        System.out.printf("%-22s %s%n", what, probe.said(most));
    }

    private static void act(Duration time, int from, IntConsumer act) throws Exception {
        int steps = (int) time.dividedBy(STEP);
        for (int i = 0; i < steps; i++) {
            int step = from + i;
            onFx(() -> {
                act.accept(step);
                return null;
            });
            TimeUnit.MILLISECONDS.sleep(STEP.toMillis());
        }
    }

    @SuppressWarnings("unchecked")
    private TableView<TableLine> table() {
        return (TableView<TableLine>) stage.getScene().lookup("#watch-table");
    }

    /// Scrolls by three rows at each step, and sorts by another column every two seconds.
    private void scrollAndSort(int step) {
        VirtualFlow<?> flow = (VirtualFlow<?>) table().lookup(".virtual-flow");
        flow.scrollPixels(90);
        if (step % 60 == 0) {
            TableColumn<TableLine, ?> by = table().getColumns().get(step / 60 % 5);
            table().getSortOrder().setAll(List.of(by));
        }
    }

    /// In groups by subscription: folds the first one by key or unfolds it, twice a second; all every four
    /// seconds.
    private void fold(int step) {
        if (step == 0) {
            arrange(Grouping.SUBSCRIPTION, false);
        }
        if (step % 120 == 119) {
            menuItem(step % 240 == 119 ? "menu-fold" : "menu-unfold").fire();
        } else if (step % 15 == 0) {
            table().getSelectionModel().clearAndSelect(0);
            KeyEvent key = new KeyEvent(KeyEvent.KEY_PRESSED, " ", " ", KeyCode.SPACE, false, false, false, false);
            Event.fireEvent(table(), key);
        }
    }

    private MenuItem menuItem(String id) {
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

    private void arrange(Grouping grouping, boolean timeline) {
        Settings settings = workspace.window().settings(Settings.FIRST, null);
        Settings.Table table = Settings.Table.FIRST;
        workspace
                .window()
                .arrange(settings.withTable(table.with(table.columns(), table.sort(), grouping))
                        .withSplit(settings.split().withTimeline(timeline, 0.5)));
    }

    /// A key every quarter of a second, and then the field is cleared.
    private void type(int step) {
        if (step == 0) {
            arrange(Grouping.NONE, false);
        }
        TextInputControl field = (TextInputControl) stage.getScene().lookup("#tool-filter");
        String words = "cluster 77";
        if (step % 8 == 0) {
            field.setText(words.substring(0, step / 8 % (words.length() + 1)));
        }
    }

    private void timeline(int step) {
        if (step == 0) {
            ((TextInputControl) stage.getScene().lookup("#tool-filter")).clear();
            arrange(Grouping.NONE, true);
        }
        VirtualFlow<?> flow = (VirtualFlow<?>) table().lookup(".virtual-flow");
        flow.scrollPixels(step % 300 < 150 ? 10 : -10);
    }

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
