package opwatch.store;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The one writer: takes the newest state of each file and saves it soon, never two at a time. Any thread
/// may hand over states; they must be immutable. A save that fails is reported and tried again; the state
/// stays here until it is on the disk.
public final class Saver implements AutoCloseable {
    /// Changes within this time are saved together.
    public static final Duration COALESCE = Duration.ofMillis(500);

    private static final Duration RETRY = Duration.ofSeconds(30);
    private static final Duration LAST_CHANCE = Duration.ofSeconds(2);

    private final ScheduledExecutorService writer;
    private final Consumer<Result> listener;
    private final List<Slot<?>> slots = new ArrayList<>();

    /// How a save ended.
    ///
    /// @param file the file's name
    /// @param failure why it is not saved; null when it is on the disk
    public record Result(String file, @Nullable String failure) {}

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

    /// Saves what is still waiting, for at most 2 seconds.
    @Override
    public void close() {
        List<Slot<?>> waiting;
        synchronized (this) {
            waiting = List.copyOf(slots);
        }
        Future<?> last = writer.submit(() -> waiting.forEach(Slot::saveNow));
        writer.shutdown();
        try {
            last.get(LAST_CHANCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | CancellationException e) {
            listener.accept(new Result("", "The last changes could not be saved in time."));
        }
        writer.shutdownNow();
    }

    /// The newest state of one file.
    public final class Slot<T> {
        private final String file;
        private final Write<T> write;
        private @Nullable T newest;
        private boolean planned;

        private Slot(String file, Write<T> write) {
            this.file = file;
            this.write = write;
        }

        /// Has this state saved soon, in place of any that is still waiting. Returns at once.
        public synchronized void save(T state) {
            newest = state;
            plan(COALESCE);
        }

        private synchronized void plan(Duration delay) {
            if (!planned && !writer.isShutdown()) {
                planned = true;
                ScheduledFuture<?> _ = writer.schedule(this::saveNow, delay.toMillis(), TimeUnit.MILLISECONDS);
            }
        }

        private void saveNow() {
            T state;
            synchronized (this) {
                state = newest;
                newest = null;
                planned = false;
            }
            if (state == null) {
                return;
            }
            try {
                write.write(state);
                listener.accept(new Result(file, null));
            } catch (IOException | RuntimeException e) {
                keep(state);
                listener.accept(new Result(file, e.getClass().getSimpleName() + ": " + e.getMessage()));
            }
        }

        private synchronized void keep(T state) {
            if (newest == null) {
                newest = state;
            }
            plan(RETRY);
        }
    }
}
