package opwatch.ui.kit;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import opwatch.operation.OperationRef;
import opwatch.polling.RowUpdate;

/// The only crossing from other threads to the JavaFX Application Thread.
///
/// Sightings are kept as the latest for each operation and handed over together, at most once in [#BATCH]:
/// a thousand answers a second cost the FX thread four small batches (measured in the platform facts: 19 %
/// of a core instead of 85 %). Nothing is lost by that, because a sighting carries all that was ever seen
/// of its operation.
public final class FxMailbox {
    /// The shortest time between two batches.
    public static final Duration BATCH = Duration.ofMillis(250);

    private final Executor fxThread;
    private final Executor fxThreadLater;

    @GuardedBy("this")
    private final Map<OperationRef, RowUpdate> waiting = new LinkedHashMap<>();

    @GuardedBy("this")
    private Consumer<List<RowUpdate>> reader = batch -> {};

    @GuardedBy("this")
    private boolean planned;

    /// @param fxThread runs a task on the JavaFX Application Thread, in order
    /// @param fxThreadLater does the same after [#BATCH]
    public FxMailbox(Executor fxThread, Executor fxThreadLater) {
        this.fxThread = fxThread;
        this.fxThreadLater = fxThreadLater;
    }

    /// Who gets the batches, on the FX thread: each at most one sighting for an operation, oldest arrival
    /// first.
    public synchronized void readBy(Consumer<List<RowUpdate>> newReader) {
        reader = newReader;
    }

    /// Leaves a sighting. Any thread; returns at once.
    public synchronized void put(RowUpdate sighting) {
        waiting.put(sighting.ref(), sighting);
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
        List<RowUpdate> batch;
        Consumer<List<RowUpdate>> to;
        synchronized (this) {
            batch = List.copyOf(waiting.values());
            waiting.clear();
            planned = false;
            to = reader;
        }
        to.accept(batch);
    }
}
