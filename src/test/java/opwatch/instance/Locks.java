package opwatch.instance;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import opwatch.disk.DataFolder;
import opwatch.disk.IoReason;

/// Whether this process has the right to a folder. To be asked last: on Linux the asking gives the system's
/// lock up.
public final class Locks {
    private Locks() {}

    /// The claim of a start whose folder takes no locks, and never will.
    public static Claim unguarded(IoReason reason) {
        Path nowhere = Path.of(System.getProperty("java.home"), "release", "no-folder");
        return new Claim.Unguarded(new InstanceLock(new DataFolder(nowhere)), reason);
    }

    public static boolean isHeld(Path folder) throws IOException {
        try (FileChannel file = FileChannel.open(folder.resolve("opwatch.lock"), StandardOpenOption.WRITE);
                FileLock free = file.tryLock()) {
            return free == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }
}
