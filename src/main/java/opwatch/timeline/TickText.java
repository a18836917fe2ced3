package opwatch.timeline;

import java.time.Instant;
import java.time.ZoneId;
import opwatch.timeline.Ticks.Unit;
import opwatch.words.Strings;
import opwatch.words.TickFormat;

/// What an axis calls its moments. Any thread.
public final class TickText {
    private TickText() {}

    /// The name of a moment among others of its unit.
    public static String of(Unit unit, Instant at, ZoneId zone) {
        return switch (unit) {
            case SECOND -> TickFormat.second(at, zone);
            case MINUTE, HOUR -> TickFormat.minute(at, zone);
            case DAY -> TickFormat.day(at, zone);
            case MONTH -> TickFormat.month(at, zone);
            case YEAR -> TickFormat.year(at, zone);
        };
    }

    /// The name of the larger unit that a moment is in: its day in full, its month, its year.
    public static String larger(Unit unit, Instant at, ZoneId zone) {
        return switch (unit) {
            case DAY -> TickFormat.date(at, zone);
            case SECOND, MINUTE, HOUR, MONTH, YEAR -> of(unit, at, zone);
        };
    }

    /// The name of a moment that stands alone: with its day, month or year before it.
    public static String whole(Unit unit, Instant at, ZoneId zone) {
        Unit larger = unit.larger();
        return larger == null
                ? of(unit, at, zone)
                : Strings.text("timeline.tick.whole", larger(larger, at, zone), of(unit, at, zone));
    }
}
