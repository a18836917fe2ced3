package opwatch.app;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.util.Subscription;
import opwatch.disk.LoadWarning;
import opwatch.instance.LaunchRequest;
import opwatch.operation.WatchEntry;
import opwatch.platform.ClipboardText;
import opwatch.polling.Poller;
import opwatch.profile.EventLog;
import opwatch.settings.Settings;
import opwatch.ui.DiskNotices;
import opwatch.ui.MainWindow;
import opwatch.ui.Placement;
import opwatch.ui.WindowHost;
import opwatch.ui.WindowParts;
import opwatch.ui.about.AppPaths;
import opwatch.ui.kit.FirstPaint;
import opwatch.ui.kit.ShownZone;
import opwatch.ui.rows.UndoStack;
import opwatch.ui.rows.WatchRow;
import opwatch.ui.settings.NoticeChoice;

/// One watch list at work: its window, and behind it the [WatchService]. The person's own list has one and
/// the demo another; they share nothing but the [Desktop]. FX thread only.
public final class Workspace {
    private static final System.Logger LOG = System.getLogger("opwatch");

    private final WatchService service;
    private final Stage stage;
    private final ShownZone zone;
    private final MainWindow window;
    /// Joins the list with what was kept apart from it.
    private final Runnable join;
    /// What starts were given before the rows were there: only then it is known what is new.
    private final List<LaunchRequest> waiting = new ArrayList<>();
    private final ChangedSettings changed;
    private final ClipboardText clipboard;
    /// Notes when the person leaves the window.
    private final Subscription leaving;
    private final InstantSource clock;
    private final NoticeChoice notices = new NoticeChoice();
    private final SharedTeller.ForWindow teller;
    private final StageVisibility visibility;

    private boolean closed;

    /// What is around the window in its process.
    ///
    /// @param openOther opens the window of the other list
    /// @param quit saves and closes every window
    /// @param teller tells outside the window
    record Around(Runnable openOther, Runnable quit, SharedTeller.ForWindow teller) {}

    /// Makes the window on the stage; [#show] shows it.
    ///
    /// @param changes what can be undone on the same list
    Workspace(Desktop desktop, WatchService service, Stage stage, UndoStack changes, Around around) {
        this.service = service;
        this.stage = stage;
        visibility = new StageVisibility(stage);
        clipboard = desktop.system().clipboard();
        clock = desktop.clocks().wall();
        teller = around.teller();
        notices.restore(service.settings().routine().notices());
        zone = new ShownZone(desktop.zone());
        WindowParts parts = new WindowParts(
                new WindowParts.Checking(service.poller(), service.mailbox(), service::lists),
                desktop.clocks(),
                zone,
                new WindowHost(
                        AppPaths.in(service.folder().folder()),
                        around.openOther(),
                        around.quit(),
                        notices,
                        teller,
                        desktop.system().login()),
                service.forWindow());
        window = new MainWindow(parts, desktop.theme());
        window.list().undoWith(changes);
        Placement.restore(stage, service.settings().window(), window::scene);
        stage.titleProperty().bind(window.title());
        leaving = stage.focusedProperty().subscribe((before, now) -> {
            if (!now) {
                notices.left(clock.instant());
            }
        });
        changed = new ChangedSettings(
                this::settings, service.saving()::save, desktop.clocks().nanos());
        join = service.saving().join(window, service.mailbox()::post);
        service.folder()
                .onSaved(result -> service.mailbox().post(() -> DiskNotices.saved(result, window.notices(), join)));
    }

    /// Shows the window without waiting for the rows. Checks, sign-in and icons wait until it is painted,
    /// which needs both processors of a small computer.
    ///
    /// @param painted is run then
    void show(Runnable painted) {
        service.whenRead(() -> {
            open();
            FirstPaint.then(() -> {
                painted.run();
                begin();
            });
        });
        stage.show();
        window.toTable();
    }

    private void open() {
        if (closed) {
            return;
        }
        if (!window.isOpen()) {
            fill();
        }
        List<LoadWarning> warnings = service.warnings();
        EventLog.notices(warnings);
        DiskNotices.show(warnings, service.claim(), window.notices(), zone.get(), join);
    }

