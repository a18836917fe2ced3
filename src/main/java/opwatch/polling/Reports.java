package opwatch.polling;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/// What the listener has yet to hear. Filled under the poller's lock and emptied outside it, one call at a
/// time, so that no row's past overtakes its present.
final class Reports {
    private final Queue<Sighting> unheard = new ConcurrentLinkedQueue<>();
    private final Consumer<Sighting> listener;

    Reports(Consumer<Sighting> listener) {
        this.listener = listener;
    }

    void add(Sighting sighting) {
        unheard.add(sighting);
    }

    void clear() {
        unheard.clear();
    }

    void tell() {
        synchronized (unheard) {
            for (Sighting next = unheard.poll(); next != null; next = unheard.poll()) {
                listener.accept(next);
            }
        }
    }
}
