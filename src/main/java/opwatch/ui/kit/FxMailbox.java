package opwatch.ui.kit;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/// The crossing from other threads to the JavaFX Application Thread for what comes often.
///
/// The mailbox keeps the latest update for each key and hands them over together, at most once in [#BATCH]:
/// a thousand answers a second cost the FX thread a few batches (measured in the platform facts: 19 % of a
/// core instead of 85 %). An update must therefore carry all that its reader needs to know of its key;
/// then nothing is lost. A large batch comes in parts, with a frame between two of them.
///
/// @param <V> an update
public final class FxMailbox<V> {
    /// The shortest time between two batches.
    public static final Duration BATCH = Duration.ofMillis(250);

    /// So many updates the FX thread takes at once without holding up a frame.
    static final int PART = 50;
    /// The most parts of a batch: where frames are seldom the news must not fall behind.
    static final int MOST_PARTS = 8;

    private final Executor fxThread;
    private final Executor fxThreadLater;
    private final Executor fxThreadNext;
    private final Function<V, ?> key;

    @GuardedBy("this")
    private final Map<Object, V> waiting = new LinkedHashMap<>();

    @GuardedBy("this")
    private Consumer<List<V>> reader = part -> {};

    @GuardedBy("this")
    private Runnable behind = () -> {};

    @GuardedBy("this")
    private boolean planned;

    /// @param fxThread runs a task on the JavaFX Application Thread, in order
    /// @param fxThreadLater does the same after [#BATCH]
    /// @param fxThreadNext does the same behind the next frame
    /// @param key what an update is about: a later one replaces an earlier one with an equal key
    public FxMailbox(Executor fxThread, Executor fxThreadLater, Executor fxThreadNext, Function<V, ?> key) {
        this.fxThread = fxThread;
        this.fxThreadLater = fxThreadLater;
        this.fxThreadNext = fxThreadNext;
        this.key = key;
    }

    /// Sets who gets the batches, on the FX thread: each holds at most one update for a key, the oldest
    /// arrival first.
    ///
    /// @param newReader gets a batch, or one part of it after the other
    /// @param newBehind is run behind each batch: all of it is there
    public synchronized void readBy(Consumer<List<V>> newReader, Runnable newBehind) {
        reader = newReader;
        behind = newBehind;
    }

    /// Leaves an update. Any thread; returns at once.
    public synchronized void put(V update) {
        waiting.put(key.apply(update), update);
        if (!planned) {
            planned = true;
            fxThreadLater.execute(this::drain);
        }
    }

    /// Runs a rare task on the FX thread: something started or ended. Not for anything that comes with
    /// every answer.
    public void post(Runnable task) {
        fxThread.execute(task);
    }

    private void drain() {
        List<V> batch;
        synchronized (this) {
            batch = List.copyOf(waiting.values());
            waiting.clear();
        }
        if (batch.size() <= PART) {
            handOver(batch, this::end);
        } else {
            handOver(batch, Math.max(PART, Math.ceilDiv(batch.size(), MOST_PARTS)));
        }
    }

    private void handOver(List<V> left, int most) {
        int size = Math.min(most, left.size());
        List<V> behind = left.subList(size, left.size());
        handOver(
                left.subList(0, size),
                () -> fxThreadNext.execute(behind.isEmpty() ? this::end : () -> handOver(behind, most)));
    }

    /// @param next is run also when the reader fails: the next news must come in
    private void handOver(List<V> part, Runnable next) {
        Consumer<List<V>> to;
        synchronized (this) {
            to = reader;
        }
        try {
            to.accept(part);
        } finally {
            next.run();
        }
    }

    /// What has come meanwhile is handed over after another [#BATCH].
    private void end() {
        Runnable run;
        synchronized (this) {
            run = behind;
            planned = !waiting.isEmpty();
            if (planned) {
                fxThreadLater.execute(this::drain);
            }
        }
        run.run();
    }
}
