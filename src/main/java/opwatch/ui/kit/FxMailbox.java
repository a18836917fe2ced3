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
/// a thousand answers a second cost the FX thread four small batches (measured in the platform facts: 19 %
/// of a core instead of 85 %). An update must therefore carry all that its reader needs to know of its key;
/// then nothing is lost.
///
/// @param <V> an update
public final class FxMailbox<V> {
    /// The shortest time between two batches.
    public static final Duration BATCH = Duration.ofMillis(250);

    private final Executor fxThread;
    private final Executor fxThreadLater;
    private final Function<V, ?> key;

    @GuardedBy("this")
    private final Map<Object, V> waiting = new LinkedHashMap<>();

    @GuardedBy("this")
    private Consumer<List<V>> reader = batch -> {};

    @GuardedBy("this")
    private boolean planned;

    /// @param fxThread runs a task on the JavaFX Application Thread, in order
    /// @param fxThreadLater does the same after [#BATCH]
    /// @param key what an update is about: a later one replaces an earlier one with an equal key
    public FxMailbox(Executor fxThread, Executor fxThreadLater, Function<V, ?> key) {
        this.fxThread = fxThread;
        this.fxThreadLater = fxThreadLater;
        this.key = key;
    }

    /// Sets who gets the batches, on the FX thread: each holds at most one update for a key, the oldest
    /// arrival first.
    public synchronized void readBy(Consumer<List<V>> newReader) {
        reader = newReader;
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
        Consumer<List<V>> to;
        synchronized (this) {
            batch = List.copyOf(waiting.values());
            waiting.clear();
            planned = false;
            to = reader;
        }
        to.accept(batch);
    }
}
