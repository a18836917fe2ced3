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

/// Renames in one step, removes, reads and opens. On Windows a virus scanner may hold a file for a moment,
/// so there each step is tried again for 3 seconds; a file is never copied instead, because a copy can be
/// cut off.
/// The list, the settings, files that are set aside, the log and the vault's file all wait in this one way.
///
/// Windows says "access denied" when the target is held and "used by another process" when the source is
/// (GoogleContainerTools/jib issue 1855, objectionary/eo pull request 6099), so the kind of refusal does not
/// matter.
public final class PatientMove {
    static final Duration LIMIT = Duration.ofSeconds(3);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

    private final boolean mayBeHeld;
    private final Consumer<Duration> pause;

    /// A step that another program may refuse, and that may be tried again.
    @FunctionalInterface
    public interface Step<T> {
        /// Does it, whole or not at all.
        T run() throws IOException;
    }

    /// @param mayBeHeld whether other programs can hold a file here, as on Windows
    /// @param pause waits
    public PatientMove(boolean mayBeHeld, Consumer<Duration> pause) {
        this.mayBeHeld = mayBeHeld;
        this.pause = pause;
    }

    /// As this system needs it.
    public static PatientMove ofThisSystem() {
        return new PatientMove(DataFolder.WINDOWS, PatientMove::pause);
    }

    /// Waits, a little less when the thread is interrupted.
    public static void pause(Duration length) {
        LockSupport.parkNanos(length.toNanos());
    }

    /// Puts a file in the place of another one, which need not exist.
    public void over(Path from, Path to) throws IOException {
        Path _ = patiently(() -> Files.move(from, to, StandardCopyOption.ATOMIC_MOVE));
    }

    /// Removes a file, which need not exist.
    public void remove(Path file) throws IOException {
        boolean _ = patiently(() -> Files.deleteIfExists(file));
    }

    /// Does the step, again and again while another program holds the file.
    ///
    /// @return what the step returns
    /// @throws IOException what the step throws, once the time is over or where waiting is of no use
    public <T> T patiently(Step<T> step) throws IOException {
        Duration waited = Duration.ZERO;
        Duration next = FIRST_PAUSE;
        while (true) {
            try {
                return step.run();
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
