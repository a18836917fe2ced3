package opwatch.logging;

import java.io.IOException;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import opwatch.redaction.Redaction;
import org.jspecify.annotations.Nullable;

/// Takes records from any thread and returns at once. A thread of its own turns each record into a line,
/// folds repeats and writes. The handler counts the events that come too fast and the lines that cannot be
/// written, and writes the count first when writing works again.
final class LogHandler extends Handler {
    static final int MOST_WAITING = 500;

    private static final long LAST_CHANCE_SECONDS = 2;
    private static final long BETWEEN_SUMMARIES_SECONDS = 5;
    private static final String NAME = "opwatch.logging";

    private final LogFiles files;
    private final PrintStream console;
    private final Supplier<Redaction> redactions;
    private final InstantSource clock;
    private final RepeatFilter repeats = new RepeatFilter();
    private final AtomicLong lost = new AtomicLong();
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("opwatch-log").factory());

    /// Made for the first line, so that no start waits for it. On the handler's thread; null until then.
    private @Nullable Redaction redaction;

    /// Whether summaries are going to be written. On the handler's thread.
    private boolean planned;

    /// @param console also shows each event of level WARNING or worse
    /// @param redactions makes what all lines go through, asked once
    LogHandler(LogFiles files, PrintStream console, Supplier<Redaction> redactions, InstantSource clock) {
        this.files = files;
        this.console = console;
        this.redactions = redactions;
        this.clock = clock;
        // The end writes all summaries itself, and waits for none that is planned.
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public void publish(LogRecord record) {
        try {
            Event event = Event.of(record, Thread.currentThread().getName());
            if (event != null && thread.getQueue().size() >= MOST_WAITING) {
                lost.incrementAndGet();
            } else if (event != null) {
                thread.execute(() -> {
                    take(event);
                    plan();
                });
            }
        } catch (RuntimeException bug) {
            // The message cannot be made, or the log has ended; neither may harm the caller.
            lost.incrementAndGet();
        }
    }

    /// Does nothing: the handler's thread writes each event as soon as it can.
    @Override
    public void flush() {}

    /// Waits at most two seconds until what was published is written, and the summaries with it.
    @Override
    public void close() {
        if (!thread.isShutdown()) {
            thread.execute(() -> repeats.all(clock.instant()).forEach(this::write));
            thread.shutdown();
        }
        try {
            boolean _ = thread.awaitTermination(LAST_CHANCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// On the handler's thread: an app at rest is not woken for summaries of nothing.
    private void plan() {
        if (!planned && repeats.waits()) {
            planned = true;
            Future<?> _ = thread.schedule(
                    () -> {
                        planned = false;
                        writeDue();
                        plan();
                    },
                    BETWEEN_SUMMARIES_SECONDS,
                    TimeUnit.SECONDS);
        }
    }

    /// Writes an event on the caller's thread, unless too many of its kind came before it.
    void take(Event event) {
        repeats.take(event).forEach(this::write);
    }

    /// Writes the summaries that are due on the caller's thread.
    void writeDue() {
        repeats.due(clock.instant()).forEach(this::write);
    }

    private void write(Event event) {
        try {
            String line = line(event);
            if (event.level().intValue() >= Level.WARNING.intValue()) {
                console.print(line);
            }
            long missing = lost.get();
            if (missing > 0) {
                String text = "lines lost before this one: " + missing;
                files.append(line(new Event(event.at(), Level.WARNING, NAME, event.thread(), text)));
                lost.addAndGet(-missing);
            }
            files.append(line);
        } catch (IOException | RuntimeException | Error e) {
            // The log cannot report its own failure or bug anywhere; it goes on with the next event.
            lost.incrementAndGet();
        }
    }

    private String line(Event event) {
        Redaction all = redaction == null ? redactions.get() : redaction;
        redaction = all;
        return LogLine.of(event, all);
    }
}
