package opwatch.timeline;

import java.time.Duration;
import java.time.Instant;

/// The time between two moments. Immutable; any thread.
///
/// @param to never before `from`
public record Span(Instant from, Instant to) {
    /// @throws IllegalArgumentException when the end is before the beginning
    public Span {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + " > " + to);
        }
    }

    /// The time between two moments in either order.
    public static Span between(Instant one, Instant other) {
        return one.isBefore(other) ? new Span(one, other) : new Span(other, one);
    }

    /// A moment as a time without a length.
    public static Span at(Instant moment) {
        return new Span(moment, moment);
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    public boolean isEmpty() {
        return from.equals(to);
    }

    /// The shortest time that holds both.
    public Span with(Span other) {
        return new Span(earlier(from, other.from), later(to, other.to));
    }

    /// The part of this time that lies in another; the nearest moment of the other where none does.
    public Span within(Span other) {
        return new Span(other.nearest(from), other.nearest(to));
    }

    /// The moment of this time that is nearest to one.
    public Instant nearest(Instant moment) {
        return later(from, earlier(to, moment));
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
