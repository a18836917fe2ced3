package opwatch.instance;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import opwatch.disk.DataFolder;
import opwatch.disk.IoReason;
import opwatch.disk.PatientMove;
import org.jspecify.annotations.Nullable;

/// The right to be the one OpWatch that works on a data folder: two would write over each other's rows.
///
/// Held as a lock on `opwatch.lock` until [#close], or until the process ends, however it ends: the system
/// lets go of it. The file itself stays and means nothing. Whoever comes second hands over what it was
/// given to the holder. Thread-safe.
public final class InstanceLock implements AutoCloseable {
    private static final String NAME = "opwatch.lock";
    private static final System.Logger LOG = System.getLogger("opwatch.store");

    /// How often and with which pauses a holder is called that does not open its door: it may have started
    /// a moment ago, or be about to end.
    private static final int CALLS = 100;

    private static final Duration PAUSE = Duration.ofMillis(50);
    /// More than this is not remembered while there is no window yet.
    private static final int MOST_WAITING = 20;

    /// Folders that this process holds. Asked before a lock file is opened at all: closing it once more
    /// would give up the lock (`fcntl(2)`: any close of the file by the process does).
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path home;
    private final FileChannel file;
    private @Nullable InstanceServer door;
    private final List<LaunchRequest> waiting = new ArrayList<>();
    private @Nullable Consumer<LaunchRequest> listener;

    /// Whether this start may go on.
    public sealed interface Claim {
        /// As [InstanceLock#listen], where there is a lock; so are the others.
        default void listen(Consumer<LaunchRequest> now) {}

        default void closeDoor() {}

        default void letGo() {}

        /// It may, and holds the folder from now on.
        record First(InstanceLock lock) implements Claim {
            @Override
            public void listen(Consumer<LaunchRequest> now) {
                lock.listen(now);
            }

            @Override
            public void closeDoor() {
                lock.closeDoor();
            }

            @Override
            public void letGo() {
                lock.close();
            }
        }

        /// It may not: another OpWatch holds the folder.
        record Second(Handed handed) implements Claim {}

        /// Nobody can tell, because this folder takes no locks: it is read-only or on a network drive that
        /// does not know them. Going on is right, because in most cases nothing can be saved there either,
        /// or nobody else is there; but it should be said.
        ///
        /// @param reason why the lock cannot be taken
        record Unguarded(IoReason reason) implements Claim {}
    }

    /// What the holder of the folder got of what a second start was given.
    public enum Handed {
        ALL,
        /// It was too long; the window was raised only.
        NOTHING_BUT_THE_RAISE,
        /// The holder did not answer.
        NOT_EVEN_THAT
    }

    private InstanceLock(Path home, FileChannel file) {
        this.home = home;
        this.file = file;
    }

    /// Claims a folder; when somebody else holds it, hands over to them. Blocks, mostly for milliseconds,
    /// for some seconds when the holder does not answer.
    ///
    /// @param given what this start was given
    public static Claim claim(DataFolder folder, LaunchRequest given) {
        return claim(folder, given, PatientMove::pause);
    }

    static Claim claim(DataFolder folder, LaunchRequest given, Consumer<Duration> pause) {
        byte[] message = given.message();
        for (int i = 0; i < CALLS; i++) {
            try {
                folder.make();
                Path home = folder.path().toRealPath();
                if (HELD_HERE.add(home)) {
                    InstanceLock lock = lock(home);
                    if (lock != null) {
                        lock.openDoor(folder);
                        return new Claim.First(lock);
                    }
                    Claim second = handOver(folder, message);
                    if (second != null) {
                        return second;
                    }
                }
            } catch (IOException e) {
                return new Claim.Unguarded(IoReason.of(e));
            }
            pause.accept(PAUSE);
        }
        return new Claim.Second(Handed.NOT_EVEN_THAT);
    }

    /// How it ended; null when nobody was there.
    private static @Nullable Claim handOver(DataFolder folder, byte[] message) {
        return switch (InstanceServer.ring(folder, message)) {
            case HEARD -> new Claim.Second(message.length == 0 ? Handed.NOTHING_BUT_THE_RAISE : Handed.ALL);
            case NOT_HEARD -> new Claim.Second(Handed.NOT_EVEN_THAT);
            case NOBODY_THERE -> null;
        };
    }

    /// Whom to tell of second starts, on any thread. Those that came before are told at once.
    public void listen(Consumer<LaunchRequest> now) {
        List<LaunchRequest> missed;
        synchronized (this) {
            listener = now;
            missed = List.copyOf(waiting);
            waiting.clear();
        }
        missed.forEach(now);
    }

    /// From now on a second start is not answered any more and waits until it may be the first. To be
    /// called before the last save: a window that is about to close must not promise to come to the front.
    public synchronized void closeDoor() {
        if (door != null) {
            door.close();
            door = null;
        }
    }

    /// Lets go, so that another OpWatch may start. To be called after the last save.
    @Override
    public synchronized void close() {
        if (!file.isOpen()) {
            return;
        }
        closeDoor();
        try {
            file.close();
        } catch (IOException e) {
            // The lock goes with the process.
        }
        HELD_HERE.remove(home);
    }

    private void rung(LaunchRequest handover) {
        Consumer<LaunchRequest> told;
        synchronized (this) {
            told = listener;
            if (told == null && waiting.size() < MOST_WAITING) {
                waiting.add(handover);
            }
        }
        if (told != null) {
            told.accept(handover);
        }
    }

    /// A door that cannot be opened must not keep OpWatch from starting.
    private void openDoor(DataFolder folder) {
        try {
            door = InstanceServer.open(folder, this::rung);
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "second starts cannot be heard", e);
        }
    }

    /// Null when another process has locked it.
    private static @Nullable InstanceLock lock(Path home) throws IOException {
        boolean locked = false;
        FileChannel file = null;
        try {
            Path path = home.resolve(NAME);
            file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            DataFolder.ownerOnly(path);
            locked = file.tryLock() != null;
            return locked ? new InstanceLock(home, file) : null;
        } finally {
            if (!locked) {
                HELD_HERE.remove(home);
                if (file != null) {
                    file.close();
                }
            }
        }
    }
}
