package opwatch.disk;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// Renames in one step. On Windows a virus scanner may hold either file for a moment, so there it is tried
/// again for 3 seconds; never copied instead, because a copy can be cut off.
///
/// Windows says "access denied" when the target is held and "used by another process" when the source is
/// (GoogleContainerTools/jib issue 1855, objectionary/eo pull request 6099), so the kind of refusal is not
/// asked.
public final class PatientMove {
    static final Duration LIMIT = Duration.ofSeconds(3);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

    private final boolean mayBeHeld;
    private final Consumer<Duration> pause;

    /// @param mayBeHeld whether others can hold a file here, as on Windows
    /// @param pause waits
    PatientMove(boolean mayBeHeld, Consumer<Duration> pause) {
        this.mayBeHeld = mayBeHeld;
        this.pause = pause;
    }

    public static PatientMove ofThisSystem() {
        return new PatientMove(DataFolder.WINDOWS, PatientMove::pause);
    }

    /// Waits, a little less when the thread is interrupted.
    public static void pause(Duration length) {
        LockSupport.parkNanos(length.toNanos());
    }

    /// Puts a file in the place of another one, which need not exist.
    public void over(Path from, Path to) throws IOException {
        Duration waited = Duration.ZERO;
        Duration next = FIRST_PAUSE;
        while (true) {
            try {
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
                return;
            } catch (FileSystemException refused) {
                if (!mayBeHeld || isFinal(refused) || waited.compareTo(LIMIT) >= 0) {
                    throw refused;
                }
            }
            pause.accept(next);
            waited = waited.plus(next);
            Duration longer = next.multipliedBy(2);
            next = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
        }
    }

    private static boolean isFinal(FileSystemException refused) {
        return refused instanceof NoSuchFileException || refused instanceof AtomicMoveNotSupportedException;
    }
}
