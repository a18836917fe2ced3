package opwatch;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import opwatch.azure.ArmHttp;
import opwatch.azure.OperationClient;
import opwatch.azure.StatusReader;
import opwatch.demo.DemoAzure;
import opwatch.operation.WatchEntry;
import opwatch.polling.Cadence;
import opwatch.polling.Poller;
import opwatch.store.DataFolder;
import opwatch.store.Loaded;
import opwatch.store.Saver;
import opwatch.store.Settings;
import opwatch.store.SettingsFile;
import opwatch.store.WatchListFile;
import opwatch.ui.FxMailbox;
import org.jspecify.annotations.Nullable;

/// Everything between the wire and the window for one watch list, the real one or the demo's: made top to
/// bottom, stopped bottom to top. Made off the FX thread, because it reads files.
final class Session implements AutoCloseable {
    private static final long TICK_MILLIS = 250;

    private final boolean demo;
    private final @Nullable DemoAzure azure;
    private final ArmHttp http;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Session::timerThread);
    private final FxMailbox mailbox;
    private final Poller poller;
    private final Saver saver;
    private final WatchListFile listFile;
    private final SettingsFile settingsFile;
    private final Saver.Slot<List<WatchEntry>> listSlot;
    private final Saver.Slot<Settings> settingsSlot;
    private final Loaded<List<WatchEntry>> list;
    private final Loaded<Settings> settings;

    /// What a session is made for.
    ///
    /// @param folder where it remembers
    /// @param demoRows how many made-up operations a first demo shows; 0 for the real Azure
    /// @param fxThread runs a task on the FX thread
    /// @param fxThreadLater does so after a moment
    /// @param saved hears how each save ended
    record Plan(
            DataFolder folder,
            int demoRows,
            Executor fxThread,
            Executor fxThreadLater,
            java.util.function.Consumer<Saver.Result> saved) {}

    /// @throws IOException when the embedded Azure cannot start
    Session(Plan plan, InstantSource clock) throws IOException {
        demo = plan.demoRows() > 0;
        azure = demo ? DemoAzure.start(clock) : null;
        http = new ArmHttp(azure == null ? null : azure.endpoint());
        // Nobody can sign in yet: without a token the client sends nothing and says so.
        OperationClient client = new OperationClient(http, (cloud, subscription) -> null, clock);
        mailbox = new FxMailbox(plan.fxThread(), plan.fxThreadLater());
        poller = new Poller(client::look, new Cadence(RandomGenerator.getDefault()), clock, workers, mailbox::put);

        DataFolder folder = demo ? plan.folder().demo() : plan.folder();
        listFile = new WatchListFile(folder, clock, StatusReader::read);
        settingsFile = new SettingsFile(folder, clock);
        saver = new Saver(Executors.newSingleThreadScheduledExecutor(Session::storeThread), plan.saved());
        listSlot = saver.slot("watchlist", listFile::save);
        settingsSlot = saver.slot("settings", settingsFile::save);
        settings = settingsFile.load();
        list = firstRows(listFile.load(), plan.demoRows());
    }

    /// Starts looking.
    ///
    /// @param second is run on the FX thread once a second
    void start(Runnable second) {
        every(TICK_MILLIS, poller::tick);
        every(1000, () -> mailbox.post(second));
    }

    private void every(long millis, Runnable task) {
        ScheduledFuture<?> _ = timer.scheduleAtFixedRate(() -> surviving(task), millis, millis, TimeUnit.MILLISECONDS);
    }

    boolean demo() {
        return demo;
    }

    Poller poller() {
        return poller;
    }

    FxMailbox mailbox() {
        return mailbox;
    }

    /// The remembered rows.
    Loaded<List<WatchEntry>> list() {
        return list;
    }

    /// The remembered settings.
    Loaded<Settings> settings() {
        return settings;
    }

    /// Has the list remembered, soon.
    void remember(List<WatchEntry> entries) {
        if (listFile.writable()) {
            listSlot.save(entries);
        }
    }

    /// Has the settings remembered, soon.
    void remember(Settings newSettings) {
        if (settingsFile.writable()) {
            settingsSlot.save(newSettings);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        poller.close();
        saver.close();
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

    private Loaded<List<WatchEntry>> firstRows(Loaded<List<WatchEntry>> remembered, int demoRows) {
        boolean first = remembered.value().isEmpty() && remembered.notices().isEmpty();
        return azure != null && first ? new Loaded<>(azure.entries(demoRows), List.of()) : remembered;
    }

    private static Thread timerThread(Runnable task) {
        return Thread.ofPlatform().daemon().name("opwatch-timer").unstarted(task);
    }

    private static Thread storeThread(Runnable task) {
        return Thread.ofPlatform().name("opwatch-store").unstarted(task);
    }
}
