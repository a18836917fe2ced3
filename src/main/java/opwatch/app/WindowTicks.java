package opwatch.app;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// Lets a window tick as often as it says: each tick says when the next one is due. FX thread only; the timer
/// does no more than wait.
final class WindowTicks {
    private static final Duration SOON = Duration.ofSeconds(1);

    private final ScheduledExecutorService timer;
    private final Executor fxThread;
    private final Supplier<Duration> tick;
    private @Nullable ScheduledFuture<?> next;

    /// @param tick says how long the next one may wait
    WindowTicks(ScheduledExecutorService timer, Executor fxThread, Supplier<Duration> tick) {
        assert Platform.isFxApplicationThread();
        this.timer = timer;
        this.fxThread = fxThread;
        this.tick = tick;
    }

    /// The next tick comes in a second.
    void soon() {
        after(SOON);
    }

    private void run() {
        Duration wait = SOON;
        try {
            wait = tick.get();
        } finally {
            // Whatever has gone wrong in one tick, the next one comes.
            after(wait);
        }
    }

    private void after(Duration wait) {
        if (next != null) {
            next.cancel(false);
        }
        next = timer.schedule(() -> fxThread.execute(this::run), wait.toMillis(), TimeUnit.MILLISECONDS);
    }
}
