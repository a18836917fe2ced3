package opwatch.app;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.stage.Stage;
import opwatch.disk.DataFolder;
import opwatch.instance.Claim;
import opwatch.instance.InstanceLock;
import opwatch.instance.LaunchRequest;
import opwatch.profile.ClaimedFolder;
import opwatch.profile.Profile;
import opwatch.ui.DiskNotices;
import opwatch.ui.kit.NoticeBar;
import opwatch.ui.rows.UndoStack;
import org.jspecify.annotations.Nullable;

/// The windows of this process: one at most for the person's own list, and one for the demo. The process ends
/// with the last one. FX thread only, but for [#prepare].
final class OpenWindows {
    private static final System.Logger LOG = System.getLogger("opwatch");
    /// How long the end of the process waits for the FX thread.
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Desktop desktop;
    private final Function<ClaimedFolder, Profile> profiles;
    private final DataFolder home;
    private final int demoRows;
    private final Runnable exit;
    private final Map<ListKind, Workspace> open = new EnumMap<>(ListKind.class);
    /// What is given to a window that is on its way.
    private final Map<ListKind, List<LaunchRequest>> opening = new EnumMap<>(ListKind.class);
    private final Map<ListKind, UndoStack> undo = new EnumMap<>(ListKind.class);
    /// Each saves one closed window.
    private final List<Thread> closing = new ArrayList<>();
    /// What is behind the windows that are not saved yet; for the end of the process too.
    private final Queue<WatchService> services = new ConcurrentLinkedQueue<>();
    private @Nullable Outside outside;
    /// Whether OpWatch was asked to end.
    private boolean quitting;

    /// @param profiles makes the profile of the person's own list
    /// @param home the folder of the person's own list
    /// @param demoRows how many made-up operations a first demo shows
    /// @param exit ends the process
    OpenWindows(
            Desktop desktop, Function<ClaimedFolder, Profile> profiles, DataFolder home, int demoRows, Runnable exit) {
        this.desktop = desktop;
        this.profiles = profiles;
        this.home = home;
        this.demoRows = demoRows;
        this.exit = exit;
    }

