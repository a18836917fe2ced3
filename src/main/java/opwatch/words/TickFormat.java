package opwatch.words;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/// Moments as the axis of a picture names them: short, and each with what its neighbors do not say. 12 or
/// 24 hours as [TimeFormat] has them. Any thread.
public final class TickFormat {
    private static final Locale LOCALE = Locale.getDefault(Locale.Category.FORMAT);
    private static final String CLOCK = LocalPatterns.of(LOCALE).clock();
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern(CLOCK, LOCALE);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(withoutSeconds(CLOCK), LOCALE);
    private static final DateTimeFormatter DAY = fields("MMMd", "MM-dd");
    private static final DateTimeFormatter DATE = fields("yMMMEd", "yyyy-MM-dd");
    private static final DateTimeFormatter MONTH = fields("yMMM", "yyyy-MM");
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("yyyy", LOCALE);

    private TickFormat() {}

    /// The time of a day with seconds.
    public static String second(Instant when, ZoneId zone) {
        return SECOND.format(when.atZone(zone));
    }

    /// The time of a day in minutes.
    public static String minute(Instant when, ZoneId zone) {
        return MINUTE.format(when.atZone(zone));
    }

    /// A day of a year.
    public static String day(Instant when, ZoneId zone) {
        return DAY.format(when.atZone(zone));
    }

    /// A day with its year and the name of the weekday.
    public static String date(Instant when, ZoneId zone) {
        return DATE.format(when.atZone(zone));
    }

    public static String month(Instant when, ZoneId zone) {
        return MONTH.format(when.atZone(zone));
    }

    public static String year(Instant when, ZoneId zone) {
        return YEAR.format(when.atZone(zone));
    }

    /// A pattern of a time without its seconds and what parts them from the minutes.
    static String withoutSeconds(String clock) {
        return clock.replaceFirst("[^a-zA-Z']*s+( ?'[^']*'|秒)?", "");
    }

    private static DateTimeFormatter fields(String template, String otherwise) {
        try {
            return DateTimeFormatter.ofPattern(
                    DateTimeFormatterBuilder.getLocalizedDateTimePattern(template, IsoChronology.INSTANCE, LOCALE),
                    LOCALE);
        } catch (DateTimeException e) {
            // The system's own formats know no templates.
            return DateTimeFormatter.ofPattern(otherwise, LOCALE);
        }
    }
}
