package opwatch.logging;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/// Takes records of any thread and returns at once; a thread of its own writes them. When events come
/// faster than they can be written, the surplus is dropped and counted.
final class LogHandler extends Handler {
    static final int MOST_WAITING = 500;

    private static final Duration LAST_CHANCE = Duration.ofSeconds(1);
    private static final Duration FOREVER = Duration.ofDays(1);
    private static final Event END = new Event(Instant.EPOCH, Level.OFF, "", "", "");

    private final LogWriter writer;
    private final InstantSource clock;
    private final BlockingQueue<Event> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicLong dropped = new AtomicLong();
    private final Thread thread;

    /// Starts the thread.
    ///
    /// @param writer is only used by that thread
    LogHandler(LogWriter writer, InstantSource clock) {
        this.writer = writer;
        this.clock = clock;
        thread = Thread.ofPlatform().daemon().name("opwatch-log").start(this::run);
    }

    @Override
    public void publish(LogRecord record) {
        try {
            Event event = Event.of(record, Thread.currentThread().getName());
            if (event != null && !waiting.offer(event)) {
                dropped.incrementAndGet();
            }
        } catch (RuntimeException bug) {
            // Somebody's message cannot be made; that must not harm whoever logs it.
            dropped.incrementAndGet();
        }
    }

    /// Does nothing: what was published is on its way.
    @Override
    public void flush() {}

    /// Waits at most two seconds for what is on its way.
    @Override
    public void close() {
        try {
            if (thread.isAlive() && waiting.offer(END, LAST_CHANCE.toMillis(), TimeUnit.MILLISECONDS)) {
                boolean _ = thread.join(LAST_CHANCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (true) {
                Event event = waiting.poll(pause().toMillis(), TimeUnit.MILLISECONDS);
                writer.lost(dropped.getAndSet(0));
                if (END.equals(event)) {
                    writer.close(clock.instant());
                    return;
                }
                surviving(event);
            }
        } catch (InterruptedException e) {
            writer.close(clock.instant());
        }
    }

    /// The log has nobody to tell of a bug of its own; it goes on with the next event.
    private void surviving(@Nullable Event event) {
        try {
            if (event == null) {
                writer.tick(clock.instant());
            } else {
                writer.take(event);
            }
        } catch (RuntimeException | Error bug) {
            dropped.incrementAndGet();
        }
    }

    private Duration pause() {
        Instant due = writer.nextDue();
        if (due == null) {
            return FOREVER;
        }
        Duration left = Duration.between(clock.instant(), due);
        return left.isNegative() ? Duration.ofMillis(1) : left.plusMillis(1);
    }
}
