package opwatch.signin.vault;

import com.sun.jna.Pointer;
import java.time.Duration;

/// Ends a native call that waits for a person for too long. Made before the call and closed after it, on one
/// thread.
final class GivingUp implements AutoCloseable {
    private final Glib glib;
    private final Pointer cancellable;
    private final Thread watch;
    /// Guarded by `this`: nothing may be cancelled that was let go of.
    private boolean closed;

    GivingUp(Glib glib, Duration patience) {
        this.glib = glib;
        cancellable = glib.g_cancellable_new();
        watch = Thread.ofVirtual().name("opwatch-vault-patience").start(() -> {
            try {
                Thread.sleep(patience);
                cancel();
            } catch (InterruptedException e) {
                // The call ended in time.
            }
        });
    }

    /// For the call.
    Pointer cancellable() {
        return cancellable;
    }

    @Override
    public void close() {
        watch.interrupt();
        synchronized (this) {
            closed = true;
            glib.g_object_unref(cancellable);
        }
    }

    private synchronized void cancel() {
        if (!closed) {
            glib.g_cancellable_cancel(cancellable);
        }
    }
}
