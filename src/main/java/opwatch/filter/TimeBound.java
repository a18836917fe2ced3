package opwatch.filter;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a time is compared with in a filter. Immutable; any thread.
sealed interface TimeBound {
    /// Whether a moment has this relation to the bound.
    boolean holds(Comparison comparison, Instant moment, AsOf asOf);

    /// Whether it means something without a comparison.
    default boolean standsAlone() {
        return false;
    }

    /// How long ago: more than two hours ago is earlier.
    record Ago(Duration length) implements TimeBound {
        @Override
        public boolean holds(Comparison comparison, Instant moment, AsOf asOf) {
            return comparison.holds(Duration.between(moment, asOf.now()).compareTo(length));
        }
    }

    /// When the clock last showed this: at one o'clock in the night, 22:00 is that of yesterday.
    record OClock(LocalTime time) implements TimeBound {
        @Override
        public boolean holds(Comparison comparison, Instant moment, AsOf asOf) {
            Instant today = asOf.today().atTime(time).atZone(asOf.zone()).toInstant();
            Instant last = today.isAfter(asOf.now())
                    ? asOf.today().minusDays(1).atTime(time).atZone(asOf.zone()).toInstant()
                    : today;
            return comparison.holds(moment.compareTo(last));
        }
    }

    /// A day, or one so many days before today.
    record Day(@Nullable LocalDate date, int before) implements TimeBound {
        @Override
        public boolean holds(Comparison comparison, Instant moment, AsOf asOf) {
            LocalDate day = date == null ? asOf.today().minusDays(before) : date;
            return comparison.holds(LocalDate.ofInstant(moment, asOf.zone()).compareTo(day));
        }

        @Override
        public boolean standsAlone() {
            return true;
        }
    }

    /// A moment by the clock of the shown zone.
    record Local(LocalDateTime time) implements TimeBound {
        @Override
        public boolean holds(Comparison comparison, Instant moment, AsOf asOf) {
            return comparison.holds(moment.compareTo(time.atZone(asOf.zone()).toInstant()));
        }
    }

    /// A moment in UTC.
    record Utc(Instant time) implements TimeBound {
        @Override
        public boolean holds(Comparison comparison, Instant moment, AsOf asOf) {
            return comparison.holds(moment.compareTo(time));
        }
    }

    Pattern CLOCK = Pattern.compile("(\\d{1,2})[:：](\\d{2})");
    Pattern DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[t ](\\d{2}:\\d{2}(?::\\d{2})?)(z?))?");

    /// The bound that a text stands for; null when it is none.
    ///
    /// @param folded in lower case, without a comparison
    static @Nullable TimeBound read(String folded) {
        Duration length = LengthWord.read(folded);
        if (length != null) {
            return new Ago(length);
        }
        return switch (folded) {
            case "today", "今天" -> new Day(null, 0);
            case "yesterday", "昨天" -> new Day(null, 1);
            case "noon", "中午" -> new OClock(LocalTime.NOON);
            case "midnight", "午夜" -> new OClock(LocalTime.MIDNIGHT);
            default -> written(folded);
        };
    }

    private static @Nullable TimeBound written(String folded) {
        try {
            Matcher clock = CLOCK.matcher(folded);
            if (clock.matches()) {
                return new OClock(LocalTime.of(Integer.parseInt(clock.group(1)), Integer.parseInt(clock.group(2))));
            }
            Matcher date = DATE.matcher(folded);
            if (!date.matches()) {
                return null;
            }
            LocalDate day = LocalDate.parse(date.group(1));
            if (date.group(2) == null) {
                return new Day(day, 0);
            }
            LocalDateTime time = day.atTime(LocalTime.parse(date.group(2)));
            return date.group(3).isEmpty() ? new Local(time) : new Utc(time.toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
