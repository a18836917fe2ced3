package opwatch.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import opwatch.operation.Check;
import opwatch.operation.Observation;
import opwatch.operation.OperationStatus;
import opwatch.operation.Timestamp;
import opwatch.operation.Transition;
import org.jspecify.annotations.Nullable;

/// What is known of when one operation ran. Immutable; any thread.
///
/// Azure's times are taken as they were sent; times of checks are by this computer's clock. Where the two
/// do not fit, there is a doubt and no part.
///
/// @param mark the state's shape
/// @param extent from the first to the last moment that is shown; where there is no part, where the mark is
/// @param parts one after the other; empty when there is nothing to say how long it ran
/// @param end between which two moments it ended, when Azure has not told; null otherwise
/// @param doubts what is not known
public record Bar(
        Mark mark, Span extent, List<Part> parts, @Nullable Span end, Set<Doubt> doubts) {
    /// How far clocks are taken to differ without a doubt.
    private static final Duration CLOCK_NOISE = Duration.ofMinutes(1);

    /// Azure is not older. An earlier time is a default of whoever sent it, such as the year 1 of .NET.
    static final Instant FIRST = Instant.parse("2008-01-01T00:00:00Z");

    /// A part of a bar.
    public record Part(Span span, Fill fill) {}

    public Bar {
        parts = List.copyOf(parts);
        doubts = Set.copyOf(doubts);
    }

    /// What the checks of an operation have brought, as a bar.
    ///
    /// @param addedAt when the row was added
    /// @param now this computer's time
    public static Bar of(Observation observation, Instant addedAt, Instant now) {
        OperationStatus status = observation.status();
        Check seen = observation.seen();
        if (status == null || seen == null) {
            return unseen(observation, Span.earlier(addedAt, now), now);
        }
        return status.state().isTerminal() ? ended(observation, status, seen) : running(observation, status, seen, now);
    }

    public boolean is(Doubt doubt) {
        return doubts.contains(doubt);
    }

    private static Bar unseen(Observation observation, Instant since, Instant now) {
        boolean tried = observation.problem() != null;
        Span extent = tried ? new Span(since, now) : Span.at(since);
        return new Bar(
                tried ? Mark.TROUBLE : Mark.UNSEEN,
                extent,
                part(extent, Fill.UNCHECKED),
                null,
                EnumSet.of(Doubt.START_UNKNOWN));
    }

    private static Bar running(Observation observation, OperationStatus status, Check seen, Instant now) {
        Mark mark = observation.problem() == null ? Mark.RUNNING : Mark.TROUBLE;
        Fill rest = observation.problem() == null ? Fill.SILENT : Fill.UNCHECKED;
        Instant start = instant(status.start());
        if (start == null) {
            Span extent = Span.between(Span.earlier(firstSeen(observation, seen), now), now);
            Span since = new Span(extent.nearest(seen.at()), now);
            List<Part> hatched = rest == Fill.UNCHECKED ? part(since, rest) : List.of();
            return new Bar(mark, extent, hatched, null, EnumSet.of(Doubt.START_UNKNOWN));
        }
        if (start.isAfter(now)) {
            return isAfter(start, now)
                    ? new Bar(mark, Span.at(start), List.of(), null, EnumSet.of(Doubt.START_AHEAD))
                    : new Bar(mark, Span.at(start), List.of(), null, Set.of());
        }
        Span extent = new Span(start, now);
        Instant known = extent.nearest(seen.at());
        Part ran = new Part(new Span(start, known), Fill.RUNNING);
        Part since = new Part(new Span(known, now), rest);
        return new Bar(mark, extent, filled(ran, since), null, Set.of());
    }

    private static Bar ended(Observation observation, OperationStatus status, Check seen) {
        Instant start = instant(status.start());
        Instant end = instant(status.end());
        Mark mark = Mark.valueOf(status.state().name());
        Fill fill = Fill.valueOf(status.state().name());
        if (end == null) {
            return endUnknown(mark, fill, start, lastChange(observation, status, seen));
        }
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        if (isAfter(end, told(seen))) {
            doubts.add(Doubt.END_AHEAD);
        }
        if (start == null) {
            doubts.add(Doubt.START_UNKNOWN);
            return new Bar(mark, Span.at(end), List.of(), null, doubts);
        }
        if (isAfter(start, end)) {
            doubts.add(Doubt.END_BEFORE_START);
            return new Bar(mark, new Span(end, start), List.of(), null, doubts);
        }
        Span extent = new Span(start, Span.later(start, end));
        return new Bar(mark, extent, List.of(new Part(extent, fill)), null, doubts);
    }

    private static Bar endUnknown(Mark mark, Fill fill, @Nullable Instant start, Span change) {
        Set<Doubt> doubts = EnumSet.of(Doubt.END_UNKNOWN);
        if (start == null) {
            doubts.add(Doubt.START_UNKNOWN);
            Span end = change.from().equals(Instant.MIN) ? Span.at(change.to()) : change;
            return new Bar(mark, end, List.of(), end, doubts);
        }
        if (start.isAfter(change.to())) {
            if (isAfter(start, change.to())) {
                doubts.add(Doubt.START_AHEAD);
            }
            return new Bar(mark, Span.at(start), List.of(), null, doubts);
        }
        Span extent = new Span(start, change.to());
        Span end = change.within(extent);
        return new Bar(mark, extent, part(new Span(start, end.from()), fill), end, doubts);
    }

    /// Between which moments the word that ended it came. Where it was the first word, it may have ended at
    /// any time before.
    private static Span lastChange(Observation observation, OperationStatus status, Check seen) {
        for (Transition change : observation.history().reversed()) {
            if (change.kind() == Transition.Kind.STATUS) {
                boolean isIts = change.to().equals(status.word());
                Instant notBefore = isIts ? change.notBefore() : null;
                return Span.between(notBefore == null ? Instant.MIN : notBefore, isIts ? change.seenAt() : seen.at());
            }
        }
        return new Span(Instant.MIN, seen.at());
    }

    private static Instant firstSeen(Observation observation, Check seen) {
        return observation.history().stream()
                .filter(change -> change.kind() == Transition.Kind.STATUS)
                .map(Transition::seenAt)
                .findFirst()
                .orElse(seen.at());
    }

    private static List<Part> part(Span span, Fill fill) {
        return filled(new Part(span, fill));
    }

    private static List<Part> filled(Part... parts) {
        List<Part> filled = new ArrayList<>(parts.length);
        for (Part part : parts) {
            if (!part.span.isEmpty()) {
                filled.add(part);
            }
        }
        return filled;
    }

    private static Instant told(Check seen) {
        Instant date = seen.serverDate();
        return date == null ? seen.at() : date;
    }

    private static boolean isAfter(Instant time, Instant clock) {
        return Duration.between(clock, time).compareTo(CLOCK_NOISE) > 0;
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        Instant instant = time == null ? null : time.instant();
        return instant == null || instant.isBefore(FIRST) ? null : instant;
    }
}
