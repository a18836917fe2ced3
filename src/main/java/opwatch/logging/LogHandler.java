package opwatch.logging;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/// Takes records from any thread and returns at once; a thread of its own writes them. When events come
/// faster than that thread writes them, the handler drops the surplus and counts it.
final class LogHandler extends Handler {
    static final int MOST_WAITING = 500;

    private static final Duration LAST_CHANCE = Duration.ofSeconds(2);

    private final LogWriter writer;
    private final InstantSource clock;
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("opwatch-log").factory());

    /// The time of the tick that is scheduled. Only the handler's thread uses it.
    private @Nullable Instant planned;

    /// @param writer belongs to the handler's thread from now on
    LogHandler(LogWriter writer, InstantSource clock) {
        this.writer = writer;
        this.clock = clock;
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public void publish(LogRecord record) {
        try {
            Event event = Event.of(record, Thread.currentThread().getName());
            if (event == null) {
                return;
            }
            if (thread.getQueue().size() < MOST_WAITING) {
                thread.execute(() -> take(event));
            } else {
                writer.lost(1);
            }
        } catch (RuntimeException bug) {
            // The message cannot be made, or the log has ended; neither may harm the caller.
            writer.lost(1);
        }
    }

    /// Does nothing: the handler's thread writes each event as soon as it can.
    @Override
    public void flush() {}

    /// Waits at most two seconds until the events that were published are written.
    @Override
    public void close() {
        if (!thread.isShutdown()) {
            thread.execute(() -> writer.close(clock.instant()));
            thread.shutdown();
        }
        try {
            boolean _ = thread.awaitTermination(LAST_CHANCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(Event event) {
        writer.take(event);
        planTick();
    }

    private void tick() {
        planned = null;
        writer.tick(clock.instant());
        planTick();
    }

    private void planTick() {
        Instant due = writer.nextDue();
        if (due != null && !due.equals(planned)) {
            planned = due;
            long millis = Duration.between(clock.instant(), due).toMillis() + 1;
            Future<?> _ = thread.schedule(this::tick, millis, TimeUnit.MILLISECONDS);
        }
    }
}
