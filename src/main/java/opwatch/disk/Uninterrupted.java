package opwatch.disk;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Waits for the last saves. An interrupt does not end the wait early, because the last changes are worth it;
/// the thread is interrupted again afterwards.
final class Uninterrupted {
    private Uninterrupted() {}

    /// Whether the task has ended well within the limit.
    ///
    /// @param limit null to wait without one
    static boolean isDone(Future<?> task, @Nullable Duration limit) {
        long end = System.nanoTime() + (limit == null ? 0 : limit.toNanos());
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    if (limit == null) {
                        task.get();
                    } else {
                        task.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
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
}
