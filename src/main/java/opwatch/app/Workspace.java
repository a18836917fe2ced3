package opwatch.app;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import opwatch.azure.ArmHttp;
import opwatch.azure.Challenge;
import opwatch.azure.Directory;
import opwatch.azure.OperationClient;
import opwatch.azure.TokenResult;
import opwatch.azure.TokenSource;
import opwatch.demo.DemoAzure;
import opwatch.disk.LoadResult;
import opwatch.disk.LoadWarning;
import opwatch.disk.Saver;
import opwatch.network.Network;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.operation.Problem;
import opwatch.operation.WatchEntry;
import opwatch.polling.AzureAccess;
import opwatch.polling.Clocks;
import opwatch.polling.LearnedDurations;
import opwatch.polling.Poller;
import opwatch.polling.RowUpdate;
import opwatch.profile.DirectoryLookup;
import opwatch.profile.EventLog;
import opwatch.profile.SignInProfile;
import opwatch.profile.SignInTokenSource;
import opwatch.settings.Settings;
import opwatch.ui.MainWindow;
import opwatch.ui.kit.FxMailbox;
import org.jspecify.annotations.Nullable;

/// Everything between the wire and the window for one watch list, the real one or the demo's: made top to
/// bottom, stopped bottom to top. Made off the FX thread, because it reads files.
public final class Workspace implements AutoCloseable {
    private static final long TICK_MILLIS = 250;
    private static final long LEARNED_MILLIS = 600_000;

    /// For the demo, which is never asked for a token.
    private static final TokenSource NOBODY = new TokenSource() {
        @Override
        public TokenResult token(Cloud cloud, String subscriptionId) {
            return new TokenResult.None(new Problem.SignInNeeded("", ""));
        }

        @Override
        public TokenResult instead(Cloud cloud, String subscriptionId, Challenge challenge) {
            return token(cloud, subscriptionId);
        }
    };

    private final boolean demo;
    private final @Nullable SignInProfile identity;
    private final @Nullable DemoAzure azure;
    private final ArmHttp http;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    /// Drops what comes after the end.
    private final ScheduledExecutorService timer =
            new ScheduledThreadPoolExecutor(1, Workspace::timerThread, new ThreadPoolExecutor.DiscardPolicy());
    private volatile boolean started;
    private final FxMailbox<RowUpdate> mailbox;
    private final Poller poller;
    private final @Nullable DirectoryLookup lookups;
    private final Saver saver;
    private final SavedState remembered;
    private final Saver.Slot<LearnedDurations> learnedSlot;
    private final Saver.Slot<List<WatchEntry>> listSlot;
    private final Saver.Slot<Settings> settingsSlot;
    private final CompletableFuture<LoadResult<List<WatchEntry>>> list = new CompletableFuture<>();

    /// What a session is made for.
    ///
    /// @param remembered what it goes on from, and where it is saved
    /// @param demoRows how many made-up operations a first demo shows; 0 for the real Azure
    /// @param network the way out
    /// @param identity who one is; null for the demo, which nobody signs in to
    /// @param fxThread runs a task on the FX thread
    /// @param fxThreadLater does so after a moment
    /// @param saved hears how each save ended
    public record Plan(
            SavedState remembered,
            int demoRows,
            Network network,
            @Nullable SignInProfile identity,
            Executor fxThread,
            Executor fxThreadLater,
            java.util.function.Consumer<Saver.Result> saved) {}

    /// @throws IOException when the embedded Azure cannot start
    Workspace(Plan plan, Clocks clocks) throws IOException {
        InstantSource clock = clocks.wall();
        demo = plan.demoRows() > 0;
        azure = demo ? DemoAzure.start(clock) : null;
        http = new ArmHttp(plan.network(), azure == null ? null : azure.endpoint());
        identity = plan.identity();
        OperationClient client =
                new OperationClient(http, identity == null ? NOBODY : new SignInTokenSource(identity.signIn()), clock);
        mailbox = new FxMailbox<>(plan.fxThread(), plan.fxThreadLater(), RowUpdate::ref);
        poller = new Poller(
                new AzureAccess(new EventLog().of(client::check), this::account, http::dropConnections),
                clocks,
                RandomGenerator.getDefault(),
                workers,
                mailbox::put,
                this::wakePoller);

        lookups = identity == null
                ? null
                : new DirectoryLookup(identity.signIn(), new Directory(http), client, poller::signedIn);

        remembered = plan.remembered();
        saver = new Saver(Executors.newSingleThreadScheduledExecutor(Workspace::storeThread), plan.saved());
        listSlot = saver.slot("watchlist", remembered.listFile()::save);
        settingsSlot = saver.slot("settings", remembered.settingsFile()::save);
        learnedSlot = saver.slot("learned", remembered.learnedFile()::save);
        poller.restore(remembered.learned());
        Thread _ = Thread.ofVirtual().name("opwatch-rows").start(() -> {
            LoadResult<List<WatchEntry>> rows = firstRows(SavedState.of(remembered.list()), plan.demoRows());
            // Here rather than in the window: a thousand of them would hold it up.
            poller.watch(rows.value());
            list.complete(rows);
        });
    }

