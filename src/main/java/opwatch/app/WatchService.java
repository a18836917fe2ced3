package opwatch.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import opwatch.azure.ArmHttp;
import opwatch.azure.Directory;
import opwatch.azure.OperationClient;
import opwatch.azure.ResourceLists;
import opwatch.discovery.AzureLists;
import opwatch.disk.LoadResult;
import opwatch.disk.LoadWarning;
import opwatch.instance.Claim;
import opwatch.operation.Attention.Pause;
import opwatch.operation.WatchEntry;
import opwatch.polling.AzureAccess;
import opwatch.polling.Poller;
import opwatch.polling.RowUpdate;
import opwatch.profile.ClaimedFolder;
import opwatch.profile.DirectoryLookup;
import opwatch.settings.Settings;
import opwatch.signin.SignIn;
import opwatch.ui.MainWindow;
import opwatch.ui.WindowParts;
import opwatch.ui.kit.FxMailbox;
import org.jspecify.annotations.Nullable;

/// The part of a workspace behind its window: checks the operations of one list, brings what it sees to the
/// mailbox and saves. Made off the FX thread, because it reads files; any thread after that.
final class WatchService implements AutoCloseable {
    private final Desktop desktop;
    private final ClaimedFolder folder;
    private final StatusSource source;
    private final SavedState saved;
    private final Saving saving;
    private final ArmHttp http;
    private final OperationClient client;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    /// Drops what comes after the end.
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("opwatch-timer").factory(), new ThreadPoolExecutor.DiscardPolicy());
    /// On the timer only.
    private @Nullable ScheduledFuture<?> nextTick;

    private final FxMailbox<RowUpdate> mailbox;
    private final Poller poller;
    private final CompletableFuture<LoadResult<List<WatchEntry>>> rows;
    /// What the poller was last told of the rows. FX thread.
    private List<WatchEntry> described = List.of();

    private volatile boolean begun;
    private volatile boolean closed;

    /// @param folder closed with this, and the source before it
    /// @param saved what the list goes on from
    /// @param saving saves there
    WatchService(Desktop desktop, ClaimedFolder folder, StatusSource source, SavedState saved, Saving saving) {
        this.desktop = desktop;
        this.folder = folder;
        this.source = source;
        this.saved = saved;
        this.saving = saving;
        http = source.connect();
        client = new OperationClient(http, source.tokens(), desktop.clocks().wall());
        mailbox = new FxMailbox<>(desktop.fxThread(), desktop.fxThreadLater(), desktop.fxThreadNext(), RowUpdate::ref);
        poller = new Poller(
                new AzureAccess(folder.log().of(client::check), source::account, http::dropConnections),
                desktop.clocks(),
                RandomGenerator.getDefault(),
                workers,
                mailbox::put,
                this::wakePoller);
        poller.restore(source.learned(saved.learned()));
        poller.pauseAll(Pause.named(settings().routine().paused()));
        rows = saved.list().thenApplyAsync(this::watch, workers);
    }

    /// Here rather than in the window: a thousand of them would hold it up.
    private LoadResult<List<WatchEntry>> watch(LoadResult<List<WatchEntry>> read) {
        LoadResult<List<WatchEntry>> shown = source.rows(read);
        poller.watch(shown.value());
        return shown;
    }

    /// Begins to check, and to tell the window what happens besides. FX thread.
    ///
    /// @param tick is run there, and says how long the next one may wait
    /// @return lets the next tick come soon
    Runnable begin(MainWindow window, Supplier<Duration> tick) {
        begun = true;
        timer.setRemoveOnCancelPolicy(true);
        timer.execute(this::tickPoller);
        WindowTicks ticks = new WindowTicks(timer, mailbox::post, tick);
        ticks.soon();
        every(Duration.ofMinutes(10), () -> saving.save(poller.durations()));
        if (desktop.system().nap().isThere()) {
            every(Duration.ofSeconds(2), this::tellNap);
        }
        source.begin(this, window);
        return ticks::soon;
    }

    /// Tells the system, on the timer, where the first call may take its moment.
    private void tellNap() {
        poller.tellActivity(activity -> timer.execute(() -> surviving(() -> {
            desktop.system()
                    .nap()
                    .watching(this, activity.isBusy(desktop.clocks().wall().instant()));
        })));
    }

    /// Not before the window is there to hear the answers.
    private void wakePoller() {
        if (begun) {
            timer.execute(this::tickPoller);
        }
    }

    /// On the timer. Ticks again when the poller says so: seldom, while nothing is due.
    private void tickPoller() {
        if (nextTick != null) {
            nextTick.cancel(false);
        }
        surviving(poller::tick);
        nextTick = timer.schedule(this::tickPoller, poller.untilTick().toMillis(), TimeUnit.MILLISECONDS);
    }

    Poller poller() {
        return poller;
    }

    FxMailbox<RowUpdate> mailbox() {
        return mailbox;
    }

    /// What only a window on Azure has; null for the demo.
    WindowParts.@Nullable Azure forWindow() {
        return source.forWindow(client::apiVersion);
    }

    /// Another process has spoken to this one, and may have changed who is signed in. Returns at once.
    void catchUp() {
        source.catchUp();
    }

    Saving saving() {
        return saving;
    }

    ClaimedFolder folder() {
        return folder;
    }

    Claim claim() {
        return folder.claim();
    }

    /// The list, or what is said of its rows, has changed. FX thread.
    void changed(List<WatchEntry> entries) {
        saving.save(entries);
        poller.describe(changedSince(described, entries));
        described = entries;
    }

    /// Those entries that are other objects than before. A list of another length is new in all.
    @SuppressWarnings("ReferenceEquality") // an entry is kept as long as its row is the same
    private static List<WatchEntry> changedSince(List<WatchEntry> before, List<WatchEntry> now) {
        if (before.size() != now.size()) {
            return now;
        }
        List<WatchEntry> changed = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            if (now.get(i) != before.get(i)) {
                changed.add(now.get(i));
            }
        }
        return changed;
    }

    /// An account signed in or out: what waited for that is checked.
    void signedIn() {
        client.signedIn();
        poller.signedIn();
    }

    /// Looks up what these accounts can see, over the same connections as the checks.
    DirectoryLookup lookup(SignIn signIn) {
        return new DirectoryLookup(signIn, new Directory(http), client, this::signedIn);
    }

    /// The way to what can be found in Azure, over the same connections and from the same budget as the
    /// checks. A new one at each call: a window makes it when a person first searches.
    AzureLists lists() {
        ResourceLists lists =
                new ResourceLists(http, source.tokens(), desktop.clocks().wall());
        return new ListAccess(lists, poller, source::account).azure();
    }

    /// The settings that were read.
    Settings settings() {
        return saved.settings().value();
    }

    /// The rows that were read, which the poller knows by then. Waits for them.
    List<WatchEntry> rows() {
        return rows.join().value();
    }

    /// What had to be done to read what is remembered; waits for the rows.
    List<LoadWarning> warnings() {
        return Stream.of(
                        source.warnings(),
                        rows.join().notices(),
                        saved.settings().notices())
                .flatMap(List::stream)
                .toList();
    }

    /// Runs a task on the FX thread when the rows are there: at once when they are. FX thread.
    void whenRead(Runnable task) {
        if (rows.isDone()) {
            task.run();
        } else {
            CompletableFuture<Void> _ = rows.thenRun(() -> mailbox.post(task));
        }
    }

    /// Whether [#close] is done.
    boolean isClosed() {
        return closed;
    }

    /// Ends everything and saves, once, see [ClaimedFolder#close]: some seconds at most. Not for the FX
    /// thread.
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        try {
            timer.shutdownNow();
            saving.save(poller.durations());
            poller.close();
            workers.shutdownNow();
            http.close();
            desktop.system().nap().watching(this, false);
            source.close();
        } finally {
            folder.close();
            closed = true;
        }
    }

    private void every(Duration period, Runnable task) {
        ScheduledFuture<?> _ = timer.scheduleWithFixedDelay(
                () -> surviving(task), period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void surviving(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            // The timer never runs a task again that has thrown: polling would stop without a word.
            System.getLogger("opwatch").log(System.Logger.Level.ERROR, "a tick failed in an unexpected way", e);
        }
    }
}
