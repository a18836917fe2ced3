package opwatch.ui.attention;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The moment that a person means with a time of day: "14:30", "9", "0830", "2:30 pm", or the same behind a
/// day, "2026-03-05 14:30". Any thread.
final class TypedTime {
    private static final Pattern TIME = Pattern.compile(
            "(?:(\\d{4}-\\d{2}-\\d{2})[ T]+)?(上午|下午)? *(\\d{1,2}?)(?:[:.：]?(\\d{2}))? *(?:([aApP])\\.?[mM]\\.?)?");

    private TypedTime() {}

    /// The next such moment after now: today, or tomorrow where that has passed. Where clocks are put forward
    /// over it, as much later as they are put forward; where they are put back and it comes twice, the first
    /// that is still to come.
    ///
    /// @return null where it is no time, or one of a day that has passed
    static @Nullable Instant next(String text, Instant now, ZoneId zone) {
        Matcher typed = TIME.matcher(text.strip());
        if (!typed.matches()) {
            return null;
        }
        try {
            LocalTime time = LocalTime.of(hour(typed), typed.group(4) == null ? 0 : Integer.parseInt(typed.group(4)));
            if (typed.group(1) != null) {
                return after(now, LocalDate.parse(typed.group(1)).atTime(time), zone);
            }
            LocalDate today = now.atZone(zone).toLocalDate();
            Instant then = after(now, today.atTime(time), zone);
            return then == null ? after(now, today.plusDays(1).atTime(time), zone) : then;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// The first whole minute after this time: it is said without seconds, and must not be said too early.
    static Instant later(Instant now, Duration time) {
        Instant then = now.plus(time);
        Instant whole = then.truncatedTo(ChronoUnit.MINUTES);
        return whole.equals(then) ? then : whole.plus(Duration.ofMinutes(1));
    }

    /// Eight o'clock of the next day, where this computer is.
    static Instant tomorrow(Instant now, ZoneId zone) {
        return now.atZone(zone)
                .toLocalDate()
                .plusDays(1)
                .atTime(8, 0)
                .atZone(zone)
                .toInstant();
    }

    private static int hour(Matcher typed) {
        int hour = Integer.parseInt(typed.group(3));
        boolean morning = "上午".equals(typed.group(2)) || isHalf(typed, 'a');
        boolean afternoon = "下午".equals(typed.group(2)) || isHalf(typed, 'p');
        if (!morning && !afternoon) {
            return hour;
        }
        if (hour < 1 || hour > 12) {
            throw new DateTimeException("no hour of a half day: " + hour);
        }
        return hour % 12 + (afternoon ? 12 : 0);
    }

    private static boolean isHalf(Matcher typed, char half) {
        String letter = typed.group(5);
        return letter != null && (letter.charAt(0) | ' ') == half;
    }

    private static @Nullable Instant after(Instant now, LocalDateTime then, ZoneId zone) {
        ZonedDateTime first = then.atZone(zone);
        for (ZonedDateTime each : new ZonedDateTime[] {first, first.withLaterOffsetAtOverlap()}) {
            if (each.toInstant().isAfter(now)) {
                return each.toInstant();
            }
        }
        return null;
    }
}