    /// Starts looking, and tells the window what happens besides. FX thread.
    public void start(MainWindow window) {
        started = true;
        every(TICK_MILLIS, poller::tick);
        every(1000, () -> mailbox.post(window::tick));
        every(LEARNED_MILLIS, this::rememberLearned);
        if (identity != null && lookups != null) {
            identity.follow(() -> mailbox.post(window::accountsChanged), () -> {
                poller.signedIn();
                lookups.refresh(offers -> mailbox.post(() -> window.offer(offers)));
            });
            // Somebody may be signed in already, when one comes back from the demo.
            lookups.refresh(offers -> mailbox.post(() -> window.offer(offers)));
        }
    }

    /// What had to be done to read what was remembered.
    List<LoadWarning> notices() {
        return Stream.of(
                        list().notices(),
                        settings().notices(),
                        identity == null ? List.<LoadWarning>of() : identity.notices())
                .flatMap(List::stream)
                .toList();
    }

    /// Who one is; null for the demo.
    @Nullable
    SignInProfile identity() {
        return identity;
    }

    /// Not before the window is there to hear the answers.
    private void wakePoller() {
        if (started) {
            timer.execute(() -> surviving(poller::tick));
        }
    }

    private void every(long millis, Runnable task) {
        ScheduledFuture<?> _ =
                timer.scheduleWithFixedDelay(() -> surviving(task), millis, millis, TimeUnit.MILLISECONDS);
    }

    boolean demo() {
        return demo;
    }

    public Poller poller() {
        return poller;
    }

    public FxMailbox<RowUpdate> mailbox() {
        return mailbox;
    }

    /// Looks up what the accounts can see; null for the demo.
    @Nullable
    DirectoryLookup lookups() {
        return lookups;
    }

    /// The remembered rows, which the poller knows by then; waits for them.
    public LoadResult<List<WatchEntry>> list() {
        return list.join();
    }

    /// Runs this on the FX thread when the rows are there: at once when they are. FX thread.
    void whenRead(Runnable task) {
        if (list.isDone()) {
            task.run();
        } else {
            CompletableFuture<Void> _ = list.thenRun(() -> mailbox.post(task));
        }
    }

    /// The remembered settings.
    public LoadResult<Settings> settings() {
        return remembered.settings();
    }

    /// Has the list remembered, soon.
    void remember(List<WatchEntry> entries) {
        if (remembered.listFile().writable()) {
            listSlot.save(entries);
        }
    }

    /// Has the settings remembered, soon.
    void remember(Settings newSettings) {
        if (remembered.settingsFile().writable()) {
            settingsSlot.save(newSettings);
        }
    }

    /// Whose budget of requests an operation is asked from.
    private String account(OperationRef ref) {
        return identity == null ? "" : identity.signIn().accountFor(ref.cloud(), ref.subscriptionId());
    }

    /// How long operations run, for the cadence after the next start.
    private void rememberLearned() {
        if (remembered.learnedFile().writable()) {
            learnedSlot.save(poller.durations());
        }
    }

    /// Returns after some seconds, also when the disk takes longer for the last save.
    @Override
    public void close() {
        end(saver::close);
    }

    /// As [#close], but returns only when the last save is done. Not for the FX thread.
    void finish() {
        end(saver::finish);
    }

    /// Whether the last save is done, so that somebody else may have the folder.
    boolean isDone() {
        return saver.isDone();
    }

    private void end(Runnable lastSave) {
        timer.shutdownNow();
        rememberLearned();
        poller.close();
        if (lookups != null) {
            lookups.close();
        }
        lastSave.run();
        workers.shutdownNow();
        http.close();
        if (azure != null) {
            azure.close();
        }
    }

    private static void surviving(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            // A fixed-rate task that throws is never run again: polling would stop without a word.
            System.getLogger("opwatch").log(System.Logger.Level.ERROR, "a tick failed in an unexpected way", e);
        }
    }

    private LoadResult<List<WatchEntry>> firstRows(LoadResult<List<WatchEntry>> remembered, int demoRows) {
        boolean first = remembered.value().isEmpty()
                && remembered.notices().stream().allMatch(notice -> notice instanceof LoadWarning.NotWritable);
        return azure != null && first ? new LoadResult<>(azure.entries(demoRows), remembered.notices()) : remembered;
    }

    private static Thread timerThread(Runnable task) {
        return Thread.ofPlatform().daemon().name("opwatch-timer").unstarted(task);
    }

    /// Keeps the process until the last save is done. It has to be said, because a thread takes after the
    /// one that starts it.
    private static Thread storeThread(Runnable task) {
        return Thread.ofPlatform().daemon(false).name("opwatch-store").unstarted(task);
    }
}
