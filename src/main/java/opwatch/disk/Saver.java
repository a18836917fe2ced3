package opwatch.disk;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The writer: takes the newest state of each file and saves it soon, never two at a time. Any thread may
/// hand over states; they must be immutable. A save that fails, in whatever way, is reported and tried again
/// every 30 seconds; the state stays here until it is on the disk.
///
/// A state that had to be kept in a file beside its own ([KeptBesideException]) is on the disk: the save is
/// reported once, and again only after something about it has changed.
public final class Saver implements AutoCloseable {
    /// Changes within this time are saved together.
    public static final Duration COALESCE = Duration.ofMillis(500);

    /// How long a window that closes waits for the disk.
    public static final Duration LAST_CHANCE = Duration.ofSeconds(2);

    public static final Duration RETRY = Duration.ofSeconds(30);

    private static final System.Logger LOG = System.getLogger("opwatch.disk");

    private final ScheduledExecutorService writer;
    private final Consumer<Result> listener;
    private final BooleanSupplier mayWrite;

    @GuardedBy("this")
    private final List<Slot<?>> slots = new ArrayList<>();

    @GuardedBy("this")
    private boolean closed;

    /// The last thing the writer does.
    @GuardedBy("this")
    private Future<?> last = CompletableFuture.completedFuture(null);

    /// How a save ended.
    ///
    /// @param file the file's name
    /// @param failure why it is not in its file; null when it is
    /// @param beside the name of the file that holds the state in place of its own; null when there is none
    public record Result(
            String file,
            @Nullable IoReason failure,
            @Nullable String beside) {
        /// A state that is in its file, or nowhere.
        public Result(String file, @Nullable IoReason failure) {
            this(file, failure, null);
        }
    }

    /// Writes a state; returns only when it is on the disk.
    @FunctionalInterface
    public interface Write<T> {
        void write(T state) throws IOException;
    }

    /// @param writer a single thread; closed with this
    /// @param listener hears of each save, on the writer's thread
    /// @param mayWrite asked before each save, on the writer's thread: whether this process may save into the
    /// folder, because no other OpWatch holds it
    public Saver(ScheduledExecutorService writer, Consumer<Result> listener, BooleanSupplier mayWrite) {
        this.writer = writer;
        this.listener = listener;
        this.mayWrite = mayWrite;
    }

    /// Makes the place where the states of one file are handed over. While another OpWatch holds the folder,
    /// their saves fail.
    public <T> Slot<T> slot(String file, Write<T> write) {
        return slot(file, write, state -> {
            throw new RefusedException(IoReason.Kind.HELD, Path.of(file));
        });
    }

    /// Makes the place where the states of one file are handed over.
    ///
    /// @param beside writes while another OpWatch holds the folder
    public synchronized <T> Slot<T> slot(String file, Write<T> write, Write<T> beside) {
        Slot<T> slot = new Slot<>(new GuardedWrite<>(file, mayWrite, write, beside));
        slots.add(slot);
        return slot;
    }

    /// Saves what is still waiting and returns after at most 2 seconds. A save that takes longer is
    /// reported as failed but not cut off: the writer's thread ends when it is done. What is handed over
    /// afterwards is not saved.
    @Override
    public void close() {
        List<Slot<?>> all = begin();
        if (!Uninterrupted.isDone(last(), LAST_CHANCE)) {
            all.stream()
                    .filter(Slot::isWaiting)
                    .forEach(slot -> tell(new Result(slot.write.file(), IoReason.of(IoReason.Kind.NOT_IN_TIME))));
        }
    }

    /// As [#close], but returns only when the writer is done, however long the disk takes.
    public void finish() {
        List<Slot<?>> _ = begin();
        boolean _ = Uninterrupted.isDone(last(), null);
    }

    /// Whether the writer has done its last save. Before that no other OpWatch may have the folder: the files
    /// may still change, and a start that claims the folder removes temporary files.
    public synchronized boolean isDone() {
        return closed && last.isDone();
    }

    /// Begins with the last saves.
    ///
    /// @return all slots; empty when the last saves have begun before
    private synchronized List<Slot<?>> begin() {
        if (closed) {
            return List.of();
        }
        closed = true;
        List<Slot<?>> all = List.copyOf(slots);
        for (Slot<?> slot : all) {
            slot.unplan();
        }
        last = writer.submit(() -> all.forEach(Slot::saveNow));
        writer.shutdown();
        return all;
    }

    private synchronized Future<?> last() {
        return last;
    }

    private void tell(Result result) {
        try {
            listener.accept(result);
        } catch (RuntimeException bug) {
            // A listener that fails must not turn a good save into a bad one.
            LOG.log(System.Logger.Level.ERROR, "the result of a save could not be told", bug);
        }
    }

    /// The newest state of one file.
    public final class Slot<T> {
        private final GuardedWrite<T> write;

        @GuardedBy("Saver.this")
        private @Nullable T newest;

        @GuardedBy("Saver.this")
        private long version;

        @GuardedBy("Saver.this")
        private @Nullable ScheduledFuture<?> planned;

        @GuardedBy("Saver.this")
        private @Nullable Result told;

        private Slot(GuardedWrite<T> write) {
            this.write = write;
        }

        /// Saves this state soon, in place of any that is still waiting. Returns at once.
        public void save(T state) {
            synchronized (Saver.this) {
                newest = state;
                version++;
                plan(COALESCE);
            }
        }

        @GuardedBy("Saver.this")
        private void plan(Duration delay) {
            if (planned == null && !closed) {
                planned = writer.schedule(this::saveNow, delay.toMillis(), TimeUnit.MILLISECONDS);
            }
        }

        private void unplan() {
            synchronized (Saver.this) {
                if (planned != null) {
                    planned.cancel(false);
                }
            }
        }

        private boolean isWaiting() {
            synchronized (Saver.this) {
                return newest != null;
            }
        }

        private void saveNow() {
            T state;
            long taken;
            synchronized (Saver.this) {
                planned = null;
                state = newest;
                taken = version;
            }
            if (state == null) {
                return;
            }
            Result result = write.save(state);
            boolean news;
            synchronized (Saver.this) {
                if (result.failure() != null && result.beside() == null) {
                    plan(RETRY);
                } else if (version == taken) {
                    newest = null;
                }
                news = result.beside() == null || !result.equals(told);
                told = result;
            }
            if (news) {
                tell(result);
            }
        }
    }
}
