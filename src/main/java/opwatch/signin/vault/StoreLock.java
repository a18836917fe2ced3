package opwatch.signin.vault;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import opwatch.disk.DataFolder;
import org.jspecify.annotations.Nullable;

/// The right to change what a folder's store keeps: one process at a time has it, by a lock on the file
/// `signin.lock`. The threads of a process share it. Any thread; blocks.
///
/// The lock is a courtesy: a process that does not get it within [#PATIENCE], or whose folder takes no
/// locks, goes on without. What two processes do at the same moment is joined then ([SharedVault#isNews]).
final class StoreLock {
    /// How long a process waits for another one, which may be asking a slow sign-in service.
    static final Duration PATIENCE = Duration.ofSeconds(10);

    static final Duration PAUSE = Duration.ofMillis(20);
    private static final String NAME = "signin.lock";

    /// Files that this process has locked. Asked before such a file is opened: closing it once more would
    /// give up the lock (`fcntl(2)`).
    private static final Set<Path> LOCKED_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final Consumer<Duration> pause;

    @GuardedBy("this")
    private int holders;

    @GuardedBy("this")
    private @Nullable FileLock lock;

    /// @param folder need not be there; then nothing is locked
    /// @param pause waits
    StoreLock(Path folder, Consumer<Duration> pause) {
        file = folder.resolve(NAME);
        this.pause = pause;
    }

    /// Takes the right, or a share of it. Each call is followed by one of [#giveBack].
    synchronized void take() {
        holders++;
        if (holders == 1) {
            lock = patiently();
        }
    }

    synchronized void giveBack() {
        holders--;
        FileLock held = lock;
        if (holders > 0 || held == null) {
            return;
        }
        lock = null;
        try {
            held.acquiredBy().close();
        } catch (IOException e) {
            // The lock goes with the process.
        }
        LOCKED_HERE.remove(file);
    }

    /// Null where it is not to be had.
    private @Nullable FileLock patiently() {
        for (Duration waited = Duration.ZERO; waited.compareTo(PATIENCE) < 0; waited = waited.plus(PAUSE)) {
            try {
                FileLock taken = attempt();
                if (taken != null) {
                    return taken;
                }
            } catch (IOException e) {
                return null;
            }
            pause.accept(PAUSE);
        }
        return null;
    }

    private @Nullable FileLock attempt() throws IOException {
        if (!LOCKED_HERE.add(file)) {
            return null;
        }
        FileChannel channel = null;
        FileLock taken = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            DataFolder.ownerOnly(file);
            taken = channel.tryLock();
            return taken;
        } finally {
            if (taken == null) {
                LOCKED_HERE.remove(file);
                if (channel != null) {
                    channel.close();
                }
            }
        }
    }
}
