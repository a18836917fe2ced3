package opwatch.instance;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import opwatch.disk.DataFolder;
import opwatch.disk.IoReason;
import opwatch.disk.PatientMove;
import org.jspecify.annotations.Nullable;

/// The right to be the one OpWatch that works on a data folder: two would write over each other's rows. A
/// second start hands over what it was given to the holder. Thread-safe.
///
/// The right is a lock ([LockFile]). A start that could not lock tries again before each save, and so does
/// one whose folder was removed together with the lock ([#renew]).
public final class InstanceLock implements AutoCloseable {

    /// How often and with which pauses a second start calls a holder that has no server: the holder may have
    /// started a moment ago, or be about to end.
    private static final int CALLS = 100;

    private static final Duration PAUSE = Duration.ofMillis(50);
    /// When the server starts at the latest. Its socket loads the JDK's security library, which would delay
    /// the picture of the first window; a start that comes meanwhile calls again.
    private static final Duration LATEST_SERVER = Duration.ofSeconds(1);
    /// More than this is not remembered while there is no window yet.
    private static final int MOST_WAITING = 20;

    private final DataFolder folder;

    @GuardedBy("this")
    private @Nullable LockFile lock;

    @GuardedBy("this")
    private @Nullable InstanceServer server;

    @GuardedBy("this")
    private final List<LaunchRequest> waiting = new ArrayList<>();

    @GuardedBy("this")
    private @Nullable Consumer<LaunchRequest> listener;

    /// The server has been started, and is started again with a new lock.
    @GuardedBy("this")
    private boolean serving;

    /// No second start is answered from now on.
    @GuardedBy("this")
    private boolean ending;

    InstanceLock(DataFolder folder) {
        this.folder = folder;
    }

    /// Claims a folder; when another OpWatch holds it, hands over to that. Blocks, mostly for milliseconds,
    /// for some seconds when the holder does not answer.
    ///
    /// @param given what this start was given
    public static Claim claim(DataFolder folder, LaunchRequest given) {
        return claim(folder, given, PatientMove::pause);
    }

    /// The same for a process that shows no window and is done in a moment: it answers no second start, which
    /// waits until it may be the first.
    public static Claim claimBriefly(DataFolder folder, LaunchRequest given) {
        InstanceLock lock = new InstanceLock(folder);
        lock.stopListening();
        return claim(lock, given, PatientMove::pause);
    }

    /// Whether an OpWatch works on a folder just now; false where that cannot be told.
    public static boolean isHeld(DataFolder folder) {
        try {
            return LockFile.isHeld(folder.path().toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    static Claim claim(DataFolder folder, LaunchRequest given, Consumer<Duration> pause) {
        return claim(new InstanceLock(folder), given, pause);
    }

    private static Claim claim(InstanceLock lock, LaunchRequest given, Consumer<Duration> pause) {
        DataFolder folder = lock.folder;
        for (int i = 0; i < CALLS; i++) {
            try {
                Path home = lock.home();
                if (!LockFile.isHeldHere(home)) {
                    if (lock.take(home)) {
                        return new Claim.First(lock);
                    }
                    Claim second = handOver(folder, given.message());
                    if (second != null) {
                        return second;
                    }
                }
            } catch (IOException e) {
                return new Claim.Unguarded(lock, IoReason.of(e));
            }
            pause.accept(PAUSE);
        }
        return new Claim.Second(Claim.Handed.NO_ANSWER);
    }

    /// How it ended; null when there is no server to hand over to.
    private static @Nullable Claim handOver(DataFolder folder, byte[] message) {
        return switch (InstanceServer.call(folder, message)) {
            case HEARD -> new Claim.Second(message.length == 0 ? Claim.Handed.RAISED_ONLY : Claim.Handed.ALL);
            case NOT_HEARD -> new Claim.Second(Claim.Handed.NO_ANSWER);
            case NO_SERVER -> null;
        };
    }

    /// Tells second starts to this listener, on any thread; those that came before at once.
    public void listen(Consumer<LaunchRequest> newListener) {
        List<LaunchRequest> missed;
        synchronized (this) {
            listener = newListener;
            missed = List.copyOf(waiting);
            waiting.clear();
        }
        missed.forEach(newListener);
    }

    /// From now on a second start gets no answer and waits until it may be the first. To be called before the
    /// last save: a window that is about to close must not promise to come to the front.
    public synchronized void stopListening() {
        ending = true;
        if (server != null) {
            server.close();
            server = null;
        }
    }

    /// Releases the folder, so that another OpWatch may start. To be called after the last save.
    @Override
    public synchronized void close() {
        stopListening();
        if (lock != null) {
            lock.close();
            lock = null;
        }
    }

    /// Makes sure of the right to the folder, before each save: locks it when that has not worked so far, and
    /// makes and locks it anew when it was removed together with the lock.
    ///
    /// @return false when another OpWatch holds the folder; true also where the folder takes no locks
    public synchronized boolean renew() {
        if (lock != null && lock.isInPlace()) {
            return true;
        }
        try {
            if (lock != null) {
                log().log(System.Logger.Level.WARNING, "the data folder was removed; it is made and locked again");
                lock.close();
                lock = null;
            }
            return take(home());
        } catch (IOException e) {
            // As at the start: the save will tell what is wrong with the folder.
            return true;
        }
    }

    private Path home() throws IOException {
        folder.make();
        return folder.path().toRealPath();
    }

    private synchronized boolean take(Path home) throws IOException {
        lock = LockFile.lock(home);
        if (lock != null && !ending) {
            if (serving) {
                startServer();
            } else {
                Thread _ = Thread.ofPlatform().daemon().name("opwatch-serve").start(this::serveLater);
            }
        }
        return lock != null;
    }

    private void serveLater() {
        PatientMove.pause(LATEST_SERVER);
        serve();
    }

    /// Answers second starts from now on. To be called when there is a window to be seen, and not on the FX
    /// thread: it reads the disk. Where it is not called the server starts soon by itself.
    public synchronized void serve() {
        if (!serving && lock != null && !ending) {
            startServer();
        }
    }

    /// A server that cannot start does not keep OpWatch from starting.
    @GuardedBy("this")
    private void startServer() {
        serving = true;
        try {
            if (server != null) {
                server.close();
            }
            server = InstanceServer.start(folder, this::heard);
        } catch (IOException | RuntimeException e) {
            server = null;
            log().log(System.Logger.Level.WARNING, "second starts cannot be heard", e);
        }
    }

    private void heard(LaunchRequest request) {
        Consumer<LaunchRequest> told;
        synchronized (this) {
            told = listener;
            if (told == null && waiting.size() < MOST_WAITING) {
                waiting.add(request);
            }
        }
        if (told != null) {
            told.accept(request);
        }
    }

    /// Asked for when there is something to say: the first logger of a process opens all of its jars.
    private static System.Logger log() {
        return System.getLogger("opwatch.disk");
    }
}
