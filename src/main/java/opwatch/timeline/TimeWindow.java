package opwatch.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/// Which time a person looks at, and whether it moves on with now. Immutable; any thread.
///
/// @param range what was chosen
/// @param axis what is seen
/// @param following whether what is seen moves on: not any more when a person has gone to another time
/// @param now as of the last move
public record TimeWindow(Range range, TimeAxis axis, boolean following, Instant now) {
    private static final double AHEAD = 0.06;
    /// All is shown anew, larger, when it would fill less than this share.
    private static final double TOO_SMALL = 0.5;

    /// What a person can choose to see.
    public enum Range {
        ALL,
        HOUR,
        DAY,
        /// Since midnight.
        TODAY,
        WEEK,
        /// Zoomed or scrolled by hand.
        OWN
    }

    /// All bars.
    public static TimeWindow all(List<Span> bars, Instant now, double width) {
        return new TimeWindow(Range.ALL, TimeAxis.fitting(bars, now, width), true, now);
    }

    /// What is seen after a choice.
    ///
    /// @param bars the extents of all bars; asked for only where they count
    /// @param zone whose midnight begins a day
    public TimeWindow choose(Range chosen, Supplier<List<Span>> bars, Instant moment, ZoneId zone) {
        return switch (chosen) {
            case ALL -> all(bars.get(), moment, axis.width());
            case HOUR -> last(chosen, Duration.ofHours(1), moment);
            case DAY -> last(chosen, Duration.ofDays(1), moment);
            case WEEK -> last(chosen, Duration.ofDays(7), moment);
            case TODAY -> {
                Instant midnight =
                        moment.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
                yield last(chosen, Duration.between(midnight, moment), moment);
            }
            case OWN -> new TimeWindow(chosen, axis, following, moment);
        };
    }

    private TimeWindow last(Range chosen, Duration time, Instant moment) {
        Duration length = time.compareTo(TimeAxis.SHORTEST) < 0 ? TimeAxis.SHORTEST : time;
        Instant end = moment.plus(length.dividedBy((long) (1 / AHEAD)));
        return new TimeWindow(chosen, TimeAxis.of(moment.minus(length), end, axis.width()), true, moment);
    }

    /// Larger or smaller, around a place. What is seen moves on only where now can still be seen.
    public TimeWindow zoomed(double factor, double x) {
        TimeAxis next = axis.zoomed(factor, x);
        return new TimeWindow(Range.OWN, next, following && sees(next, now), now);
    }

    /// Moved by hand: from then on it stays where it is.
    public TimeWindow scrolled(double pixels) {
        return new TimeWindow(Range.OWN, axis.scrolled(pixels), false, now);
    }

    /// As large as it is, with now near the right edge, and moving on from there.
    public TimeWindow toNow(Instant moment) {
        TimeAxis next = axis.scrolled(axis.x(moment) - axis.width() * (1 - AHEAD));
        return new TimeWindow(range, next, true, moment);
    }

    /// Moved so far that something can be seen of this time.
    public TimeWindow showing(Span span) {
        boolean seen = !span.to().isBefore(axis.from()) && !span.from().isAfter(axis.to());
        return seen ? this : scrolled(axis.x(span.to()) - axis.width() / 2);
    }

    /// The same in another width.
    public TimeWindow wide(double width) {
        return width == axis.width() ? this : new TimeWindow(range, axis.wide(width), following, now);
    }

    /// A little later.
    ///
    /// @param bars the extents of all bars; asked for only where they count
    public TimeWindow advanced(Supplier<List<Span>> bars, Instant moment, ZoneId zone) {
        if (!following) {
            return new TimeWindow(range, axis, false, moment);
        }
        return switch (range) {
            case ALL -> refitted(bars.get(), moment);
            case HOUR, DAY, WEEK, TODAY -> choose(range, bars, moment, zone);
            case OWN -> new TimeWindow(range, axis.moved(Duration.between(now, moment)), true, moment);
        };
    }

    /// Stays as it is as long as all can be seen: a picture that creeps cannot be read.
    private TimeWindow refitted(List<Span> bars, Instant moment) {
        TimeWindow fresh = all(bars, moment, axis.width());
        Span content = fresh.axis.content();
        boolean fits = axis.x(content.from()) >= 0 && axis.x(content.to()) <= axis.width() - BarLayout.MARK;
        boolean large = seconds(fresh.axis) > TOO_SMALL * seconds(axis);
        return fits && large ? new TimeWindow(Range.ALL, axis, true, moment) : fresh;
    }

    private static double seconds(TimeAxis of) {
        return of.length().toMillis() / 1000.0;
    }

    private static boolean sees(TimeAxis axis, Instant moment) {
        return !moment.isBefore(axis.from()) && !moment.isAfter(axis.to());
    }
}
