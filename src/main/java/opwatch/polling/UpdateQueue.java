package opwatch.polling;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/// What the listener has yet to hear. Filled under the poller's lock and emptied outside it, one call at a
/// time, so that no row's past overtakes its present.
final class UpdateQueue {
    private final Queue<RowUpdate> unheard = new ConcurrentLinkedQueue<>();
    private final Consumer<RowUpdate> listener;

    UpdateQueue(Consumer<RowUpdate> listener) {
        this.listener = listener;
    }

    void add(RowUpdate sighting) {
        unheard.add(sighting);
    }

    void clear() {
        unheard.clear();
    }

    void tell() {
        synchronized (unheard) {
            for (RowUpdate next = unheard.poll(); next != null; next = unheard.poll()) {
                listener.accept(next);
            }
        }
    }
}