    /// Puts the rows into the window, and what was given. The list may be saved from now on: before, it
    /// would be saved without the remembered rows.
    private void fill() {
        List<WatchEntry> remembered = service.rows();
        window.open(remembered);
        window.list().onChange(service::changed);
        arrange();
        if (window.list().rows().size() > remembered.size()) {
            // Rows were added before the disk had answered.
            service.saving()
                    .save(window.list().rows().stream().map(WatchRow::entry).toList());
        }
        waiting.forEach(window::take);
        waiting.clear();
    }

    /// Whatever is wrong with the remembered arrangement: the rows are shown and saved.
    private void arrange() {
        try {
            window.arrange(service.settings());
        } catch (RuntimeException bug) {
            LOG.log(System.Logger.Level.ERROR, "the window cannot be arranged as it was", bug);
        }
        changed.arranged();
    }

    private void begin() {
        // The system may have ended all behind the window before it was painted.
        if (!closed && !service.isClosed()) {
            Runnable wake = service.begin(window, this::tick);
            window.begin(clipboard, wake);
            Thread _ = Thread.ofVirtual().name("opwatch-icons").start(() -> {
                Image[] icons = icons();
                service.mailbox().post(() -> stage.getIcons().setAll(icons));
            });
        }
    }

    private Duration tick() {
        Duration next = window.tick();
        if (!closed && visibility.isPlaced()) {
            changed.tick();
        }
        return next;
    }

    private Settings settings() {
        Settings now = window.settings(service.settings(), visibility.bounds());
        return now.withRoutine(now.routine().withNotices(notices.now().get()));
    }

    /// Takes in what a start was given, as soon as the rows are there.
    void take(LaunchRequest given) {
        if (window.isOpen()) {
            window.take(given);
        } else if (!given.isEmpty()) {
            waiting.add(given);
        }
    }

    /// Takes the window off the screen. It goes on checking and saving.
    void hide() {
        notices.left(clock.instant());
        service.saving().save(settings());
        visibility.hide();
    }

    boolean isHidden() {
        return visibility.isHidden();
    }

    /// Starts minimised: call it before [#show].
    void minimize() {
        visibility.minimize();
    }

    /// Goes into the tray, whose icon is there now, where it was started minimised and is still so.
    void hideIfMinimized() {
        if (visibility.isMinimizedSinceStart() && Boolean.TRUE.equals(notices.keepInTray())) {
            hide();
        }
    }

    /// Whether there are operations that have not ended.
    boolean isWatching() {
        return window.list().rows().stream()
                .anyMatch(row -> !row.observation().get().isTerminal());
    }

    NoticeChoice notices() {
        return notices;
    }

    SharedTeller.ForWindow teller() {
        return teller;
    }

    void toFront() {
        visibility.toFront();
    }

    /// Closes the window. Its rows and settings are handed over to be saved when this returns.
    ///
    /// @return ends and saves the rest, as [WatchService#close] says
    Runnable close() {
        // A second start from now on waits for the next window.
        service.claim().stopListening();
        try {
            remember();
        } catch (RuntimeException bug) {
            LOG.log(System.Logger.Level.ERROR, "the window cannot be remembered as it is", bug);
        }
        closed = true;
        // A stage may outlive its window.
        leaving.unsubscribe();
        stage.hide();
        return service::close;
    }

    private void remember() {
        if (!window.isOpen() && !(waiting.isEmpty() && window.list().rows().isEmpty())) {
            // Closed before the file was read: what was added or given here must not be lost.
            fill();
        }
        window.finish();
        if (stage.isFocused()) {
            notices.left(clock.instant());
        }
        if (window.isOpen()) {
            window.list().rememberChecks();
            service.saving().save(settings());
        }
    }

    public MainWindow window() {
        return window;
    }

    public Stage stage() {
        return stage;
    }

    public Poller poller() {
        return service.poller();
    }

    /// What the window is known by in a task bar. Any thread.
    private static Image[] icons() {
        return Stream.of(16, 32, 48, 64, 128, 256)
                .map(size -> Workspace.class.getResourceAsStream("/opwatch/icons/opwatch-" + size + ".png"))
                .filter(Objects::nonNull)
                .map(Image::new)
                .toArray(Image[]::new);
    }
}
