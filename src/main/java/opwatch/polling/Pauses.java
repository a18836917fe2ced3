package opwatch.polling;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import opwatch.operation.Attention.Pause;
import org.jspecify.annotations.Nullable;

/// What a person has paused: all rows, or single ones, of which each has its own pause. Not thread-safe.
///
/// An end is a time of day, because a person chose it as one. It is compared with the clock at each tick, so
/// a pause ends when the clock passes the moment: however the clock came there, and also after a sleep. What
/// has ended does not come back when the clock is set back.
final class Pauses {
    private @Nullable Pause all;

    @Nullable
    Pause all() {
        return all;
    }

    /// Pauses all; null ends that.
    void all(@Nullable Pause pause) {
        all = pause;
    }

    /// Until when a row is not checked by itself: until its own pause and that of all are over. Null when it
    /// is not paused, or has ended.
    @Nullable
    Pause of(ScheduledRow row) {
        return row.observation().isTerminal() ? null : Pause.longer(all, row.pause());
    }

    /// The pause of each row that has one.
    Map<ScheduledRow, Pause> of(Collection<ScheduledRow> rows) {
        Map<ScheduledRow, Pause> paused = new HashMap<>();
        for (ScheduledRow row : rows) {
            Pause pause = of(row);
            if (pause != null) {
                paused.put(row, pause);
            }
        }
        return paused;
    }

    /// Whether the end of a pause has come.
    boolean isAnyOver(Collection<ScheduledRow> rows, Instant wall) {
        return isOver(all, wall) || rows.stream().anyMatch(row -> isOver(row.pause(), wall));
    }

    /// Drops those whose end has come.
    void end(Collection<ScheduledRow> rows, Instant wall) {
        all = isOver(all, wall) ? null : all;
        rows.stream().filter(row -> isOver(row.pause(), wall)).forEach(row -> row.pause(null));
    }

    private static boolean isOver(@Nullable Pause pause, Instant wall) {
        return pause != null && !pause.holds(wall);
    }
}
