package opwatch.words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import opwatch.operation.Timestamp;
import org.jspecify.annotations.Nullable;

/// Moments and lengths of time as a person reads them: local and short in a cell, with the zone and UTC at
/// hand. Dates and 12 or 24 hours are as the system has them, see [LocalPatterns]. Any thread.
public final class TimeFormat {
    private static final Locale LOCALE = Locale.getDefault(Locale.Category.FORMAT);
    private static final LocalPatterns PATTERNS = LocalPatterns.of(LOCALE);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern(PATTERNS.clock(), LOCALE);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern(PATTERNS.minutes(), LOCALE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern(PATTERNS.day(), LOCALE);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern(PATTERNS.date(), LOCALE);
    private static final DateTimeFormatter DATED = DateTimeFormatter.ofPattern(PATTERNS.dated(), LOCALE);
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS xxx '['VV']'");
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS 'UTC'");

    private TimeFormat() {}

    /// A moment for a cell: the time when it was today, else with the day, or the date of another year.
    public static String local(Instant when, Instant now, ZoneId zone) {
        ZonedDateTime there = when.atZone(zone);
        LocalDate today = now.atZone(zone).toLocalDate();
        if (there.toLocalDate().equals(today)) {
            return CLOCK.format(there);
        }
        return (there.getYear() == today.getYear() ? DAY : YEAR).format(there);
    }

    /// A moment to come, of a whole minute, as a sentence has it behind "until": "14:30", "tomorrow 08:00",
    /// else with the day. It stays the same while time passes.
    public static String until(Instant when, Instant now, ZoneId zone) {
        ZonedDateTime there = when.atZone(zone);
        LocalDate today = now.atZone(zone).toLocalDate();
        if (there.toLocalDate().equals(today)) {
            return MINUTES.format(there);
        }
        if (there.toLocalDate().equals(today.plusDays(1))) {
            return Strings.text("time.tomorrow", MINUTES.format(there));
        }
        return there.getYear() == today.getYear() ? DAY.format(there) : dated(when, zone);
    }

    /// A day with its date in full; today and yesterday are called so, too.
    public static String day(LocalDate day, LocalDate today) {
        String date = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(LOCALE)
                .format(day);
        if (day.equals(today)) {
            return Strings.text("time.today", date);
        }
        return day.equals(today.minusDays(1)) ? Strings.text("time.yesterday", date) : date;
    }

    /// Azure's time for a cell; its raw text when it could not be read.
    public static String local(@Nullable Timestamp time, Instant now, ZoneId zone) {
        if (time == null) {
            return "";
        }
        return time.instant() == null ? time.raw() : local(time.instant(), now, zone);
    }

    /// A moment with its date and the name of the zone, short enough to stand in a sentence.
    public static String dated(Instant when, ZoneId zone) {
        return DATED.format(when.atZone(zone)) + " " + zone(zone, when);
    }

    /// A moment in full: local with the zone, then UTC on its own line.
    public static String full(Instant when, ZoneId zone) {
        return FULL.format(when.atZone(zone)) + "\n" + utc(when);
    }

    /// A moment in UTC.
    public static String utc(Instant when) {
        return UTC.format(when.atOffset(ZoneOffset.UTC));
    }

    /// What a zone is called at a moment: "UTC", "UTC+1", "UTC+5:30".
    public static String zone(ZoneId zone, Instant now) {
        int minutes = zone.getRules().getOffset(now).getTotalSeconds() / 60;
        if (minutes == 0) {
            return "UTC";
        }
        String hours = (minutes < 0 ? "UTC\u2212" : "UTC+") + Math.abs(minutes) / 60;
        int rest = Math.abs(minutes) % 60;
        return rest == 0 ? hours : hours + String.format(Locale.ROOT, ":%02d", rest);
    }

    /// How long, with the two largest units: "4 min 10 s".
    public static String length(Duration length) {
        long seconds = Math.max(0, length.toSeconds());
        if (seconds < 1 && length.toMillis() > 0) {
            return Strings.text("time.millis", length.toMillis());
        }
        if (seconds < 60) {
            return Strings.text("time.seconds", seconds);
        }
        if (seconds < 3600) {
            return Strings.text("time.minutes", seconds / 60, seconds % 60);
        }
        if (seconds < 86_400) {
            return Strings.text("time.hours", seconds / 3600, seconds % 3600 / 60);
        }
        return Strings.text("time.days", seconds / 86_400, seconds % 86_400 / 3600);
    }

    /// Roughly how long, in whole minutes, hours or days, rounded, in words: "3 days".
    public static String about(Duration length) {
        long minutes = length.plusSeconds(30).toMinutes();
        if (minutes < 60) {
            return Strings.text("time.about.minutes", minutes);
        }
        long hours = length.plusMinutes(30).toHours();
        return hours < 24
                ? Strings.text("time.about.hours", hours)
                : Strings.text("time.about.days", length.plusHours(12).toDays());
    }

    /// How long ago, with the largest unit: "8 s ago".
    public static String ago(Instant when, Instant now) {
        return Strings.text("time.ago", largest(Duration.between(when, now)));
    }

    /// How soon, with the largest unit: "in 12 s"; "now" when the moment has come.
    public static String in(Instant when, Instant now) {
        Duration left = Duration.between(now, when);
        return left.toMillis() < 500
                ? Strings.text("time.now")
                : Strings.text("time.in", largest(left.plusMillis(499)));
    }

    private static String largest(Duration length) {
        long seconds = Math.max(0, length.toSeconds());
        if (seconds < 60) {
            return Strings.text("time.seconds", seconds);
        }
        if (seconds < 3600) {
            return Strings.text("time.minutes.only", seconds / 60);
        }
        return seconds < 86_400
                ? Strings.text("time.hours.only", seconds / 3600)
                : Strings.text("time.days.only", seconds / 86_400);
    }
}
