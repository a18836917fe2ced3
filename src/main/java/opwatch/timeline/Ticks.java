package opwatch.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The moments that an axis names: the full seconds, minutes and hours, or the beginnings of days, months
/// and years, of a zone. An hour that a clock change repeats is there twice, one that it leaves out is not.
/// Immutable; any thread.
///
/// @param unit what the moments are the beginnings of
/// @param at oldest first
public record Ticks(Unit unit, List<Instant> at) {
    private static final List<Step> STEPS = List.of(
            new Step(Unit.SECOND, 1),
            new Step(Unit.SECOND, 2),
            new Step(Unit.SECOND, 5),
            new Step(Unit.SECOND, 10),
            new Step(Unit.SECOND, 30),
            new Step(Unit.MINUTE, 1),
            new Step(Unit.MINUTE, 2),
            new Step(Unit.MINUTE, 5),
            new Step(Unit.MINUTE, 10),
            new Step(Unit.MINUTE, 30),
            new Step(Unit.HOUR, 1),
            new Step(Unit.HOUR, 2),
            new Step(Unit.HOUR, 3),
            new Step(Unit.HOUR, 6),
            new Step(Unit.HOUR, 12),
            new Step(Unit.DAY, 1),
            new Step(Unit.DAY, 2),
            new Step(Unit.DAY, 7),
            new Step(Unit.MONTH, 1),
            new Step(Unit.MONTH, 3),
            new Step(Unit.YEAR, 1),
            new Step(Unit.YEAR, 2),
            new Step(Unit.YEAR, 5));

    /// What a moment is the beginning of.
    public enum Unit {
        SECOND(ChronoUnit.SECONDS),
        MINUTE(ChronoUnit.MINUTES),
        HOUR(ChronoUnit.HOURS),
        DAY(ChronoUnit.DAYS),
        MONTH(ChronoUnit.MONTHS),
        YEAR(ChronoUnit.YEARS);

        private final ChronoUnit time;

        Unit(ChronoUnit time) {
            this.time = time;
        }

        /// The unit that says what day, month or year it is; null for years.
        public @Nullable Unit larger() {
            return switch (this) {
                case SECOND, MINUTE, HOUR -> DAY;
                case DAY -> MONTH;
                case MONTH -> YEAR;
                case YEAR -> null;
            };
        }
    }

    private record Step(Unit unit, int count) {
        Duration length() {
            return unit.time.getDuration().multipliedBy(count);
        }
    }

    public Ticks {
        at = List.copyOf(at);
    }

    /// As many moments as leave room for their names.
    ///
    /// @param apart the pixels from one to the next, at least
    public static Ticks of(TimeAxis axis, ZoneId zone, double apart) {
        Duration least =
                Duration.ofNanos((long) Math.min(Long.MAX_VALUE, axis.pixel().toNanos() * apart));
        Step step = STEPS.stream()
                .filter(each -> each.length().compareTo(least) >= 0)
                .findFirst()
                .orElse(STEPS.getLast());
        return new Ticks(step.unit, between(axis.span(), zone, step));
    }

    /// The beginnings of each of these that can be seen.
    public static Ticks each(Unit unit, TimeAxis axis, ZoneId zone) {
        return new Ticks(unit, between(axis.span(), zone, new Step(unit, 1)));
    }

    private static List<Instant> between(Span span, ZoneId zone, Step step) {
        return step.unit.time.isTimeBased() ? ofClock(span, zone.getRules(), step) : ofCalendar(span, zone, step);
    }

    private static List<Instant> ofCalendar(Span span, ZoneId zone, Step step) {
        List<Instant> found = new ArrayList<>();
        LocalDate day = first(span.from().atZone(zone).toLocalDate(), step);
        Instant next = day.atStartOfDay(zone).toInstant();
        while (!next.isAfter(span.to())) {
            if (!next.isBefore(span.from())) {
                found.add(next);
            }
            day = day.plus(step.count, step.unit.time);
            next = day.atStartOfDay(zone).toInstant();
        }
        return found;
    }

    /// The last beginning that is not after a day. Weeks begin on Monday.
    private static LocalDate first(LocalDate day, Step step) {
        return switch (step.unit) {
            case YEAR -> LocalDate.of(day.getYear() - Math.floorMod(day.getYear(), step.count), 1, 1);
            case MONTH -> LocalDate.of(day.getYear(), day.getMonthValue() - (day.getMonthValue() - 1) % step.count, 1);
            case SECOND, MINUTE, HOUR, DAY -> day.minusDays(Math.floorMod(day.toEpochDay() + 3, step.count));
        };
    }

    /// One stretch after the other in which the clock runs evenly.
    private static List<Instant> ofClock(Span span, ZoneRules rules, Step step) {
        List<Instant> found = new ArrayList<>();
        long length = step.length().toSeconds();
        Instant from = span.from();
        while (!from.isAfter(span.to())) {
            ZoneOffsetTransition change = rules.nextTransition(from);
            Instant end = change == null || change.getInstant().isAfter(span.to())
                    ? span.to().plusNanos(1)
                    : change.getInstant();
            long offset = rules.getOffset(from).getTotalSeconds();
            long seconds = from.getNano() == 0 ? from.getEpochSecond() : from.getEpochSecond() + 1;
            long first = seconds + Math.floorMod(-(seconds + offset), length);
            for (Instant at = Instant.ofEpochSecond(first); at.isBefore(end); at = at.plusSeconds(length)) {
                // After a clock change two may come close to each other.
                if (found.isEmpty()
                        || Duration.between(found.getLast(), at).toSeconds() * 5 >= length * 3
                        || step.length().compareTo(Duration.ofHours(1)) <= 0) {
                    found.add(at);
                }
            }
            from = end;
        }
        return found;
    }
}
