package opwatch.logging;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/// Turns events into lines and writes them: it folds repeats and takes secrets out. It counts the lines that
/// it cannot write, and writes the count first when writing works again. For one thread, except [#lost].
final class LogWriter {
    private static final String NAME = "opwatch.logging";

    private final LogFiles files;
    private final PrintStream console;
    private final Redaction redaction;
    private final RepeatFilter repeats = new RepeatFilter();
    private final AtomicLong lost = new AtomicLong();

    /// @param console also shows each event of level WARNING or worse
    LogWriter(LogFiles files, PrintStream console, Redaction redaction) {
        this.files = files;
        this.console = console;
        this.redaction = redaction;
    }

    /// Writes an event, unless too many of its kind came before it.
    void take(Event event) {
        write(repeats.take(event));
    }

    /// Writes the summaries that are due.
    void tick(Instant now) {
        write(repeats.due(now));
    }

    /// The time at which [#tick] has something to write; null when nothing is held back.
    @Nullable
    Instant nextDue() {
        return repeats.nextDue();
    }

    /// Counts events that never reached [#take]. Any thread may call it.
    void lost(long events) {
        lost.addAndGet(events);
    }

    /// Writes all summaries, due or not: the log ends.
    void close(Instant now) {
        write(repeats.all(now));
    }

    private void write(List<Event> events) {
        events.forEach(this::write);
    }

    private void write(Event event) {
        try {
            String line = LogLine.of(event, redaction);
            if (event.level().intValue() >= Level.WARNING.intValue()) {
                console.print(line);
            }
            long missing = lost.get();
            if (missing > 0) {
                String text = "lines lost before this one: " + missing;
                files.append(LogLine.of(new Event(event.at(), Level.WARNING, NAME, event.thread(), text), redaction));
                lost.addAndGet(-missing);
            }
            files.append(line);
        } catch (IOException | RuntimeException | Error e) {
            // The log cannot report its own failure or bug anywhere; it goes on with the next event.
            lost.incrementAndGet();
        }
    }
}
