package opwatch.instance;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Whether this process has the right to a folder. To be asked last: on Linux the asking gives the system's
/// lock up.
public final class Locks {
    private Locks() {}

    public static boolean isHeld(Path folder) throws IOException {
        try (FileChannel file = FileChannel.open(folder.resolve("opwatch.lock"), StandardOpenOption.WRITE);
                FileLock free = file.tryLock()) {
            return free == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }
}
