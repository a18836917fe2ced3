package opwatch.logging;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/// Turns events into lines and writes them: repeats collapsed, secrets taken out. What cannot be written is
/// counted, and the count is the first thing that is written when writing works again. One thread.
final class LogWriter {
    private static final String NAME = "opwatch.logging";

    private final LogFiles files;
    private final PrintStream console;
    private final Redaction redaction;
    private final Repeats repeats = new Repeats();
    private long lost;

    /// @param console shows warnings and worse too
    LogWriter(LogFiles files, PrintStream console, Redaction redaction) {
        this.files = files;
        this.console = console;
        this.redaction = redaction;
    }

    /// Writes an event, unless there are too many of its kind.
    void take(Event event) {
        write(repeats.take(event));
    }

    /// Writes what is due without an event.
    void tick(Instant now) {
        write(repeats.due(now));
    }

    /// When [#tick] should be called; null when there is no need to.
    @Nullable
    Instant nextDue() {
        return repeats.nextDue();
    }

    /// Counts events that never came here.
    void lost(long events) {
        lost += events;
    }

    /// Writes what was held back, and ends.
    void close(Instant now) {
        write(repeats.all(now));
        files.close();
    }

    private void write(List<Event> events) {
        events.forEach(this::write);
    }

    private void write(Event event) {
        String line = LogLine.of(event, redaction);
        if (event.level().intValue() >= Level.WARNING.intValue()) {
            console.print(line);
        }
        try {
            if (lost > 0) {
                String text = "lines lost before this one: " + lost;
                files.append(LogLine.of(new Event(event.at(), Level.WARNING, NAME, event.thread(), text), redaction));
                lost = 0;
            }
            files.append(line);
        } catch (IOException e) {
            lost++;
        }
    }
}
