package opwatch.polling;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/// What the listener has yet to hear. Any thread. The [Schedule] fills it under the poller's lock; [#tell]
/// empties it outside that lock, one call at a time, so that no row's past overtakes its present.
final class UpdateQueue {
    private final Queue<RowUpdate> untold = new ConcurrentLinkedQueue<>();
    private final Consumer<RowUpdate> listener;

    UpdateQueue(Consumer<RowUpdate> listener) {
        this.listener = listener;
    }

    void add(RowUpdate update) {
        untold.add(update);
    }

    void clear() {
        untold.clear();
    }

    void tell() {
        synchronized (untold) {
            for (RowUpdate next = untold.poll(); next != null; next = untold.poll()) {
                listener.accept(next);
            }
        }
    }
}
