package opwatch.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/// Where moments stand from left to right. Immutable; any thread.
///
/// @param from the moment at the left edge
/// @param to the moment at the right edge; later than `from`
/// @param width in pixels, more than 0
public record TimeAxis(Instant from, Instant to, double width) {
    /// Less than this is not shown: Azure's times are no finer than its clocks.
    public static final Duration SHORTEST = Duration.ofSeconds(5);
    /// More than this is not shown.
    public static final Duration LONGEST = Duration.ofDays(20L * 365);

    /// Nothing is before the one and after the other.
    private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private static final Duration FAR_BACK = Duration.ofDays(2L * 365);
    private static final Duration FAR_AHEAD = Duration.ofDays(31);
    private static final double MARGIN = 0.04;

    /// @throws IllegalArgumentException when there is no time or no width between the edges
    public TimeAxis {
        if (!to.isAfter(from) || !(width > 0)) {
            throw new IllegalArgumentException(from + " " + to + " " + width);
        }
    }

    /// The axis on which all of these can be seen, and now, with some room beside them. What is years away
    /// by a wrong time is left outside, where an arrow points to it.
    public static TimeAxis fitting(Collection<Span> spans, Instant now, double width) {
        Span near = new Span(now.minus(FAR_BACK), now.plus(FAR_AHEAD));
        Instant first = now;
        Instant last = now;
        for (Span each : spans) {
            if (!each.to().isBefore(near.from()) && !each.from().isAfter(near.to())) {
                first = Span.earlier(first, each.from());
                last = Span.later(last, each.to());
            }
        }
        Span all = new Span(first, last).within(near);
        Duration room = Duration.ofNanos((long) (Math.max(all.length().toNanos(), SHORTEST.toNanos()) * MARGIN));
        return of(all.from().minus(room), all.to().plus(room.multipliedBy(2)), width);
    }

    /// What an axis that [#fitting] has made would show without the room beside it.
    Span content() {
        double whole = 1 + 3 * MARGIN;
        return new Span(at(width * MARGIN / whole), at(width * (1 + MARGIN) / whole));
    }

    /// The axis between two moments, or as near to that as can be shown.
    public static TimeAxis of(Instant from, Instant to, double width) {
        Duration wanted = Duration.between(from, to);
        Duration length = wanted.compareTo(SHORTEST) < 0 ? SHORTEST : wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
        return new TimeAxis(to.minus(length), to, width);
    }

    /// How much time can be seen.
    public Duration length() {
        return Duration.between(from, to);
    }

    public Span span() {
        return new Span(from, to);
    }

    /// Where a moment stands: 0 at the left edge, less before it, more than the width after the right one.
    public double x(Instant moment) {
        return seconds(Duration.between(from, moment)) * width / seconds(length());
    }

    /// The moment at a place.
    public Instant at(double x) {
        return from.plus(scaled(length(), x / width));
    }

    /// The same time in another width.
    public TimeAxis wide(double newWidth) {
        return new TimeAxis(from, to, newWidth);
    }

    /// So many times larger; the moment at a place stays there.
    public TimeAxis zoomed(double factor, double x) {
        double share = x / width;
        double wanted = seconds(length()) / factor;
        double length = Math.clamp(wanted, seconds(SHORTEST), seconds(LONGEST));
        Instant left = at(x).minus(scaled(Duration.ofSeconds(1), length * share));
        return bounded(left, scaled(Duration.ofSeconds(1), length));
    }

    /// Moved by so many pixels: more than 0 goes to later times.
    public TimeAxis scrolled(double pixels) {
        return moved(scaled(length(), pixels / width));
    }

    /// Moved by a time.
    public TimeAxis moved(Duration by) {
        return bounded(from.plus(by), length());
    }

    private TimeAxis bounded(Instant left, Duration length) {
        Instant first = new Span(FIRST, LAST.minus(length)).nearest(left);
        return new TimeAxis(first, first.plus(length), width);
    }

    /// How much time a pixel is.
    public Duration pixel() {
        return scaled(length(), 1 / width);
    }

    private static Duration scaled(Duration length, double factor) {
        double seconds = seconds(length) * factor;
        long whole = (long) Math.floor(seconds);
        return Duration.ofSeconds(whole, Math.round((seconds - whole) * 1e9));
    }

    private static double seconds(Duration length) {
        return length.getSeconds() + length.getNano() / 1e9;
    }
}
