package opwatch.profile;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import opwatch.disk.DataFolder;
import opwatch.disk.LoadResult;
import opwatch.disk.Saver;
import opwatch.instance.Claim;
import opwatch.settings.SettingsFile;

/// A folder that this process works on: the right to it, the one [Saver] that writes there, and the log of
/// what happens to it. The real list has one (in its [Profile]) and the demo's list another. Any thread.
public final class ClaimedFolder {
    private final DataFolder folder;
    private final Claim claim;
    private final EventLog log = new EventLog();
    private final Saver saver;
    private volatile Consumer<Saver.Result> listener = result -> {};

    /// @param claim the right to the folder, or that it takes no locks; asked again before each save. A
    /// process that only reads has none, and what it would save is dropped
    public ClaimedFolder(DataFolder folder, Claim claim) {
        this.folder = folder;
        this.claim = claim;
        // Keeps the process until the last save is done: no daemon, whichever thread starts it.
        var thread = Thread.ofPlatform().daemon(false).name("opwatch-store").factory();
        saver = new Saver(Executors.newSingleThreadScheduledExecutor(thread), this::saved, claim::renew);
    }

    public DataFolder folder() {
        return folder;
    }

    public Claim claim() {
        return claim;
    }

    /// The settings in a file of this folder. Without a right to the folder nothing is changed there.
    public <T extends Record> LoadResult<T> read(SettingsFile<T> file) {
        return claim instanceof Claim.ReadOnly ? new LoadResult<>(file.peek(), List.of()) : file.load();
    }

    public EventLog log() {
        return log;
    }

    /// The one writer of this folder. It saves the files in the order in which they asked for their slots.
    public Saver saver() {
        return saver;
    }

    /// Sets who hears how each save ended, on the writer's thread.
    public void onSaved(Consumer<Saver.Result> newListener) {
        listener = newListener;
    }

    /// Saves what is waiting; returns after two seconds at the latest. No second start is answered from now
    /// on: a window that closes cannot come to the front.
    ///
    /// The right to the folder goes when the last save is done: a process that came earlier would read the
    /// old list and remove the temporary file of the new one. A thread of its own waits for a slow disk.
    public void close() {
        claim.stopListening();
        saver.close();
        if (saver.isDone()) {
            claim.release();
        } else {
            Thread.ofVirtual().name("opwatch-let-go").start(() -> {
                saver.finish();
                claim.release();
            });
        }
    }

    private void saved(Saver.Result result) {
        log.saved(result);
        listener.accept(result);
    }
}
