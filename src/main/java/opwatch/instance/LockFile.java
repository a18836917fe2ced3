package opwatch.instance;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import opwatch.disk.DataFolder;
import org.jspecify.annotations.Nullable;

/// The lock on a folder's `opwatch.lock`, held until [#close] or until the process ends, however it ends: the
/// system releases it. The file itself stays and means nothing.
final class LockFile implements AutoCloseable {
    private static final String NAME = "opwatch.lock";

    /// Folders that this process holds. Asked before a lock file is opened at all: closing it once more
    /// would give up the lock (`fcntl(2)`: any close of the file by the process does).
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path home;
    private final FileChannel channel;
    /// Which file on the disk it is; null where the system does not say (Windows, which does not remove a
    /// folder with an open file in it either).
    private final @Nullable Object identity;

    private LockFile(Path home, FileChannel channel, @Nullable Object identity) {
        this.home = home;
        this.channel = channel;
        this.identity = identity;
    }

    /// Whether this process holds the folder already.
    static boolean isHeldHere(Path home) {
        return HELD_HERE.contains(home);
    }

    /// Whether a process holds the folder. Leaves nothing behind.
    ///
    /// @param home the folder's real path
    /// @throws IOException when this cannot be told
    static boolean isHeld(Path home) throws IOException {
        if (isHeldHere(home)) {
            return true;
        }
        if (Files.notExists(home.resolve(NAME))) {
            return false;
        }
        try (LockFile lock = lock(home)) {
            return lock == null;
        }
    }

    /// Locks a folder; null when another process has locked it, or this one.
    ///
    /// @param home the folder's real path
    /// @throws IOException when the folder takes no locks
    static @Nullable LockFile lock(Path home) throws IOException {
        if (!HELD_HERE.add(home)) {
            return null;
        }
        FileChannel channel = null;
        LockFile lock = null;
        try {
            channel = FileChannel.open(home.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            DataFolder.ownerOnly(home.resolve(NAME));
            if (channel.tryLock() != null) {
                lock = new LockFile(home, channel, identity(home.resolve(NAME)));
            }
            return lock;
        } finally {
            if (lock == null) {
                HELD_HERE.remove(home);
                if (channel != null) {
                    channel.close();
                }
            }
        }
    }

    /// Whether the file that is locked is still the folder's lock file: when the folder was removed, the next
    /// start locks another one.
    boolean isInPlace() {
        try {
            Object now = identity(home.resolve(NAME));
            return identity == null || identity.equals(now);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            // The folder cannot be read just now; the lock still holds.
            return true;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // The lock goes with the process.
        }
        HELD_HERE.remove(home);
    }

    private static @Nullable Object identity(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }
}
