package opwatch.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import opwatch.disk.DataFolder;
import opwatch.instance.Claim;
import opwatch.instance.InstanceLock;
import opwatch.instance.LaunchRequest;
import opwatch.platform.FakeClipboard;
import opwatch.platform.Naps;
import opwatch.polling.Clocks;
import opwatch.profile.Profiles;
import opwatch.settings.Looks;
import opwatch.settings.Settings;
import opwatch.signin.vault.MemoryVault;
import opwatch.ui.MainWindow;
import opwatch.ui.kit.ManualClock;
import opwatch.ui.kit.Theme;
import opwatch.ui.rows.TableLine;
import opwatch.ui.rows.WatchRow;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The whole app as a person has it before them, for tests: the windows of the app on the embedded Azure,
/// with a clock turned by hand and folders of their own. Nobody is signed in.
public final class Desk implements AutoCloseable {
    public static final Instant START = Instant.parse("2026-03-04T05:06:07Z");

    final ManualClock clock;
    final DataFolder home;
    /// How often the app has ended the process.
    final AtomicInteger exits = new AtomicInteger();
    final MemoryVault vault = new MemoryVault();
    final Naps naps = new Naps();
    /// Offered to the app; not what a paste takes.
    final FakeClipboard clipboard = new FakeClipboard();
    final FakeOutside outside = new FakeOutside();
    final Desktop desktop;
    final OpenWindows windows;
    private final FxRobot robot = new FxRobot();
    private WatchService first;
    private Workspace workspace;