    /// Makes all that is behind a window. Reads files: not for the FX thread.
    ///
    /// @param claim the right to the list's folder; it is let go when this fails
    /// @throws IOException when the embedded Azure of the demo cannot start
    WatchService prepare(ListKind kind, Claim claim, SavedState saved) throws IOException {
        ClaimedFolder folder = new ClaimedFolder(kind.in(home), claim);
        try {
            Saving saving = new Saving(saved, folder.saver());
            StatusSource source = switch (kind) {
                case OWN -> new StatusSource.Azure(profiles.apply(folder));
                case DEMO -> StatusSource.Demo.start(desktop.clocks().wall(), demoRows);
            };
            return new WatchService(desktop, folder, source, saved, saving);
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /// Shows a window, and begins to hear second starts that mean its list.
    ///
    /// @param given what the starts that asked for it were given
    /// @param painted is run when there is something to be seen
    void show(ListKind kind, WatchService service, Stage stage, List<LaunchRequest> given, Runnable painted) {
        UndoStack changes = undo.computeIfAbsent(kind, _ -> new UndoStack());
        Workspace workspace = new Workspace(
                desktop,
                service,
                stage,
                changes,
                new Workspace.Around(
                        () -> open(kind.other(), LaunchRequest.NOTHING),
                        this::quit,
                        outside().forWindow()));
        open.put(kind, workspace);
        services.removeIf(WatchService::isClosed);
        services.add(service);
        outside().changed();
        stage.setOnCloseRequest(event -> outside().closeRequested(kind, event));
        given.forEach(workspace::take);
        if (!given.isEmpty() && given.stream().allMatch(LaunchRequest::minimized)) {
            workspace.minimize();
        }
        workspace.show(() -> {
            painted.run();
            Thread _ = Thread.ofVirtual().name("opwatch-serve").start(service.claim()::serve);
        });
        service.claim().listen(later -> {
            service.catchUp();
            desktop.fxThread().execute(() -> take(kind, later));
        });
    }

    /// Made with the first window; loads nothing of the system.
    private Outside outside() {
        if (outside == null) {
            outside = new Outside(desktop, this);
        }
        return outside;
    }

    private void take(ListKind kind, LaunchRequest later) {
        if (later.quit()) {
            quit();
        } else {
            // A link is for the person's own list, whoever sends it to the demo's.
            open(later.link() == null ? kind : ListKind.OWN, later);
        }
    }

    /// Saves and closes every window, as a person does by closing one after the other, and with them the
    /// process. A window that is on its way closes when it is there, with what it was given.
    void quit() {
        LOG.log(System.Logger.Level.INFO, "asked to save and end");
        quitting = true;
        closeAll();
    }

    /// Brings a window to the front, opened if it is not open yet, and gives it something to take in. When
    /// the window is open in another process, that one gets both.
    void open(ListKind kind, LaunchRequest given) {
        Workspace there = open.get(kind);
        if (there != null) {
            if (!given.minimized()) {
                there.toFront();
            }
            there.take(given);
        } else if (opening.containsKey(kind)) {
            opening.get(kind).add(given);
        } else {
            opening.put(kind, new ArrayList<>(List.of(given)));
            Thread.ofVirtual().name("opwatch-open").start(() -> {
                Runnable result = tryToOpen(kind, given);
                desktop.fxThread().execute(result);
            });
        }
    }

    /// The window of a list; null when it is not open.
    @Nullable
    Workspace workspace(ListKind kind) {
        return open.get(kind);
    }

    /// Closes every window.
    void closeAll() {
        List.copyOf(open.keySet()).forEach(this::close);
    }

    /// Waits until every closed window is saved, or its disk has had its time: some seconds at most.
    void awaitClosed() throws InterruptedException {
        for (Thread each : closing) {
            each.join();
        }
    }

    /// Saves when the system ends the process, as it does when the person logs off. JavaFX ends at the same
    /// time, so the FX thread may not come to it any more: then what was handed over until now is saved. Not
    /// for the FX thread.
    void endedBySystem() {
        if (services.stream().allMatch(WatchService::isClosed)) {
            return;
        }
        try {
            CompletableFuture.runAsync(this::closeAll, desktop.fxThread())
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(System.Logger.Level.WARNING, "the windows could not be closed in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        services.forEach(WatchService::close);
        // Made before the system could end this process, and never again. A notice of it must not stay behind.
        Outside desk = outside;
        if (desk != null) {
            desk.close();
        }
    }

    /// What is to be done on the FX thread about a window that was asked for.
    private Runnable tryToOpen(ListKind kind, LaunchRequest given) {
        try {
            Claim claim = InstanceLock.claim(kind.in(home), given);
            if (claim instanceof Claim.Second(Claim.Handed handed)) {
                return () -> notOpened(kind, bar -> DiskNotices.openElsewhere(handed, bar));
            }
            WatchService service = prepare(
                    kind,
                    claim,
                    SavedState.reading(kind.in(home), desktop.clocks().wall()).join());
            return () -> opened(kind, service);
        } catch (IOException e) {
            return () -> notOpened(kind, bar -> DiskNotices.demoFailed(bar, e));
        } catch (RuntimeException | Error bug) {
            // Nothing may get past: the process would wait for this window for ever.
            LOG.log(System.Logger.Level.ERROR, "a window could not be opened", bug);
            return () -> notOpened(kind, bar -> {});
        }
    }

    private void opened(ListKind kind, WatchService service) {
        show(kind, service, new Stage(), List.copyOf(opening.remove(kind)), () -> {});
        if (quitting) {
            close(kind);
        }
    }

    /// Tells the window that asked, which is the other one.
    private void notOpened(ListKind kind, Consumer<NoticeBar> tell) {
        opening.remove(kind);
        open.values().forEach(asked -> tell.accept(asked.window().notices()));
        exitAfterTheLast();
    }

    /// Closes a window for good.
    void close(ListKind kind) {
        Workspace workspace = open.remove(kind);
        if (workspace != null) {
            closing.removeIf(thread -> !thread.isAlive());
            closing.add(Thread.ofVirtual().name("opwatch-close").start(workspace.close()));
            outside().changed();
            exitAfterTheLast();
        }
    }

    private void exitAfterTheLast() {
        if (open.isEmpty() && opening.isEmpty()) {
            closing.add(Thread.ofVirtual().name("opwatch-let-go").start(outside()::close));
            exit.run();
        }
    }
}
