package opwatch.disk;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The one writer: takes the newest state of each file and saves it soon, never two at a time. Any thread
/// may hand over states; they must be immutable. A save that fails, in whatever way, is reported and tried
/// again every 30 seconds; the state stays here until it is on the disk.
public final class Saver implements AutoCloseable {
    /// Changes within this time are saved together.
    public static final Duration COALESCE = Duration.ofMillis(500);

    /// How long a window that closes waits for the disk.
    public static final Duration LAST_CHANCE = Duration.ofSeconds(2);

    public static final Duration RETRY = Duration.ofSeconds(30);

    private static final System.Logger LOG = System.getLogger("opwatch.store");

    private final ScheduledExecutorService writer;
    private final Consumer<Result> listener;
    /// These, what is in them, `closed` and `last` are guarded by `this`.
    private final List<Slot<?>> slots = new ArrayList<>();

    private boolean closed;
    /// The last thing the writer does.
    private Future<?> last = CompletableFuture.completedFuture(null);

    /// How a save ended.
    ///
    /// @param file the file's name
    /// @param failure why it is not saved; null when it is on the disk
    public record Result(String file, @Nullable IoReason failure) {}

    /// Writes a state; returns only when it is on the disk.
    @FunctionalInterface
    public interface Write<T> {
        void write(T state) throws IOException;
    }

    /// @param writer a single thread; closed with this
    /// @param listener hears of each save, on the writer's thread
    public Saver(ScheduledExecutorService writer, Consumer<Result> listener) {
        this.writer = writer;
        this.listener = listener;
    }

    /// A place to hand over the states of one file.
    public synchronized <T> Slot<T> slot(String file, Write<T> write) {
        Slot<T> slot = new Slot<>(file, write);
        slots.add(slot);
        return slot;
    }

    /// Saves what is still waiting and returns after at most 2 seconds. A save that takes longer is
    /// reported as failed but not cut off: the writer's thread ends when it is done. What is handed over
    /// afterwards is not saved.
    @Override
    public void close() {
        List<Slot<?>> all = begin();
        if (!isDone(LAST_CHANCE)) {
            all.stream()
                    .filter(Slot::isWaiting)
                    .forEach(slot -> tell(new Result(slot.file, IoReason.of(IoReason.Kind.NOT_IN_TIME))));
        }
    }

    /// As [#close], but returns only when the writer is done, however long the disk takes.
    public void finish() {
        List<Slot<?>> _ = begin();
        boolean _ = isDone(null);
    }

    /// Whether the writer has done its last save. Before that nobody else may have the folder: the files
    /// may still change, and whoever claims it removes temporary files.
    public synchronized boolean isDone() {
        return closed && last.isDone();
    }

    /// Begins with the last saves.
    ///
    /// @return whose they are; empty when they have begun before
    private synchronized List<Slot<?>> begin() {
        if (closed) {
            return List.of();
        }
        closed = true;
        List<Slot<?>> all = List.copyOf(slots);
        all.forEach(Slot::unplan);
        last = writer.submit(() -> all.forEach(Slot::saveNow));
        writer.shutdown();
        return all;
    }

    private synchronized Future<?> last() {
        return last;
    }

    /// Does not give up early when this thread is interrupted: the last changes are worth the wait.
    ///
    /// @param limit null to wait without one
    private boolean isDone(@Nullable Duration limit) {
        Future<?> awaited = last();
        long end = System.nanoTime() + (limit == null ? 0 : limit.toNanos());
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    if (limit == null) {
                        awaited.get();
                    } else {
                        awaited.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                    }
                    return true;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException | TimeoutException | CancellationException e) {
            return false;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void tell(Result result) {
        try {
            listener.accept(result);
        } catch (RuntimeException bug) {
            // Whoever cannot hear the news must not turn a good save into a bad one.
            LOG.log(System.Logger.Level.ERROR, "the result of a save could not be told", bug);
        }
    }

    /// The newest state of one file.
    public final class Slot<T> {
        private final String file;
        private final Write<T> write;
        private @Nullable T newest;
        private long version;
        private @Nullable ScheduledFuture<?> planned;

        private Slot(String file, Write<T> write) {
            this.file = file;
            this.write = write;
        }

        /// Has this state saved soon, in place of any that is still waiting. Returns at once.
        public void save(T state) {
            synchronized (Saver.this) {
                newest = state;
                version++;
                plan(COALESCE);
            }
        }

        private void plan(Duration delay) {
            if (planned == null && !closed) {
                planned = writer.schedule(this::saveNow, delay.toMillis(), TimeUnit.MILLISECONDS);
            }
        }

        private void unplan() {
            if (planned != null) {
                planned.cancel(false);
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
            IoReason failure = failure(state);
            synchronized (Saver.this) {
                if (failure != null) {
                    plan(RETRY);
                } else if (version == taken) {
                    newest = null;
                }
            }
            tell(new Result(file, failure));
        }

        /// Why the state could not be written; null when it was. Nothing may get past this, not even a
        /// lack of memory: the save would never be tried again and nobody would hear of it.
        private @Nullable IoReason failure(T state) {
            try {
                write.write(state);
                return null;
            } catch (IOException e) {
                return IoReason.of(e);
            } catch (RuntimeException | Error bug) {
                LOG.log(System.Logger.Level.ERROR, "a save failed in an unexpected way", bug);
                return IoReason.of(bug);
            }
        }
    }
}