    Desk(Path folder, int demoRows, ManualClock clock) {
        this.clock = clock;
        home = new DataFolder(folder);
        Theme theme = new Theme();
        onFx(Executors.callable(() -> theme.follow(Looks.in(Settings.Theme.LIGHT))));
        desktop = new Desktop(
                new Clocks(clock, clock::nanos),
                ZoneId.of("Europe/Berlin"),
                Platform::runLater,
                CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS, Platform::runLater),
                Platform::runLater,
                theme,
                new Desktop.SystemServices(naps.nap(), clipboard.reader(), outside::of, outside.login()));
        windows = new OpenWindows(
                desktop, claimed -> Profiles.of(claimed, vault, clock), home, demoRows, exits::incrementAndGet);
    }

    /// Makes what is behind the first window, as a start does.
    WatchService prepare(ListKind kind) throws IOException {
        Claim claim = InstanceLock.claim(kind.in(home), LaunchRequest.NOTHING);
        first = windows.prepare(
                kind, claim, SavedState.reading(kind.in(home), clock).join());
        return first;
    }

    /// Shows the first window of the demo and waits for its rows; on any thread.
    Desk open(Stage on) throws IOException {
        if (first == null) {
            prepare(ListKind.DEMO);
        }
        return open(ListKind.DEMO, on, LaunchRequest.NOTHING);
    }

    Desk open(ListKind kind, Stage on, LaunchRequest given) {
        first.rows();
        onFx(() -> {
            windows.show(kind, first, on, List.of(given), () -> {});
            workspace = windows.workspace(kind);
            on.setX(0);
            on.setY(0);
            on.setWidth(1000);
            on.setHeight(900);
            on.getScene().addEventFilter(MouseEvent.ANY, Desk::repairHeadlessClick);
            return null;
        });
        return this;
    }

    /// The window of a list once it is shown with its rows.
    Workspace shown(ListKind kind) {
        until("the window of " + kind + " is shown", () -> {
            Workspace there = windows.workspace(kind);
            return there != null && there.stage().isShowing() && there.window().isOpen();
        });
        return onFx(() -> windows.workspace(kind));
    }

    /// JavaFX 26 without a screen takes each primary press for one that opens a menu: no header would sort.
    private static void repairHeadlessClick(MouseEvent event) {
        if (event.isPopupTrigger() && event.getButton() == MouseButton.PRIMARY) {
            event.consume();
            Event.fireEvent(
                    event.getTarget(),
                    new MouseEvent(
                            event.getSource(),
                            event.getTarget(),
                            event.getEventType(),
                            event.getX(),
                            event.getY(),
                            event.getScreenX(),
                            event.getScreenY(),
                            event.getButton(),
                            event.getClickCount(),
                            event.isShiftDown(),
                            event.isControlDown(),
                            event.isAltDown(),
                            event.isMetaDown(),
                            event.isPrimaryButtonDown(),
                            event.isMiddleButtonDown(),
                            event.isSecondaryButtonDown(),
                            event.isSynthesized(),
                            false,
                            event.isStillSincePress(),
                            event.getPickResult()));
        }
    }

    /// Lets time pass, as far as the app can tell, until it is so: at most ten minutes.
    void passUntil(String what, Callable<Boolean> condition) {
        for (int step = 0; step < 150; step++) {
            if (onFx(condition)) {
                return;
            }
            clock.turn(Duration.ofSeconds(4));
            workspace.poller().tick();
            WaitForAsyncUtils.waitForFxEvents();
        }
        until(what, condition);
    }

    void paste(String text) {
        onFx(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            return Clipboard.getSystemClipboard().setContent(content);
        });
        press(KeyCode.SHORTCUT, KeyCode.V);
    }

    void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void click(String query) {
        robot.clickOn(query);
        WaitForAsyncUtils.waitForFxEvents();
    }

    FxRobot robot() {
        return robot;
    }

    @SuppressWarnings("unchecked")
    TableView<TableLine> table() {
        return robot.lookup("#watch-table").queryAs(TableView.class);
    }

    /// The labels of the shown rows, top to bottom.
    List<String> shown() {
        return onFx(() -> table().getItems().stream().map(TableLine::name).toList());
    }

    List<String> selected() {
        return onFx(() -> table().getSelectionModel().getSelectedItems().stream()
                .map(TableLine::name)
                .toList());
    }

    /// Selects the row with this name by clicking on it.
    void clickRow(String name) {
        int clicks = 0;
        do {
            // A row that moved away between the look and the click is looked for again.
            clickOnce(name);
        } while (!selected().equals(List.of(name)) && ++clicks < 5);
    }

    private void clickOnce(String name) {
        // Again and again: what else opens, such as the details, may push the row out of sight after that.
        until(name + " is in sight", () -> {
            table().scrollTo(shownIndex(name));
            table().getScene().getRoot().layout();
            return cell(name).isPresent();
        });
        WaitForAsyncUtils.waitForFxEvents();
        // Moved between: two rows scrolled to the same place, one after the other, would be a double click.
        cell(name).ifPresent(robot.moveBy(60, 0)::clickOn);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Optional<Node> cell(String name) {
        return robot.lookup(".table-cell")
                .match((Node node) -> isCell(node, name))
                .tryQuery();
    }

    WatchRow row(String name) {
        return onFx(() -> workspace.window().list().rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow());
    }

    String text(String id) {
        return onFx(() -> robot.lookup(id).queryLabeled().getText());
    }

    MainWindow window() {
        return workspace.window();
    }

    Stage stage() {
        return workspace.stage();
    }

    static void until(String what, Callable<Boolean> condition) {
        if (!comesTrue(20, condition)) {
            throw new AssertionError("never came true: " + what);
        }
    }

    static boolean comesTrue(int seconds, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(seconds, TimeUnit.SECONDS, () -> onFx(condition));
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    static <T> T onFx(Callable<T> task) {
        return Platform.isFxApplicationThread() ? call(task) : WaitForAsyncUtils.waitForAsyncFx(20_000, task);
    }

    private static <T> T call(Callable<T> task) {
        try {
            return task.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private int shownIndex(String name) {
        return table().getItems().stream().map(TableLine::name).toList().indexOf(name);
    }

    private static boolean isCell(Node node, String text) {
        return node instanceof TableCell<?, ?> cell && text.equals(cell.getText()) && cell.isVisible();
    }

    /// Ends the app: closes every window, and returns when each is saved.
    @Override
    public void close() {
        onFx(() -> {
            windows.closeAll();
            return null;
        });
        try {
            windows.awaitClosed();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
