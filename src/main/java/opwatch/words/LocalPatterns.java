package opwatch.words;

import java.time.DateTimeException;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How this system writes times and dates: five patterns of `java.time`. Any thread.
///
/// They come from the JVM's own data (CLDR), or from what the person has set in the system, where the JVM is
/// told to ask it (`java.locale.providers=HOST,CLDR`: Windows and macOS). The two differ, so each pattern is
/// asked for in a way that both answer. OpenJDK 25, `HostLocaleProviderAdapterImpl`: the system answers no
/// templates, and on Windows a medium time has no seconds, only a long one has, and that one no zone.
///
/// The templates go by the region, the styles by the language (CLDR, UTS 35, "Dates": skeleton field `j`).
/// Where a runtime has no data of the language, as the packages' has of eighteen languages only, or the
/// region is not known, the two differ in 12 or 24 hours. Then the templates decide for all.
///
/// @param clock a time of this day, with seconds
/// @param minutes a time of this day without seconds
/// @param day a moment of this year
/// @param date a day of another year
/// @param dated a moment with its date and seconds
record LocalPatterns(String clock, String minutes, String day, String date, String dated) {
    private static final Pattern QUOTED = Pattern.compile("'[^']*'");
    private static final String TWELVE_HOURS = "[hK]";

    /// Where patterns come from.
    interface Source {
        /// A pattern of a length.
        ///
        /// @param date how long the date is; null without one
        /// @param time the same of the time
        String styled(@Nullable FormatStyle date, @Nullable FormatStyle time);

        /// A pattern of a template.
        ///
        /// @param fields what is to be shown, see [DateTimeFormatterBuilder#appendLocalized(String)]
        /// @throws DateTimeException when the source knows no templates
        String fields(String fields);
    }

    /// The patterns that the JVM has for a language and region.
    static LocalPatterns of(Locale locale) {
        return of(new Source() {
            @Override
            public String styled(@Nullable FormatStyle date, @Nullable FormatStyle time) {
                return DateTimeFormatterBuilder.getLocalizedDateTimePattern(date, time, IsoChronology.INSTANCE, locale);
            }

            @Override
            public String fields(String fields) {
                return DateTimeFormatterBuilder.getLocalizedDateTimePattern(fields, IsoChronology.INSTANCE, locale);
            }
        });
    }

    static LocalPatterns of(Source source) {
        String clock = source.styled(null, FormatStyle.MEDIUM);
        String dated = source.styled(FormatStyle.MEDIUM, FormatStyle.MEDIUM);
        String longer = source.styled(null, FormatStyle.LONG);
        if (!shows(clock, "s") && shows(longer, "s") && !shows(longer, "[zvVOXx]")) {
            clock = longer;
            dated = source.styled(FormatStyle.MEDIUM, null) + " " + longer;
        }
        String day = fields(source, "MMMdjm", FormatStyle.SHORT, FormatStyle.SHORT);
        if (shows(clock, TWELVE_HOURS) != shows(day, TWELVE_HOURS)) {
            clock = fields(source, "jms", null, FormatStyle.MEDIUM);
            dated = fields(source, "yMMMdjms", FormatStyle.MEDIUM, FormatStyle.MEDIUM);
        }
        String minutes = fields(source, "jm", null, FormatStyle.SHORT);
        return new LocalPatterns(clock, minutes, day, fields(source, "yMMMd", FormatStyle.MEDIUM, null), dated);
    }

    private static String fields(Source source, String fields, @Nullable FormatStyle date, @Nullable FormatStyle time) {
        try {
            return source.fields(fields);
        } catch (DateTimeException e) {
            return source.styled(date, time);
        }
    }

    private static boolean shows(String pattern, String letter) {
        return Pattern.compile(letter)
                .matcher(QUOTED.matcher(pattern).replaceAll(""))
                .find();
    }
}
